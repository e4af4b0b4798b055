"""What every page of visits begins with: the year, who has signed in, and addresses."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people import public as people
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import get_visit_or_404
from goldenthread.practice.models import PeerVisit
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class AtHand:
    year: SchoolYear
    me: Person
    user: User

    def address(self, route: str, **more: str | int) -> str:
        return address(route, self.year, **more)

    def page_of(self, visit: PeerVisit) -> str:
        return self.address("show-visit", key=visit.key)

    @property
    def crumbs(self) -> tuple[NavigationItem, ...]:
        here = {"school_slug": self.year.school.slug, "year": self.year.label}
        practice = NavigationItem("Practice", reverse("practice:home", kwargs=here))
        return (practice, NavigationItem("Visits", self.address("home")))


def get_at_hand(request: HttpRequest, school_slug: str, year: str) -> AtHand:
    """404 for strangers, 403 for whoever is not on the staff list. 4 queries."""
    found = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PEOPLE_LIST)
    assert isinstance(request.user, User)
    return AtHand(found, people.get_own_person(request.user, found.school), request.user)


def get_visit(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> tuple[AtHand, PeerVisit]:
    """404 for everybody but host and visitor."""
    at_hand = get_at_hand(request, school_slug, year)
    visit = get_visit_or_404(at_hand.user, at_hand.year, key)
    return at_hand, visit


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"visits:{route}", kwargs=kwargs)
