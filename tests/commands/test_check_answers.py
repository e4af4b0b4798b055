"""The forms in which `goldenthread check` answers: Markdown, annotations, counts, files."""

import json
import re
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.folder.writing import write_folder

TODAY = ["--today", "2027-02-05"]


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a priority that has no need, seen from the folder above it."""
    plan = SmallPlan().need("main-point").priority("reading", code="P1", need="main-point")
    plan.priority("writing", code="P2", title="Writing *well*, 100%")
    write_folder(plan.snapshot(), tmp_path / "school")
    monkeypatch.chdir(tmp_path)
    return Path("school")


def test_annotations_stand_beside_the_line_of_the_row(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A title over two lines pushes the row that follows it down by one line.
    priorities = school / "priorities.csv"
    text = priorities.read_text(encoding="utf-8-sig").replace("Reading,", '"Reading\nto learn",')
    priorities.write_text(text, encoding="utf-8")
    assert main(["check", str(school), *TODAY, "--select", "NEE001", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=school/priorities.csv,line=4,title=NEE001::Writing *well*, 100%25 does not "
        "say which pupils need it or how the school knows. Write which pupils, what they cannot "
        "yet do and how you know, or declare an indirect effect.\n"
    )


def test_a_finding_about_the_school_stands_at_its_section(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = school / "school.toml"
    toml.write_text("# Ours\n" + toml.read_text(encoding="utf-8"), encoding="utf-8")
    main(["check", str(school), *TODAY, "--select", "GOV001", "--format", "github"])
    told = capsys.readouterr().out
    heading = toml.read_text(encoding="utf-8").splitlines().index("[school]") + 1
    assert f"file=school/school.toml,line={heading},title=GOV001::" in told


def test_a_folder_that_cannot_be_read_is_an_annotation_too(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (school / "priorites.csv").write_text("id\n", encoding="utf-8")
    assert main(["check", str(school), *TODAY, "--format", "github"]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("::error file=priorites.csv::There is no table called")
    assert "1 problem in 1 file." in told.err


def test_markdown_shows_signs_as_they_were_written(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(school), *TODAY, "--select", "NEE001", "--format", "markdown"]) == 1
    told = capsys.readouterr().out
    assert told.startswith(
        "# Ashmoor Vale Academy\n\n## Errors (1)\n\n- **NEE001** Writing \\*well"
    )
    assert told.endswith("1 finding by 1 rule: 1 error.\n")


def test_statistics_count_each_rule_and_its_time(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(school), *TODAY, "--select", "NEE", "--statistics"]) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r" +1  NEE001  Priority without a pupil need +[\d.]+ ms", first)
    assert re.fullmatch(r" +1  4 rules +[\d.]+ ms", last)


def test_statistics_as_json_name_every_rule(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(school), *TODAY, "--select", "NEE", "--statistics", "--format", "json"])
    rules = json.loads(capsys.readouterr().out)["rules"]
    assert [(rule["code"], rule["findings"]) for rule in rules] == [
        ("NEE001", 1),
        ("NEE002", 0),
        ("NEE003", 0),
        ("NEE005", 0),
    ]
    assert all(rule["seconds"] > 0 for rule in rules)


def test_statistics_as_markdown_are_a_table(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(school), *TODAY, "--select", "NEE", "--statistics", "--format", "markdown"])
    told = capsys.readouterr().out
    assert told.startswith("| Rule | Name | Findings | Milliseconds |\n")
    assert told.count("\n") == 6


def test_statistics_have_no_place_in_a_file(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(school), "--statistics", "--format", "github"]) == 2
    assert capsys.readouterr().err.startswith("Statistics have no place in a file")


def test_files_are_named_and_not_read(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (school / "priorities.csv").write_text("nonsense", encoding="utf-8")
    (school / "notes.md").write_text("Ours", encoding="utf-8")
    assert main(["check", str(school), "--show-files"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"school/{name}"
        for name in ("school.toml", "terms.csv", "days.csv", "needs.csv", "priorities.csv")
    ]


def test_files_that_do_not_belong_are_told(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (school / "notes.txt").write_text("Ours", encoding="utf-8")
    assert main(["check", str(school), "nowhere", "--show-files"]) == 2
    told = capsys.readouterr()
    assert "school/priorities.csv\n" in told.out
    assert "notes.txt" in told.err
    assert "There is no folder nowhere." in told.err


def test_colour_is_written_when_asked_for(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["check", str(school), *TODAY, "--select", "NEE001"]
    main([*asked, "--colour", "always"])
    assert "\x1b[1;31mNEE001\x1b[0m" in capsys.readouterr().out
    main([*asked, "--color", "never"])
    assert "\x1b" not in capsys.readouterr().out
