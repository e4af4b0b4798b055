"""Cover for visits: which classes look for somebody, and what is on offer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Lesson, Person
from goldenthread.practice.models import CoverOffer, CoverToken, PeerVisit, VisitArrangement
from goldenthread.practice.queries.visits import OPEN, find_arrangement, minutes_told, part_of
from goldenthread.practice.queries.visits_home import OfferLine, list_own_offers
from goldenthread.practice.queries.visits_timetable import Doing, Slot, read_timetables

MOST = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """A class whose teacher has spent a token. Whom they visit is not told."""

    key: str
    teacher: str
    on: dt.date
    period: str
    part: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Open:
    by: str
    kind: str
    on: dt.date
    period: str


@dataclass(frozen=True, slots=True)
class CoverPage:
    may_cover: bool
    wanted: tuple[Wanted, ...]
    offered: tuple[Open, ...]
    own: tuple[OfferLine, ...]


def get_cover_page(person: Person, year: SchoolYear, today: dt.date, *, covers: bool) -> CoverPage:
    """3 queries; one less for those who take no classes."""
    return CoverPage(
        may_cover=covers,
        wanted=list_wanted(person, year, today) if covers else (),
        offered=_offered(person, year, today),
        own=list_own_offers(person, year, today),
    )


def list_wanted(person: Person, year: SchoolYear, today: dt.date) -> tuple[Wanted, ...]:
    """Visits with a token and nobody to take the class, but one's own. One query."""
    return tuple(_wanted(token) for token in _wanted_tokens(person, year, today)[:MOST])


def _wanted_tokens(person: Person, year: SchoolYear, today: dt.date) -> QuerySet[CoverToken]:
    return (
        CoverToken.objects.filter(
            school=year.school,
            year=year,
            visit__on__gte=today,
            visit__arrangement__state__in=OPEN,
            visit__arrangement__cover=None,
        )
        .exclude(visit__period="")
        .exclude(visit__visitor=person)
        .exclude(visit__host=person)
        .select_related("visit__visitor", "visit__arrangement")
        .order_by("visit__on", "visit__period", "pk")
    )


def _wanted(token: CoverToken) -> Wanted:
    assert token.visit is not None
    arrangement = token.visit.arrangement
    return Wanted(
        key=token.visit.key,
        teacher=token.visit.visitor.name,
        on=token.visit.on,
        period=token.visit.period,
        part=part_of(token.visit, arrangement),
        minutes=minutes_told(token.visit, arrangement),
    )


def _offered(person: Person, year: SchoolYear, today: dt.date) -> tuple[Open, ...]:
    rows = CoverOffer.objects.filter(
        school=year.school, year=year, on__gte=today, taken_for=None, withdrawn_on=None
    )
    rows = rows.exclude(offered_by=person).select_related("offered_by")
    return tuple(
        Open(row.offered_by.name, row.get_kind_display(), row.on, row.period) for row in rows[:MOST]
    )


type Periods = list[tuple[dt.date, str, str]]


def list_free_and_taught(
    person: Person, year: SchoolYear, first: dt.date, *, days: int
) -> tuple[Periods, Periods]:
    """Periods in which this person could take a class, and those of their own classes. 6 queries.

    Each is a day, a period, and its time or its class.
    """
    timetables = read_timetables(year, [person])
    coming = [on for on in timetables.calendar.school_days if on >= first][:days]
    free: Periods = []
    taught: Periods = []
    for on in coming:
        for period in timetables.names_on(on) if on in timetables.calendar.pupil_days else ():
            doing = timetables.doing(person, on, period)
            if doing is Doing.FREE:
                free.append((on, period, timetables.times(on, period)))
            elif doing is Doing.TEACHING:
                taught.append((on, period, _class(timetables.lesson(person, on, period))))
    return free, taught


def find_wanted(
    person: Person, year: SchoolYear, today: dt.date, key: str
) -> VisitArrangement | None:
    """The visit whose class looks for somebody, or None once it is looked after. One query."""
    token = _wanted_tokens(person, year, today).filter(visit__key=key).first()
    if token is None or token.visit is None:
        return None
    arrangement = token.visit.arrangement
    arrangement.visit = token.visit
    arrangement.visit.year, arrangement.visit.school = year, year.school
    return arrangement


def _class(lesson: Lesson | None) -> str:
    return lesson.class_label if lesson else ""


def list_offers_for(visit: PeerVisit) -> list[CoverOffer]:
    """Open offers of others for the period of the visit. One query."""
    arrangement = find_arrangement(visit)
    if arrangement is None or not visit.period:
        return []
    rows = CoverOffer.objects.filter(
        school=visit.school,
        year=visit.year,
        on=visit.on,
        period=visit.period,
        taken_for=None,
        withdrawn_on=None,
    )
    rows = rows.exclude(offered_by__in=(visit.host_id, visit.visitor_id))
    return list(rows.select_related("offered_by").order_by("kind", "pk"))


def list_offered_periods(
    year: SchoolYear, slots: Sequence[Slot], *, but: tuple[Person, ...]
) -> set[tuple[dt.date, str]]:
    """Periods for which somebody else offers cover or a swap. One query."""
    rows = CoverOffer.objects.filter(
        school=year.school,
        year=year,
        on__in={slot.on for slot in slots},
        taken_for=None,
        withdrawn_on=None,
    )
    return set(rows.exclude(offered_by__in=but).values_list("on", "period"))
