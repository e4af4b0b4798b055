"""What a cycle came to, in one sentence for the team's look back."""

from goldenthread.kernel.sentences import counted
from goldenthread.practice.models import TeamCycle
from goldenthread.snapshot.words import PromiseOutcome


def look_back_on(cycle: TeamCycle) -> str:
    """Counts of what the team promised and tried. 1 query."""
    outcomes = list(cycle.promises.values_list("outcome", flat=True))
    if not outcomes:
        return "No promises were kept in it. Look at pupils’ work together, then decide."
    done = outcomes.count(PromiseOutcome.DONE)
    adapted = outcomes.count(PromiseOutcome.ADAPTED)
    return (
        f"{counted(len(outcomes), 'promise')}: {done} done, {adapted} done differently. "
        "What changed for pupils? Then decide together."
    )
