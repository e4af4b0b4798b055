"""Today: what is next for me, one action each."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.findings import public as findings
from goldenthread.people import public as people
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.today import (
    find_current_year,
    list_next_activities,
    list_waiting,
)
from goldenthread.workbench.queries.today_notes import list_notes_waiting
from goldenthread.workbench.queries.year_weave import get_weave_snapshot

FINDINGS_SHOWN = 3


@require_safe
def today(request: HttpRequest, school_slug: str) -> HttpResponse:
    """The first page after sign-in, for every role of the school."""
    school = accounts.get_school_or_404(request.user, school_slug)
    user = cast(accounts.User, request.user)
    day = accounts.today()
    person = people.Person.objects.filter(school=school, user=user).first()
    year = find_current_year(school, day)
    context: dict[str, object] = {
        "school": school,
        "year": year,
        "day": day,
        "first_name": user.get_short_name(),
        "may_import": accounts.may(user, school, Ability.IMPORT_FOLDER),
        "sees_plan": accounts.may(user, school, Ability.VIEW_PLAN_SUMMARY),
    }
    if year:
        year.school = school
        waiting = list_waiting(user, year, day)
        if accounts.may(user, school, Ability.VIEW_OWN_CALENDAR):
            snapshot = get_weave_snapshot(year)
            context["coming"] = list_next_activities(
                snapshot, year, person, day, marks_of(snapshot)
            )
            if person:
                waiting = list_notes_waiting(user, person, year, snapshot.calendar, day) + waiting
                context["may_note"] = True
        context["waiting"] = waiting
        context["found"] = findings.list_top_findings(user, year, FINDINGS_SHOWN)
    return render(request, "workbench/today.html", context)
