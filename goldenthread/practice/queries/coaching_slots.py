"""Pairs with their regular times and both people's timetables, as the engines read them."""

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import CoachingPair, CoachingSlot
from goldenthread.practice.queries.coaching_calendar import get_timetables
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot


def get_pairs_with_times(year: SchoolYear, pairs: Iterable[CoachingPair]) -> Snapshot:
    """These pairs, every other pair that one of their people is in, and all of their times.

    Nine queries, whatever the number of pairs. Who coaches whom is in it: it is for the two, for
    whoever arranges coaching, and for sums.
    """
    persons = {number for pair in pairs for number in (pair.coach_id, pair.coachee_id)}
    rows = list(
        CoachingPair.objects.filter(
            Q(coach__in=persons) | Q(coachee__in=persons), school=year.school, year=year
        ).select_related("coach", "coachee")
    )
    slots = CoachingSlot.objects.filter(pair__in=[row.pk for row in rows]).select_related("pair")
    people: dict[int, Person] = {row.coach_id: row.coach for row in rows}
    people |= {row.coachee_id: row.coachee for row in rows}
    return replace(
        get_timetables(year, people.values()),
        coaching_pairs=tuple(as_record(row) for row in rows),
        coaching_slots=tuple(slot_record(slot) for slot in slots),
    )


def as_record(row: CoachingPair) -> r.CoachingPair:
    return r.CoachingPair(
        id=row.key,
        coach=row.coach.key,
        coachee=row.coachee.key,
        state=row.state,
        cadence_weeks=row.cadence_weeks,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
    )


def slot_record(row: CoachingSlot) -> r.CoachingSlot:
    return r.CoachingSlot(
        pair=row.pair.key,
        part=row.part,
        week=row.week,
        weekday=row.weekday,
        period=row.period,
        fortnight=row.fortnight,
    )
