"""Today: what is next for me, one action each."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.findings import public as findings
from goldenthread.people import public as people
from goldenthread.practice import public as practice
from goldenthread.workbench.queries.today import find_current_year, list_next_activities
from goldenthread.workbench.queries.today_lines import ask_today, calendar_in
from goldenthread.workbench.queries.today_notes import list_notes_waiting
from goldenthread.workbench.queries.today_promises import list_promises
from goldenthread.workbench.queries.today_waiting import (
    list_coaching,
    list_meetings,
    list_waiting,
)

FINDINGS_SHOWN = 3


@require_safe
def today(request: HttpRequest, school_slug: str) -> HttpResponse:
    """The first page after sign-in, for every role of the school. Ten queries at most."""
    user = cast(User, request.user)
    years = list(
        SchoolYear.objects.in_use().filter(school__slug=school_slug).select_related("school")
    )
    if years:
        school = accounts.take_in_hand(user, years[0].school)
    else:
        school = accounts.get_school_or_404(user, school_slug)
    day = accounts.today()
    year = find_current_year(years, day)
    context: dict[str, object] = {
        "school": school,
        "year": year,
        "day": day,
        "first_name": _first_name(user),
        "may_import": accounts.may(user, school, Ability.IMPORT_FOLDER),
        "sees_plan": accounts.may(user, school, Ability.VIEW_PLAN_SUMMARY),
        # Staff find these pages under Practice and What we noticed.
        "oversees": accounts.may(user, school, Ability.VIEW_COACHING_COVERAGE)
        and not accounts.may(user, school, Ability.VIEW_PEOPLE_LIST),
    }
    if year:
        year.school = school
        context |= _of_year(user, year)
    return render(request, "workbench/today.html", context)


def _first_name(user: User) -> str:
    """Empty for an account that stands for an office, such as the chair of governors."""
    name = user.get_short_name()
    return "" if name == "The" else name


def _of_year(user: User, year: SchoolYear) -> dict[str, object]:
    day = accounts.today()
    ties = people.get_own_ties(user, year.school, day)
    # What is practised is one's own as long as one is on the staff.
    person = ties.person if accounts.is_member_of_staff(user, year.school) else None
    found = ask_today(user, year, person, day)
    calendar = calendar_in(found, year)
    waiting = list_waiting(found, year, person) + list_promises(found, year, calendar, day)
    context: dict[str, object] = {}
    if person is not None:
        context["quick"] = practice.find_quick_log(person, year, day)
        context["practises"] = True
        coaching = practice.coming_coaching(found, calendar, day)
        context["meetings"] = list_meetings(
            found, year, person, [one for one in coaching if one.on == day]
        )
        context["coaching"] = list_coaching([one for one in coaching if one.on > day], year, person)
        waiting = list_notes_waiting(user, person, year, calendar, day) + waiting
    if accounts.may(user, year.school, Ability.VIEW_OWN_CALENDAR):
        context["coming"] = list_next_activities(year, ties, day)
    context["waiting"] = waiting
    context["found"] = findings.list_top_findings(user, year, FINDINGS_SHOWN, ties)
    return context
