"""`goldenthread plan` on school folders: what it says, writes and refuses."""

import json
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.engine import check
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from tests.planner.schools import TODAY, school

ON_THE_DAY = ["--today", "2027-02-05"]


def test_ashmoor_vale_gains_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_folder(ashmoor_vale(), tmp_path / "before")
    out = tmp_path / "after"
    asked = ["plan", str(tmp_path / "before"), *ON_THE_DAY, "--out", str(out), "--format", "json"]
    assert main(asked) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["status"], told["unplaced"], told["cover_lessons"]) == ("optimal", [], 0)
    assert len(told["coaching"]) == 32
    after = read_folder(out).snapshot
    assert after is not None
    codes = [
        {finding.code for finding in check(snapshot, TODAY).findings}
        for snapshot in (ashmoor_vale(), after)
    ]
    assert codes[1] <= codes[0]
    assert {"COA001", "COA003", "COA004"} <= codes[0] - codes[1]


def test_mistakes_are_sentences_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "school", tmp_path / "out"
    write_folder(school({"ann-lee": ["L-"]}, coaches={}, pairs=[]), folder)
    pins = tmp_path / "pins.csv"
    for written, told in [
        ("coachee,coach\nEve Stone,Ann Lee\n", "Line 2: “Eve Stone” is nobody on the staff list."),
        ("who,by\n", "The pins have other columns than coachee and coach."),
        ("coachee,coach\n", "Nobody is coached or pinned to a coach."),
    ]:
        pins.write_text(written, encoding="utf-8")
        asked = ["plan", str(folder), *ON_THE_DAY, "--pin", str(pins), "--out", str(out)]
        assert main(asked) == 2
        assert told in capsys.readouterr().err
    assert main(["plan", str(tmp_path / "nowhere")]) == 2
    assert not out.exists()
