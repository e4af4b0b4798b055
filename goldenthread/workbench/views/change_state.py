"""The steps in the life of a priority and of a programme, with the check as their gate."""

from collections.abc import Sequence

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.checks.finding import RowRef
from goldenthread.evaluation import public as evaluation
from goldenthread.findings import public as findings
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.words import PriorityState, ProgrammeState
from goldenthread.workbench.refused_steps import NoEvaluationPlan, Told, refused_steps

# Steps that begin something, or end it for good. Begin a review and one finds what is missing:
# that step must not be refused for what it is there to find.
GATED_PRIORITY_STATES = frozenset({PriorityState.AGREED, PriorityState.ACTIVE})
GATED_PROGRAMME_STATES = frozenset(
    {ProgrammeState.READY, ProgrammeState.ACTIVE, ProgrammeState.CLOSED}
)
# Going on without a baseline is an error; starting without one is refused.
ERRORS_THAT_STOP_A_START = ("EVA001",)


@require_POST
def change_priority_state(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> HttpResponse:
    """Take the step, or show the priority again with what is to be put right first."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    assert isinstance(request.user, User)
    priority = priorities.get_priority_or_404(request.user, at_hand, key)
    try:
        with transaction.atomic():
            step = priorities.change_priority_state(
                priority, request.POST.get("to", ""), actor=request.user, at=accounts.now()
            )
            if step.after in GATED_PRIORITY_STATES:
                findings.gate(at_hand, RowRef("priorities", key), accounts.today())
    except Refusal as refusal:
        context = {
            "school": at_hand.school,
            "year": at_hand,
            "page": priorities.get_priority_page(request.user, at_hand, key),
            "refusals": _lines(refusal),
        }
        return render(request, "priorities/priority.html", context)
    messages.success(request, f"“{priority.title}” {step.told}.")
    return redirect("priorities:show-priority", school_slug=school_slug, year=year, key=key)


@require_POST
def change_programme_state(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> HttpResponse:
    """Take the step, or show the programme again with what is to be put right first."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    assert isinstance(request.user, User)
    programme = programmes.get_programme_or_404(request.user, at_hand, key)
    after = request.POST.get("to", "")
    try:
        with transaction.atomic():
            step = programmes.change_programme_state(
                programme, after, actor=request.user, at=accounts.now()
            )
            if after == ProgrammeState.READY:
                _require_evaluation_plan(programme)
            if after in GATED_PROGRAMME_STATES:
                starting = after == ProgrammeState.ACTIVE
                findings.gate(
                    at_hand,
                    RowRef("programmes", key),
                    accounts.today(),
                    errors_of=ERRORS_THAT_STOP_A_START if starting else (),
                )
    except Refusal as refusal:
        context = {
            "school": at_hand.school,
            "year": at_hand,
            "page": programmes.get_programme_page(request.user, at_hand, key),
            "refusals": refused_steps(_lines(refusal), programme, accounts.today()),
        }
        return render(request, "programmes/programme.html", context)
    messages.success(request, f"“{programme.title}” {step.told}.")
    return redirect("programmes:show-programme", school_slug=school_slug, year=year, key=key)


def _lines(refusal: Refusal) -> Sequence[Told]:
    """Each finding is a line of its own; any other refusal is one."""
    return list(refusal.findings) if isinstance(refusal, findings.Blocked) else [refusal]


def _require_evaluation_plan(programme: programmes.Programme) -> None:
    if not evaluation.EvaluationItem.objects.filter(programme=programme).exists():
        raise NoEvaluationPlan(programme.title)
