"""Everybody is in one room for a reason."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.streams import hall_without_a_reason
from goldenthread.checks.small_plan import SmallPlan
from tests.checks.asked import found, severities

ASKED = {"why_together": "To try it side by side", "could_be_read": False}


def hall(**columns: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    defaults: dict[str, Any] = {"on": dt.date(2027, 2, 4), "stream": "whole-school"}
    return plan.activity("ai-tools", title="AI tools", group="everyone", **(defaults | columns))


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "I"),
        (ASKED, ""),
        (ASKED | {"could_be_read": True}, ""),
        (ASKED | {"could_be_read": None}, "I"),
        (ASKED | {"why_together": "  "}, "I"),
        ({"state": "slot"}, ""),
        ({"state": "cancelled"}, ""),
        ({"state": "happened"}, "I"),
        ({"stream": "team"}, ""),
        ({"kind": "briefing"}, ""),
        ({"kind": "statutory-training"}, ""),
        ({"exempt": "statutory"}, ""),
        ({"admin_minutes": 60}, ""),
    ],
)
def test_a_whole_school_session_says_why_together(columns: dict[str, Any], expected: str) -> None:
    assert severities(hall_without_a_reason, hall(**columns)) == expected


def test_the_finding_says_which_answer_is_missing() -> None:
    (finding,) = found(hall_without_a_reason, hall(why_together="To hear one another"))
    assert finding.message == (
        "“AI tools” on 4 February does not say whether it could be read instead."
    )
    assert finding.people == ("ellie-marsh", "owen-reilly")
    assert finding.people_minutes == 120
