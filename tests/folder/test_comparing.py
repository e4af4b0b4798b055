"""What a folder would change is said row by row, and rows it lacks are never deleted."""

import dataclasses

import pytest

from goldenthread.folder.comparing import ChangedCell, ChangedRow, compare
from goldenthread.folder.report import changes_text
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.folder.conftest import HandMade

PRIYA = r.Person(id="priya-nair", name="Priya Nair", email="priya@ashmoor.example", initials="PNA")
DAN = r.Person(id="dan-kowalczyk", name="Dan Kowalczyk", initials="DKO")


@pytest.fixture
def year(folder: HandMade) -> Snapshot:
    snapshot = folder.read().snapshot
    assert snapshot is not None
    return snapshot


def test_the_same_folder_twice_changes_nothing(year: Snapshot) -> None:
    changes = compare(year, year)
    assert not changes.changes_something
    assert changes.counts == {"added": 0, "changed": 0, "same": 4, "only_before": 0}
    assert changes_text(changes) == "0 rows new, 0 changed, 4 the same."


def test_everything_of_a_new_school_is_new(year: Snapshot) -> None:
    changes = compare(None, year)
    assert changes.counts == {"added": 4, "changed": 0, "same": 0, "only_before": 0}
    assert changes.of("people").added == (DAN, PRIYA)


def test_a_changed_row_is_told_with_its_columns(year: Snapshot) -> None:
    bea = r.Person(id="bea-marlowe", name="Bea Marlowe")
    renamed = dataclasses.replace(PRIYA, name="Priya Nair-Shah", email="")
    changes = compare(year, dataclasses.replace(year, people=(renamed, bea)))
    people = changes.of("people")
    assert people.added == (bea,)
    assert people.only_before == (DAN,)
    assert people.changed == (
        ChangedRow(
            "priya-nair",
            PRIYA,
            renamed,
            (
                ChangedCell("name", "Priya Nair", "Priya Nair-Shah"),
                ChangedCell("email", "priya@ashmoor.example", ""),
            ),
        ),
    )
    assert changes_text(changes) == (
        "people\n"
        "  + bea-marlowe\n"
        "  ~ priya-nair: name “Priya Nair” becomes “Priya Nair-Shah”; "
        "email “priya@ashmoor.example” becomes (empty)\n"
        "  ? dan-kowalczyk\n"
        "1 row new, 1 changed, 2 the same.\n"
        "1 row in Goldenthread is not in the folder and will stay as it is."
    )


def test_several_words_mean_the_same_in_any_order(year: Snapshot) -> None:
    need = r.Need(id="n", kinds=("gap", "attendance"))
    before = dataclasses.replace(year, needs=(need,))
    after = dataclasses.replace(
        year, needs=(dataclasses.replace(need, kinds=("attendance", "gap")),)
    )
    assert not compare(before, after).changes_something


def test_another_year_is_new_and_the_school_is_the_same(year: Snapshot) -> None:
    later = dataclasses.replace(year, year=dataclasses.replace(year.year, id="2027-28"))
    changes = compare(year, later)
    assert changes.of("year").added == (later.year,)
    assert changes.of("school").same == 1
