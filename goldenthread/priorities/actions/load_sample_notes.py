"""Gives the sample's need notes their place: whose team they lie with, what was gathered."""

from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.priorities.models import NeedNote, NoteCluster, NotePlace
from goldenthread.priorities.queries.note_route import get_note_route

# Each cluster with its notes; the answer is that of the first note.
CLUSTERS = {
    "Wait for somebody else to read the text": (
        "note-skips-words",
        "note-main-point",
        "note-ta-reads-for",
    ),
    "Leave the answering to the same five": ("note-same-hands",),
}


def load_sample_notes(year: SchoolYear, *, at: datetime) -> None:
    """Changes no record of the year. Running it again changes nothing."""
    notes = {
        note.key: note
        for note in NeedNote.objects.filter(school=year.school, year=year, place__isnull=True)
        .select_related("raised_by__school", "need")
        .order_by("on")
    }
    for note in notes.values():
        team = get_note_route(note.raised_by, at.date()).named if note.raised_by else None
        NotePlace.objects.create(
            school=year.school, note=note, team=team, is_answer_read=bool(note.answered_on)
        )
    for title, keys in CLUSTERS.items():
        gathered = [notes[key] for key in keys if key in notes]
        if not gathered:
            continue
        cluster = NoteCluster.objects.create(
            school=year.school,
            year=year,
            title=title,
            made_on=gathered[-1].on,
            need=gathered[0].need,
            answer=gathered[0].answer,
            answered_on=gathered[0].answered_on,
        )
        NotePlace.objects.filter(note__in=gathered).update(cluster=cluster)
