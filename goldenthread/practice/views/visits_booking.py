"""Booking a visit and moving it: choose a colleague, a period, a part, and ask."""

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.kernel.dates import parse_date
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.actions.answer_visit import move_visit
from goldenthread.practice.actions.book_visit import Wish, book_visit
from goldenthread.practice.actions.check_visit_slot import OPEN, list_taken_periods
from goldenthread.practice.actions.release_for_visit import find_offer, spend_token, tokens_of
from goldenthread.practice.actions.take_offer import take_offer
from goldenthread.practice.models import PeerVisit
from goldenthread.practice.queries.visits import state_of
from goldenthread.practice.queries.visits_cover import list_offered_periods
from goldenthread.practice.queries.visits_people import list_colleagues
from goldenthread.practice.queries.visits_timetable import Slot, read_timetables
from goldenthread.practice.views.visits_at_hand import AtHand, get_at_hand, get_visit
from goldenthread.practice.visits_choices import OFFER, TOKEN
from goldenthread.practice.visits_forms import (
    BookForm,
    SlotForm,
    first_choice,
    release_choices,
    slot_choices,
)
from goldenthread.ui.form_page import typed_in

either = require_http_methods(["GET", "HEAD", "POST"])

MOST_SLOTS = 8
VISIT, INVITE = "visit", "invite"


@either
def choose_colleague(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Leads on to the page of one colleague; a form without script sends its choice here."""
    at_hand = get_at_hand(request, school_slug, year)
    chosen = request.GET.get("with", "")
    if list_colleagues(at_hand.me, accounts.today()).filter(key=chosen).exists():
        way = INVITE if request.GET.get("way") == INVITE else VISIT
        return redirect(at_hand.address("book-visit", person=chosen, way=way))
    if "with" in request.GET:
        messages.warning(request, "Choose a colleague first.")
    return redirect(at_hand.address("home") + "#book")


@either
def book(request: HttpRequest, school_slug: str, year: str, person: str, way: str) -> HttpResponse:
    """`way` is `visit` (I come and see) or `invite` (come and see mine)."""
    at_hand = get_at_hand(request, school_slug, year)
    other = list_colleagues(at_hand.me, accounts.today()).filter(key=person).first()
    if other is None or way not in (VISIT, INVITE):
        raise Http404
    is_visitor = way == VISIT
    host, visitor = (other, at_hand.me) if is_visitor else (at_hand.me, other)
    first = _first_day(request)
    slots, more = _slots(at_hand, host, visitor, first, typed_in(request))
    tokens = tokens_of(at_hand.me, at_hand.year) if is_visitor else []
    form = BookForm(
        typed_in(request),
        slots=slot_choices(
            slots,
            is_visitor=is_visitor,
            visitor=visitor.name,
            covered=list_offered_periods(at_hand.year, slots, but=(host, visitor)),
        ),
        first=first_choice(slots),
        releases=release_choices(tokens) if is_visitor else (),
    )
    if request.method == "POST" and form.is_valid():
        try:
            visit = _ask(at_hand, form, host, visitor)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            for_release = form.cleaned_data.get("release", "")
            _release(request, at_hand, visit, slots, form.cleaned_data["slot"], for_release)
            return redirect(at_hand.page_of(visit))
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "form": form,
        "other": other,
        "is_visitor": is_visitor,
        "has_slots": bool(slots),
        "later": f"?{urlencode({'from': more.isoformat()})}" if more else "",
    }
    return render(request, "practice/visits_book.html", context)


@either
def move(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Propose another time, which the other one answers."""
    at_hand, visit = get_visit(request, school_slug, year, key)
    if state_of(visit) not in OPEN:
        messages.warning(request, "This visit is over or called off, so it has no other time.")
        return redirect(at_hand.page_of(visit))
    is_visitor = visit.visitor_id == at_hand.me.pk
    slots, more = _slots(
        at_hand, visit.host, visit.visitor, _first_day(request), typed_in(request), but=visit
    )
    choices = slot_choices(slots, is_visitor=is_visitor, visitor=visit.visitor.name)
    form = SlotForm(typed_in(request), slots=choices, first=first_choice(slots))
    if request.method == "POST" and form.is_valid():
        on, period = _parsed(form.cleaned_data["slot"])
        try:
            move_visit(visit, on, period, actor=at_hand.user, at=accounts.now())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Proposed. Your colleague answers.")
            return redirect(at_hand.page_of(visit))
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "form": form,
        "visit": visit,
        "other": visit.host if is_visitor else visit.visitor,
        "has_slots": bool(slots),
        "later": f"?{urlencode({'from': more.isoformat()})}" if more else "",
    }
    return render(request, "practice/visits_move.html", context)


def _ask(at_hand: AtHand, form: BookForm, host: Person, visitor: Person) -> PeerVisit:
    on, period = _parsed(form.cleaned_data["slot"])
    wish = Wish(
        on=on,
        period=period,
        segment=form.segment,
        minutes=form.length,
        focus=form.watched,
        message=form.cleaned_data["message"],
    )
    return book_visit(
        at_hand.year,
        wish,
        host=host,
        visitor=visitor,
        asked_by=at_hand.me,
        actor=at_hand.user,
        at=accounts.now(),
    )


def _release(
    request: HttpRequest,
    at_hand: AtHand,
    visit: PeerVisit,
    slots: list[Slot],
    chosen: str,
    how: str,
) -> None:
    """The visit is asked for; what is said here is how the visitor's own class is looked after."""
    asked = f"Asked. {visit.host.name} finds it under Visits."
    if visit.visitor_id != at_hand.me.pk:
        asked = f"Asked. {visit.visitor.name} finds it under Visits."
    slot = next((slot for slot in slots if slot.key == chosen), None)
    if visit.visitor_id != at_hand.me.pk or slot is None or not slot.needs_release:
        messages.success(request, asked)
        return
    try:
        words = _released(at_hand, visit, how)
    except Refusal as refusal:
        messages.success(request, asked)
        messages.warning(request, f"{refusal} Your class is not looked after yet.")
    else:
        messages.success(request, f"{asked} {words}")


def _released(at_hand: AtHand, visit: PeerVisit, how: str) -> str:
    arrangement = visit.arrangement
    arrangement.visit = visit
    if how == TOKEN:
        offer = spend_token(arrangement, actor=at_hand.user, at=accounts.now())
        if offer is not None:
            return f"A token is spent, and {offer.offered_by.name} takes your class."
        return (
            "A token is spent. Nobody has offered to take your class yet; leaders and cover "
            "supervisors see that it is needed."
        )
    if how == OFFER:
        offer = find_offer(at_hand.year, arrangement)
        if offer is not None:
            take_offer(offer, arrangement, actor=at_hand.user, at=accounts.now())
            return f"{offer.offered_by.name} takes your class."
        return "Nobody offers that period yet, so your class is not looked after."
    return "Your class is not looked after yet."


def _slots(
    at_hand: AtHand,
    host: Person,
    visitor: Person,
    first: dt.date,
    typed: object,
    but: PeerVisit | None = None,
) -> tuple[list[Slot], dt.date | None]:
    """What is on offer from a day on, and the day from which there is more."""
    timetables = read_timetables(at_hand.year, (host, visitor))
    taken = list_taken_periods(at_hand.year.school_id, (host, visitor), first, but=but)
    found: list[Slot] = []
    for slot in timetables.slots(host, visitor, first):
        if (slot.on, slot.period) in taken:
            continue
        if len(found) >= MOST_SLOTS and slot.on > found[-1].on:
            return found, slot.on
        found.append(slot)
    return found, None


def _first_day(request: HttpRequest) -> dt.date:
    """The day after today, or a later one that the address names."""
    tomorrow = accounts.today() + dt.timedelta(days=1)
    try:
        asked = parse_date(request.GET.get("from", ""))
    except ValueError:
        return tomorrow
    return max(asked, tomorrow)


def _parsed(slot: str) -> tuple[dt.date, str]:
    day, _, period = slot.partition("|")
    return dt.date.fromisoformat(day), period
