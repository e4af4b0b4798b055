"""Says on which days each person of Ashmoor Vale works."""

import datetime as dt
from collections import defaultdict

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.sample.ashmoor_vale.people import WORKING_HOURS
from goldenthread.sample.school_weeks import CALENDAR
from goldenthread.snapshot.words import WeekLabel

_ROWS: dict[str, set[tuple[str, str]]] = defaultdict(set)
for _row in WORKING_HOURS:
    _ROWS[_row.person].add((_row.week, _row.weekday))


def week_label(on: dt.date) -> str:
    """A in odd teaching weeks, B in even ones; empty outside them."""
    week = CALENDAR.week_of(on)
    if week is None:
        return ""
    return WeekLabel.A if week.number % 2 else WeekLabel.B


def works_on(person: str, on: dt.date) -> bool:
    """Whether the weekday of this date is one of the person's working days."""
    rows = _ROWS.get(person)
    if rows is None:
        return True
    weekday = WEEKDAYS[on.weekday()].lower()
    return ("", weekday) in rows or (week_label(on), weekday) in rows
