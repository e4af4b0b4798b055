"""Who may gather which notes: both answers agree, for everybody of the cast."""

import pytest

from goldenthread.people.public import Person
from goldenthread.priorities.access.notes import (
    can_gather,
    clusters_gatherable_by,
    clusters_visible_to,
    notes_gatherable_by,
    notes_visible_to,
    own_notes,
)
from goldenthread.priorities.actions.gather_notes import gather_notes
from goldenthread.priorities.models import NeedNote
from tests.cast import Cast
from tests.priorities.notes import NOW, note_of, noticing_year

pytestmark = pytest.mark.walls

READ_ALL = {"ruth", "tomasz", "imran", "aisha", "priya"}


def test_rows_and_answers_agree(cast: Cast) -> None:
    year = noticing_year(cast)
    note_of(year, cast.denise)
    note_of(year, cast.stephen, is_hidden=True)
    gathered = note_of(year, cast.stephen)
    cluster = gather_notes(
        year, [gathered], cluster=None, title="Of the office", actor=cast.priya, at=NOW
    )
    notes = NeedNote.objects.select_related("place__team__leader")
    for name, user in cast.people.items():
        gatherable = set(notes_gatherable_by(user, year))
        assert gatherable == {
            note for note in notes if can_gather(user, note.place.team, year.school)
        }, name
        assert gatherable <= set(notes_visible_to(user, year)), name
        assert (notes_visible_to(user, year).count() == 3) is (name in READ_ALL), name
        may = can_gather(user, cluster.team, year.school)
        assert clusters_gatherable_by(user, year).exists() is may, name
        assert clusters_visible_to(user, year).exists() is (name in READ_ALL), name


def test_everybody_finds_their_own_notes_and_nobody_elses(cast: Cast) -> None:
    year = noticing_year(cast)
    written = {
        "denise-obi": [note_of(year, cast.denise), note_of(year, cast.denise, is_hidden=True)],
        "stephen": [note_of(year, cast.stephen, is_hidden=True)],
    }
    for person in Person.objects.filter(school=cast.ashmoor):
        found = own_notes(person, NeedNote.objects.filter(year=year))
        assert found == written.get(person.key, []), person.key
