"""What somebody has with one or two colleagues: coaching and visits, as dates alone."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.coaching import is_open_to_coach
from goldenthread.practice.models import CoachingPair, TouchpointWords, VisitArrangement, VisitState
from goldenthread.practice.queries.coaching_times import RegularTime, list_own_times
from goldenthread.snapshot.words import CoachingPart, PairState

TALK_MINUTES = 30
LOOK_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Meeting:
    """`key` stays the same when the meeting moves. `colleague` is the other one's name.

    `is_regular` comes from a regular time, `is_open` is a visit that is not agreed yet.
    """

    key: str
    kind: Literal["coaching-look", "coaching-talk", "visit"]
    on: dt.date
    period: str
    minutes: int
    colleague: str
    is_host: bool = False
    is_regular: bool = False
    is_open: bool = False


def list_meetings(
    person: Person, year: SchoolYear, since: dt.date, today: dt.date
) -> list[Meeting]:
    """In order of date, from a day on. Three queries, and four more where coaching has regular
    times. Nothing that was said is read.
    """
    agreed = _coaching(person, year, since, today)
    regular = _regular(list_own_times(person, year, since))
    meetings = [*agreed, *regular, *_visits(person, year, since)]
    return sorted(meetings, key=lambda meeting: (meeting.on, meeting.period, meeting.key))


def _regular(times: Iterable[RegularTime]) -> Iterator[Meeting]:
    """Numbered by the pair's fortnights, so that another time in a fortnight is the same meeting
    moved.
    """
    for time in times:
        if not time.is_running:
            continue
        is_look = time.part == CoachingPart.LOOK
        for day, fortnight in zip(time.days, time.fortnights, strict=True):
            yield Meeting(
                f"coaching-{time.number}-{time.part}-fortnight-{fortnight}",
                "coaching-look" if is_look else "coaching-talk",
                day,
                time.period,
                LOOK_MINUTES if is_look else TALK_MINUTES,
                time.colleague,
                is_regular=True,
            )


def _coaching(person: Person, year: SchoolYear, since: dt.date, today: dt.date) -> list[Meeting]:
    pairs = CoachingPair.objects.filter(
        Q(coach=person) | Q(coachee=person),
        # Once the pair is closed to the coach they do not meet as one.
        is_open_to_coach(today),
        school=year.school,
        year=year,
        state=PairState.RUNNING,
    )
    rows = (
        TouchpointWords.objects.filter(touchpoint__pair__in=pairs)
        .filter(Q(next_look_on__gte=since) | Q(next_talk_on__gte=since))
        .select_related("touchpoint__pair__coach", "touchpoint__pair__coachee")
        .defer("sealed")
        .order_by("touchpoint__on", "pk")
    )
    found: dict[str, Meeting] = {}
    for row in rows:
        pair = row.touchpoint.pair
        other = pair.coachee if pair.coach_id == person.pk else pair.coach
        # A later cycle of the same pair overrules what an earlier one had agreed.
        if row.next_look_on and row.next_look_on >= since:
            found[f"{pair.pk}-look"] = Meeting(
                f"coaching-{pair.pk}-look-{row.pk}",
                "coaching-look",
                row.next_look_on,
                row.next_look_period,
                LOOK_MINUTES,
                other.name,
            )
        if row.next_talk_on and row.next_talk_on >= since:
            found[f"{pair.pk}-talk"] = Meeting(
                f"coaching-{pair.pk}-talk-{row.pk}",
                "coaching-talk",
                row.next_talk_on,
                row.next_talk_period,
                TALK_MINUTES,
                other.name,
            )
    return list(found.values())


def _visits(person: Person, year: SchoolYear, since: dt.date) -> list[Meeting]:
    rows = (
        VisitArrangement.objects.filter(
            Q(visit__host=person) | Q(visit__visitor=person),
            visit__school=year.school,
            visit__year=year,
            visit__on__gte=since,
            state__in=[VisitState.ASKED, VisitState.AGREED, VisitState.TOOK_PLACE],
        )
        .select_related("visit__host", "visit__visitor")
        .defer("sealed")
    )
    return [
        Meeting(
            f"visit-{row.visit_id}",
            "visit",
            row.visit.on,
            row.visit.period,
            row.minutes,
            (row.visit.visitor if row.visit.host_id == person.pk else row.visit.host).name,
            is_host=row.visit.host_id == person.pk,
            is_open=row.state == VisitState.ASKED,
        )
        for row in rows
    ]
