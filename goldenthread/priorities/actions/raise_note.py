"""Keeps what somebody has noticed, and takes it back as long as it is not answered."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.priorities.access.notes import UNANSWERED, tag_for
from goldenthread.priorities.models import NeedNote, NotePlace
from goldenthread.priorities.queries.note_route import get_note_route
from goldenthread.snapshot.words import NoteState


class AlreadyAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "This note is answered, so it cannot be taken back.",
            "Whoever leads professional learning can change it if a word in it should go.",
        )


def raise_note(
    year: SchoolYear,
    person: Person,
    *,
    pupils: str,
    observation: str,
    where: str = "",
    is_hidden: bool,
    token: str,
    actor: Actor,
    at: datetime,
) -> NeedNote:
    """Keep the note; the same token again gives back the note that is kept already.

    A hidden note leaves no trace of its writer: no name, no line in the audit log, and a tag that
    only they can make again. Nothing is judged anew: the nightly check is early enough.
    """
    accounts.require(actor, year.school, Ability.NOTE_NEED)
    on = at.date()
    route = get_note_route(person, on)
    key = f"note-{on.isoformat()}-{token[:12]}"
    with transaction.atomic():
        note, is_new = NeedNote.objects.get_or_create(
            school=year.school,
            year=year,
            key=key,
            defaults={
                "on": on,
                "pupils": pupils,
                "observation": observation,
                "raised_by": None if is_hidden else person,
                "state": NoteState.NOTED,
            },
        )
        if is_new:
            NotePlace.objects.create(
                school=year.school,
                note=note,
                team=route.hidden if is_hidden else route.named,
                where=where,
                raiser_tag=tag_for(person, key) if is_hidden else "",
            )
        if is_new and not is_hidden:
            accounts.record_event(
                "noted a need", f"need-note:{note.pk}", school=year.school, actor=actor, at=at
            )
    return note


def take_back_note(note: NeedNote) -> None:
    """Remove one's own note. Refuses with `AlreadyAnswered`.

    Leaves no line in the audit log, which would name whoever wrote a hidden one.
    """
    with transaction.atomic():
        stored = NeedNote.objects.select_for_update().filter(pk=note.pk).first()
        if stored is None:
            return
        if stored.state not in UNANSWERED:
            raise AlreadyAnswered
        stored.delete()
