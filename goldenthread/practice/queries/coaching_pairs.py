"""All pairs of a year by where they stand, for whoever arranges coaching: never what is said."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import OPEN_STATES, list_conflicts
from goldenthread.practice.models import (
    CoachingPair,
    CoachingSlot,
    EnquiryMember,
    PeerGroupMember,
)
from goldenthread.practice.queries.coach_choices import CoachChoice, list_coaches
from goldenthread.practice.queries.coaching_calendar import get_days, hand_over_day
from goldenthread.practice.queries.coaching_home import cadence_words
from goldenthread.practice.queries.coaching_slots import slot_record
from goldenthread.snapshot.readings.coaching_times import in_words
from goldenthread.snapshot.words import CoachingPart, PairState


@dataclass(frozen=True, slots=True)
class ArrangedPair:
    key: str
    coach: str
    coachee: str
    cadence: str
    programme: str
    since: dt.date | None
    state: PairState
    hand_over_by: dt.date | None
    why: str
    times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PairsPage:
    to_hand_over: tuple[ArrangedPair, ...]
    offered: tuple[ArrangedPair, ...]
    running: tuple[ArrangedPair, ...]
    paused: tuple[ArrangedPair, ...]
    ended: tuple[ArrangedPair, ...]
    without_route: tuple[Person, ...]
    coaches: tuple[CoachChoice, ...]


def get_pairs_page(year: SchoolYear, today: dt.date) -> PairsPage:
    """Eleven queries at most, however many pairs and people."""
    rows = list(
        CoachingPair.objects.filter(school=year.school, year=year)
        .select_related("coach", "coachee", "programme", "agreement")
        .order_by("coach__name", "coachee__name", "key")
    )
    lasting = [row for row in rows if _lasts(row, today)]
    conflicts = list_conflicts(lasting, today)
    by = hand_over_day(get_days(year).calendar, today) if lasting else None
    times = _times(year)
    arranged = {
        row.pk: replace(
            _arranged(row, row.pk in conflicts, by, today), times=tuple(times.get(row.pk, ()))
        )
        for row in rows
    }
    ending = {row.pk for row in lasting if arranged[row.pk].why}
    of_state = {
        state: tuple(
            arranged[row.pk] for row in lasting if row.state == state and row.pk not in ending
        )
        for state in OPEN_STATES
    }
    return PairsPage(
        to_hand_over=tuple(arranged[number] for number in arranged if number in ending),
        offered=of_state[PairState.OFFERED],
        running=of_state[PairState.RUNNING],
        paused=of_state[PairState.PAUSED],
        ended=tuple(arranged[row.pk] for row in rows if row not in lasting),
        without_route=tuple(list_without_route(year, today)),
        coaches=tuple(list_coaches(year, today)),
    )


def _times(year: SchoolYear) -> dict[int, list[str]]:
    """Look and talk of each pair by its number. One query."""
    rows = CoachingSlot.objects.filter(school=year.school, year=year).select_related("pair")
    found: dict[int, list[str]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.part != CoachingPart.LOOK):
        words = in_words(slot_record(row), year.school.timetable_weeks)
        found[row.pair_id].append(f"{row.get_part_display()}: {words}")
    return found


def list_without_route(year: SchoolYear, today: dt.date) -> list[Person]:
    """Staff with no coach, no pair or triad of colleagues and no enquiry. One query."""
    of_year = {"school": year.school, "year": year}
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    coached = CoachingPair.objects.filter(lasting, **of_year, state__in=OPEN_STATES)
    groups = PeerGroupMember.objects.filter(
        Q(peer_group__ends_on__isnull=True) | Q(peer_group__ends_on__gte=today), **of_year
    )
    enquiries = EnquiryMember.objects.filter(**of_year)
    return list(
        _on_the_staff(year, today)
        .exclude(pk__in=coached.values("coachee"))
        .exclude(pk__in=groups.values("person"))
        .exclude(pk__in=enquiries.values("person"))
    )


def _lasts(row: CoachingPair, today: dt.date) -> bool:
    if row.coachee.left_on is not None and row.coachee.left_on < today:
        return False
    return row.state in OPEN_STATES and (row.ends_on is None or today <= row.ends_on)


def _arranged(
    row: CoachingPair, in_conflict: bool, by: dt.date | None, today: dt.date
) -> ArrangedPair:
    agreement = getattr(row, "agreement", None)
    why = ""
    if in_conflict:
        why = f"{row.coach.name} line-manages or appraises {row.coachee.name}"
    elif row.coach.left_on is not None and row.coach.left_on < today:
        why = f"{row.coach.name} has left"
    return ArrangedPair(
        key=row.key,
        coach=row.coach.name,
        coachee=row.coachee.name,
        cadence=cadence_words(row.cadence_weeks),
        programme=row.programme.title if row.programme else "",
        since=row.starts_on,
        state=PairState(row.state),
        hand_over_by=(agreement.hand_over_by if agreement else None) or (by if why else None),
        why=why,
    )


def list_staff(year: SchoolYear, today: dt.date) -> list[Person]:
    """Everyone on the staff today, by name. One query."""
    return list(_on_the_staff(year, today))


def _on_the_staff(year: SchoolYear, today: dt.date) -> QuerySet[Person]:
    return Person.objects.filter(
        Q(left_on__isnull=True) | Q(left_on__gte=today),
        Q(started_on__isnull=True) | Q(started_on__lte=today),
        school=year.school,
    ).order_by("name", "key")
