"""Reads a team's regular slot as people write it, and proposes its next dates."""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import SchoolCalendar

_TIME = re.compile(r"\b(\d{1,2})[:.](\d{2})\b")
_PERIOD = re.compile(r"\bperiod\s+(\w{1,10})\b", re.IGNORECASE)
_WEEK = re.compile(r"\bweek\s+([AB])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """`Tuesday 15:15, week A`. `weekday` counts from 0 for Monday; `week` is A, B or empty."""

    weekday: int
    starts_at: dt.time | None
    period: str
    week: str


def read_slot(text: str) -> Slot | None:
    """The slot, or None where the text names no weekday."""
    words = text.casefold()
    weekday = next(
        (number for number, name in enumerate(WEEKDAYS[:5]) if name.casefold()[:3] in words), None
    )
    if weekday is None:
        return None
    time, period, week = _TIME.search(text), _PERIOD.search(text), _WEEK.search(text)
    starts_at = None
    if time and int(time[1]) < 24 and int(time[2]) < 60:
        starts_at = dt.time(int(time[1]), int(time[2]))
    return Slot(weekday, starts_at, period[1] if period else "", week[1].upper() if week else "")


def propose_dates(
    calendar: SchoolCalendar,
    slot: Slot,
    *,
    after: dt.date,
    every_weeks: int | None,
    last_on: dt.date | None = None,
    taken: Collection[dt.date] = (),
    blocked_weeks: Collection[str] = (),
    number: int = 6,
) -> list[dt.date]:
    """The next days of the slot, in teaching weeks, on days that pupils are in school.

    The rhythm is counted from `last_on`, where there is one. A closed or INSET day is passed over,
    never moved to another weekday; a week in `blocked_weeks` (A, B or both) is left out.
    """
    step = max(every_weeks or 1, 1)
    proposed: list[dt.date] = []
    last_week = calendar.week_number(last_on) if last_on else None
    for week in calendar.teaching_weeks:
        day = week.monday + dt.timedelta(days=slot.weekday)
        wrong_letter = bool(slot.week) and calendar.timetable_weeks == 2 and week.label != slot.week
        if day <= after or wrong_letter or week.label in blocked_weeks:
            continue
        if last_week is not None and 0 <= week.number - last_week < step:
            continue
        last_week = week.number
        if day in taken or day not in calendar.pupil_days:
            continue
        proposed.append(day)
        if len(proposed) == number:
            break
    return proposed


def send_by(calendar: SchoolCalendar, on: dt.date, school_days: int) -> dt.date | None:
    """The last day that lies so many school days before; None where the year holds none."""
    before = [day for day in calendar.school_days if day < on]
    return before[-school_days] if len(before) >= school_days else None
