"""Visits as counts: of the school for leaders, of their own teams for team leaders."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.practice.access.visits import SEES_COUNTS, teams_led_by
from goldenthread.practice.queries.visits_counts import get_counts, get_team_counts


@require_safe
def show_counts(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    sees_school = accounts.may(request.user, at_hand.school, SEES_COUNTS)
    teams = list(teams_led_by(request.user, at_hand.school).order_by("name"))
    if not sees_school and not teams:
        raise PermissionDenied(
            "Counts of visits are for whoever leads the school or a team. Your own visits are "
            "under Visits."
        )
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "counts": get_counts(at_hand) if sees_school else None,
        "teams": get_team_counts(at_hand, teams, accounts.today()) if teams else [],
        "is_staff": accounts.is_member_of_staff(request.user, at_hand.school),
    }
    return render(request, "practice/visits_counts.html", context)
