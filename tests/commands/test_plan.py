"""`goldenthread plan` on school folders: what it says, writes and refuses."""

import json
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.engine import check
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.kernel.dates import parse_date
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale

# Long enough for a machine with much else to do: no test is about speed.
ON_THE_DAY = ["--today", "2026-09-01", "--time-limit", "600"]
GONE = {"COA001", "COA004", "FOC005", "INC002", "INC003", "STR001", "TIM003", "TIM005"}


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("school") / "ashmoor-vale"
    write_folder(ashmoor_vale(), folder)
    return folder


def test_ashmoor_vale_gains_and_loses_nothing(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "after"
    asked = ["plan", str(school), *ON_THE_DAY, "--out", str(out), "--format", "json"]
    assert main(asked) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["unplaced"], told["cover_lessons"], told["gained"]["brings"]) == ([], 0, [])
    before, after = told["gained"]["cover_lessons"]
    assert after < before
    year = read_folder(out).snapshot
    assert year is not None
    on = parse_date("2026-09-01")
    codes = [{found.code for found in check(each, on).findings} for each in (ashmoor_vale(), year)]
    assert codes[1] <= codes[0]
    assert codes[0] - codes[1] >= GONE
    assert set(told["gained"]["findings"]) >= GONE
    assert all(set(told["gap"]) == set(told[name]) for name in ("objective", "bound"))


def test_only_coaching_and_slots_in_words(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(school), *ON_THE_DAY, "--only", "slots", "--explain"]) == 0
    told = capsys.readouterr().out
    assert "The plan for Ashmoor Vale Academy, 2026-27, from 1 September 2026" in told
    assert "COA004  Coach out of time" in told
    assert "     0  coachees left out" in told
    assert "Dates of the year" not in told


def test_mistakes_are_sentences_and_nothing_is_written(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    pins, wishes = tmp_path / "pins.csv", tmp_path / "wishes.json"
    for file, written, told in [
        (pins, "coachee,coach\nEve Stone,Ann\n", "Line 2: “Eve Stone” is nobody on the staff list"),
        (pins, "who,by\n", "The pins have other columns than coachee and coach, or table and key."),
        (pins, "table,key\nactivities,none\n", "Line 2: activities has no row “none”."),
        (pins, "table,key\nlessons,none\n", "Line 2: the folder has no table “lessons”."),
        (pins, "table,key\n" + "teams,english\n" * 10_000, "10,000 pins are more than a plan"),
        (wishes, "[]", "holds no wishes."),
        (wishes, '{"most_covers_a_day": -1}', "-1 lessons covered a day cannot be planned for."),
        (wishes, '{"evenings": 2}', "These are no wishes for a plan."),
        (wishes, "{", "is not JSON."),
    ]:
        file.write_text(written, encoding="utf-8")
        option = "--pin" if file is pins else "--wishes"
        assert main(["plan", str(school), *ON_THE_DAY, option, str(file), "--out", str(out)]) == 2
        assert told in capsys.readouterr().err
    assert main(["plan", str(tmp_path / "nowhere")]) == 2
    assert not out.exists()


def test_a_coach_who_may_not_coach_is_refused(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pins = tmp_path / "pins.csv"
    pins.write_text("coachee,coach\nEllie Marsh,Dan Kowalczyk\n", encoding="utf-8")
    assert main(["plan", str(school), *ON_THE_DAY, "--pin", str(pins)]) == 2
    assert "Dan Kowalczyk line-manages or appraises Ellie Marsh" in capsys.readouterr().err
