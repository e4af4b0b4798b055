"""Says what an explain-back showed, and how much of it was there weeks later."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.evaluation.models import ExplainBack
from goldenthread.inference.change_of_share import change_of_share
from goldenthread.inference.spoken import CHANGE_OF_SHARE
from goldenthread.inference.verdict import FEWEST_FOR_A_HINT, FEWEST_FOR_MORE

WEEKS_BETWEEN = 6
NOT_PAIRED = (
    "Who could explain it the first time is nobody’s record, so both times are taken as separate "
    "groups: the range is a little wider than it need be."
)


@dataclass(frozen=True, slots=True)
class AskedTwice:
    """One question at both looks: the counts, and what change they fit."""

    asks: str
    before: str
    after: str
    change: str


def finding_of(questions: Sequence[dict[str, object]], n: int) -> str:
    """`Could explain: “Why do pupils skip words?” 12 of 14; “When do you stop?” 9 of 14`."""
    told = "; ".join(f"“{one['asks']}” {one['explained']} of {n}" for one in questions)
    return f"Could explain: {told}"


def weeks_between(first: dt.date, then: dt.date) -> int:
    return (then - first).days // 7


def compare(first: ExplainBack, then: ExplainBack) -> tuple[AskedTwice, ...]:
    """Each question that was asked both times and counted both times."""
    if not first.n or not then.n:
        return ()
    before = {one["asks"]: one["explained"] for one in first.questions}
    return tuple(
        AskedTwice(
            one["asks"],
            f"{before[one['asks']]} of {first.n}",
            f"{one['explained']} of {then.n}",
            change_in_words((before[one["asks"]], first.n), (one["explained"], then.n)),
        )
        for one in then.questions
        if one["asks"] in before
    )


def change_in_words(before: tuple[int, int], after: tuple[int, int]) -> str:
    """The range of the change: in people below thirty, and none below ten."""
    change = change_of_share(before, after)
    if change.n < FEWEST_FOR_A_HINT:
        return "Too few people for a range."
    if change.n >= FEWEST_FOR_MORE:
        return f"The figures fit {CHANGE_OF_SHARE.between(change.low, change.high)}."
    ends = [round(end * change.n) for end in (change.low, change.high)]
    spoken = [f"{abs(end)} {'more' if end > 0 else 'fewer'}" if end else "none" for end in ends]
    return f"Of {change.n} such people, anything from {spoken[0]} to {spoken[1]} fits."
