"""The regular times of somebody's own pairs: for the two alone."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Leave, Person, WorkingHours
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingSlot
from goldenthread.practice.queries.coaching_calendar import get_days
from goldenthread.practice.queries.coaching_slots import as_record, slot_record
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching_times import (
    days_of,
    in_words,
    number_of_fortnight,
    place_of,
)
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoachingPart, PairState


@dataclass(frozen=True, slots=True)
class RegularTime:
    """`days` are those to come, in order, and `fortnights` which of the year's each is in.

    `place` is the day among the ten of the fortnight.
    """

    pair: str
    number: int
    part: str
    words: str
    place: int
    period: str
    colleague: str
    is_running: bool
    days: tuple[dt.date, ...]
    fortnights: tuple[int, ...]

    @property
    def sentence(self) -> str:
        told = f"{self.part.capitalize()}: {self.words}"
        return f"{told}, next on {long_date(self.days[0])}" if self.days else told


def list_own_times(person: Person, year: SchoolYear, since: dt.date) -> list[RegularTime]:
    """Looks and talks in the order of the fortnight, with their days from this one on.

    One query where there are none, five otherwise. A pair that has ended or is paused, or that is
    closed to its coach, has none.
    """
    rows = list(own_slots(person, year, since))
    if not rows:
        return []
    snapshot = _with_days(year, rows)
    times = [_time(row, person, snapshot, since) for row in rows]
    return sorted(times, key=lambda time: (time.place, time.period, time.pair, time.part))


def own_slots(person: Person, year: SchoolYear, on: dt.date) -> QuerySet[CoachingSlot]:
    """Times of pairs that are offered or running and that the person may read on this day."""
    return CoachingSlot.objects.filter(
        Q(pair__coachee=person) | (Q(pair__coach=person) & is_open_to_coach(on, "pair__")),
        school=year.school,
        year=year,
        pair__state__in=(PairState.OFFERED, PairState.RUNNING),
    ).select_related("pair__coach", "pair__coachee")


def times_of_pair(times: Iterable[RegularTime], pair: str) -> tuple[RegularTime, ...]:
    """The look first."""
    own = (time for time in times if time.pair == pair)
    return tuple(sorted(own, key=lambda time: time.part != CoachingPart.LOOK))


def days_that_hold(time: RegularTime, agreed: dt.date | None) -> Iterator[tuple[dt.date, int]]:
    """The days of a time, each with the fortnight it is in, that hold beside a day agreed on.

    What the two agreed takes the place of the regular days before it and in its week.
    """
    for day, fortnight in zip(time.days, time.fortnights, strict=True):
        if agreed is None or day > agreed + dt.timedelta(days=6 - agreed.weekday()):
            yield day, fortnight


def _time(row: CoachingSlot, person: Person, snapshot: Snapshot, since: dt.date) -> RegularTime:
    pair, slot, calendar = row.pair, slot_record(row), snapshot.calendar
    days = tuple(days_of(snapshot, as_record(pair), slot, since))
    weeks = [calendar.week_of(day) for day in days]
    return RegularTime(
        pair=pair.key,
        number=pair.pk,
        part=row.part,
        words=in_words(slot, calendar.timetable_weeks),
        place=place_of(slot),
        period=row.period,
        colleague=(pair.coachee if pair.coach_id == person.pk else pair.coach).name,
        is_running=pair.state == PairState.RUNNING,
        days=days,
        fortnights=tuple(number_of_fortnight(calendar, week) for week in weeks if week),
    )


def _with_days(year: SchoolYear, rows: list[CoachingSlot]) -> Snapshot:
    """The calendar, and when these people are at work. Four queries."""
    people: dict[int, Person] = {}
    for row in rows:
        people |= {row.pair.coach_id: row.pair.coach, row.pair.coachee_id: row.pair.coachee}
    whose = {"school": year.school, "person__in": people}
    return replace(
        get_days(year),
        people=tuple(
            r.Person(id=one.key, name=one.name, started_on=one.started_on, left_on=one.left_on)
            for one in people.values()
        ),
        working_hours=tuple(
            r.WorkingHours(person=people[row.person_id].key, week=row.week, weekday=row.weekday)
            for row in WorkingHours.objects.filter(**whose)
        ),
        leave=tuple(
            r.Leave(person=people[row.person_id].key, starts_on=row.starts_on, ends_on=row.ends_on)
            for row in Leave.objects.filter(**whose)
        ),
    )
