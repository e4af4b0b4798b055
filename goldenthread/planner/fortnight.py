"""The fortnight of the timetable: its slots, and what each person has in each of them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import SchoolCalendar, TeachingWeek
from goldenthread.snapshot.readings.coaching_times import fortnight_of, letter_of
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Lesson, Period, WorkingHours
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LessonKind, WeekLabel

SCHOOL_DAYS = 5
DAYS_IN_A_FORTNIGHT = 2 * SCHOOL_DAYS
# Every rhythm is told in four weeks: A and B of the first fortnight, A and B of the second.
FRAME = 4


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A period on one of the ten days of the fortnight: Monday of week A is day 0."""

    day: int
    place: int
    period: str

    @property
    def week(self) -> str:
        return list(WeekLabel)[self.day // SCHOOL_DAYS].value

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.day % SCHOOL_DAYS]

    @property
    def in_words(self) -> str:
        return f"{self.weekday} {self.week}, period {self.period}"


class Has(Enum):
    """What a person has in a slot, as far as planning asks."""

    TEACHING = "teaching"
    FREE = "free"
    PROTECTED = "protected for coaching"
    TAKEN = "something else"
    AWAY = "not at work"


@dataclass(frozen=True, slots=True)
class Fortnight:
    """Slots in order, and for each person with a timetable what they have in each slot.

    `clashes` are sentences about people who would have to be in two places at once.
    """

    slots: tuple[Slot, ...]
    people: Mapping[str, Mapping[Slot, Has]]
    clashes: tuple[str, ...]

    def slots_with(self, person: str, *kinds: Has) -> tuple[Slot, ...]:
        """The slots in which the person has one of these; none for who has no timetable."""
        has = self.people.get(person, {})
        return tuple(slot for slot in self.slots if slot in has and has[slot] in kinds)


def read_fortnight(snapshot: Snapshot) -> Fortnight:
    """The timetable as two weeks; one that does not alternate is the same twice.

    A slot without an entry is free. PPA, duties and meetings are taken: nothing is planned there.
    """
    slots = _slots(snapshot)
    at = {(slot.week, slot.weekday.lower(), slot.period): slot for slot in slots}
    found: dict[str, dict[Slot, list[Lesson]]] = defaultdict(lambda: defaultdict(list))
    for lesson in snapshot.timetable:
        for week in [lesson.week] if lesson.week else [label.value for label in WeekLabel]:
            slot = at.get((week, lesson.weekday, lesson.period))
            if slot is not None:
                found[lesson.person][slot].append(lesson)
    times = _times(snapshot)
    people, clashes = {}, []
    for person in sorted(found):
        entries = found[person]
        hours = snapshot.having("working_hours", "person", person)
        people[person] = {
            slot: _has(entries[slot]) if slot in entries else _without_entry(slot, hours, times)
            for slot in slots
        }
        clashes += [_clash(snapshot, person, slot, rows) for slot, rows in entries.items()]
    return Fortnight(slots, people, tuple(sorted(filter(None, clashes))))


def place_in_frame(calendar: SchoolCalendar, week: TeachingWeek) -> int:
    """Which of the four weeks this one is, from 0: A and B, then A and B of the second fortnight.

    As the dates of coaching count them. A timetable of one week counts as one of two that are the
    same.
    """
    is_b = letter_of(calendar, week) == WeekLabel.B
    return 2 * (fortnight_of(calendar, week) - 1) + is_b


def _slots(snapshot: Snapshot) -> tuple[Slot, ...]:
    # A period that nobody happens to teach in is known from `periods` alone.
    named = {(lesson.weekday, lesson.period) for lesson in snapshot.timetable} | set(
        _times(snapshot)
    )
    order = {name: place for place, name in enumerate(_periods_in_order(snapshot))}
    weekdays = [name.lower() for name in WEEKDAYS]
    return tuple(
        sorted(
            Slot(week * SCHOOL_DAYS + weekdays.index(weekday), order[period], period)
            for weekday, period in named
            for week in (0, 1)
            if weekdays.index(weekday) < SCHOOL_DAYS
        )
    )


def _periods_in_order(snapshot: Snapshot) -> list[str]:
    """By the clock where the folder tells it, otherwise by number and then by name."""
    begins: dict[str, dt.time] = {}
    for row in snapshot.periods:
        begins[row.period] = min(row.starts_at, begins.get(row.period, row.starts_at))
    names = {lesson.period for lesson in snapshot.timetable} | set(begins)
    return sorted(
        names,
        key=lambda name: (
            begins.get(name, dt.time.max),
            int(name) if name.isdecimal() else 0,
            name,
        ),
    )


def _times(snapshot: Snapshot) -> dict[tuple[str, str], Period]:
    """The row that holds for a weekday and a period; a row for the weekday overrules."""
    rows = sorted(snapshot.periods, key=lambda row: bool(row.weekday))
    return {
        (weekday, row.period): row
        for row in rows
        for weekday in ([row.weekday] if row.weekday else [name.lower() for name in WEEKDAYS])
    }


def _has(rows: list[Lesson]) -> Has:
    kinds = {row.kind for row in rows}
    if kinds == {LessonKind.LESSON}:
        return Has.TEACHING
    return Has.PROTECTED if kinds == {LessonKind.PROTECTED} else Has.TAKEN


def _without_entry(
    slot: Slot, hours: tuple[WorkingHours, ...], times: dict[tuple[str, str], Period]
) -> Has:
    if not hours:
        return Has.FREE
    weekday = slot.weekday.lower()
    period = times.get((weekday, slot.period))
    for row in hours:
        if row.weekday != weekday or row.week not in ("", slot.week):
            continue
        begins = row.starts_at is None or period is None or row.starts_at <= period.starts_at
        ends = row.ends_at is None or period is None or period.ends_at <= row.ends_at
        if begins and ends:
            return Has.FREE
    return Has.AWAY


def _clash(snapshot: Snapshot, person: str, slot: Slot, rows: list[Lesson]) -> str:
    places = {(row.kind, row.class_label, row.room) for row in rows}
    if len(places) < 2:
        return ""
    told = sorted(row.class_label or row.kind for row in rows)
    return (
        f"{name_of(snapshot, person)} has {' and '.join(told)} at once on {slot.in_words}. "
        "Correct the timetable and plan again."
    )
