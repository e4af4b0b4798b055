"""Evidence cards: the list, one card with its discussion, and writing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, User
from goldenthread.people.public import get_own_person
from goldenthread.programmes.actions.write_library import (
    make_remark,
    take_back_remark,
    write_card,
)
from goldenthread.programmes.library_access import (
    can_edit_library,
    get_card_or_404,
    get_library_school,
    get_own_remark_or_404,
    require_edit_library,
)
from goldenthread.programmes.library_forms import CardForm, RemarkForm, TrapsForm
from goldenthread.programmes.models import EvidenceCard, Technique
from goldenthread.programmes.queries.library import list_cards, list_discussion, list_traps
from goldenthread.programmes.views.library import either, library_address, library_crumbs
from goldenthread.ui.form_page import typed_in
from goldenthread.ui.listing import read_listing
from goldenthread.ui.navigation import NavigationItem


def cards_crumbs(school: School, card: EvidenceCard | None = None) -> tuple[NavigationItem, ...]:
    items = [*library_crumbs(school), NavigationItem("Evidence cards", _cards(school))]
    if card is not None:
        here = library_address("show-card", school, key=card.key)
        items.append(NavigationItem(card.title, here))
    return tuple(items)


@require_safe
def list_page(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    listing = read_listing(request.GET, (), (), "evidence cards")
    found = list_cards(school, listing.search)
    context = {
        "school": school,
        "listing": listing,
        "page": listing.page_of(found),
        "has_any": bool(found) or bool(listing.search),
        "may_edit": can_edit_library(request.user, school),
    }
    return render(request, "programmes/library_cards.html", context)


@either
def show(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    """The card and what staff say to it; a post adds a remark."""
    school = get_library_school(request.user, school_slug)
    person = get_own_person(request.user, school)
    card = get_card_or_404(school, key)
    form = RemarkForm(typed_in(request))
    if request.method == "POST" and form.is_valid():
        make_remark(card, person, **form.cleaned_data, on=accounts.now())
        messages.success(request, "Your remark is added.")
        return redirect(f"{library_address('show-card', school, key=card.key)}#discussion")
    context = {
        "school": school,
        "card": card,
        "traps": list_traps(card),
        "techniques": Technique.objects.filter(school=school, evidence_card=card).order_by("name"),
        "questions": list_discussion(card, person),
        "form": form,
        "may_edit": can_edit_library(request.user, school),
    }
    return render(request, "programmes/library_card.html", context)


@require_POST
def take_back(request: HttpRequest, school_slug: str, key: str, number: int) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    person = get_own_person(request.user, school)
    card = get_card_or_404(school, key)
    take_back_remark(get_own_remark_or_404(person, card, number))
    messages.success(request, "Your remark is taken back.")
    return redirect(f"{library_address('show-card', school, key=card.key)}#discussion")


@either
def create(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_edit_library(request.user, school)
    return _write(request, school, EvidenceCard(school=school))


@either
def edit(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_edit_library(request.user, school)
    return _write(request, school, get_card_or_404(school, key))


def _write(request: HttpRequest, school: School, card: EvidenceCard) -> HttpResponse:
    assert isinstance(request.user, User)
    form = CardForm(typed_in(request), row=card)
    traps = TrapsForm(typed_in(request), initial=_traps_of(card))
    if request.method == "POST" and form.is_valid() and traps.is_valid():
        written = write_card(
            card, form.values(), traps.cleaned_data, actor=request.user, at=accounts.now()
        )
        messages.success(request, "The card is saved.")
        return redirect(library_address("show-card", school, key=written.key))
    is_new = card.pk is None
    context = {
        "school": school,
        "card": card,
        "is_new": is_new,
        "form": form,
        "traps": traps,
        "crumbs": cards_crumbs(school, None if is_new else card),
        "back": _cards(school) if is_new else library_address("show-card", school, key=card.key),
    }
    return render(request, "programmes/library_card_form.html", context)


def _traps_of(card: EvidenceCard) -> dict[str, Any]:
    traps = getattr(card, "traps", None) if card.pk else None
    names = TrapsForm.base_fields
    return {name: getattr(traps, name) for name in names} if traps else {}


def _cards(school: School) -> str:
    return library_address("list-cards", school)
