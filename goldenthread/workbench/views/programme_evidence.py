"""What is known of whether one programme works: the page of its mid-point or end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.programmes import public as programmes
from goldenthread.workbench.queries.programme_evidence import evidence_of, get_evidence_snapshot
from goldenthread.workbench.queries.thread_pictures import marks_of


@require_safe
def programme_evidence(
    request: HttpRequest, school_slug: str, year: str, programme: str
) -> HttpResponse:
    """Verdict first, then the figures, then why they may be wrong. Never a class, never a name
    of who did what; governors read it without any name."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    row = programmes.get_programme_or_404(request.user, at_hand, programme)
    snapshot = get_evidence_snapshot(at_hand)
    told = evidence_of(
        snapshot,
        at_hand,
        row.key,
        accounts.today(),
        with_names=accounts.may(request.user, at_hand.school, Ability.VIEW_PLAN),
    )
    marks = marks_of(snapshot)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "told": told,
        "mark": marks.get(told.programme.priority),
        "printed_on": accounts.today(),
        "may_decide": programmes.can_edit_programme(request.user, row),
        "may_claim": accounts.may(request.user, at_hand.school, Ability.EDIT_EVALUATION),
    }
    return render(request, "workbench/programme_evidence.html", context)
