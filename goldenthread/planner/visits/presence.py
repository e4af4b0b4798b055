"""On which days somebody is in school with pupils, so that a visit can be on them."""

import datetime as dt
from collections.abc import Iterable

from goldenthread.snapshot.readings.employment import is_employed, on_leave, works_on
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.snapshot import Snapshot


@remembered
def days_of(snapshot: Snapshot, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Pupil days whose week has a letter, so that the timetable says what is taught on them."""
    calendar = snapshot.calendar
    return tuple(
        day
        for day in calendar.school_days
        if first <= day <= last and day in calendar.pupil_days and calendar.week_of(day)
    )


@remembered
def is_in(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether the person is employed, works on this day and is not on leave."""
    return (
        is_employed(snapshot, person, on)
        and person not in on_leave(snapshot, on)
        and works_on(snapshot, person, on)
    )


def is_ever_in(snapshot: Snapshot, person: str, days: Iterable[dt.date]) -> bool:
    return any(is_in(snapshot, person, day) for day in days)
