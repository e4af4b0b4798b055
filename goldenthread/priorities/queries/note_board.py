"""The need notes that wait, for those who read and gather them, and those that are answered."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.priorities.access.notes import (
    UNANSWERED,
    WITH_WHAT_IS_SHOWN,
    can_gather,
    clusters_visible_to,
    notes_visible_to,
)
from goldenthread.priorities.answer_clock import AnswerClock, left_in_words, tone_of
from goldenthread.priorities.models import NeedNote, NoteCluster

NO_NAME = "Name not shown"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as others read it. `days_left` is None once it is answered."""

    pk: int
    key: str
    on: dt.date
    pupils: str
    observation: str
    where: str
    raised_by: str
    team: str
    days_left: int | None
    state_label: str
    answer: str
    answered_on: dt.date | None
    may_gather: bool

    @property
    def left(self) -> str:
        return "" if self.days_left is None else left_in_words(self.days_left)

    @property
    def tone(self) -> str:
        return "" if self.days_left is None else tone_of(self.days_left)


@dataclass(frozen=True, slots=True)
class ClusterLine:
    """A cluster with its notes, oldest first. Its answer is due when that of the oldest note is."""

    pk: int
    title: str
    team: str
    notes: tuple[NoteLine, ...]
    may_gather: bool

    @property
    def oldest(self) -> NoteLine | None:
        return self.notes[0] if self.notes else None


@dataclass(frozen=True, slots=True)
class NoteBoard:
    """`own` are the loose notes that the reader may gather, `others` those they only read."""

    own: tuple[NoteLine, ...]
    others: tuple[NoteLine, ...]
    clusters: tuple[ClusterLine, ...]
    may_answer: bool

    @property
    def is_empty(self) -> bool:
        return not (self.own or self.others or self.clusters)


def get_note_board(user: User | AnonymousUser, year: SchoolYear, clock: AnswerClock) -> NoteBoard:
    """What waits, oldest first. Two queries."""
    rows = notes_visible_to(user, year).filter(state__in=UNANSWERED)
    notes = rows.select_related(*WITH_WHAT_IS_SHOWN, "place__team__leader").order_by("on", "pk")
    gathered: defaultdict[int, list[NoteLine]] = defaultdict(list)
    loose: list[NoteLine] = []
    for note in notes:
        place = getattr(note, "place", None)
        line = line_of(user, year, note, clock)
        if place is not None and place.cluster_id:
            gathered[place.cluster_id].append(line)
        else:
            loose.append(line)
    clusters = clusters_visible_to(user, year).filter(answered_on__isnull=True)
    lines = [
        ClusterLine(
            pk=cluster.pk,
            title=cluster.title,
            team=cluster.team.name if cluster.team else "",
            notes=tuple(gathered[cluster.pk]),
            may_gather=can_gather(user, cluster.team, year.school),
        )
        for cluster in clusters.select_related("team__leader")
    ]
    lines.sort(key=lambda line: (line.oldest.on if line.oldest else dt.date.max, line.pk))
    return NoteBoard(
        own=tuple(line for line in loose if line.may_gather),
        others=tuple(line for line in loose if not line.may_gather),
        clusters=tuple(lines),
        may_answer=accounts.may(user, year.school, Ability.CLUSTER_NEED_NOTES),
    )


def list_answered(
    user: User | AnonymousUser, year: SchoolYear, clock: AnswerClock
) -> list[NoteLine]:
    """Every answered note that the user may read, the latest answer first. One query."""
    rows = notes_visible_to(user, year).exclude(state__in=UNANSWERED)
    notes = rows.select_related(*WITH_WHAT_IS_SHOWN, "place__team__leader")
    return [line_of(user, year, note, clock) for note in notes.order_by("-answered_on", "-pk")]


def list_every_note(
    user: User | AnonymousUser, year: SchoolYear, clock: AnswerClock
) -> list[NoteLine]:
    notes = notes_visible_to(user, year).select_related(*WITH_WHAT_IS_SHOWN, "place__team__leader")
    return [line_of(user, year, note, clock) for note in notes.order_by("on", "pk")]


def notes_of_cluster(
    user: User | AnonymousUser, year: SchoolYear, cluster: NoteCluster, clock: AnswerClock
) -> tuple[Sequence[NeedNote], tuple[NoteLine, ...]]:
    """The rows of a cluster that the user may read anyway, and their lines. One query."""
    rows = list(
        NeedNote.objects.filter(school=year.school, year=year, place__cluster=cluster)
        .select_related(*WITH_WHAT_IS_SHOWN, "place__team__leader")
        .order_by("on", "pk")
    )
    return rows, tuple(line_of(user, year, note, clock) for note in rows)


def line_of(
    user: User | AnonymousUser, year: SchoolYear, note: NeedNote, clock: AnswerClock
) -> NoteLine:
    place = getattr(note, "place", None)
    team = place.team if place else None
    waits = note.state in UNANSWERED
    return NoteLine(
        pk=note.pk,
        key=note.key,
        on=note.on,
        pupils=note.pupils,
        observation=note.observation,
        where=place.where if place else "",
        raised_by=note.raised_by.name if note.raised_by else NO_NAME,
        team=team.name if team else "",
        days_left=clock.days_left(note.on) if waits else None,
        state_label=note.get_state_display(),
        answer=note.answer,
        answered_on=note.answered_on,
        may_gather=waits and can_gather(user, team, year.school),
    )
