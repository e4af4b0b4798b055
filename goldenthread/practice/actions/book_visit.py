"""Asks a colleague for a visit: to come and see, or to be seen."""

import datetime as dt
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import require_part
from goldenthread.practice.actions.check_visit_slot import find_open_visit, get_visit_slot
from goldenthread.practice.models import PeerGroup, PeerVisit, VisitArrangement, VisitState
from goldenthread.practice.queries.visits_timetable import read_timetables

LEAST, MOST = 5, 240


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for. No minutes: the whole period."""

    on: dt.date
    period: str
    segment: str = ""
    minutes: int | None = None
    focus: str = ""
    message: str = ""


class NobodyElse(Refusal):
    """A visit needs two people."""


def book_visit(
    year: SchoolYear,
    wish: Wish,
    *,
    host: Person,
    visitor: Person,
    asked_by: Person,
    actor: User,
    at: datetime,
) -> PeerVisit:
    """Ask the other one. Asking twice for the same leads to the same visit, so a double tap is one.

    No audit line is written: more people read the audit log than may know who visits whom.
    """
    if host.pk == visitor.pk:
        raise NobodyElse("A visit needs somebody else.", "Choose a colleague.")
    found = find_open_visit(year, host, visitor, wish.on, wish.period)
    if found is not None:
        return found
    timetables = read_timetables(year, (host, visitor))
    slot = get_visit_slot(timetables, host, visitor, wish.on, wish.period, today=at.date())
    visit = PeerVisit(
        school=year.school,
        year=year,
        host=host,
        visitor=visitor,
        on=slot.on,
        period=slot.period,
        segment=wish.segment[:80],
        focus=wish.focus[:300],
    )
    require_part(visit, actor)
    try:
        with transaction.atomic():
            visit.key = _key(visit)
            visit.save()
            arrangement = VisitArrangement(
                school=year.school,
                visit=visit,
                group=find_group(year, host, visitor),
                asked_by=asked_by,
                state=VisitState.ASKED,
                minutes=min(max(wish.minutes or slot.minutes, LEAST), MOST),
            )
            if wish.message:
                arrangement.put_words({"message": wish.message})
            arrangement.save()
    except IntegrityError:
        # The same form was sent twice at once: both made the same key.
        found = find_open_visit(year, host, visitor, wish.on, wish.period)
        if found is None:
            raise
        return found
    return visit


def _key(visit: PeerVisit) -> str:
    words = f"visit {visit.on.isoformat()} {visit.visitor.key}"
    taken = PeerVisit.objects.filter(
        school=visit.school, year=visit.year, key__startswith=short_name(words)
    )
    return short_name(words, set(taken.values_list("key", flat=True)))


def find_group(year: SchoolYear, host: Person, visitor: Person) -> PeerGroup | None:
    """The pair or triad in which both are."""
    rows = PeerGroup.objects.filter(school=year.school, year=year, ends_on=None)
    rows = rows.filter(peer_group_members__person=host)
    return rows.filter(peer_group_members__person=visitor).first()
