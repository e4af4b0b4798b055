"""What need notes put on Today: answers to read, notes to gather, answers that are late."""

from collections import Counter
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.priorities.access.notes import UNANSWERED, is_raised_by
from goldenthread.priorities.answer_clock import AnswerClock
from goldenthread.priorities.models import NeedNote
from goldenthread.snapshot.words import NoteState


@dataclass(frozen=True, slots=True)
class NotesWaiting:
    """`to_gather` counts the loose notes of each team that the person leads, by the team's name."""

    answered: int
    to_gather: dict[str, int]
    late: int


def count_notes_waiting(
    user: User | AnonymousUser, person: Person, year: SchoolYear, clock: AnswerClock
) -> NotesWaiting:
    """One query."""
    mine = Q(raised_by=person) | Q(raised_by__isnull=True, place__raiser_tag__gt="")
    wanted = mine & Q(place__is_answer_read=False, answered_on__isnull=False)
    wanted |= Q(state=NoteState.NOTED, place__team__leader=person)
    late_before = clock.late_before
    answers_them = accounts.may(user, year.school, Ability.CLUSTER_NEED_NOTES)
    if answers_them and late_before:
        wanted |= Q(state__in=UNANSWERED, on__lt=late_before)
    answered = late = 0
    to_gather: Counter[str] = Counter()
    rows = NeedNote.objects.filter(wanted, school=year.school, year=year)
    for note in rows.select_related("place__team"):
        place = getattr(note, "place", None)
        if note.state not in UNANSWERED:
            answered += is_raised_by(person, note)
            continue
        if answers_them and late_before and note.on < late_before:
            late += 1
        team = place.team if place and note.state == NoteState.NOTED else None
        if team is not None and team.leader_id == person.pk:
            to_gather[team.name] += 1
    return NotesWaiting(answered, dict(to_gather), late)
