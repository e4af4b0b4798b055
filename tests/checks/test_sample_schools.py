"""What the rules on needs, focus, duration and balance say about the two sample schools."""

import datetime as dt
from collections import Counter

import pytest

from goldenthread.checks.engine import check
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.sample.wrenfield.year import wrenfield
from goldenthread.snapshot.snapshot import Snapshot

DEMO_DAY = dt.date(2027, 2, 5)
RULES = ["NEE", "FOC001", "FOC003", "DUR001", "DUR002", "DUR003", "DUR004", "MEC001"]

ASHMOOR_VALE = {
    "NEE001 E": 1,  # Digital & AI
    "NEE002 W": 1,  # Behaviour and attendance
    "NEE003 E": 2,  # PR3 and PR4
    "NEE005 W": 1,  # four active
    "FOC001 E": 1,  # the keynote of 4 January
    "FOC001 W": 5,  # small individual sessions
    "FOC003 W": 14,  # tutors in PR1, PR3 and PR4
    "DUR001 E": 2,  # the keynote and the AI twilight
    "DUR002 E": 1,  # PR3, 9.5 hours
    "DUR002 W": 1,  # PR2, 22 hours
    "DUR003 W": 1,  # PR3
    "DUR004 E": 1,  # PR2, week 7 to week 23
    "MEC001 E": 1,  # PR3, neither C nor D
    "MEC001 W": 1,  # PR2, no D
}
WRENFIELD = {
    "NEE005 E": 1,  # six active
    "DUR002 W": 2,  # 24 and 16 hours
    "DUR003 W": 1,  # Ready sentences
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


def test_the_gap_of_everyone_thinking_is_sixteen_teaching_weeks() -> None:
    (finding,) = check(ashmoor_vale(), DEMO_DAY, select=["DUR004"]).findings
    assert finding.message == (
        "PR2 Everyone thinking is silent for 16 teaching weeks for 40 people: "
        "from 20 October to 9 March."
    )


@pytest.mark.parametrize(
    ("snapshot", "controls"),
    [
        (ashmoor_vale(), {("programmes", "reading-to-learn"), ("priorities", "reading-to-learn")}),
        (wrenfield(), {("programmes", "fluency"), ("priorities", "fluent-by-seven")}),
    ],
    ids=["ashmoor-vale", "wrenfield"],
)
def test_the_positive_controls_stay_silent(
    snapshot: Snapshot, controls: set[tuple[str, str]]
) -> None:
    assert all(snapshot.find(table, key) is not None for table, key in controls)
    findings = check(snapshot, DEMO_DAY, select=RULES).findings
    assert [finding for finding in findings if finding.subject in controls] == []
    own = {
        activity.id
        for activity in snapshot.activities
        if ("programmes", activity.programme) in controls
    }
    assert [f for f in findings if f.subject.table == "activities" and f.subject.key in own] == []
