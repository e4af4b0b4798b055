"""How the need behind a priority became known, and from whom."""

import datetime as dt

from goldenthread.snapshot.records import InsightSource
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import InsightKind, StaffGroup

BESIDE_THE_PUPILS = frozenset(
    {StaffGroup.TEACHER, StaffGroup.SUPPORT_DIRECT, StaffGroup.SUPPORT_GENERAL}
)
FROM_STAFF = frozenset(
    {
        InsightKind.TEACHER_NOTES,
        InsightKind.SUPPORT_STAFF_NOTES,
        InsightKind.TEAM_DISCUSSION,
        InsightKind.STAFF_SURVEY,
    }
)


def sources_since(
    snapshot: Snapshot, priority: str, since: dt.date, today: dt.date
) -> tuple[InsightSource, ...]:
    """The sources of insight behind the priority in these days."""
    every = snapshot.having("insight_sources", "priority", priority)
    return tuple(source for source in every if since <= source.on <= today)


def is_from_staff(source: InsightSource) -> bool:
    """Whether it came from teachers or support staff, and not from leaders' own looks."""
    if source.staff_group:
        return source.staff_group in BESIDE_THE_PUPILS
    return source.kind in FROM_STAFF
