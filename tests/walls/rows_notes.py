"""Who notices, who gathers and answers, and who reads counts alone."""

from datetime import date
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.priorities.models import NeedNote, NoteCluster, NotePlace
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row
from tests.year import of_the_staffed_year

NOT_STAFF = frozenset(
    {Role.GOVERNOR, Role.TRUST_LEADER, Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN}
)
STAFF = EVERY_ROLE - NOT_STAFF
READS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT, Role.COACH, Role.TEAM_LEADER})
ANSWERS = frozenset({Role.CPD_LEADER})
COUNTS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT, Role.GOVERNOR, Role.TRUST_LEADER})


def of_a_note(cast: Cast) -> dict[str, Any]:
    """One that came with the school folder, and is nobody's of the roles."""
    address = of_the_staffed_year(cast, key="seen")
    NeedNote.objects.get_or_create(
        school=cast.ashmoor,
        year=cast.ashmoor.years.get(),
        key="seen",
        defaults={"on": date(2027, 1, 20), "observation": "Skip long words", "state": "noted"},
    )
    return address


def of_the_notes(cast: Cast) -> dict[str, Any]:
    address = of_a_note(cast)
    del address["key"]
    return address


def of_a_cluster(cast: Cast) -> dict[str, Any]:
    address = of_the_notes(cast)
    note = NeedNote.objects.get(school=cast.ashmoor, key="seen")
    cluster = NoteCluster.objects.create(
        school=cast.ashmoor, year=note.year, title="Long words", made_on=date(2027, 2, 1)
    )
    NotePlace.objects.update_or_create(
        note=note, defaults={"school": cast.ashmoor, "cluster": cluster}
    )
    return address | {"number": cluster.pk}


def of_a_gathered_note(cast: Cast) -> dict[str, Any]:
    return of_a_cluster(cast) | {"key": "seen"}


ROWS = [
    Row("notes:list-own", see=STAFF, kwargs=of_the_staffed_year),
    Row("notes:raise-note", see=STAFF, kwargs=of_the_staffed_year),
    Row("notes:raise-note", see=STAFF, kwargs=of_the_staffed_year, method="post"),
    # Another person's note answers like one that is not there.
    Row("notes:take-back", see=frozenset(), hide=STAFF, kwargs=of_a_note),
    Row("notes:take-back", see=frozenset(), hide=STAFF, kwargs=of_a_note, method="post"),
    Row("notes:counts", see=COUNTS, kwargs=of_the_staffed_year),
    Row("notes:list-notes", see=READS, kwargs=of_the_notes),
    Row("notes:list-notes", see=READS, kwargs=of_the_notes, method="post"),
    Row("notes:list-answered", see=READS, kwargs=of_the_notes),
    Row("notes:show-cluster", see=READS, kwargs=of_a_cluster),
    Row("notes:take-out", see=ANSWERS, kwargs=of_a_gathered_note, method="post"),
    Row("notes:answer-cluster", see=ANSWERS, kwargs=of_a_cluster),
    Row("notes:answer-cluster", see=ANSWERS, kwargs=of_a_cluster, method="post"),
    Row("notes:answer-note", see=ANSWERS, kwargs=of_a_note),
    Row("notes:answer-note", see=ANSWERS, kwargs=of_a_note, method="post"),
]
