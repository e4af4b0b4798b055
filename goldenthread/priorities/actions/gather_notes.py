"""Gathers need notes into a cluster, and takes one out again."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.priorities.access.notes import UNANSWERED, require_gather
from goldenthread.priorities.models import NeedNote, NoteCluster, NotePlace
from goldenthread.snapshot.words import NoteState


def gather_notes(
    year: SchoolYear,
    notes: Sequence[NeedNote],
    *,
    cluster: NoteCluster | None,
    title: str,
    actor: Actor,
    at: datetime,
) -> NoteCluster:
    """Put the notes into the cluster, or into a new one with this title.

    Notes that have been answered in the meantime stay as they are. A new cluster belongs to the
    team of its first note.
    """
    numbers = [note.pk for note in notes]
    with transaction.atomic():
        rows = list(
            NeedNote.objects.select_for_update(of=("self",))
            .filter(year=year, pk__in=numbers, state__in=UNANSWERED)
            .order_by("on", "pk")
        )
        places = {
            place.note_id: place
            for place in NotePlace.objects.filter(note__in=rows).select_related("team__leader")
        }
        for row in rows:
            if row.pk not in places:
                places[row.pk] = NotePlace.objects.create(school=year.school, note=row)
        require_gather(actor, (place.team for place in places.values()), year.school)
        if cluster is None:
            team = next((places[row.pk].team for row in rows), None)
            cluster = NoteCluster.objects.create(
                school=year.school, year=year, team=team, title=title, made_on=at.date()
            )
        else:
            require_gather(actor, (cluster.team,), year.school)
        NotePlace.objects.filter(note__in=rows).update(cluster=cluster)
        NeedNote.objects.filter(pk__in=[row.pk for row in rows]).update(state=NoteState.CLUSTERED)
        accounts.record_event(
            "gathered need notes",
            f"note-cluster:{cluster.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=cluster.title,
            facts={"notes": len(rows)},
        )
    return cluster


def take_out_of_cluster(
    cluster: NoteCluster, note: NeedNote, *, actor: Actor, at: datetime
) -> None:
    """The note waits on its own again; a cluster that is left empty goes."""
    require_gather(actor, (cluster.team,), cluster.school)
    with transaction.atomic():
        taken = NotePlace.objects.filter(
            note=note, cluster=cluster, note__state__in=UNANSWERED
        ).update(cluster=None)
        if not taken:
            return
        NeedNote.objects.filter(pk=note.pk).update(state=NoteState.NOTED)
        accounts.record_event(
            "took a need note out",
            f"note-cluster:{cluster.pk}",
            school=cluster.school,
            actor=actor,
            at=at,
            subject_name=cluster.title,
        )
        if not NotePlace.objects.filter(cluster=cluster).exists():
            cluster.delete()
