"""Folders that nobody planned for are judged, or refused with a sentence and status 2."""

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.families.coaching import coach_is_line_manager
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.snapshot.records import TeamMember

TODAY = ["--today", "2027-02-05"]


def test_ids_that_lead_nowhere_are_refused_with_the_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = SmallPlan().person("ellie-marsh").team("english", "ellie-marsh")
    plan.add(TeamMember(team="english", person="ellie-march"))
    write_folder(plan.snapshot(), tmp_path / "school")
    reading = read_folder(tmp_path / "school")
    assert reading.snapshot is None
    [problem] = reading.problems
    assert (problem.file, problem.row, problem.column) == ("team_members.csv", 2, "person")
    assert "ellie-march" in problem.message
    assert "ellie-marsh" in problem.hint
    assert main(["check", str(tmp_path / "school"), *TODAY]) == 2
    assert "team_members.csv, row 2, person" in capsys.readouterr().err


def test_a_year_of_no_weeks_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr1")
    plan.team("english", "ellie-marsh", "owen-reilly", slot_every_weeks=2)
    plan.activity("launch", on=dt.date(2026, 9, 2), team="english", programme="pr1")
    write_folder(plan.snapshot(), tmp_path / "school")
    for name in ("terms.csv", "days.csv"):
        (tmp_path / "school" / name).unlink()
    assert main(["check", str(tmp_path / "school"), *TODAY, "--preview"]) == 1
    assert "FOC001" in capsys.readouterr().out


def test_a_school_of_one_person_is_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = SmallPlan().person("ruth-adeyemi", line_manager="ruth-adeyemi")
    plan.team("everyone", "ruth-adeyemi", leader="ruth-adeyemi")
    plan.activity("alone", on=dt.date(2026, 10, 8), team="everyone", stream="whole-school")
    write_folder(plan.school(cpd_lead="ruth-adeyemi").snapshot(), tmp_path / "school")
    assert main(["check", str(tmp_path / "school"), *TODAY, "--preview"]) == 1
    assert capsys.readouterr().err == ""


def test_ten_thousand_activities_on_one_day_are_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr1")
    plan.team("maths", "ellie-marsh", "owen-reilly")
    plan.activity("a0", on=dt.date(2027, 2, 4), team="maths", programme="pr1")
    write_folder(plan.snapshot(), tmp_path / "school")
    path = tmp_path / "school" / "activities.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([f"a{number}", *row[1:]] for number in range(1, 10_000))
    assert heading[0] == "id"
    assert main(["check", str(tmp_path / "school"), *TODAY]) == 1
    told = capsys.readouterr()
    assert told.err == ""
    assert "could not judge" not in told.out


def test_a_rule_that_raises_is_told_the_others_still_run_and_the_status_is_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gives_up(*asked: Any) -> NoReturn:
        raise LookupError("no such pair")

    monkeypatch.setattr(coach_is_line_manager, "judge", gives_up)
    plan = SmallPlan().priority("reading", title="Reading to learn")
    write_folder(plan.snapshot(), tmp_path / "school")
    asked = ["check", str(tmp_path / "school"), *TODAY, "--select", "NEE001,COA001"]
    assert main(asked) == 2
    told = capsys.readouterr().out
    assert "NEE001  Reading to learn does not say" in told
    gave_up = f"{coach_is_line_manager.RULE.name} could not be judged."
    assert f"COA001  {gave_up} school.toml: LookupError" in told
    assert told.endswith("1 finding by 2 rules: 1 error. 1 rule could not judge.\n")
    assert main([*asked, "--format", "github"]) == 2
    assert f"::error::COA001 {gave_up} LookupError: no such pair\n" in capsys.readouterr().out


def test_a_rule_that_raises_half_way_keeps_what_it_has_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = coach_is_line_manager.judge

    def half(*asked: Any) -> Iterator[Any]:
        yield from whole(*asked)
        raise ZeroDivisionError

    monkeypatch.setattr(coach_is_line_manager, "judge", half)
    snapshot, _ = coach_is_line_manager.breaking_plan()
    write_folder(snapshot, tmp_path / "school")
    assert main(["check", str(tmp_path / "school"), *TODAY, "--select", "COA001"]) == 2
    told = capsys.readouterr().out
    assert "Dan Kowalczyk line-manages Ellie Marsh" in told
    assert "1 rule could not judge" in told
