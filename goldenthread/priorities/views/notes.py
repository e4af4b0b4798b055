"""Noticing something and following what becomes of it; for governors, the counts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.people.public import get_own_person
from goldenthread.priorities.access.notes import can_read_notes, get_own_note_or_404
from goldenthread.priorities.actions.answer_notes import mark_answers_read
from goldenthread.priorities.actions.raise_note import raise_note, take_back_note
from goldenthread.priorities.answer_clock import AnswerClock, answer_clock
from goldenthread.priorities.note_forms import HIDDEN, NoteForm
from goldenthread.priorities.queries.note_counts import get_note_counts
from goldenthread.priorities.queries.note_route import get_note_route
from goldenthread.priorities.queries.own_notes import (
    list_answered_clusters,
    list_labels,
    list_own_notes,
)
from goldenthread.priorities.views.addresses import note_address
from goldenthread.ui.form_page import FormPage, answer_question, typed_in
from goldenthread.ui.navigation import NavigationItem
from goldenthread.years.public import get_calendar

either = require_http_methods(["GET", "HEAD", "POST"])


def clock_of(year: SchoolYear) -> AnswerClock:
    return answer_clock(get_calendar(year), year, accounts.today())


@require_safe
def list_own(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.NOTE_NEED)
    person = get_own_person(request.user, at_hand.school)
    lines, rows = list_own_notes(person, at_hand, clock_of(at_hand))
    mark_answers_read(rows)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "notes": lines,
        "answered": list_answered_clusters(at_hand),
        "reads_notes": can_read_notes(request.user, at_hand.school),
        "reads_counts": accounts.may(request.user, at_hand.school, Ability.VIEW_NEED_COUNTS),
    }
    return render(request, "priorities/notes_own.html", context)


@either
def raise_one(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.NOTE_NEED)
    assert isinstance(request.user, User)
    user = request.user
    person = get_own_person(user, at_hand.school)
    form = NoteForm(typed_in(request), labels=list_labels(person, at_hand))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        raise_note(
            at_hand,
            person,
            pupils=form.label_of_pupils,
            observation=typed["observation"],
            where=typed["where"],
            is_hidden=typed["name"] == HIDDEN,
            token=typed["token"],
            actor=user,
            at=accounts.now(),
        )
        messages.success(request, "Your note is kept. You get an answer within 20 school days.")
        return redirect(note_address("list-own", at_hand))
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "form": form,
        "route": get_note_route(person, accounts.today()),
        "fewest": FEWEST_SHOWN,
    }
    return render(request, "priorities/notes_raise.html", context)


@either
def take_back(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.NOTE_NEED)
    person = get_own_person(request.user, at_hand.school)
    note = get_own_note_or_404(person, at_hand, key)
    page = FormPage(
        title="Take this note back?",
        back=note_address("list-own", at_hand),
        crumbs=(NavigationItem("What we noticed", note_address("list-own", at_hand)),),
        lead=f"“{note.observation}” is removed, and nobody reads it any more.",
        button="Take it back",
        saved="The note is taken back.",
    )
    return answer_question(request, page, lambda: take_back_note(note))


@require_safe
def counts(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_NEED_COUNTS)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "counts": get_note_counts(at_hand, clock_of(at_hand)),
        "fewest": FEWEST_SHOWN,
        "is_staff": accounts.may(request.user, at_hand.school, Ability.NOTE_NEED),
    }
    return render(request, "priorities/notes_counts.html", context)
