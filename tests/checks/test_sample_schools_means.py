"""What the rules on time, appraisal, outside help, money, duty and privacy say about the sample."""

import datetime as dt
from collections import Counter

import pytest

from goldenthread.checks.engine import check
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.sample.trust import sample_schools
from goldenthread.sample.wrenfield.year import wrenfield
from goldenthread.snapshot.snapshot import Snapshot

DEMO_DAY = dt.date(2027, 2, 5)
TIME = ["TIM003", "TIM004", "TIM005", "TIM006"]
APPRAISAL = ["APP001", "APP002", "APP003", "APP004"]
OUTSIDE = ["EXT001", "EXT002", "EXT003", "EXT004", "EXT005", "RES001", "BUD001"]
DUTY = ["STA001", "STA002", "CUL002", "GOV001", "PRV001", "PRV002"]
RULES = TIME + APPRAISAL + OUTSIDE + DUTY

ASHMOOR_VALE = {
    "TIM003 W": 3,  # the weeks of 5 October, 1 February and 19 April
    "TIM004 E": 1,  # Everyone thinking asks visits
    "TIM005 E": 1,  # the week of 15 March, 14 lessons for 8
    "TIM006 W": 1,  # 750 of 1,800 minutes
    "APP001 W": 12,
    "APP002 W": 9,
    "APP003 W": 23,
    "APP004 W": 31,
    "EXT001 E": 2,  # the keynote and the visit
    "EXT002 E": 1,  # the course for one
    "EXT003 E": 3,  # keynote, course, visit
    "EXT004 E": 1,  # the keynote
    "EXT004 W": 1,  # the course
    "EXT005 W": 3,  # keynote, course, visit
    "RES001 W": 1,  # Digital & AI
    "BUD001 E": 1,  # facilitators
    "BUD001 W": 1,  # Behaviour and attendance
    "STA001 E": 6,  # three allergy, two Prevent, one deputy DSL
    "STA001 I": 9,
    "STA002 E": 2,  # one ECT at 8%, the SENCO's clock
    "CUL002 W": 3,  # 1c, 3c, 3d
    "GOV001 W": 1,
    "PRV001 E": 1,  # the SEND team
    "PRV002 W": 2,  # two notes
}
WRENFIELD = {
    "APP003 W": 4,  # 85% at the expected standard
    "EXT003 E": 1,  # the outdoor day
    "STA001 E": 4,  # midday supervisors
    "GOV001 W": 1,
    "PRV002 E": 1,  # the field for a grade
}


@pytest.mark.parametrize(
    ("snapshot", "expected"),
    [(ashmoor_vale(), ASHMOOR_VALE), (wrenfield(), WRENFIELD)],
    ids=["ashmoor-vale", "wrenfield"],
)
def test_the_planted_flaws_are_found_and_no_others(
    snapshot: Snapshot, expected: dict[str, int]
) -> None:
    report = check(snapshot, DEMO_DAY, select=RULES)
    assert report.could_not_judge == ()
    counts = Counter(f"{finding.code} {finding.severity}" for finding in report.findings)
    assert dict(counts) == expected


def test_the_figures_of_the_plan_are_the_figures_in_the_sentences() -> None:
    findings = check(ashmoor_vale(), DEMO_DAY, select=["TIM005", "TIM006", "BUD001", "EXT004"])
    said = {finding.message for finding in findings.findings}
    assert said >= {
        "The week of 15 March asks for cover of 14 lessons, and 8 can be found.",
        "Duty, briefing and administration take 750 of the 1,800 minutes of 5 INSET days, 42%.",
        "External facilitators & partners: £13,900 is spent or ordered of £12,400.",
    }


@pytest.mark.parametrize(
    ("snapshot", "controls"),
    [
        (
            ashmoor_vale(),
            {
                ("engagements", "e3"),
                ("engagements", "e5"),
                ("programmes", "reading-to-learn"),
                ("priorities", "reading-to-learn"),
            },
        ),
        (
            wrenfield(),
            {
                ("engagements", "hub-partner"),
                ("programmes", "fluency"),
                ("priorities", "fluent-by-seven"),
            },
        ),
    ],
    ids=["ashmoor-vale", "wrenfield"],
)
def test_the_positive_controls_stay_silent(
    snapshot: Snapshot, controls: set[tuple[str, str]]
) -> None:
    assert all(snapshot.find(table, key) is not None for table, key in controls)
    findings = check(snapshot, DEMO_DAY, select=RULES).findings
    assert [finding for finding in findings if finding.subject in controls] == []


@pytest.mark.parametrize("name", [name for name, _ in sample_schools()])
def test_every_school_of_the_trust_is_judged(name: str) -> None:
    snapshot = dict(sample_schools())[name]()
    report = check(snapshot, DEMO_DAY, select=RULES)
    assert report.could_not_judge == ()
    assert list(report.seconds) == [code for code in report.seconds if code in RULES]
    assert len(report.seconds) == len(RULES)
