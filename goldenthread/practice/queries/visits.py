"""Visits as lines: what comes next, what waits for an answer, and the card for the first page."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.models import CoverToken, PeerVisit, VisitArrangement, VisitState

# Further ahead than this nobody looks on a card.
MOST_AHEAD = 50
OPEN = (VisitState.ASKED, VisitState.AGREED)
STATES = {
    VisitState.ASKED: "asked",
    VisitState.AGREED: "agreed",
    VisitState.DECLINED: "declined",
    VisitState.CALLED_OFF: "called off",
    VisitState.TOOK_PLACE: "took place",
}


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit as one of the two sees it in a list."""

    key: str
    other: str
    i_visit: bool
    on: dt.date
    period: str
    part: str
    state: str
    waits_for_me: bool
    is_planned: bool = False

    @property
    def words(self) -> str:
        if self.state == VisitState.TOOK_PLACE:
            return f"You visited {self.other}" if self.i_visit else f"{self.other} visited you"
        return f"You visit {self.other}" if self.i_visit else f"{self.other} visits you"

    @property
    def sentence(self) -> str:
        period = f", period {self.period}" if self.period else ""
        return f"{self.words} on {day_and_date(self.on)}{period}"

    @property
    def state_words(self) -> str:
        return STATES[VisitState(self.state)]


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """What waits for this person's answer, the next visit, unspent tokens. 2 queries."""
    rows = visits_of(person, year).filter(on__gte=today)
    lines = list_lines(rows.order_by("on", "period", "pk")[:MOST_AHEAD], person)
    tokens = CoverToken.objects.filter(
        school=year.school, year=year, owner=person, visit=None, withdrawn_on=None
    ).count()
    left = (f"{counted(tokens, 'cover token')} left",) if tokens else ()
    here = {"school_slug": year.school.slug, "year": year.label}
    waiting = [line for line in lines if line.waits_for_me]
    coming = [line for line in lines if line.state == VisitState.AGREED]
    ahead = tuple(line.sentence for line in coming[:1])
    if waiting:
        first = waiting[0]
        return HomeCard(
            "Visits",
            f"{'Planned' if first.is_planned else f'{first.other} asks'}: {first.sentence}",
            "Answer",
            reverse("visits:show-visit", kwargs=here | {"key": first.key}),
            lines=(*ahead, *left),
            marked=True,
        )
    home = reverse("visits:home", kwargs=here)
    if ahead:
        is_today = coming[0].on == today
        return HomeCard("Visits", ahead[0], "My visits", home, lines=left, marked=is_today)
    return HomeCard(
        "Visits",
        "Ten minutes in a colleague's room, or one of them in yours. By invitation, never graded.",
        "Book a visit",
        home,
        lines=left,
    )


def visits_of(person: Person, year: SchoolYear) -> QuerySet[PeerVisit]:
    """Visits in which this person is one of the two."""
    rows = PeerVisit.objects.filter(school=year.school, year=year)
    return rows.filter(Q(host=person) | Q(visitor=person)).select_related(
        "host", "visitor", "arrangement"
    )


def list_lines(visits: Iterable[PeerVisit], person: Person) -> list[VisitLine]:
    return [_line(visit, person) for visit in visits]


def find_arrangement(visit: PeerVisit) -> VisitArrangement | None:
    """None where the visit came with the school folder. No query after `visits_of`."""
    try:
        return visit.arrangement
    except VisitArrangement.DoesNotExist:
        return None


def state_of(visit: PeerVisit) -> VisitState:
    arrangement = find_arrangement(visit)
    if arrangement is not None:
        return VisitState(arrangement.state)
    return VisitState.TOOK_PLACE if visit.took_place else VisitState.AGREED


def part_of(visit: PeerVisit, arrangement: VisitArrangement | None) -> str:
    """`First ten minutes`, or `Whole lesson`; nothing where nobody has said."""
    if not visit.segment:
        return "Whole lesson" if arrangement else ""
    return visit.segment[:1].upper() + visit.segment[1:]


def minutes_told(visit: PeerVisit, arrangement: VisitArrangement | None) -> int | None:
    """None where nobody has said how long, or the part's own words say it."""
    if arrangement is None or not visit.period or "minutes" in visit.segment:
        return None
    return arrangement.minutes


def _line(visit: PeerVisit, person: Person) -> VisitLine:
    arrangement = find_arrangement(visit)
    i_visit = visit.visitor_id == person.pk
    state = state_of(visit)
    asked_by = arrangement.asked_by_id if arrangement is not None else person.pk
    return VisitLine(
        key=visit.key,
        other=visit.host.name if i_visit else visit.visitor.name,
        i_visit=i_visit,
        on=visit.on,
        period=visit.period,
        part=part_of(visit, arrangement),
        state=str(state),
        waits_for_me=state is VisitState.ASKED and asked_by != person.pk,
        is_planned=asked_by is None,
    )
