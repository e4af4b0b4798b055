"""`goldenthread check` over several schools: each on its own, and then the trust."""

import json
import shutil
from pathlib import Path

import pytest

from goldenthread.__main__ import main

TODAY = ["--today", "2027-02-05"]
TRUST_CODES = ["TRU003", "TRU003", "TRU002", "TRU004", "TRU005", "TRU001"]


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "aldermoor"
    assert main(["sample", str(folder)]) == 0
    return folder


def test_a_folder_of_schools_is_each_school_and_then_the_trust(
    trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(trust), *TODAY, "--select", "TRU,COA001"]) == 1
    told = capsys.readouterr().out
    schools, across = told.split("Aldermoor Learning Trust, across its schools\n")
    assert schools.startswith("Ashmoor Vale Academy\n\nErrors (3)\n")
    assert schools.count("by 1 rule") == 12
    assert "  TRU001  4 schools bought “Leading from the middle”" in across
    assert "ashmoor-vale/events.csv data-drop-1  TRU002-" in across
    assert told.endswith("3 findings in 12 schools, 6 findings across them.\n")


def test_the_trust_alone_when_only_its_rules_are_asked(
    trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(trust), *TODAY, "--select", "TRU", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["schools"] == []
    assert told["trust"]["name"] == "Aldermoor Learning Trust"
    assert [finding["code"] for finding in told["trust"]["findings"]] == TRUST_CODES


def test_schools_named_one_by_one_are_judged_as_a_trust_when_it_is_written_beside_them(
    trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = [str(trust / "millrace"), str(trust / "larkhill")]
    assert main(["check", *two, *TODAY, "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [school["id"] for school in told["schools"]] == ["millrace", "larkhill"]
    codes = [finding["code"] for finding in told["trust"]["findings"]]
    assert codes == ["TRU003", "TRU005"]


def test_schools_that_name_the_same_trust_need_no_file(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("millrace", "larkhill"):
        shutil.copytree(trust / name, tmp_path / name)
    two = [str(tmp_path / "millrace"), str(tmp_path / "larkhill")]
    assert main(["check", *two, *TODAY, "--select", "TRU", "--format", "markdown"]) == 1
    assert "# Aldermoor Learning Trust, across its schools" in capsys.readouterr().out


def test_one_school_is_no_trust(trust: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(trust / "millrace"), *TODAY])
    assert "TRU003" not in capsys.readouterr().out


def test_a_school_that_cannot_be_read_keeps_no_other_from_its_findings(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copytree(trust, tmp_path / "copy")
    (copy / "millrace" / "people.csv").write_text("id,nom\nx,y\n", encoding="utf-8")
    assert main(["check", str(copy), *TODAY, "--select", "COA001,TRU"]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("Ashmoor Vale Academy\n\nErrors (3)\n")
    assert "across its schools" not in told.out
    assert told.err.startswith("millrace:\npeople.csv")


def test_a_file_of_the_trust_with_mistakes_is_told(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = shutil.copytree(trust, tmp_path / "copy")
    (copy / "trust.toml").write_text("[trust]\n", encoding="utf-8")
    assert main(["check", str(copy), *TODAY, "--select", "TRU"]) == 2
    assert "trust.toml does not name the trust." in capsys.readouterr().err


def test_annotations_lead_from_the_trust_to_the_row_of_a_school(
    trust: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(trust.parent)
    assert main(["check", "aldermoor", *TODAY, "--select", "TRU", "--format", "github"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("::error file=aldermoor/millrace/school.toml,line=1,title=TRU003::")
    assert "::warning file=aldermoor/ashmoor-vale/events.csv,line=2,title=TRU002::" in told[2]
    assert told[4].startswith("::warning file=aldermoor/trust.toml,title=TRU005::")


def test_statistics_add_up_the_schools_and_the_trust(
    trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["check", str(trust), *TODAY, "--select", "TRU,COA001", "--statistics"]
    assert main([*asked, "--format", "json"]) == 1
    rules = json.loads(capsys.readouterr().out)["rules"]
    assert {rule["code"]: rule["findings"] for rule in rules} == {
        "COA001": 3,
        "TRU001": 1,
        "TRU002": 1,
        "TRU003": 2,
        "TRU004": 1,
        "TRU005": 1,
    }


def test_a_rule_of_a_trust_shows_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "tru003"]) == 0
    assert capsys.readouterr().out.startswith("# TRU003: Nobody leads learning\n")
    assert main(["rule"]) == 0
    assert "\nAcross the schools of a trust\n  TRU001  Same course" in capsys.readouterr().out
