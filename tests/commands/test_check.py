"""`goldenthread check` and `goldenthread rule`, run as a person would run them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.folder.writing import write_folder

TODAY = ["--today", "5 February 2027"]


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A folder with four priorities, one of them without a need."""
    plan = SmallPlan().need("main-point")
    for number in range(1, 5):
        plan.priority(f"p{number}", code=f"P{number}", need="main-point" if number < 4 else "")
    write_folder(plan.snapshot(), tmp_path / "crowded")
    return tmp_path / "crowded"


@pytest.fixture
def calm(tmp_path: Path) -> Path:
    write_folder(SmallPlan().snapshot(), tmp_path / "calm")
    return tmp_path / "calm"


def test_findings_are_told_and_the_status_is_1(
    crowded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(crowded), *TODAY, "--select", "nee"]) == 1
    told = capsys.readouterr().out
    assert "NEE001  P4 does not say which pupils need it or how the school knows.\n" in told
    assert told.endswith("2 findings by 4 rules: 1 error and 1 warning.\n")
    assert "\x1b" not in told


def test_the_folder_is_the_current_one_when_none_is_named(
    crowded: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(crowded)
    assert main(["check", *TODAY, "--select", "NEE001", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(f["code"], f["severity"], f["subject"]["key"]) for f in told["findings"]] == [
        ("NEE001", "E", "p4")
    ]
    assert list(told["seconds"]) == ["NEE001"]


def test_nothing_found_is_status_0(calm: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(calm), *TODAY]) == 0
    assert capsys.readouterr().out.startswith("Nothing found by ")


def test_ignored_rules_are_not_asked(crowded: Path) -> None:
    needs = ["--select", "NEE", "--ignore", "NEE001,NEE005"]
    assert main(["check", str(crowded), *TODAY, *needs]) == 0


def test_a_reader_that_has_seen_enough_gets_no_complaint(crowded: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "goldenthread", "check", str(crowded), *TODAY]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_folder_with_mistakes_is_status_2_and_every_mistake_is_told(
    crowded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    priorities = crowded / "priorities.csv"
    text = priorities.read_text(encoding="utf-8-sig").replace("active", "actve")
    priorities.write_text(text, encoding="utf-8")
    assert main(["check", str(crowded), *TODAY]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("priorities.csv, row ") == 4


def test_no_folder_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere"), *TODAY]) == 2
    assert "There is no folder nowhere." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "answer"),
    [
        ("--select", "XYZ", "no rule is called XYZ"),
        ("--ignore", "NEE1", "no rule is called NEE1"),
        ("--today", "soon", "'soon' is not a date"),
    ],
)
def test_what_is_not_understood_is_status_2(
    calm: Path, option: str, value: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", str(calm), option, value])
    assert stop.value.code == 2
    assert answer in capsys.readouterr().err


def test_the_check_never_loads_django(calm: Path) -> None:
    program = (
        "import sys; from goldenthread.__main__ import main; "
        f"main(['check', {str(calm)!r}, '--today', '2027-02-05']); "
        "sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_rule_shows_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "nee005"]) == 0
    assert capsys.readouterr().out.startswith("# NEE005: Too many priorities\n")


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Needs and priorities\n  NEE001  Priority without a pupil need\n")


def test_an_unknown_rule_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "NEE999"]) == 2
    assert capsys.readouterr().err.startswith("No rule is called NEE999.")


def test_the_reference_can_be_written(tmp_path: Path) -> None:
    assert main(["rule", "--write", str(tmp_path / "rules")]) == 0
    assert (tmp_path / "rules" / "NEE005.md").read_text().startswith("# NEE005")
