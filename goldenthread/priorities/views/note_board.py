"""Reading need notes, gathering those that say the same, and the list of answered ones."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.priorities.access.notes import (
    can_gather,
    get_cluster_or_404,
    get_note_or_404,
    require_read_notes,
)
from goldenthread.priorities.actions.gather_notes import gather_notes, take_out_of_cluster
from goldenthread.priorities.note_forms import GatherForm
from goldenthread.priorities.queries.note_board import (
    NoteLine,
    get_note_board,
    list_answered,
    list_every_note,
    notes_of_cluster,
)
from goldenthread.priorities.queries.own_notes import priorities_of
from goldenthread.priorities.views.addresses import note_address
from goldenthread.priorities.views.notes import clock_of, either
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.listing import read_listing

HEADINGS = (
    "Noticed on",
    "Which pupils",
    "What they cannot yet do",
    "Where",
    "Raised by",
    "Team",
    "State",
    "Answer",
    "Answered on",
)


def readable_year(request: HttpRequest, school_slug: str, year: str) -> SchoolYear:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.NOTE_NEED)
    require_read_notes(request.user, at_hand.school)
    return at_hand


@either
def board(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """The notes that wait; a post gathers the ticked ones."""
    at_hand = readable_year(request, school_slug, year)
    assert isinstance(request.user, User)
    user = request.user
    if request.GET.get("export") == "csv":
        return _csv(at_hand, list_every_note(user, at_hand, clock_of(at_hand)))
    form = GatherForm(request.POST if request.method == "POST" else None, user=user, year=at_hand)
    if request.method == "POST" and form.is_valid():
        cluster = gather_notes(
            at_hand,
            list(form.cleaned_data["notes"]),
            cluster=form.cleaned_data["cluster"],
            title=form.cleaned_data["title"],
            actor=user,
            at=accounts.now(),
        )
        messages.success(request, f"The notes are gathered in “{cluster.title}”.")
        return redirect(note_address("list-notes", at_hand))
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "board": get_note_board(user, at_hand, clock_of(at_hand)),
        "form": form,
        "ticked": request.POST.getlist("notes"),
    }
    return render(request, "priorities/notes_board.html", context)


@require_safe
def answered(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = readable_year(request, school_slug, year)
    lines = list_answered(request.user, at_hand, clock_of(at_hand))
    listing = read_listing(request.GET, (), (), "need notes")
    words = listing.search.casefold()
    found = [
        line
        for line in lines
        if words in " ".join((line.pupils, line.observation, line.answer, line.team)).casefold()
    ]
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "listing": listing,
        "page": listing.page_of(found),
        "has_any": bool(lines),
        "may_answer": accounts.may(request.user, at_hand.school, Ability.CLUSTER_NEED_NOTES),
    }
    return render(request, "priorities/notes_answered.html", context)


@require_safe
def show_cluster(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = readable_year(request, school_slug, year)
    cluster = get_cluster_or_404(request.user, at_hand, number)
    rows, notes = notes_of_cluster(request.user, at_hand, cluster, clock_of(at_hand))
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "cluster": cluster,
        "notes": notes,
        "came": priorities_of({cluster.need_id}).get(cluster.need_id),
        "may_gather": cluster.answered_on is None
        and can_gather(request.user, cluster.team, at_hand.school),
        "may_answer": bool(rows)
        and accounts.may(request.user, at_hand.school, Ability.CLUSTER_NEED_NOTES),
    }
    return render(request, "priorities/notes_cluster.html", context)


@require_POST
def take_out(
    request: HttpRequest, school_slug: str, year: str, number: int, key: str
) -> HttpResponse:
    at_hand = readable_year(request, school_slug, year)
    assert isinstance(request.user, User)
    cluster = get_cluster_or_404(request.user, at_hand, number)
    note = get_note_or_404(request.user, at_hand, key)
    take_out_of_cluster(cluster, note, actor=request.user, at=accounts.now())
    messages.success(request, "The note waits on its own again.")
    return redirect(note_address("list-notes", at_hand))


def _csv(year: SchoolYear, lines: list[NoteLine]) -> HttpResponse:
    rows = [
        (
            line.on.isoformat(),
            line.pupils,
            line.observation,
            line.where,
            line.raised_by,
            line.team,
            line.state_label,
            line.answer,
            line.answered_on.isoformat() if line.answered_on else "",
        )
        for line in lines
    ]
    return csv_answer(f"{year.school.slug}-{year.label}-need-notes", list(HEADINGS), rows)
