"""Refuses a period in which a visit cannot be, and says why."""

import datetime as dt

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.models import CoverOffer, PeerVisit, VisitArrangement, VisitState
from goldenthread.practice.queries.visits_timetable import Doing, Slot, Timetables

OPEN = (VisitState.ASKED, VisitState.AGREED)
CHOOSE = "Choose another period."


class PeriodDoesNotFit(Refusal):
    """The host has no class then, the visitor cannot come, or one of them has a visit already."""


def get_visit_slot(
    timetables: Timetables,
    host: Person,
    visitor: Person,
    on: dt.date,
    period: str,
    *,
    today: dt.date,
    but: PeerVisit | None = None,
) -> Slot:
    """Return the period if the visit can be then. `but` is the visit that is moved. 2 queries."""
    when = f"period {period} on {day_and_date(on)}"
    if on < today:
        raise PeriodDoesNotFit(f"{day_and_date(on)} is over.", "Choose a day to come.")
    if on not in timetables.calendar.pupil_days:
        raise PeriodDoesNotFit(f"There are no lessons on {day_and_date(on)}.", "Choose a day.")
    slot = timetables.slot(host, visitor, on, period)
    if slot is None:
        raise PeriodDoesNotFit(f"{host.name} has no class in {when}.", CHOOSE)
    if slot.visitor_does is Doing.PPA:
        raise PeriodDoesNotFit(f"In {when} {visitor.name} has PPA, and PPA is left alone.", CHOOSE)
    if slot.visitor_does is Doing.PROTECTED:
        raise PeriodDoesNotFit(
            f"In {when} {visitor.name} has time that is protected for something else.", CHOOSE
        )
    if slot.visitor_does is Doing.OUT:
        raise PeriodDoesNotFit(f"{visitor.name} is not in school in {when}.", CHOOSE)
    if (on, period) in list_taken_periods(host.school_id, (host, visitor), on, but=but):
        raise PeriodDoesNotFit(
            f"One of you has another visit or a class to take in {when}.", CHOOSE
        )
    return slot


def list_taken_periods(
    school_id: int, people: tuple[Person, ...], first: dt.date, *, but: PeerVisit | None = None
) -> set[tuple[dt.date, str]]:
    """Periods from this day on in which one of them has a visit or covers a class. 2 queries."""
    visits = VisitArrangement.objects.filter(
        Q(visit__host__in=people) | Q(visit__visitor__in=people),
        school=school_id,
        visit__on__gte=first,
        state__in=OPEN,
    ).exclude(visit__period="")
    if but is not None:
        visits = visits.exclude(visit=but)
    covering = CoverOffer.objects.filter(
        school=school_id, offered_by__in=people, on__gte=first, taken_for__isnull=False
    )
    return {
        *visits.values_list("visit__on", "visit__period"),
        *covering.values_list("on", "period"),
    }


def find_open_visit(
    year: SchoolYear, host: Person, visitor: Person, on: dt.date, period: str
) -> PeerVisit | None:
    """The same visit, asked for already: a double tap leads to it. One query."""
    return PeerVisit.objects.filter(
        school=year.school,
        year=year,
        host=host,
        visitor=visitor,
        on=on,
        period=period,
        arrangement__state__in=OPEN,
    ).first()
