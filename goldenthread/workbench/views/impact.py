"""Impact: what may be said of each programme, what is due, what is claimed and decided."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.evaluation import public as evaluation
from goldenthread.people import public as people
from goldenthread.programmes import public as programmes
from goldenthread.workbench.queries.impact import impact_of
from goldenthread.workbench.queries.programme_evidence import get_evidence_snapshot


@require_safe
def impact(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Is it making a difference, how do we know, for whom not? Then the work that is waiting."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    user, school = request.user, at_hand.school
    shown = programmes.programmes_visible_to(user, at_hand).values_list("key", flat=True)
    own = people.Person.objects.filter(school=school, user_id=user.pk).first()
    context = {
        "school": school,
        "year": at_hand,
        "told": impact_of(
            get_evidence_snapshot(at_hand),
            at_hand,
            accounts.today(),
            shown=frozenset(shown),
            own=own.key if own else "",
            with_names=accounts.may(user, school, Ability.VIEW_PLAN),
        ),
        "wall": evaluation.list_wall(at_hand, most=3),
        "may_claim": accounts.may(user, school, Ability.EDIT_EVALUATION),
        "is_staff": accounts.is_member_of_staff(user, school),
    }
    return render(request, "workbench/impact.html", context)
