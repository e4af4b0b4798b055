"""Everything of somebody's own about visits: pair or triad, ahead, behind, tokens, offers."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import may_cover
from goldenthread.practice.models import (
    CoverOffer,
    CoverToken,
    PeerGroup,
    PeerGroupMember,
    TokenWorth,
    VisitState,
)
from goldenthread.practice.queries.visits import OPEN, VisitLine, list_lines, visits_of

MOST_BEHIND = 10


@dataclass(frozen=True, slots=True)
class Colleague:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    kind: str
    others: tuple[Colleague, ...]
    programme: str
    cadence_weeks: int | None
    last_met_on: dt.date | None


@dataclass(frozen=True, slots=True)
class OfferLine:
    number: int
    kind: str
    on: dt.date
    period: str
    return_on: dt.date | None
    return_period: str
    taken_by: str


@dataclass(frozen=True, slots=True)
class Home:
    waiting: tuple[VisitLine, ...]
    ahead: tuple[VisitLine, ...]
    to_mark: tuple[VisitLine, ...]
    behind: tuple[VisitLine, ...]
    groups: tuple[Group, ...]
    segment_tokens: int
    lesson_tokens: int
    spent_tokens: int
    offers: tuple[OfferLine, ...]
    may_cover: bool

    @property
    def partners(self) -> tuple[Colleague, ...]:
        """Those in my pairs and triads, each once."""
        return tuple(dict.fromkeys(one for group in self.groups for one in group.others))


def get_home(person: Person, year: SchoolYear, today: dt.date) -> Home:
    """6 queries, however much there is."""
    lines = list_lines(visits_of(person, year).order_by("on", "period", "pk"), person)
    open_states = {str(state) for state in OPEN}
    waiting = tuple(line for line in lines if line.waits_for_me and line.on >= today)
    ahead = tuple(
        line
        for line in lines
        if line.on >= today and line.state in open_states and not line.waits_for_me
    )
    to_mark = tuple(
        line
        for line in lines
        if line.on <= today and line.state in open_states and not line.waits_for_me
    )
    behind = [line for line in reversed(lines) if line.state not in open_states]
    tokens = list(
        CoverToken.objects.filter(school=year.school, year=year, owner=person, withdrawn_on=None)
    )
    unspent = [token.worth for token in tokens if token.visit_id is None]
    return Home(
        waiting=waiting,
        ahead=tuple(line for line in ahead if line not in to_mark),
        to_mark=tuple(line for line in to_mark if _is_recent(line, today)),
        behind=tuple(behind[:MOST_BEHIND]),
        groups=_groups(person, year),
        segment_tokens=unspent.count(TokenWorth.SEGMENT),
        lesson_tokens=unspent.count(TokenWorth.LESSON),
        spent_tokens=len(tokens) - len(unspent),
        offers=list_own_offers(person, year, today),
        may_cover=may_cover(person),
    )


def list_own_offers(person: Person, year: SchoolYear, today: dt.date) -> tuple[OfferLine, ...]:
    """Offers that still matter, taken or not. One query."""
    rows = CoverOffer.objects.filter(
        school=year.school, year=year, offered_by=person, withdrawn_on=None, on__gte=today
    ).select_related("taken_for__visit__visitor")
    return tuple(offer_line(row) for row in rows)


def offer_line(row: CoverOffer) -> OfferLine:
    """Who takes it is known to whoever offered; whom they visit is not."""
    return OfferLine(
        number=row.pk,
        kind=row.get_kind_display(),
        on=row.on,
        period=row.period,
        return_on=row.return_on,
        return_period=row.return_period,
        taken_by=row.taken_for.visit.visitor.name if row.taken_for else "",
    )


def _is_recent(line: VisitLine, today: dt.date) -> bool:
    # What was never marked is not held against anybody: it leaves the list by itself.
    return line.state in {VisitState.AGREED, VisitState.ASKED} and (today - line.on).days <= 28


def _groups(person: Person, year: SchoolYear) -> tuple[Group, ...]:
    rows = PeerGroup.objects.filter(
        school=year.school, year=year, ends_on=None, peer_group_members__person=person
    ).select_related("programme")
    groups = {row.pk: row for row in rows}
    members: dict[int, list[Colleague]] = {number: [] for number in groups}
    others = PeerGroupMember.objects.filter(peer_group__in=list(groups)).exclude(person=person)
    for member in others.select_related("person").order_by("person__name"):
        members[member.peer_group_id].append(Colleague(member.person.key, member.person.name))
    return tuple(
        Group(
            key=row.key,
            kind=row.get_kind_display(),
            others=tuple(members[number]),
            programme=row.programme.title if row.programme else "",
            cadence_weeks=row.cadence_weeks,
            last_met_on=row.last_met_on,
        )
        for number, row in groups.items()
    )
