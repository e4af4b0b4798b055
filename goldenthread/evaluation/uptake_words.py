"""Says how far a programme is in use, and what the counting does not see."""

from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.practice.public import ProgrammeUptake, UseOfGroup

NOT_SEEN = (
    "Counted are logs and promises that people chose to write. Who uses it without writing it down "
    "is not seen, nor how well it is used, nor whether a log is right."
)
CAUTION = "From logs and promises that people chose to write; use without a log is not seen"


def use_in_words(group: UseOfGroup) -> str:
    """`24 of 38 tried it at least once`, or that it is kept back."""
    if not group.may_be_shown:
        return (
            f"Of {group.people} who take part, fewer than {FEWEST_SHOWN} said that they tried it, "
            f"or all but fewer than {FEWEST_SHOWN}. Either would point at people, so it is not told"
        )
    return f"{group.tried} of {group.people} tried it at least once"


def finding_of(uptake: ProgrammeUptake) -> str:
    words = [f"{use_in_words(uptake.total)}, by their own logs and promises"]
    words += [f"{group.name}: {group.tried} of {group.people}" for group in uptake.groups]
    return "; ".join(words)[:600]
