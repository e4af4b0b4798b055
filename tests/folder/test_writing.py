"""Writing takes the place of an older school folder, and of nothing else."""

import dataclasses
from pathlib import Path

import pytest

from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import NotASchoolFolder, write_folder
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from tests.folder.conftest import HandMade


@pytest.fixture
def year(folder: HandMade) -> Snapshot:
    snapshot = folder.read().snapshot
    assert snapshot is not None
    return snapshot


def test_tables_are_written_for_a_spreadsheet_program(year: Snapshot, tmp_path: Path) -> None:
    person = r.Person(id="ann", name="=1+1", email="-", initials="é,“x”")
    write_folder(dataclasses.replace(year, people=(person,)), tmp_path / "new")
    assert (tmp_path / "new" / "people.csv").read_bytes().decode() == (
        "\ufeffid,name,email,initials,started_on,left_on\r\nann,'=1+1,'-,\"é,“x”\",,\r\n"
    )
    assert (tmp_path / "new" / "school.toml").read_text() == (
        '[school]\nid = "ashmoor-vale"\nname = "Ashmoor Vale Academy"\nphase = "secondary"\n'
        "timetable_weeks = 1\nsurvey_threshold = 5\ndirected_hours = 1265\n\n"
        '[year]\nid = "2026-27"\nstarts_on = 2026-09-01\nends_on = 2027-08-31\n'
    )


def test_rows_are_written_in_the_order_of_their_keys(year: Snapshot, tmp_path: Path) -> None:
    write_folder(year, tmp_path / "new")
    written = read_folder(tmp_path / "new").snapshot
    assert written is not None
    assert [person.id for person in written.people] == ["dan-kowalczyk", "priya-nair"]


def test_only_tables_with_rows_are_written(year: Snapshot, tmp_path: Path) -> None:
    write_folder(year, tmp_path / "new")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "people.csv",
        "school.toml",
    ]


def test_a_template_has_the_heading_of_every_table(year: Snapshot, tmp_path: Path) -> None:
    write_folder(year, tmp_path / "new", with_empty=True)
    names = {path.stem for path in (tmp_path / "new").iterdir()}
    assert names == {*TABLE_NAMES, "school"}
    assert read_folder(tmp_path / "new").problems == ()


def test_an_older_school_folder_is_replaced_and_its_notes_are_kept(
    folder: HandMade, year: Snapshot
) -> None:
    folder.put("README.md", "Ask Bea about the terms.")
    folder.put("teams.csv", "id,name,kind\nold,Old,subject\n")
    write_folder(year, folder.path)
    assert sorted(path.name for path in folder.path.iterdir()) == [
        "README.md",
        "people.csv",
        "school.toml",
    ]
    assert [path.name for path in folder.path.parent.iterdir()] == ["ashmoor-vale"]


@pytest.mark.parametrize("name", ["holiday.jpg", "people.xlsx", "odd.csv"])
def test_nothing_else_is_lost(folder: HandMade, year: Snapshot, name: str) -> None:
    folder.put(name, "precious")
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    with pytest.raises(NotASchoolFolder) as caught:
        write_folder(year, folder.path)
    assert str(caught.value) == (
        f"ashmoor-vale holds {name}, which would be lost. "
        "Move that elsewhere, or name a folder that is new."
    )
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before


def test_a_folder_of_other_things_is_left_alone(year: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "people.csv").write_text("precious")
    with pytest.raises(NotASchoolFolder):
        write_folder(year, tmp_path / "photos")
    with pytest.raises(NotASchoolFolder):
        write_folder(year, tmp_path / "photos" / "people.csv")
    assert (tmp_path / "photos" / "people.csv").read_text() == "precious"


def test_a_failure_half_way_leaves_what_was_there(
    folder: HandMade, year: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}

    def full(rows: object) -> tuple[()]:
        raise OSError("no space left")

    monkeypatch.setattr("goldenthread.folder.writing.sorted_rows", full)
    with pytest.raises(OSError, match="no space left"):
        write_folder(year, folder.path)
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before
    assert [path.name for path in folder.path.parent.iterdir()] == ["ashmoor-vale"]
