"""`goldenthread check --diff OLD NEW` and `--watch`."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.comparing import compare
from goldenthread.checks.engine import check
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.commands.checking.asked_folders import AskedFolders, find_asked
from goldenthread.commands.checking.watching import watch
from goldenthread.folder.writing import write_folder
from goldenthread.snapshot.records import AcceptedFinding

DAY = ["--today", "2027-02-05"]
NEEDS = [*DAY, "--select", "NEE"]


def plan_of(*without_need: str) -> SmallPlan:
    plan = SmallPlan().need("main-point")
    for number, key in enumerate(("reading", "writing", "maths"), start=1):
        need = "" if key in without_need else "main-point"
        plan.priority(key, code=f"P{number}", need=need)
    return plan


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., str]:
    def write(name: str, *without_need: str) -> str:
        write_folder(plan_of(*without_need).snapshot(), tmp_path / name)
        return str(tmp_path / name)

    return write


def test_a_change_that_brings_something_is_status_1(
    folder: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folder("old", "reading", "maths"), folder("new", "writing", "maths")
    assert main(["check", "--diff", old, new, *NEEDS]) == 1
    told = capsys.readouterr().out
    brings, mends = told.split("Mends (1)")
    assert brings.startswith("Brings (1)\n\n  NEE001  Writing does not say")
    assert "  NEE001  Reading does not say" in mends
    assert told.endswith("The change brings 1 finding and mends 1; 1 stay.\n")


def test_a_change_that_only_mends_is_status_0(
    folder: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folder("old", "reading"), folder("new")
    assert main(["check", "--diff", old, new, *NEEDS, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [finding["subject"]["key"] for finding in told["mends"]] == ["reading"]
    assert (told["brings"], told["weighs_more"], told["stay"]) == ([], [], 0)


def test_annotations_of_a_change_are_of_what_it_brings(
    folder: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folder("old", "reading"), folder("new", "writing")
    assert main(["check", "--diff", old, new, *NEEDS, "--format", "github"]) == 1
    [line] = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=")
    assert "/new/priorities.csv,line=4,title=NEE001::Writing" in line


def test_markdown_of_a_change_has_a_heading_each(
    folder: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folder("old", "reading"), folder("new", "writing")
    assert main(["check", "--diff", old, new, *NEEDS, "--format", "markdown"]) == 1
    told = capsys.readouterr().out
    assert "## Brings (1)\n\n- **NEE001** Writing" in told
    assert "## Mends (1)\n\n- **NEE001** Reading" in told


def test_a_change_of_a_folder_that_cannot_be_read_is_status_2(
    folder: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--diff", folder("old"), str(tmp_path / "nowhere")]) == 2
    assert "There is no folder nowhere." in capsys.readouterr().err
    assert main(["check", folder("old"), "--diff", folder("old"), folder("old")]) == 2
    assert "--diff takes its two folders" in capsys.readouterr().err


def test_accepting_a_finding_mends_nothing() -> None:
    old = check(plan_of("reading").snapshot(), TODAY, select=["NEE001"])
    [finding] = old.findings
    accepted = plan_of("reading").add(
        AcceptedFinding(finding=finding.id, rule="NEE001", reason="In work", until_on=TODAY)
    )
    new = check(accepted.snapshot(), TODAY, select=["NEE001"])
    assert new.findings == ()
    difference = compare(old, new)
    assert (difference.brings, difference.mends, difference.stay) == ((), (), 1)


def test_a_heavier_finding_makes_a_change_worse() -> None:
    def report(days: int) -> object:
        plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr2")
        plan.team("maths", "ellie-marsh", "owen-reilly")
        for number, on in enumerate((TODAY.replace(month=1, day=5), TODAY.replace(month=days))):
            plan.activity(f"session-{number}", on=on, team="maths", programme="pr2")
        return check(plan.snapshot(), TODAY, select=["DUR004"])

    difference = compare(report(3), report(5))  # type: ignore[arg-type]
    assert [finding.severity.value for finding in difference.weighs_more] == ["E"]
    assert difference.makes_worse


def test_a_rule_asked_of_one_year_only_says_nothing_of_a_change() -> None:
    snapshot = plan_of("reading").snapshot()
    whole = check(snapshot, TODAY, select=["NEE"])
    part = check(snapshot, TODAY, select=["NEE005"])
    difference = compare(whole, part)
    assert difference.mends == ()
    assert difference.untold == ("NEE001", "NEE002", "NEE003")


def test_watching_judges_again_after_each_change_until_ctrl_c(
    folder: Callable[..., str],
) -> None:
    school = Path(folder("school", "reading"))
    judged: list[AskedFolders] = []

    def change_twice(seconds: float) -> None:
        assert seconds > 0
        changes = iter_of_changes.pop(0)
        changes()

    def nothing() -> None:
        return

    def rewrite() -> None:
        priorities = school / "priorities.csv"
        os.utime(priorities, ns=(1, 1))

    def remove() -> None:
        (school / "needs.csv").unlink()

    def stop() -> None:
        raise KeyboardInterrupt

    iter_of_changes: list[Callable[[], None]] = [nothing, rewrite, nothing, remove, stop]

    def judge(asked: AskedFolders) -> int:
        judged.append(asked)
        return len(judged)

    iter_of_changes.insert(4, nothing)
    status = watch(lambda: find_asked([school]), judge, pause=change_twice)
    # Once at first, once after each of the two changes.
    assert (status, len(judged)) == (3, 3)
    assert iter_of_changes == []


def test_a_watched_folder_may_go_and_come_back(folder: Callable[..., str], tmp_path: Path) -> None:
    statuses: list[int] = []
    steps: list[Callable[[], object]] = [lambda: folder("school")]

    def pause(seconds: float) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    def judge(asked: AskedFolders) -> int:
        statuses.append(main(["check", str(tmp_path / "school"), *NEEDS]))
        return statuses[-1]

    assert watch(lambda: find_asked([tmp_path / "school"]), judge, pause=pause) == 0
    assert statuses == [2, 0]


def test_the_command_watches_until_ctrl_c(
    folder: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupt(*arguments: object, **named: object) -> int:
        find, judge = arguments
        return judge(find())  # type: ignore[operator, no-any-return]

    monkeypatch.setattr("goldenthread.commands.check.watch", interrupt)
    assert main(["check", "--watch", folder("school", "reading"), *NEEDS]) == 1
    told = capsys.readouterr()
    assert "NEE001  Reading does not say" in told.out
    assert told.err == "Waiting for a file to change; Ctrl-C ends.\n"
