"""The home of enquiries: mine, what I could begin, what colleagues have shared."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.enquiry_stages import KINDS
from goldenthread.practice.queries.enquiries import count_for_leaders, list_own
from goldenthread.practice.queries.enquiries_shared import list_projects_under_way, list_shared

MOST_ON_THE_HOME = 4


@require_safe
def home(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    shared = list_shared(request.user, own.year)
    context = {
        "school": own.year.school,
        "year": own.year,
        "mine": list_own(own.person, own.year),
        "kinds": KINDS.values(),
        "shared": shared[:MOST_ON_THE_HOME],
        "more_shared": len(shared) > MOST_ON_THE_HOME,
        "counts": count_for_leaders(request.user, own.year),
    }
    return render(request, "practice/enquiries_home.html", context)


@require_safe
def shared(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """The wall, for the staff with names and for governors without."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    is_staff = accounts.may(request.user, at_hand.school, Ability.VIEW_PEOPLE_LIST)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "shared": list_shared(request.user, at_hand),
        "projects": list_projects_under_way(request.user, at_hand) if is_staff else [],
        "is_staff": is_staff,
    }
    return render(request, "practice/enquiries_shared.html", context)
