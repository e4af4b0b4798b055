"""A regular slot as it is asked for, and the days on which it falls."""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import SchoolCalendar

AT = re.compile(r"(\d{1,2})[:.](\d{2})")
IN = re.compile(r"(?:period|p)?\s*(\w{1,10})", re.IGNORECASE)


class NotATime(ValueError):
    """Neither a time of day nor a period."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`weekday` counts from 0 for Monday; without one there is no slot.

    `week` is A, B or empty for both; either `starts_at` or `period` says when on the day. `starts`
    and `ends` are keys of half-terms.
    """

    weekday: int | None = None
    week: str = ""
    starts_at: dt.time | None = None
    period: str = ""
    minutes: int = 60
    every_weeks: int = 2
    starts: str = ""
    ends: str = ""

    @property
    def text(self) -> str:
        """`Tuesday 15:15, week A`, as a team keeps it; empty without a weekday."""
        if self.weekday is None:
            return ""
        words = [WEEKDAYS[self.weekday], self.when]
        text = " ".join(word for word in words if word)
        return f"{text}, week {self.week}" if self.week else text

    @property
    def when(self) -> str:
        """`15:15` or `period 5`."""
        if self.starts_at:
            return f"{self.starts_at:%H:%M}"
        return f"period {self.period}" if self.period else ""


def read_when(text: str) -> tuple[dt.time | None, str]:
    """A time of day or a period, as people write it: `15:15`, `period 5`, `P5`, `5`.

    Raises `NotATime`.
    """
    text = text.strip()
    if match := AT.fullmatch(text):
        if int(match[1]) > 23 or int(match[2]) > 59:
            raise NotATime(text)
        return dt.time(int(match[1]), int(match[2])), ""
    if match := IN.fullmatch(text):
        return None, match[1]
    raise NotATime(text)


def days_of(
    calendar: SchoolCalendar,
    asked: Asked,
    *,
    since: dt.date,
    last_on: dt.date | None = None,
    avoid: Collection[dt.date] = (),
) -> tuple[dt.date, ...]:
    """The days of the slot from `since` on, in teaching weeks with pupils in school that day.

    The rhythm is counted from `last_on`, the last session before. Without one it begins in the week
    that has fewest days in `avoid`. A closed or INSET day is passed over, never moved.
    """
    blocks = {block.id: block for block in calendar.half_terms}
    if asked.weekday is None or asked.starts not in blocks or asked.ends not in blocks:
        return ()
    first = max(since, blocks[asked.starts].starts_on)
    last = blocks[asked.ends].ends_on
    letter = asked.week if calendar.timetable_weeks == 2 else ""
    weeks = [
        (week.number, week.monday + dt.timedelta(days=asked.weekday))
        for week in calendar.teaching_weeks
        if not letter or week.label == letter
    ]
    weeks = [(number, day) for number, day in weeks if first <= day <= last]
    if last_on is not None:
        before = calendar.week_number(last_on)
        weeks = [(number, day) for number, day in weeks if number - before >= asked.every_weeks]
    if not weeks:
        return ()
    starts = [number for number, _ in weeks if number < weeks[0][0] + asked.every_weeks]
    ways = [
        _rhythm(weeks, start, asked.every_weeks, calendar) for start in starts[: _most(last_on)]
    ]
    return min(ways, key=lambda days: (len(set(days) & set(avoid)), -len(days)))


def _most(last_on: dt.date | None) -> int | None:
    """With a session before there is one way to go on; otherwise any first week will do."""
    return None if last_on is None else 1


def _rhythm(
    weeks: list[tuple[int, dt.date]], start: int, every: int, calendar: SchoolCalendar
) -> tuple[dt.date, ...]:
    days, before = [], None
    for number, day in weeks:
        if number < start or (before is not None and number - before < every):
            continue
        before = number
        if day in calendar.pupil_days:
            days.append(day)
    return tuple(days)
