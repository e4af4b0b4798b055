"""Visits as lines: what comes next, what waits for an answer, and the card for the first page."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import CoverToken, PeerVisit, VisitArrangement, VisitState

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

    @property
    def words(self) -> str:
        return f"You visit {self.other}" if self.i_visit else f"{self.other} visits you"

    @property
    def state_words(self) -> str:
        return STATES[VisitState(self.state)]


@dataclass(frozen=True, slots=True)
class HomeCard:
    """What the first page of practice says about visits."""

    next: VisitLine | None
    waiting: tuple[VisitLine, ...]
    tokens: int


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """The next visit, what waits for this person's answer, unspent tokens. 2 queries."""
    rows = visits_of(person, year).filter(on__gte=today)
    lines = list_lines(rows.order_by("on", "arrangement__period", "pk")[:50], person)
    tokens = CoverToken.objects.filter(
        school=year.school, year=year, owner=person, visit=None, withdrawn_on=None
    )
    return HomeCard(
        next=next((line for line in lines if line.state == VisitState.AGREED), None),
        waiting=tuple(line for line in lines if line.waits_for_me),
        tokens=tokens.count(),
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
    """`First ten minutes, 10 minutes`, or `the whole lesson`."""
    if not visit.segment:
        return "whole lesson" if arrangement else ""
    return visit.segment[:1].upper() + visit.segment[1:]


def _line(visit: PeerVisit, person: Person) -> VisitLine:
    arrangement = find_arrangement(visit)
    i_visit = visit.visitor_id == person.pk
    state = state_of(visit)
    asked_by_other = arrangement is not None and arrangement.asked_by_id != person.pk
    return VisitLine(
        key=visit.key,
        other=visit.host.name if i_visit else visit.visitor.name,
        i_visit=i_visit,
        on=visit.on,
        period=arrangement.period if arrangement else "",
        part=part_of(visit, arrangement),
        state=str(state),
        waits_for_me=state is VisitState.ASKED and asked_by_other,
    )
