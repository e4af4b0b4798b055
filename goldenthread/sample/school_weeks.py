"""Finds dates in the shared year by teaching week, and says what has happened by the demo day."""

import datetime as dt

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import HalfTerm, calendar_from
from goldenthread.sample.calendar_2026_27 import DAYS, DEMO_TODAY, TERMS
from goldenthread.snapshot.words import ActivityState, DayKind, Weekday

CALENDAR = calendar_from(
    (HalfTerm(t.id, t.term, t.name, t.starts_on, t.ends_on) for t in TERMS),
    (day.on for day in DAYS if day.kind in (DayKind.INSET, DayKind.TRUST_DAY)),
    (day.on for day in DAYS if day.kind == DayKind.BANK_HOLIDAY),
)


def day_in_week(number: int, weekday: Weekday) -> dt.date:
    """The date of this weekday in the teaching week with this number, 1 to 38."""
    monday = CALENDAR.teaching_weeks[number - 1].monday
    return monday + dt.timedelta(days=WEEKDAYS.index(weekday.value.capitalize()))


def state_by_now(on: dt.date, ends_on: dt.date | None = None) -> ActivityState:
    """Happened when the last date lies before the demo day, planned otherwise."""
    return ActivityState.HAPPENED if (ends_on or on) < DEMO_TODAY else ActivityState.PLANNED
