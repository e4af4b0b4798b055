"""My visits, booking one, and one visit with all that can be done about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.visits import ISSUES_TOKENS, SEES_COUNTS, teams_led_by
from goldenthread.practice.actions.answer_visit import (
    agree_to_visit,
    call_off_visit,
    decline_visit,
    mark_visit,
)
from goldenthread.practice.actions.write_visit_words import (
    WordsHaveChanged,
    words_version,
    write_visit_words,
)
from goldenthread.practice.queries.visits import find_arrangement
from goldenthread.practice.queries.visits_home import get_home
from goldenthread.practice.queries.visits_page import get_visit_page
from goldenthread.practice.queries.visits_people import list_colleagues
from goldenthread.practice.views.visits_at_hand import get_at_hand, get_visit
from goldenthread.practice.visits_forms import WordsForm
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_home(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_at_hand(request, school_slug, year)
    school, user = at_hand.year.school, at_hand.user
    context = {
        "school": school,
        "year": at_hand.year,
        "home": get_home(at_hand.me, at_hand.year, accounts.today()),
        "colleagues": list_colleagues(at_hand.me, accounts.today()),
        "issues_tokens": accounts.may(user, school, ISSUES_TOKENS),
        "sees_counts": accounts.may(user, school, SEES_COUNTS)
        or teams_led_by(user, school).exists(),
    }
    return render(request, "practice/visits_home.html", context)


@require_safe
def show_visit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "visit": get_visit_page(visit, at_hand.me, accounts.today()),
    }
    return render(request, "practice/visits_visit.html", context)


@require_POST
def agree(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    try:
        agree_to_visit(visit, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(at_hand.page_of(visit))
    page = get_visit_page(visit, at_hand.me, accounts.today())
    messages.success(request, f"Agreed. {page.other} sees it under Visits.")
    if page.i_visit and page.needs_release and not page.is_released:
        return redirect(at_hand.address("release-visitor", key=visit.key))
    return redirect(at_hand.page_of(visit))


@require_POST
def decline(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    try:
        decline_visit(visit, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(at_hand.page_of(visit))
    messages.success(request, "Declined. No reason is needed.")
    return redirect(at_hand.address("home"))


@either
def call_off(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    page = get_visit_page(visit, at_hand.me, accounts.today())
    question = FormPage(
        title=f"Call off the visit with {page.other}?",
        in_tab="Call off a visit?",
        back=at_hand.page_of(visit),
        crumbs=at_hand.crumbs,
        lead="No reason is needed. A cover token goes back to its owner, and whoever was to cover "
        "is free again.",
        button="Call it off",
        saved="The visit is called off.",
    )

    def do() -> None:
        call_off_visit(visit, actor=at_hand.user, at=accounts.now())

    return answer_question(request, question, do)


@require_POST
def mark(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, visit = get_visit(request, school_slug, year, key)
    try:
        mark_visit(visit, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(at_hand.page_of(visit))
    messages.success(request, "Kept: the visit took place.")
    if visit.visitor_id == at_hand.me.pk:
        return redirect(at_hand.address("write-words", key=visit.key))
    return redirect(at_hand.page_of(visit))


@either
def write_words(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """What the visitor saw pupils do, and a thank-you. Both may stay empty."""
    at_hand, visit = get_visit(request, school_slug, year, key)
    if visit.visitor_id != at_hand.me.pk or not visit.took_place:
        messages.warning(request, "The visitor writes this, once the visit took place.")
        return redirect(at_hand.page_of(visit))
    arrangement = find_arrangement(visit)
    initial = {}
    if arrangement is not None:
        initial = arrangement.words | {"version": words_version(arrangement)}
    form = WordsForm(typed_in(request), initial=initial)
    page = FormPage(
        title=f"Your visit to {visit.host.name}",
        in_tab="Your visit",
        back=at_hand.page_of(visit),
        crumbs=at_hand.crumbs,
        lead="You may leave both empty.",
        saved="Kept, for the two of you.",
    )

    def save() -> None:
        try:
            write_visit_words(
                visit,
                seen=form.cleaned_data["seen"],
                thanks=form.cleaned_data["thanks"],
                version=form.cleaned_data["version"],
                actor=at_hand.user,
                at=accounts.now(),
            )
        except WordsHaveChanged as changed:
            form.show_stored(changed.stored, changed.version)
            raise

    return answer_form(request, form, page, save)
