"""How the visitor's own class is looked after: a token, an offer, a swap, or otherwise."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.actions.answer_visit import have_arrangement
from goldenthread.practice.actions.check_visit_slot import OPEN
from goldenthread.practice.actions.release_for_visit import drop_release, spend_token, tokens_of
from goldenthread.practice.actions.take_offer import take_offer
from goldenthread.practice.models import CoverOffer, VisitArrangement
from goldenthread.practice.queries.visits import state_of
from goldenthread.practice.queries.visits_cover import list_offers_for
from goldenthread.practice.queries.visits_page import get_visit_page
from goldenthread.practice.views.visits_at_hand import AtHand, get_visit
from goldenthread.practice.visits_choices import TOKEN
from goldenthread.practice.visits_forms import ReleaseForm
from goldenthread.ui.form_page import typed_in


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    if visit.visitor_id != at_hand.me.pk or state_of(visit) not in OPEN:
        messages.warning(request, "Only the visitor is released, and only for a visit to come.")
        return redirect(at_hand.page_of(visit))
    page = get_visit_page(visit, at_hand.me, accounts.today())
    arrangement = have_arrangement(visit) if request.method == "POST" else None
    offers = list_offers_for(visit)
    form = ReleaseForm(
        typed_in(request),
        tokens=tokens_of(at_hand.me, at_hand.year),
        has_token=page.has_token,
        offers=offers,
    )
    if arrangement is not None and form.is_valid():
        try:
            words = _do(at_hand, arrangement, form.cleaned_data["release"], offers)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, words)
            return redirect(at_hand.page_of(visit))
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "form": form,
        "visit": page,
        "has_offers": bool(offers),
    }
    return render(request, "practice/visits_release.html", context)


def _do(at_hand: AtHand, arrangement: VisitArrangement, how: str, offers: list[CoverOffer]) -> str:
    actor, at = at_hand.user, accounts.now()
    if how == TOKEN:
        offer = spend_token(arrangement, actor=actor, at=at)
        if offer is not None:
            return f"The token is spent, and {offer.offered_by.name} takes your class."
        return (
            "The token is spent. Leaders and cover supervisors see that your class needs "
            "somebody; this page tells you when one of them takes it."
        )
    for offer in offers:
        if how.endswith(f"-{offer.pk}"):
            take_offer(offer, arrangement, actor=actor, at=at)
            return f"{offer.offered_by.name} takes your class and finds it under Cover."
    drop_release(arrangement, actor=actor, at=at)
    return "What was set aside for this visit is free again."
