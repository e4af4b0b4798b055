"""How far coaching reaches: counts for leaders, a summary for governors and the trust."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.practice.coaching_addresses import crumbs
from goldenthread.practice.queries.coaching_coverage import Coverage, get_coverage
from goldenthread.ui.csv_answer import csv_answer

HEADINGS = ("Staff group", "Staff", "With a running pair", "Rhythm kept")


@require_safe
def coverage(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_COACHING_COVERAGE)
    counts = get_coverage(at_hand, accounts.today())
    # Governors and the trust read the summary; a table by group is for those who arrange.
    in_detail = accounts.may(request.user, at_hand.school, Ability.VIEW_PERSON_RECORD)
    if in_detail and request.GET.get("export") == "csv":
        return _csv(counts, f"coaching-coverage-{at_hand.label}")
    is_staff = accounts.is_member_of_staff(request.user, at_hand.school)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "counts": counts,
        "in_detail": in_detail,
        "headings": HEADINGS,
        "crumbs": crumbs(at_hand) if is_staff else (),
    }
    return render(request, "practice/coaching_coverage.html", context)


def _csv(counts: Coverage, name: str) -> HttpResponse:
    rows = [(line.name, str(line.staff), line.coached, line.kept) for line in counts.groups]
    return csv_answer(name, HEADINGS, rows)
