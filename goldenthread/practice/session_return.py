"""The ready agenda of a return: recall, what it means in our subject, plan, promise."""

from dataclasses import dataclass

from goldenthread.kernel.dates import long_date
from goldenthread.practice.session_patterns import (
    NEW_PROMISES,
    PROMISES,
    Pattern,
    PatternSegment,
)
from goldenthread.programmes.public import Activity, Technique

MINUTES = 20
# Below this nothing useful is said: the return is planned anew.
LEAST_MINUTES = 10
KEY = "return"
LONGEST_PROMPT, LONGEST_AIMS = 300, 600


@dataclass(frozen=True, slots=True)
class ReadyAgenda:
    """What the team's leader accepts as it stands; `heard` is what it returns to."""

    heard: str
    aims: str
    technique: Technique | None
    pattern: Pattern


def agenda_of_return(session: Activity, heard: Activity) -> ReadyAgenda | None:
    """Twenty minutes, or as long as the session has; None where that is too short."""
    minutes = min(MINUTES, session.minutes - (session.admin_minutes or 0))
    if minutes < LEAST_MINUTES:
        return None
    technique = heard.technique or session.technique
    if technique is None and heard.unit is not None:
        technique = heard.unit.technique
    idea = heard.unit.big_idea if heard.unit else heard.title
    recall, plan, promise = minutes // 5, minutes // 4, max(minutes // 7, 1)
    what = technique.name if technique else idea
    ours = session.team.name if session.team else "our subject"
    parts = (
        PatternSegment(
            "Recall",
            recall,
            f"Without notes: what was the one idea of “{heard.title}” on {long_date(heard.on)}? "
            "Who has tried something since, and what did pupils do?",
            PROMISES,
        ),
        PatternSegment(
            "What it means in our subject",
            minutes - recall - plan - promise,
            f"{what}: where do the next two weeks of {ours} ask for it? See it done once with our "
            "own material.",
        ),
        PatternSegment(
            "Plan", plan, "One lesson each: which class, which moment, what pupils will do."
        ),
        PatternSegment(
            "Promise",
            promise,
            "Write it down: when, with which class, who will look.",
            NEW_PROMISES,
        ),
    )
    short = tuple(
        PatternSegment(one.name, one.minutes, one.prompt[:LONGEST_PROMPT], one.task)
        for one in parts
    )
    return ReadyAgenda(
        heard=heard.title,
        aims=idea[:LONGEST_AIMS],
        technique=technique,
        pattern=Pattern(KEY, f"Return, {minutes} minutes", short),
    )
