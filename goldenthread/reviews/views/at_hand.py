"""What every page of the review begins with: the year, who reads, and addresses."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.reviews.access.reviews import can_run_review, get_review_or_404
from goldenthread.reviews.models import Review
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class AtHand:
    year: SchoolYear
    user: User

    @property
    def runs(self) -> bool:
        return can_run_review(self.user, self.year.school)

    def address(self, route: str, **more: str | int) -> str:
        here = {"school_slug": self.year.school.slug, "year": self.year.label, **more}
        return reverse(f"reviews:{route}", kwargs=here)

    def crumbs(self, *above: tuple[str, str]) -> tuple[NavigationItem, ...]:
        """The review, then each label with the route that it leads to."""
        items = [NavigationItem("Review", self.address("home"))]
        items += [NavigationItem(label, self.address(route)) for label, route in above]
        return tuple(items)


def get_reader(request: HttpRequest, school_slug: str, year: str) -> AtHand:
    """404 for strangers, 403 for whoever may not read the review."""
    return _get(request, school_slug, year, Ability.VIEW_REVIEW)


def get_runner(request: HttpRequest, school_slug: str, year: str) -> AtHand:
    """404 for strangers, 403 for whoever does not run the review."""
    return _get(request, school_slug, year, Ability.EDIT_REVIEW)


def get_runner_of_review(
    request: HttpRequest, school_slug: str, year: str
) -> tuple[AtHand, Review]:
    """The same with the year's review: 404 where none has begun."""
    at_hand = get_runner(request, school_slug, year)
    return at_hand, get_review_or_404(at_hand.user, at_hand.year)


def _get(request: HttpRequest, school_slug: str, year: str, ability: Ability) -> AtHand:
    found = accounts.get_year_for(request.user, school_slug, year, ability)
    assert isinstance(request.user, User)
    return AtHand(found, request.user)
