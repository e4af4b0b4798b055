"""`goldenthread sample` writes folders that `goldenthread check` reads."""

import json
from collections import Counter
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.folder.reading import read_folder
from goldenthread.folder.trust_toml import read_trust_toml
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.sample.trust import sample_schools, sample_trust
from goldenthread.snapshot.snapshot import in_key_order


def test_every_school_is_written_and_comes_back_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sample", str(tmp_path / "trust")]) == 0
    assert capsys.readouterr().out == (
        f"Wrote 12 schools to {tmp_path / 'trust'}. Look at one with: "
        f"goldenthread check {tmp_path / 'trust' / 'ashmoor-vale'} --today 2027-02-05\n"
    )
    written = sorted(folder.name for folder in (tmp_path / "trust").iterdir())
    assert written == sorted(["trust.toml", *(name for name, _ in sample_schools())])
    assert read_trust_toml(tmp_path / "trust" / "trust.toml") == (sample_trust(), [])
    read = read_folder(tmp_path / "trust" / "ashmoor-vale")
    assert read.problems == ()
    assert read.snapshot is not None
    assert in_key_order(read.snapshot) == in_key_order(ashmoor_vale())


def test_the_written_folder_of_ashmoor_vale_is_judged_without_a_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["sample", str(tmp_path)])
    capsys.readouterr()
    school = str(tmp_path / "ashmoor-vale")
    asked = ["check", school, "--today", "2027-02-05", "--format", "json", "--select"]
    assert main([*asked, "COA,STR004,STR005"]) == 1
    told = json.loads(capsys.readouterr().out)
    found = Counter(finding["code"] for finding in told["findings"])
    planted = {"COA001": 3, "COA003": 5, "COA004": 1, "STR004": 1, "STR005": 1}
    assert {code: found[code] for code in planted} == planted


def test_it_refuses_to_overwrite_what_is_no_school_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "ashmoor-vale"
    notes.mkdir()
    (notes / "notes.txt").write_text("mine", encoding="utf-8")
    assert main(["sample", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("ashmoor-vale holds files and is not a school folder")
    assert (notes / "notes.txt").read_text(encoding="utf-8") == "mine"
