"""The regular times of coaching in the fortnight, and the days on which they come."""

import datetime as dt
from collections.abc import Iterator

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import SchoolCalendar, TeachingWeek
from goldenthread.snapshot.readings.employment import is_employed, is_on_leave, works_on
from goldenthread.snapshot.records import CoachingPair, CoachingSlot
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoachingPart, Weekday, WeekLabel

FORTNIGHTS = 2
_DAYS = list(Weekday)
_WEEKS = list(WeekLabel)


def place_of(slot: CoachingSlot) -> int:
    """Its day among the ten of the fortnight: Monday of week A is 0."""
    return _WEEKS.index(WeekLabel(slot.week)) * 5 + _DAYS.index(Weekday(slot.weekday))


def in_words(slot: CoachingSlot, timetable_weeks: int) -> str:
    """`Tuesday A, period 3`; a timetable of one week knows no A and B."""
    day = slot.weekday.capitalize()
    if timetable_weeks == 1:
        how_often = "every fourth week" if slot.fortnight else "every other week"
        return f"{day}, period {slot.period}, {how_often}"
    told = f"{day} {slot.week}, period {slot.period}"
    return f"{told}, every other fortnight" if slot.fortnight else told


def letter_of(calendar: SchoolCalendar, week: TeachingWeek) -> str:
    """A or B. Where the timetable has one week, odd weeks of the year are A."""
    if calendar.timetable_weeks == 1:
        return _WEEKS[(week.number - 1) % 2]
    return week.label


def fortnight_of(calendar: SchoolCalendar, week: TeachingWeek) -> int:
    """1 or 2, in turn, counted from the first teaching week of the year for every pair alike.

    Were it counted from the day on which each pair began, one coach's pairs of the first and of the
    second fortnight could fall together.
    """
    return (number_of_fortnight(calendar, week) - 1) % FORTNIGHTS + 1


def number_of_fortnight(calendar: SchoolCalendar, week: TeachingWeek) -> int:
    """Counted from 1 through the year; each begins with week A, but the first where the year
    begins with B.
    """
    weeks = calendar.teaching_weeks[: week.number]
    begun = sum(letter_of(calendar, each) == WeekLabel.A for each in weeks)
    return begun + (letter_of(calendar, weeks[0]) == WeekLabel.B)


def is_its_day(calendar: SchoolCalendar, slot: CoachingSlot, on: dt.date) -> bool:
    """Whether the calendar brings the time on this day: its week and weekday, pupils in school."""
    week = calendar.week_of(on)
    return (
        week is not None
        and on in calendar.pupil_days
        and WEEKDAYS[on.weekday()].lower() == slot.weekday
        and letter_of(calendar, week) == slot.week
        and slot.fortnight in (None, fortnight_of(calendar, week))
    )


def days_of(
    snapshot: Snapshot, pair: CoachingPair, slot: CoachingSlot, since: dt.date
) -> Iterator[dt.date]:
    """The days of the time from this day to the end of the year or of the pair, in order.

    Holidays, INSET days, days off and leave of either of the two are left out, never made up for.
    """
    first = max(filter(None, (since, pair.starts_on)))
    for on in snapshot.calendar.school_days:
        if on < first or (pair.ends_on is not None and pair.ends_on < on):
            continue
        if is_its_day(snapshot.calendar, slot, on) and all(
            is_employed(snapshot, person, on)
            and works_on(snapshot, person, on)
            and not is_on_leave(snapshot, person, on)
            for person in (pair.coach, pair.coachee)
        ):
            yield on


def slots_of(snapshot: Snapshot, pair: str) -> tuple[CoachingSlot, ...]:
    """The look first."""
    rows = snapshot.having("coaching_slots", "pair", pair)
    return tuple(sorted(rows, key=lambda row: row.part != CoachingPart.LOOK))


def next_days(snapshot: Snapshot, pair: CoachingPair, since: dt.date) -> dict[str, dt.date]:
    """The next day of look and of talk, by part; a part without a day to come is not there."""
    found = {}
    for slot in slots_of(snapshot, pair.id):
        on = next(days_of(snapshot, pair, slot, since), None)
        if on is not None:
            found[slot.part] = on
    return found
