"""Who sees visits, cover and tokens: one's own for all staff, one visit for its two people."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.practice.models import CoverOffer, PeerGroup, PeerGroupMember, PeerVisit
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
from tests.year import TODAY, of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
COUNTS = ABILITIES[Ability.VIEW_PARTICIPATION_COUNTS]
ISSUES = ABILITIES[Ability.EDIT_CALENDAR]
NOBODY: frozenset[Role] = frozenset()


def of(**more: str) -> Kwargs:
    return lambda cast: of_the_staffed_year(cast, **more)


def visit_of_two_others(cast: Cast) -> dict[str, Any]:
    """Priya Nair visits Aisha Rahman; no role of the matrix is either of them."""
    address = of_the_staffed_year(cast, key="a-visit")
    year = cast.ashmoor.years.get()
    host, visitor = (Person.objects.get(key=key) for key in ("aisha-rahman", "priya-nair"))
    PeerVisit.objects.get_or_create(
        school=cast.ashmoor,
        year=year,
        key="a-visit",
        defaults={"host": host, "visitor": visitor, "on": TODAY},
    )
    return address


def group_of_two_others(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast, key="a-pair")
    year = cast.ashmoor.years.get()
    group, _ = PeerGroup.objects.get_or_create(
        school=cast.ashmoor, year=year, key="a-pair", defaults={"kind": "pair"}
    )
    for key in ("aisha-rahman", "priya-nair"):
        PeerGroupMember.objects.get_or_create(
            school=cast.ashmoor,
            year=year,
            key=f"a-pair|{key}",
            peer_group=group,
            person=Person.objects.get(key=key),
        )
    return address


def offer_of_another(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    offer, _ = CoverOffer.objects.get_or_create(
        school=cast.ashmoor,
        year=cast.ashmoor.years.get(),
        offered_by=Person.objects.get(key="tomasz-wilk"),
        kind="cover",
        on=TODAY,
        period="1",
    )
    return address | {"number": offer.pk}


READ = ("visits:show-visit", "visits:call-off", "visits:move-visit", "visits:release-visitor")
WRITTEN = (
    "visits:agree",
    "visits:decline",
    "visits:call-off",
    "visits:move-visit",
    "visits:release-visitor",
    "visits:mark-visit",
    "visits:write-words",
)

ROWS = [
    Row("visits:home", see=STAFF, kwargs=of()),
    Row("visits:choose-colleague", see=STAFF, kwargs=of()),
    Row("visits:choose-colleague", see=STAFF, kwargs=of(), method="post"),
    Row("visits:book-visit", see=STAFF, kwargs=of(person="priya-nair", way="visit")),
    Row(
        "visits:book-visit",
        see=STAFF,
        kwargs=of(person="priya-nair", way="invite"),
        method="post",
    ),
    # Another person's visit does not exist, whatever one leads.
    *(Row(route, see=NOBODY, hide=STAFF, kwargs=visit_of_two_others) for route in READ),
    *(
        Row(route, see=NOBODY, hide=STAFF, kwargs=visit_of_two_others, method="post")
        for route in WRITTEN
    ),
    Row("visits:form-group", see=STAFF, kwargs=of()),
    Row("visits:form-group", see=STAFF, kwargs=of(), method="post"),
    Row("visits:leave-group", see=NOBODY, hide=STAFF, kwargs=group_of_two_others),
    Row("visits:leave-group", see=NOBODY, hide=STAFF, kwargs=group_of_two_others, method="post"),
    Row("visits:show-cover", see=STAFF, kwargs=of()),
    Row("visits:offer-cover", see=STAFF, kwargs=of()),
    Row("visits:offer-cover", see=STAFF, kwargs=of(), method="post"),
    Row("visits:withdraw-offer", see=NOBODY, hide=STAFF, kwargs=offer_of_another, method="post"),
    # Everybody in the staffed year is a teacher; those who cover are tried in tests/practice.
    Row("visits:take-class", see=NOBODY, hide=STAFF, kwargs=visit_of_two_others, method="post"),
    Row("visits:issue-tokens", see=ISSUES, kwargs=of()),
    Row("visits:issue-tokens", see=ISSUES, kwargs=of(), method="post"),
    Row("visits:withdraw-tokens", see=ISSUES, kwargs=of(), method="post"),
    Row("visits:show-counts", see=COUNTS, kwargs=of()),
]
