"""Impact: what may be said of each programme, what is due, what is claimed and decided."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.evaluation import public as evaluation
from goldenthread.programmes import public as programmes
from goldenthread.workbench.queries.impact import impact_of
from goldenthread.workbench.queries.programme_evidence import get_evidence_snapshot


@require_safe
def impact(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Is it making a difference, how do we know, for whom not? Then the work that is waiting."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    user, school, today = request.user, at_hand.school, accounts.today()
    shown = programmes.programmes_visible_to(user, at_hand).values_list("key", flat=True)
    is_staff = accounts.is_member_of_staff(user, school)
    # Who still has to look is working business: governors and the trust read what came out, and
    # colleagues are told of their own looks, not of who is late.
    leads = accounts.may(user, school, Ability.EDIT_EVALUATION)
    due = [
        look
        for look in (evaluation.due_looks(at_hand, today) if is_staff else ())
        if leads or user.pk in (look.owner_user_id, look.lead_user_id)
    ]
    context = {
        "school": school,
        "year": at_hand,
        "told": impact_of(
            get_evidence_snapshot(at_hand),
            at_hand,
            today,
            shown=frozenset(shown),
            with_names=accounts.may(user, school, Ability.VIEW_PLAN),
        ),
        "due": sorted(due, key=lambda look: look.owner_user_id != user.pk),
        "wall": evaluation.list_wall(at_hand, most=3),
        "may_claim": leads,
        "is_staff": is_staff,
    }
    return render(request, "workbench/impact.html", context)
