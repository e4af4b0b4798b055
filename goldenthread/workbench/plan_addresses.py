"""Addresses of the planner's pages, and the proposal that one of them is about."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import Proposal
from goldenthread.ui.navigation import NavigationItem


def plan_address(route: str, year: SchoolYear, key: str = "") -> str:
    parts = {"school_slug": year.school.slug, "year": year.label} | ({"key": key} if key else {})
    return reverse(f"plan:{route}", kwargs=parts)


def get_plan(
    user: User | AnonymousUser, slug: str, label: str, key: str
) -> tuple[SchoolYear, Proposal]:
    """404 where the year or the plan is unseen, 403 for whoever may not plan."""
    year = proposals.get_year_to_plan(user, slug, label)
    proposal = proposals.proposals_visible_to(user, year).filter(key=key).first()
    if proposal is None:
        raise Http404
    proposal.school = proposal.year.school = year.school
    proposal.year = year
    return year, proposal


def plan_crumbs(year: SchoolYear, *, inside: bool = True) -> tuple[NavigationItem, ...]:
    kwargs = {"school_slug": year.school.slug, "year": year.label}
    above = (NavigationItem(f"The year {year.label}", reverse("workbench:year", kwargs=kwargs)),)
    own = (NavigationItem("Plan the year", plan_address("list-plans", year)),)
    return above + (own if inside else ())
