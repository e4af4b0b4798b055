"""Answers need notes: adopted into a priority, or not now and why."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.actions.propose_priority import propose_priority
from goldenthread.priorities.actions.write_need import write_need
from goldenthread.priorities.models import Need, NeedNote, NoteCluster, NotePlace, Priority
from goldenthread.snapshot.words import NoteState

LONGEST_ANSWER = 300


class NothingToAnswer(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "The notes of this cluster have been taken back.", "There is nothing left to answer."
        )


def adopt_notes(
    year: SchoolYear,
    notes: Sequence[NeedNote],
    *,
    cluster: NoteCluster | None,
    title: str,
    priority: Priority | None,
    words: str = "",
    actor: Actor,
    at: datetime,
) -> Priority:
    """Link the notes to the need behind the priority; without one a draft priority begins.

    A priority without a need gets one from the notes. Refuses with `NothingToAnswer`.
    """
    accounts.require(actor, year.school, Ability.CLUSTER_NEED_NOTES)
    if not notes:
        raise NothingToAnswer
    with transaction.atomic():
        if priority is None:
            priority = propose_priority(year, {"title": title, "owner": None}, actor=actor, at=at)
        need = priority.need
        if need is None:
            labels = sorted({note.pupils for note in notes if note.pupils})
            first = {"pupils": "; ".join(labels)[:300], "cannot_yet": title}
            need = write_need(priority, first, actor=actor, at=at)
        answer = words or f"Became part of {priority.title}"[:LONGEST_ANSWER]
        _answer(year, notes, cluster, NoteState.ADOPTED, need, answer, actor, at)
    return priority


def put_notes_aside(
    year: SchoolYear,
    notes: Sequence[NeedNote],
    *,
    cluster: NoteCluster | None,
    words: str,
    actor: Actor,
    at: datetime,
) -> None:
    """Answer "not now" with the reason. Refuses with `NothingToAnswer`."""
    accounts.require(actor, year.school, Ability.CLUSTER_NEED_NOTES)
    if not notes:
        raise NothingToAnswer
    with transaction.atomic():
        _answer(year, notes, cluster, NoteState.ANSWERED, None, words, actor, at)


def _answer(
    year: SchoolYear,
    notes: Sequence[NeedNote],
    cluster: NoteCluster | None,
    state: NoteState,
    need: Need | None,
    words: str,
    actor: Actor,
    at: datetime,
) -> None:
    on = at.date()
    numbers = [note.pk for note in notes]
    NeedNote.objects.filter(pk__in=numbers).update(
        state=state, need=need, answer=words, answered_on=on
    )
    NotePlace.objects.filter(note__in=numbers).update(is_answer_read=False)
    if cluster is not None:
        cluster.need, cluster.answer, cluster.answered_on = need, words, on
        cluster.save(update_fields=["need", "answer", "answered_on"])
    accounts.record_event(
        "answered need notes",
        f"note-cluster:{cluster.pk}" if cluster else f"need-note:{numbers[0]}",
        school=year.school,
        actor=actor,
        at=at,
        subject_name=cluster.title if cluster else "",
        facts={"notes": len(numbers), "state": state.value},
    )
    announce(year, actor=actor, at=at)


def mark_answers_read(notes: Sequence[NeedNote]) -> None:
    """Whoever wrote them has opened the page on which the answers stand."""
    new = [
        note.place.pk
        for note in notes
        if note.answered_on and hasattr(note, "place") and not note.place.is_answer_read
    ]
    if new:
        NotePlace.objects.filter(pk__in=new).update(is_answer_read=True)
