"""The regular times of somebody's own pairs: for the two alone."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Case, DateField, OuterRef, Q, QuerySet, Subquery, When

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import monday_of
from goldenthread.people.public import Leave, Person, WorkingHours
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingSlot, TouchpointWords
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
    """`days` are those that hold, in order, and `fortnights` which of the year's each is in.

    `place` is the day among the ten of the fortnight. Where the two have agreed on a day for the
    next one, `agreed_on`, it takes the place of the regular days before it and in its week.
    """

    pair: str
    number: int
    part: str
    words: str
    place: int
    period: str
    colleague: str
    is_running: bool
    agreed_on: dt.date | None
    days: tuple[dt.date, ...]
    fortnights: tuple[int, ...]

    def next_on(self, today: dt.date) -> dt.date | None:
        days = self.days if self.agreed_on is None else (self.agreed_on, *self.days)
        return next((day for day in days if day >= today), None)


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A time as a page tells it: `Tuesday A, period 3`."""

    part: str
    words: str
    colleague: str
    next_on: dt.date | None
    # Whether the two agreed on that day instead of the regular one.
    is_agreed: bool


def list_own_times(person: Person, year: SchoolYear, since: dt.date) -> list[RegularTime]:
    """Looks and talks in the order of the fortnight, with their days from this one on.

    One query where there are none, five otherwise. A pair that has ended or is paused, or that is
    closed to its coach, has none.
    """
    rows = list(own_slots(person, year, since).select_related("pair__coach", "pair__coachee"))
    if not rows:
        return []
    snapshot = _with_days(year, rows)
    times = [_time(row, person, snapshot, since) for row in rows]
    return sorted(times, key=lambda time: (time.place, time.period, time.pair, time.part))


def own_slots(person: Person, year: SchoolYear, on: dt.date) -> QuerySet[CoachingSlot]:
    """Times of pairs that are offered or running and that the person may read on this day.

    Each with the day on which the two last agreed for the next look and the next talk.
    """
    words = TouchpointWords.objects.filter(touchpoint__pair=OuterRef("pair"))
    words = words.order_by("-touchpoint__on", "-pk")
    agreed = {
        part: Subquery(words.exclude(**{f"next_{part}_on": None}).values(f"next_{part}_on")[:1])
        for part in CoachingPart
    }
    return CoachingSlot.objects.filter(
        Q(pair__coachee=person) | (Q(pair__coach=person) & is_open_to_coach(on, "pair__")),
        school=year.school,
        year=year,
        pair__state__in=(PairState.OFFERED, PairState.RUNNING),
    ).annotate(
        agreed_on=Case(
            *(When(part=part, then=day) for part, day in agreed.items()), output_field=DateField()
        )
    )


def times_of_pair(times: Iterable[RegularTime], pair: str, today: dt.date) -> tuple[TimeLine, ...]:
    """The look first."""
    own = (time for time in times if time.pair == pair)
    return tuple(
        as_line(time, today)
        for time in sorted(own, key=lambda time: time.part != CoachingPart.LOOK)
    )


def as_line(time: RegularTime, today: dt.date) -> TimeLine:
    next_on = time.next_on(today)
    is_agreed = next_on is not None and next_on == time.agreed_on
    return TimeLine(time.part, time.words, time.colleague, next_on, is_agreed)


def _time(row: CoachingSlot, person: Person, snapshot: Snapshot, since: dt.date) -> RegularTime:
    pair, slot, calendar = row.pair, slot_record(row), snapshot.calendar
    agreed = row.agreed_on  # type: ignore[attr-defined]
    first = since if agreed is None else max(since, monday_of(agreed) + dt.timedelta(weeks=1))
    days = tuple(days_of(snapshot, as_record(pair), slot, first))
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
        agreed_on=agreed,
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
