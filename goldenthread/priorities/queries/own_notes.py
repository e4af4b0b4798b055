"""What one person noticed, what became of it, and the labels they are likely to write next."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Lesson, Person
from goldenthread.priorities.access.notes import UNANSWERED, own_notes
from goldenthread.priorities.answer_clock import AnswerClock, left_in_words
from goldenthread.priorities.models import NeedNote, NoteCluster, Priority
from goldenthread.snapshot.words import NoteState

LABELS_OFFERED = 5
ANSWERED_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Came:
    """What something noticed led to: a priority of the plan."""

    key: str
    title: str
    state_label: str


@dataclass(frozen=True, slots=True)
class OwnNote:
    key: str
    on: dt.date
    pupils: str
    observation: str
    where: str
    is_hidden: bool
    waits_with: str
    state_label: str
    left: str
    answer: str
    answered_on: dt.date | None
    came: Came | None
    may_take_back: bool


@dataclass(frozen=True, slots=True)
class AnsweredCluster:
    title: str
    answer: str
    answered_on: dt.date
    came: Came | None


def list_own_notes(
    person: Person, year: SchoolYear, clock: AnswerClock
) -> tuple[list[OwnNote], list[NeedNote]]:
    """Newest first, and the rows behind them. Two queries."""
    rows = own_notes(person, NeedNote.objects.filter(school=year.school, year=year))
    rows.sort(key=lambda note: (note.on, note.pk), reverse=True)
    priorities = priorities_of({note.need_id for note in rows})
    return [_own(note, clock, priorities) for note in rows], rows


def priorities_of(needs: Iterable[int | None]) -> dict[int | None, Came]:
    """What each need became, by the number of the need. One query."""
    rows = Priority.objects.filter(need__in=[need for need in needs if need])
    return {row.need_id: Came(row.key, row.title, row.get_state_display()) for row in rows}


def list_answered_clusters(year: SchoolYear) -> list[AnsweredCluster]:
    """What everybody may read: titles and answers of the latest, without the notes. Two queries."""
    rows = list(
        NoteCluster.objects.filter(
            school=year.school, year=year, answered_on__isnull=False
        ).order_by("-answered_on", "-pk")[:ANSWERED_SHOWN]
    )
    priorities = priorities_of({row.need_id for row in rows})
    return [
        AnsweredCluster(row.title, row.answer, row.answered_on, priorities.get(row.need_id))
        for row in rows
        if row.answered_on
    ]


def list_labels(person: Person, year: SchoolYear) -> list[str]:
    """The classes of the person's last notes, then those of their timetable. Two queries."""
    rows = own_notes(person, NeedNote.objects.filter(school=year.school, year=year))
    rows.sort(key=lambda note: (note.on, note.pk), reverse=True)
    lessons = Lesson.objects.filter(school=year.school, year=year, person=person)
    classes = lessons.exclude(class_label="").values_list("class_label", flat=True).distinct()
    labels = [note.pupils for note in rows if note.pupils] + sorted(classes)
    return list(dict.fromkeys(labels))[:LABELS_OFFERED]


def _own(note: NeedNote, clock: AnswerClock, priorities: dict[int | None, Came]) -> OwnNote:
    place = getattr(note, "place", None)
    waits = note.state in UNANSWERED
    team = place.team if place else None
    return OwnNote(
        key=note.key,
        on=note.on,
        pupils=note.pupils,
        observation=note.observation,
        where=place.where if place else "",
        is_hidden=note.raised_by_id is None,
        waits_with=team.leader.name if waits and team and team.leader else "",
        state_label=_STATES[NoteState(note.state)],
        left=left_in_words(clock.days_left(note.on)) if waits else "",
        answer=note.answer,
        answered_on=note.answered_on,
        came=priorities.get(note.need_id),
        may_take_back=waits,
    )


_STATES = {
    NoteState.NOTED: "Waits to be read",
    NoteState.CLUSTERED: "Gathered with others like it",
    NoteState.ADOPTED: "Adopted",
    NoteState.ANSWERED: "Answered",
}
