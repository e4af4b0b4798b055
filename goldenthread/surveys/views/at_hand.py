"""What every page of surveys begins with: the year, the survey and addresses."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.surveys.access.running import (
    SEES_LIST,
    get_run_survey_or_404,
    get_survey_or_404,
)
from goldenthread.surveys.models import Survey
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class AtHand:
    year: SchoolYear
    user: User

    def address(self, route: str, **more: str | int) -> str:
        return address(route, self.year, **more)

    def page_of(self, survey: Survey) -> str:
        return self.address("show-survey", key=survey.key)

    def crumbs(self, survey: Survey | None = None) -> tuple[NavigationItem, ...]:
        home = NavigationItem("Asking the staff", self.address("list-surveys"))
        return (
            (home,)
            if survey is None
            else (home, NavigationItem(survey.title, self.page_of(survey)))
        )


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"surveys:{route}", kwargs=kwargs)


def get_at_hand(request: HttpRequest, school_slug: str, year: str) -> AtHand:
    """404 for strangers, 403 for whoever reads nothing of the review."""
    found = accounts.get_year_for(request.user, school_slug, year, SEES_LIST)
    assert isinstance(request.user, User)
    return AtHand(found, request.user)


def get_shown(request: HttpRequest, school_slug: str, year: str, key: str) -> tuple[AtHand, Survey]:
    at_hand = get_at_hand(request, school_slug, year)
    return at_hand, get_survey_or_404(at_hand.user, at_hand.year, key)


def get_run(request: HttpRequest, school_slug: str, year: str, key: str) -> tuple[AtHand, Survey]:
    """The survey for whoever runs it: a draft is 404 to others, the rest 403."""
    at_hand = get_at_hand(request, school_slug, year)
    return at_hand, get_run_survey_or_404(at_hand.user, at_hand.year, key)
