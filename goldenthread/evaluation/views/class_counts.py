"""Leaders see how many classes of a measure are in and what they add up to."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.evaluation.actions.choose_class_sum import choose_class_sum
from goldenthread.evaluation.capture_addresses import address
from goldenthread.evaluation.queries.class_counts import list_times
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities.public import Measure


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, measure: str) -> HttpResponse:
    stored_year = accounts.get_year_for(
        request.user, school_slug, year, Ability.VIEW_MEASURE_COUNTS
    )
    row = get_object_or_404(Measure, school=stored_year.school, year=stored_year, key=measure)
    context = {
        "school": stored_year.school,
        "year": stored_year,
        "measure": row,
        "times": list_times(stored_year, row),
        "may_choose": accounts.may(request.user, stored_year.school, Ability.EDIT_EVALUATION),
    }
    return render(request, "evaluation/class_counts.html", context)


@require_POST
def choose(
    request: HttpRequest, school_slug: str, year: str, measure: str, kind: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    stored_year = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_EVALUATION)
    row = get_object_or_404(Measure, school=stored_year.school, year=stored_year, key=measure)
    try:
        choose_class_sum(stored_year, row, kind, actor=request.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "The sum of the classes stands now.")
    return redirect(address("class-counts", stored_year, measure=row.key))
