"""Offers of cover and swaps, and the classes that look for somebody."""

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.visits import get_own_offer_or_404, may_cover
from goldenthread.practice.actions.make_offer import Offer, make_offer, withdraw_offer
from goldenthread.practice.actions.take_offer import cover_visit
from goldenthread.practice.models import OfferKind
from goldenthread.practice.queries.visits_cover import (
    find_wanted,
    get_cover_page,
    list_free_and_taught,
)
from goldenthread.practice.views.visits_at_hand import get_at_hand
from goldenthread.practice.visits_cover_forms import OfferForm
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

SCHOOL_DAYS_AHEAD = 15


@require_safe
def show_cover(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    page = get_cover_page(at_hand.me, at_hand.year, accounts.today(), covers=may_cover(at_hand.me))
    context = {"school": at_hand.year.school, "year": at_hand.year, "page": page}
    return render(request, "practice/visits_cover.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    tomorrow = accounts.today() + dt.timedelta(days=1)
    free, taught = list_free_and_taught(at_hand.me, at_hand.year, tomorrow, days=SCHOOL_DAYS_AHEAD)
    form = OfferForm(
        typed_in(request),
        covers=may_cover(at_hand.me),
        free=[(_key(on, period), _when(on, period, words)) for on, period, words in free],
        own=[(_key(on, period), _when(on, period, words)) for on, period, words in taught],
    )
    page = FormPage(
        title="Offer cover or a swap",
        back=at_hand.address("show-cover"),
        crumbs=at_hand.crumbs,
        lead="You take a colleague's class while they visit somebody. Your PPA is left alone: only "
        "periods in which you are free are listed."
        if free
        else "Your timetable has no free period in the next three weeks, so there is nothing to "
        "offer.",
        button="Offer it",
        saved="Offered. You are told under Cover when somebody takes it.",
    )

    def save() -> None:
        on, period = _parsed(form.cleaned_data["slot"])
        back = form.cleaned_data["back"]
        return_on, return_period = _parsed(back) if back else (None, "")
        wish = Offer(OfferKind(form.cleaned_data["kind"]), on, period, return_on, return_period)
        make_offer(at_hand.year, at_hand.me, wish, actor=at_hand.user, at=accounts.now())

    return answer_form(request, form, page, save)


@require_POST
def withdraw(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    row = get_own_offer_or_404(at_hand.user, at_hand.year, number)
    try:
        withdraw_offer(row, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "The offer is withdrawn.")
    return redirect(at_hand.address("show-cover"))


@require_POST
def take(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Somebody who covers takes a class that is listed as looking for somebody."""
    at_hand = get_at_hand(request, school_slug, year)
    if not may_cover(at_hand.me):
        raise Http404
    here = at_hand.address("show-cover")
    arrangement = find_wanted(at_hand.me, at_hand.year, accounts.today(), key)
    if arrangement is None:
        messages.warning(request, "This class is looked after by now. Thank you for offering.")
        return redirect(here)
    try:
        cover_visit(arrangement, at_hand.me, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "Yours. Your colleague sees that you take the class.")
    return redirect(here)


def _key(on: dt.date, period: str) -> str:
    return f"{on.isoformat()}|{period}"


def _when(on: dt.date, period: str, words: str) -> str:
    more = f", {words}" if words else ""
    return f"{day_and_date(on)}, period {period}{more}"


def _parsed(slot: str) -> tuple[dt.date, str]:
    day, _, period = slot.partition("|")
    return dt.date.fromisoformat(day), period
