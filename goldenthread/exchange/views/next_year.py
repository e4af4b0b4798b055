"""Starting a school year from the one before, in three steps on one address."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear, User
from goldenthread.exchange.access import require_may_start_year
from goldenthread.exchange.actions.start_next_year import start_next_year
from goldenthread.exchange.next_year_forms import NextYearForms
from goldenthread.exchange.queries.next_year_made import count_next_year
from goldenthread.exchange.queries.whole_year import get_whole_year
from goldenthread.exchange.queries.year_to_start_from import Start, find_start
from goldenthread.planner.next_year.choices import CannotStart, Mistake
from goldenthread.planner.next_year.mistakes import mistakes_in
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.planner.next_year.next_dates import next_dates
from goldenthread.planner.next_year.on_offer import on_offer
from goldenthread.planner.next_year.special_days import bank_holidays_in
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.ui.templatetags.ui import ErrorLine

STEPS = ("Dates", "What goes on", "Make the year")
DATES, GOES_ON, MAKE = 1, 2, 3
# Fields of the choices that the first step asks for, with the field to go to.
_OF_DATES = {
    "terms": "id_terms-0-starts_on",
    "days": "id_days-0-on",
    "week_a_starts_on": "id_week_a_starts_on",
}


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_or_404(request.user, school_slug)
    require_may_start_year(request.user, school)
    assert isinstance(request.user, User)
    given = request.POST if request.method == "POST" else request.GET
    start = find_start(school, given.get("from", ""))
    if start.year is None or start.is_there:
        # Whoever pressed twice is led to the year that the first press made.
        if start.is_there and given.get("go") == "make":
            return _to_the_year(school, start.label)
        context = {"school": school, "start": start}
        return render(request, "exchange/next_year_is_there.html", context)
    snapshot = get_whole_year(start.year)
    data = request.POST if request.method == "POST" else None
    forms = NextYearForms(next_dates(snapshot), on_offer(snapshot), data)
    wanted = given.get("go", "")
    step, errors = _step(wanted, forms, snapshot) if data is not None else (DATES, ())
    if wanted == "make" and not errors:
        try:
            made = start_next_year(start.year, forms.choices, actor=request.user, at=accounts.now())
        except CannotStart as refusal:
            if find_start(school, start.year.label).is_there:
                return _to_the_year(school, start.label)
            return _page(request, start.year, start, forms, snapshot, *_asked(refusal.mistakes))
        return _to_the_year(school, made.label)
    return _page(request, start.year, start, forms, snapshot, step, errors)


def _step(
    wanted: str, forms: NextYearForms, snapshot: Snapshot
) -> tuple[int, tuple[ErrorLine, ...]]:
    """The step to show: the one that was asked for, or the one with a mistake before it."""
    if wanted in ("", str(DATES)):
        return DATES, ()
    if not forms.can_be_read:
        return DATES, forms.errors
    mistakes = mistakes_in(forms.choices, snapshot)
    if wanted == str(GOES_ON):
        mistakes = tuple(mistake for mistake in mistakes if mistake.where in _OF_DATES)
    if mistakes:
        return _asked(mistakes)
    return (GOES_ON if wanted == str(GOES_ON) else MAKE), ()


def _asked(mistakes: tuple[Mistake, ...]) -> tuple[int, tuple[ErrorLine, ...]]:
    """The first step with a mistake, and its mistakes."""
    of_dates = [mistake for mistake in mistakes if mistake.where in _OF_DATES]
    lines = tuple(
        ErrorLine(mistake.says, _OF_DATES.get(mistake.where, mistake.where))
        for mistake in of_dates or mistakes
    )
    return (DATES if of_dates else GOES_ON), lines


def _page(
    request: HttpRequest,
    before: SchoolYear,
    start: Start,
    forms: NextYearForms,
    snapshot: Snapshot,
    step: int,
    errors: tuple[ErrorLine, ...],
) -> HttpResponse:
    context: dict[str, Any] = {
        "school": before.school,
        "before": before,
        "label": start.label,
        "forms": forms,
        "errors": errors,
        "step": step,
        "steps": STEPS,
    }
    if step == DATES:
        dates = next_dates(snapshot)
        context |= {"dates": dates, "closed": bank_holidays_in(dates.terms)}
    elif step == MAKE:
        context["made"] = count_next_year(next_year(snapshot, forms.choices))
        context["has_begun"] = next_dates(snapshot).year.starts_on <= accounts.today()
    return render(request, "exchange/next_year.html", context)


def _to_the_year(school: School, label: str) -> HttpResponse:
    return redirect("workbench:year", school_slug=school.slug, year=label)
