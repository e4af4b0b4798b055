"""When one colleague could visit another: both timetables laid on the days of the school year.

A period is proposed where the host works with pupils and the visitor is free or teaches. PPA and
protected time are never proposed, nor a day on which either of the two is not in.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar, calendar_from
from goldenthread.people.public import Leave, Lesson, Period, Person, WorkingHours
from goldenthread.snapshot.words import DayKind, LessonKind
from goldenthread.years.public import SpecialDay, Term

MINUTES_WITHOUT_TIMES = 60
WITH_PUPILS = frozenset(
    {LessonKind.LESSON, LessonKind.SUPPORT, LessonKind.REGISTRATION, LessonKind.DUTY}
)


class Doing(StrEnum):
    """What somebody does in a period, as far as it matters to a visit."""

    FREE = "free"
    TEACHING = "teaching"
    PPA = "ppa"
    PROTECTED = "protected"
    OUT = "out"


_DOING = {
    LessonKind.PPA: Doing.PPA,
    LessonKind.PROTECTED: Doing.PROTECTED,
    LessonKind.LEADERSHIP: Doing.FREE,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A period of a day, with the host's class and what the visitor does then."""

    on: dt.date
    period: str
    times: str
    minutes: int
    host_class: str
    visitor_does: Doing
    visitor_class: str

    @property
    def key(self) -> str:
        return f"{self.on.isoformat()}|{self.period}"

    @property
    def needs_release(self) -> bool:
        return self.visitor_does is Doing.TEACHING


@dataclass(frozen=True)
class Timetables:
    """The calendar of a year and the timetables of some people in it."""

    calendar: SchoolCalendar
    periods: tuple[Period, ...]
    lessons: dict[int, dict[tuple[str, str, str], Lesson]]
    hours: dict[int, list[WorkingHours]]
    leave: dict[int, list[Leave]]

    def doing(self, person: Person, on: dt.date, period: str) -> Doing:
        if not self._is_in(person, on, period):
            return Doing.OUT
        lesson = self.lesson(person, on, period)
        if lesson is None:
            return Doing.FREE
        return _DOING.get(LessonKind(lesson.kind), Doing.TEACHING)

    def lesson(self, person: Person, on: dt.date, period: str) -> Lesson | None:
        own = self.lessons.get(person.pk, {})
        day = _weekday(on)
        return own.get((self._week(on), day, period)) or own.get(("", day, period))

    def works_with_pupils(self, person: Person, on: dt.date, period: str) -> bool:
        """Without a timetable of classes, any working period may hold a visitor."""
        lesson = self.lesson(person, on, period)
        if person.pk in self._have_classes:
            return (
                lesson is not None
                and lesson.kind in WITH_PUPILS
                and self._is_in(person, on, period)
            )
        return self.doing(person, on, period) is Doing.FREE and period in self.names_on(on)

    def names_on(self, on: dt.date) -> list[str]:
        """The periods of this day in order."""
        known = [row.period for row in self._rows_of_day(on)]
        more = {
            period
            for own in self.lessons.values()
            for week, day, period in own
            if day == _weekday(on) and week in ("", self._week(on))
        }
        return known + sorted(more.difference(known), key=lambda name: (len(name), name))

    def times(self, on: dt.date, period: str) -> str:
        row = self._row(on, period)
        return f"{row.starts_at:%H:%M}" if row else ""

    def minutes(self, on: dt.date, period: str) -> int:
        row = self._row(on, period)
        if row is None:
            return MINUTES_WITHOUT_TIMES
        begins, ends = row.starts_at, row.ends_at
        length = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
        return min(max(length, 5), 240)

    def slots(self, host: Person, visitor: Person, first: dt.date) -> Iterator[Slot]:
        """Every period from this day on in which the visit could be, soonest first."""
        for on in self.calendar.school_days:
            if on < first or on not in self.calendar.pupil_days:
                continue
            for period in self.names_on(on):
                slot = self.slot(host, visitor, on, period)
                if slot and slot.visitor_does in (Doing.FREE, Doing.TEACHING):
                    yield slot

    def slot(self, host: Person, visitor: Person, on: dt.date, period: str) -> Slot | None:
        """The period, whatever the visitor does in it; None where the host has no class."""
        if on not in self.calendar.pupil_days or not self.works_with_pupils(host, on, period):
            return None
        return Slot(
            on=on,
            period=period,
            times=self.times(on, period),
            minutes=self.minutes(on, period),
            host_class=_class_of(self.lesson(host, on, period)),
            visitor_does=self.doing(visitor, on, period),
            visitor_class=_class_of(self.lesson(visitor, on, period), with_room=False),
        )

    @cached_property
    def _have_classes(self) -> frozenset[int]:
        return frozenset(
            person
            for person, own in self.lessons.items()
            if any(lesson.kind in WITH_PUPILS for lesson in own.values())
        )

    def _week(self, on: dt.date) -> str:
        week = self.calendar.week_of(on)
        return week.label if week else ""

    def _is_in(self, person: Person, on: dt.date, period: str) -> bool:
        if person.left_on and person.left_on < on:
            return False
        for away in self.leave.get(person.pk, ()):
            if away.starts_on <= on and (away.ends_on is None or on <= away.ends_on):
                return False
        hours = self.hours.get(person.pk)
        if not hours:
            return True
        weeks, day = ("", self._week(on)), _weekday(on)
        return any(
            row.weekday == day and row.week in weeks and self._lies_in(row, on, period)
            for row in hours
        )

    def _lies_in(self, hours: WorkingHours, on: dt.date, period: str) -> bool:
        row = self._row(on, period)
        if row is None:
            return True
        begins = hours.starts_at is None or hours.starts_at <= row.starts_at
        return begins and (hours.ends_at is None or row.ends_at <= hours.ends_at)

    def _row(self, on: dt.date, period: str) -> Period | None:
        return next((row for row in self._rows_of_day(on) if row.period == period), None)

    def _rows_of_day(self, on: dt.date) -> list[Period]:
        rows = {row.period: row for row in self.periods if not row.weekday}
        rows |= {row.period: row for row in self.periods if row.weekday == _weekday(on)}
        return sorted(rows.values(), key=lambda row: row.starts_at)


def read_timetables(year: SchoolYear, people: Iterable[Person]) -> Timetables:
    """6 queries, however many people."""
    school, keys = year.school, [person.pk for person in people]
    lessons: dict[int, dict[tuple[str, str, str], Lesson]] = defaultdict(dict)
    for lesson in Lesson.objects.filter(school=school, year=year, person__in=keys):
        lessons[lesson.person_id][lesson.week, lesson.weekday, lesson.period] = lesson
    hours: dict[int, list[WorkingHours]] = defaultdict(list)
    for row in WorkingHours.objects.filter(school=school, person__in=keys):
        hours[row.person_id].append(row)
    leave: dict[int, list[Leave]] = defaultdict(list)
    for away in Leave.objects.filter(school=school, person__in=keys):
        leave[away.person_id].append(away)
    periods = tuple(Period.objects.filter(school=school, year=year))
    return Timetables(read_calendar(year), periods, lessons, hours, leave)


def read_calendar(year: SchoolYear) -> SchoolCalendar:
    """2 queries."""
    days = list(SpecialDay.objects.filter(school=year.school, year=year))
    return calendar_from(
        [
            HalfTerm(row.key, row.term, row.name, row.starts_on, row.ends_on)
            for row in Term.objects.filter(school=year.school, year=year)
        ],
        [row.on for row in days if row.kind in (DayKind.INSET, DayKind.TRUST_DAY)],
        [row.on for row in days if row.kind in (DayKind.BANK_HOLIDAY, DayKind.CLOSED)],
        year.school.timetable_weeks,
        year.week_a_starts_on,
    )


def _weekday(on: dt.date) -> str:
    return WEEKDAYS[on.weekday()].lower()


def _class_of(lesson: Lesson | None, *, with_room: bool = True) -> str:
    if lesson is None:
        return ""
    label = lesson.class_label or lesson.get_kind_display()
    more = [lesson.subject, lesson.room] if with_room else [lesson.subject]
    return ", ".join(part for part in (label, *more) if part)
