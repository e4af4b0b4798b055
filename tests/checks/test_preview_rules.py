"""Rules on trial wait to be asked, and turn no green year red."""

import datetime as dt
from pathlib import Path

import pytest

from goldenthread.__main__ import main
from goldenthread.checks.engine import check
from goldenthread.checks.families.workload import paper_weight
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile, Status
from goldenthread.folder.writing import write_folder
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.sample.wrenfield.year import wrenfield
from goldenthread.snapshot.snapshot import Snapshot

DEMO_DAY = dt.date(2027, 2, 5)
PREVIEW = [file for file in RULE_FILES if file.RULE.status is Status.PREVIEW]
SECOND_WAVE = """
NEE004 FOC004 FOC007 MEC002 MEC003 MEC004 STR006 COA005 COA006 COA007
EVA005 EVA007 EVA009 INC004 INC006 INC007 TIM007 TIM008 APP005 CUL001
""".split()

each_preview_rule = pytest.mark.parametrize("file", PREVIEW, ids=lambda file: file.RULE.code)


def test_the_second_wave_is_on_trial() -> None:
    assert [file.RULE.code for file in PREVIEW] == SECOND_WAVE


@each_preview_rule
def test_a_rule_on_trial_says_nothing_until_it_is_asked(file: RuleFile) -> None:
    snapshot, today = file.breaking_plan()
    code = file.RULE.code
    for select in (None, [code[:3]], [code[:4]]):
        report = check(snapshot, today, select=select)
        assert code not in report.seconds
        assert [finding for finding in report.findings if finding.code == code] == []
    assert {finding.code for finding in check(snapshot, today, select=[code]).findings} == {code}
    assert code in {finding.code for finding in check(snapshot, today, preview=True).findings}


@pytest.mark.parametrize(
    "snapshot", [ashmoor_vale(), wrenfield()], ids=["ashmoor-vale", "wrenfield"]
)
def test_asking_the_rules_on_trial_adds_and_takes_nothing_else(snapshot: Snapshot) -> None:
    trial = {file.RULE.code for file in PREVIEW}
    plain = check(snapshot, DEMO_DAY)
    asked = check(snapshot, DEMO_DAY, preview=True)
    assert asked.could_not_judge == ()
    assert tuple(f for f in asked.findings if f.code not in trial) == plain.findings
    assert {finding.code for finding in asked.findings} & trial


def test_a_green_year_stays_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    snapshot, today = paper_weight.breaking_plan()
    assert check(snapshot, today).findings == ()
    write_folder(snapshot, tmp_path)
    arguments = ["check", str(tmp_path), "--today", today.isoformat()]
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("Nothing found by ")
    assert main([*arguments, "--preview"]) == 1
    assert "TIM008  The form “Course request” has 9 fields." in capsys.readouterr().out


@each_preview_rule
def test_what_is_said_about_a_person_names_nobody(file: RuleFile) -> None:
    for snapshot, today in (
        file.breaking_plan(),
        (ashmoor_vale(), DEMO_DAY),
        (wrenfield(), DEMO_DAY),
    ):
        names = [person.name for person in snapshot.people]
        for finding in check(snapshot, today, select=[file.RULE.code]).findings:
            if finding.person_level:
                said = f"{finding.message} {finding.hint}"
                assert [name for name in names if name in said] == []


# What the rules on trial say about the two sample schools, and why.
ASHMOOR_VALE = {
    "NEE004": 2,  # P3 on leaders' figures alone, P4 on leaders and a vendor
    "FOC007": 1,  # P4 added on 16 November
    "MEC002": 2,  # PR2 and PR4 have C1 and neither C4 nor C5
    "MEC004": 1,  # PR2: 16 of 40 took a step
    "STR006": 3,  # the launch of PR2, the keynote and the AI twilight
    "COA005": 2,  # Joanna Frost and Owen Reilly
    "COA006": 3,  # open steps without a class
    "EVA007": 3,  # PR2, PR3 and PR4
    "INC004": 16,  # part-timers asked to come to nearly everything, three teaching assistants too
}
WRENFIELD = {
    "MEC003": 4,  # all but Fluent by seven and the one that has not begun
    "MEC004": 3,  # nobody in Ready sentences, Talking maths and Kind lunchtimes has a step
    "EVA007": 1,  # Ready sentences
    "INC004": 5,  # the job-share halves, and the PPA teacher
}


@pytest.mark.parametrize(
    ("snapshot", "expected"),
    [(ashmoor_vale(), ASHMOOR_VALE), (wrenfield(), WRENFIELD)],
    ids=["ashmoor-vale", "wrenfield"],
)
def test_the_sample_schools_show_what_their_records_hold(
    snapshot: Snapshot, expected: dict[str, int]
) -> None:
    report = check(snapshot, DEMO_DAY, select=SECOND_WAVE)
    assert report.could_not_judge == ()
    counts = dict.fromkeys(SECOND_WAVE, 0)
    for finding in report.findings:
        counts[finding.code] += 1
    assert {code: count for code, count in counts.items() if count} == expected


def test_the_positive_controls_are_silent_on_trial_too() -> None:
    ashmoor = {("programmes", "reading-to-learn"), ("priorities", "reading-to-learn")}
    wren = {("programmes", "fluency"), ("priorities", "fluent-by-seven")}
    for snapshot, controls in ((ashmoor_vale(), ashmoor), (wrenfield(), wren)):
        assert all(snapshot.find(table, key) is not None for table, key in controls)
        found = check(snapshot, DEMO_DAY, select=SECOND_WAVE).findings
        assert [finding for finding in found if finding.subject in controls] == []
