"""The page of one survey: a draft to look over, how an open one runs, what a closed one says."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.surveys.access.running import may_run, may_type_in_paper, sight_of
from goldenthread.surveys.models import SurveyState
from goldenthread.surveys.pulse_forms import SPLITS
from goldenthread.surveys.queries.survey_page import (
    get_results,
    get_running,
    list_current_items,
)
from goldenthread.surveys.views.at_hand import get_shown


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_shown(request, school_slug, year, key)
    school, run = at_hand.year.school, survey.run
    runs_it = may_run(at_hand.user, school, run.programme)
    context = {
        "school": school,
        "year": at_hand.year,
        "survey": survey,
        "run": run,
        "crumbs": at_hand.crumbs(),
        "runs_it": runs_it,
    }
    match SurveyState(run.state):
        case SurveyState.DRAFT:
            items = list_current_items(survey)
            split = SPLITS[items[0].split] if items else ""
            return render(
                request, "surveys/pulse_draft.html", context | {"items": items, "split": split}
            )
        case SurveyState.OPEN:
            if not (runs_it or may_type_in_paper(at_hand.user, school)):
                raise PermissionDenied(
                    f"“{survey.title}” is open. What it says is shown once it has closed."
                )
            more = {
                "running": get_running(survey, accounts.today()),
                "items": list_current_items(survey),
                "types_in": may_type_in_paper(at_hand.user, school),
            }
            return render(request, "surveys/pulse_running.html", context | more)
    sight = sight_of(at_hand.user, run)
    if not sight.whole:
        raise PermissionDenied(
            f"What “{survey.title}” says is for the staff of {school.name} and its leaders."
        )
    if run.state == SurveyState.VOID:
        return render(request, "surveys/results_void.html", context)
    more = {"results": get_results(survey, sight), "sight": sight}
    return render(request, "surveys/results.html", context | more)
