"""Small pictures that the tests of this folder share."""

from datetime import date, timedelta

from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.thread_drawing import LINK_NAMES, LinkKind, LinkPicture, LinkState
from goldenthread.ui.weave import (
    HalfTerm,
    Knot,
    WeavePicture,
    WeaveRow,
    WeekColumn,
    threads_between,
)

READING = PriorityMark(1, "Reading to learn")
THINKING = PriorityMark(2, "Everyone thinking")
FIRST_MONDAY = date(2026, 9, 7)


def seven_links(**states: LinkState) -> tuple[LinkPicture, ...]:
    """The seven links, in place unless told otherwise; each leads to `/<kind>/`."""
    kinds: tuple[LinkKind, ...] = tuple(LINK_NAMES)
    return tuple(
        LinkPicture(
            kind, f"The {kind}", f"Fact of {kind}", states.get(kind, "there"), url=f"/{kind}/"
        )
        for kind in kinds
    )


def knot(week: int, priority: PriorityMark | None = READING, title: str = "Session") -> Knot:
    return Knot(week, priority, "", title, f"/activities/{week}/", 60)


def weave_of(*rows: tuple[str, tuple[Knot, ...]], weeks: int = 39) -> WeavePicture:
    """Weeks without holidays in two half-terms, and stream rows with their threads."""
    mondays = [FIRST_MONDAY + timedelta(days=7 * place) for place in range(weeks)]
    middle = weeks // 2
    return WeavePicture(
        weeks=tuple(WeekColumn(place + 1, monday) for place, monday in enumerate(mondays)),
        half_terms=(
            HalfTerm("Autumn", 0, middle - 1, mondays[0], mondays[middle - 1]),
            HalfTerm("Spring", middle, weeks - 1, mondays[middle], mondays[-1]),
        ),
        rows=tuple(
            WeaveRow(key, key.capitalize(), "stream", knots, threads_between(knots))
            for key, knots in rows
        ),
        now_index=3,
    )
