"""Answering a cluster of need notes, or a single note."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.priorities.access.notes import get_cluster_or_404, get_note_or_404
from goldenthread.priorities.actions.answer_notes import adopt_notes, put_notes_aside
from goldenthread.priorities.models import NeedNote, NoteCluster, Priority
from goldenthread.priorities.note_forms import ADOPT, ADOPT_NEW, NOT_NOW, AnswerForm
from goldenthread.priorities.queries.note_board import notes_of_cluster
from goldenthread.priorities.views.addresses import note_address, page_of
from goldenthread.priorities.views.notes import clock_of, either
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.navigation import NavigationItem


@either
def answer_cluster(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.CLUSTER_NEED_NOTES)
    cluster = get_cluster_or_404(request.user, at_hand, number)
    rows, _ = notes_of_cluster(request.user, at_hand, cluster, clock_of(at_hand))
    return _answer(request, at_hand, rows, cluster, cluster.title, cluster.answer, cluster.need_id)


@either
def answer_note(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.CLUSTER_NEED_NOTES)
    note = get_note_or_404(request.user, at_hand, key)
    return _answer(request, at_hand, [note], None, note.observation, note.answer, note.need_id)


def _answer(
    request: HttpRequest,
    year: SchoolYear,
    notes: Sequence[NeedNote],
    cluster: NoteCluster | None,
    title: str,
    answer: str,
    need_id: int | None,
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    before = _before(year, answer, need_id)
    form = AnswerForm(typed_in(request), year=year, initial=before)
    board = note_address("list-notes", year)
    page = FormPage(
        title=f"Answer “{title}”",
        back=board,
        crumbs=(
            NavigationItem("What we noticed", note_address("list-own", year)),
            NavigationItem("Notes to gather and answer", board),
        ),
        lead="Whoever noticed it sees your answer, whether or not their name is shown.",
        button="Answer",
        saved="The answer is given. Whoever noticed it finds it on their Today.",
    )

    def save() -> str | None:
        typed = form.cleaned_data
        at = accounts.now()
        if typed["outcome"] == NOT_NOW:
            put_notes_aside(year, notes, cluster=cluster, words=typed["words"], actor=user, at=at)
            return None
        priority = adopt_notes(
            year,
            notes,
            cluster=cluster,
            title=title,
            priority=typed["priority"] if typed["outcome"] == ADOPT else None,
            words=typed["words"],
            actor=user,
            at=at,
        )
        return page_of(priority, "need") if typed["outcome"] == ADOPT_NEW else None

    return answer_form(request, form, page, save)


def _before(year: SchoolYear, answer: str, need_id: int | None) -> dict[str, Any]:
    """What an answer that is to be changed says now."""
    if not answer:
        return {}
    priority = Priority.objects.filter(year=year, need=need_id).first() if need_id else None
    return {
        "outcome": ADOPT if priority else NOT_NOW,
        "priority": priority.pk if priority else None,
        "words": answer,
    }
