"""Coaching stays between the two."""

import datetime as dt

import pytest

from goldenthread.checks.families.privacy import coaching_leak
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, severities


def shared(by: str, where: str, revoked_on: dt.date | None = None) -> SmallPlan:
    plan = SmallPlan().people("priya-nair", "ellie-marsh").pair("priya-nair", "ellie-marsh")
    return plan.add(
        r.SharedSummary(
            id="autumn",
            pair="priya-nair-ellie-marsh",
            on=dt.date(2027, 1, 28),
            shared_by=by,
            shared_with=where,
            revoked_on=revoked_on,
        )
    )


@pytest.mark.parametrize("where", ["appraisal", "line-manager", "senior-leaders"])
@pytest.mark.parametrize(("by", "expected"), [("coach", "B"), ("other", "B"), ("coachee", "")])
def test_only_the_coachee_shares_with_those_who_judge(by: str, where: str, expected: str) -> None:
    assert severities(coaching_leak, shared(by, where)) == expected


@pytest.mark.parametrize(
    ("revoked_on", "expected"), [(dt.date(2027, 2, 5), ""), (dt.date(2027, 2, 6), "B")]
)
def test_what_was_taken_back_is_mended(revoked_on: dt.date, expected: str) -> None:
    assert severities(coaching_leak, shared("coach", "appraisal", revoked_on)) == expected


def test_the_day_before_there_is_nothing_to_see() -> None:
    plan = shared("coach", "appraisal")
    assert severities(coaching_leak, plan, dt.date(2027, 1, 27)) == ""
    assert severities(coaching_leak, plan, dt.date(2027, 1, 28)) == "B"


def test_the_message_names_nobody_and_is_for_the_pair() -> None:
    (finding,) = found(coaching_leak, shared("other", "line-manager"))
    assert finding.message == (
        "A coaching summary was shown to a line manager on 28 January by somebody outside the pair."
    )
    assert finding.people == ("ellie-marsh", "priya-nair")
    assert finding.person_level
