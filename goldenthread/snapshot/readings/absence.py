"""Who is away for long, and for how many teaching weeks."""

import datetime as dt

from goldenthread.kernel.dates import days_between, monday_of
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.snapshot import Snapshot

LONG_ABSENCE_DAYS = 28


def is_away_for_long(snapshot: Snapshot, person: str, first: dt.date, last: dt.date) -> bool:
    """Whether an absence of four weeks or more, or an open-ended one, touches these days."""
    return any(
        leave.starts_on <= last
        and (leave.ends_on is None or first <= leave.ends_on)
        and (leave.ends_on is None or (leave.ends_on - leave.starts_on).days >= LONG_ABSENCE_DAYS)
        for leave in snapshot.having("leave", "person", person)
    )


def weeks_away(snapshot: Snapshot, person: str, earlier: dt.date, later: dt.date) -> int:
    """The teaching weeks after `earlier` and up to `later` in which the person has leave."""
    if not snapshot.having("leave", "person", person):
        return 0
    calendar = snapshot.calendar
    weeks = set()
    for day in days_between(earlier, later):
        week = calendar.week_of(day)
        if week and week.monday > monday_of(earlier) and is_on_leave(snapshot, person, day):
            weeks.add(week.number)
    return len(weeks)
