"""From a look that is due to the form on which its result is entered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.evaluation.access.recording import can_record, get_look_or_404, require_record
from goldenthread.evaluation.capture_addresses import address, crumbs_to_look
from goldenthread.evaluation.queries.capture_page import list_measures_of
from goldenthread.snapshot.words import EvaluationLevel

FORM_OF = {
    EvaluationLevel.L1: "ask-participants",
    EvaluationLevel.L2: "explain-back",
    EvaluationLevel.L3: "ask-participants",
    EvaluationLevel.L4: "count-uptake",
}


@require_safe
def look(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """L5 is entered class by class by its teachers; other levels by whoever records them."""
    assert isinstance(request.user, User)
    found = get_look_or_404(request.user, school_slug, year, key)
    may_record = can_record(request.user, found.programme, found.owner)
    level = EvaluationLevel(found.level)
    if level in FORM_OF:
        require_record(request.user, found.programme, found.owner)
        return redirect(address(FORM_OF[level], found.year, key=found.key))
    measures = list_measures_of(found)
    if len(measures) == 1 and not may_record:
        return redirect(measures[0].url)
    context = {
        "school": found.year.school,
        "year": found.year,
        "look": found,
        "measures": measures,
        "may_record": may_record,
        "sees_counts": accounts.may(request.user, found.school, Ability.VIEW_MEASURE_COUNTS),
        "crumbs": crumbs_to_look(found),
    }
    return render(request, "evaluation/capture_look.html", context)
