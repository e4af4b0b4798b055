"""`goldenthread understand` shows a file, and lays it over a school folder when asked to."""

import json
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from tests.folder.conftest import HandMade
from tests.folder.test_timetables import put

GOOD = "teacher,period,class\nPNA,Mon:1,8X/En1\nDKO,Mon:1,8Y/En1\n"


def test_it_shows_what_it_understood_and_writes_nothing(
    folder: HandMade, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["understand", str(put(tmp_path, GOOD))]) == 0
    told = capsys.readouterr().out
    assert told.startswith("timetable.csv: timetable, one row a lesson\n")
    assert told.endswith("\nNothing has been written.\n")
    assert sorted(path.name for path in folder.path.iterdir()) == ["people.csv", "school.toml"]


def test_it_answers_programs_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["understand", "--format", "json", str(put(tmp_path, GOOD))]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["counts"]["people"] == 2
    assert told["records"]["timetable"][0] == {
        "person": "pna",
        "week": "",
        "weekday": "monday",
        "period": "1",
        "kind": "lesson",
        "class_label": "8X/En1",
        "subject": "English",
        "room": "",
    }


def test_it_lays_a_file_over_a_folder_once(
    folder: HandMade, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["understand", str(put(tmp_path, GOOD)), "--into", str(folder.path)]
    assert main(command) == 0
    capsys.readouterr()
    once = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    assert main(command) == 0
    assert "\n0 rows new, 0 changed, 12 the same.\n" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == once
    assert folder.told() == []


@pytest.mark.parametrize("name", ["people.csv", "nowhere.csv"])
def test_it_refuses_what_it_does_not_understand(
    folder: HandMade, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["understand", str(folder.path / name)]) == 2
    assert "Nothing has been written." not in capsys.readouterr().out


def test_it_leaves_a_folder_with_problems_alone(
    folder: HandMade, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.put("teams.csv", "id,name,kind,leader\nenglish,English,subject,priya-niar\n")
    assert main(["understand", str(put(tmp_path, GOOD)), "--into", str(folder.path)]) == 2
    assert "teams.csv, row 2, leader" in capsys.readouterr().err
    assert not (folder.path / "timetable.csv").exists()
