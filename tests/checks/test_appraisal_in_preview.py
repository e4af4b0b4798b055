"""Objectives are agreed by the two whose they are."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.appraisal import done_to_not_with
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

ALONE = {"drafted_by": "appraiser", "agreed_by_appraiser": True}


def appraised(*objectives: dict[str, Any], report_on: dt.date | None = None) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.add(
        r.Appraisal(id="ellie", person="ellie-marsh", appraiser="sian-hughes", report_on=report_on)
    )
    for number, columns in enumerate(objectives):
        plan.add(r.Objective(id=f"o{number}", appraisal="ellie", kind="learning", **columns))
    return plan


@pytest.mark.parametrize(
    ("objective", "expected"),
    [
        (ALONE, "W"),
        (ALONE | {"agreed_by_appraisee": True}, ""),
        (ALONE | {"agreed_by_appraiser": False}, ""),  # a draft still
        (ALONE | {"drafted_by": "both"}, ""),
        (ALONE | {"drafted_by": "appraisee"}, ""),
        (ALONE | {"drafted_by": ""}, ""),
    ],
)
def test_what_the_appraiser_wrote_and_agreed_alone(
    objective: dict[str, Any], expected: str
) -> None:
    assert severities(done_to_not_with, appraised(objective)) == expected


def test_one_finding_an_appraisal_for_the_appraisee() -> None:
    both = ALONE | {"agreed_by_appraisee": True}
    (finding,) = found(done_to_not_with, appraised(ALONE, both, ALONE))
    assert finding.message == ("2 of 3 objectives were written and agreed by the appraiser alone.")
    assert finding.people == ("ellie-marsh",)
    assert finding.person_level
    assert keys(finding, "objectives") == ["o0", "o2"]
    (finding,) = found(done_to_not_with, appraised(ALONE))
    assert finding.message == "The objective was written and agreed by the appraiser alone."


def test_finished_appraisals_and_people_on_leave_are_left_out() -> None:
    assert severities(done_to_not_with, appraised(ALONE, report_on=TODAY)) == ""
    leave = r.Leave(person="ellie-marsh", starts_on=dt.date(2027, 1, 11))
    assert severities(done_to_not_with, appraised(ALONE).add(leave)) == ""
