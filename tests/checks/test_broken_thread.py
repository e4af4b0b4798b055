"""The thread of an active priority holds from pupil need to decision."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.governance import broken_thread
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

STARTS_ON = dt.date(2026, 9, 2)


def thread(
    *without: str, priority: Any = None, programme: Any = None, due: Any = None
) -> SmallPlan:
    """A whole thread, less the links named; one team session is all its activities."""
    plan = SmallPlan().person("ellie-marsh").need("need")
    plan.priority(
        "reading",
        **(
            {
                "title": "Reading to learn",
                "need": "" if "need" in without else "need",
                "success_for_pupils": "" if "priority" in without else "45 of 62 say it unaided",
            }
            | (priority or {})
        ),
    )
    if "programme" not in without:
        plan.programme("pr1", **({"priority": "reading"} | (programme or {})))
        plan.for_whom("pr1", "ellie-marsh")
    if "activities" not in without:
        plan.activity("session", "ellie-marsh", on=STARTS_ON, state="happened", priority="reading")
    if "practice" not in without:
        plan.add(r.Step(id="s", person="ellie-marsh", programme="pr1", opened_on=STARTS_ON))
    plan.add(
        r.Measure(
            id="point", priority="reading", name="Point", kind="observed-behaviour", direction="up"
        )
    )
    if "evidence" not in without:
        plan.add(r.MeasurePoint(measure="point", on=STARTS_ON, kind="baseline", value=Decimal(11)))
    return plan.add(
        r.EvaluationItem(
            id="end", programme="pr1", level="L5", stage="end", due_on=due or dt.date(2027, 7, 2)
        )
    )


def test_a_whole_thread_is_silent_while_the_decision_is_not_yet_due() -> None:
    assert found(broken_thread, thread()) == []


@pytest.mark.parametrize(
    ("link", "where"),
    [
        ("need", "the need. No pupil need is written."),
        ("priority", "what pupils gain. It does not say what will be seen in pupils."),
        ("activities", "activities. Nothing is planned in any stream."),
        ("practice", "practice. No step, visit or coaching after 19 teaching weeks."),
        ("evidence", "evidence. No baseline was taken: not evaluable."),
    ],
)
def test_each_link_may_be_missing(link: str, where: str) -> None:
    (finding,) = found(broken_thread, thread(link))
    assert finding.message == f"The thread of Reading to learn breaks at {where}"
    assert finding.subject.key == "reading"


def test_the_programme_may_be_missing_or_not_begun() -> None:
    (finding,) = found(broken_thread, thread("programme"))
    assert "breaks at the programme" in finding.message
    late = thread(programme={"state": "ready", "starts_on": TODAY})
    (finding,) = found(broken_thread, late)
    assert finding.message.endswith("the programme. Pr1 should have started.")
    to_come = TODAY + dt.timedelta(days=1)
    assert found(broken_thread, thread(programme={"state": "ready", "starts_on": to_come})) == []
    in_time = thread("evidence", programme={"state": "ready", "starts_on": to_come})
    assert found(broken_thread, in_time) == []


def test_one_finding_a_priority_names_all_breaks_and_tells_the_first() -> None:
    (finding,) = found(broken_thread, thread("need", "evidence"))
    assert finding.message == (
        "The thread of Reading to learn breaks at the need and evidence. No pupil need is written."
    )
    assert keys(finding, "measures") == ["point"]
    assert finding.people == ("ellie-marsh",)


@pytest.mark.parametrize(("days", "expected"), [(14, ""), (15, "W")])
def test_an_evaluation_that_is_overdue_is_no_evidence(days: int, expected: str) -> None:
    plan = thread(due=TODAY - dt.timedelta(days=days))
    assert severities(broken_thread, plan) == expected


@pytest.mark.parametrize(
    ("starts_on", "expected"),
    # Six teaching weeks before, and seven.
    [(dt.date(2026, 12, 7), ""), (dt.date(2026, 11, 30), "W")],
)
def test_practice_is_not_due_in_the_first_six_weeks(starts_on: dt.date, expected: str) -> None:
    plan = thread("practice", programme={"starts_on": starts_on})
    assert severities(broken_thread, plan) == expected


@pytest.mark.parametrize(
    ("ends_on", "expected"), [(TODAY, ""), (TODAY - dt.timedelta(days=1), "W")]
)
def test_a_programme_that_is_over_has_a_decision(ends_on: dt.date, expected: str) -> None:
    plan = thread(programme={"ends_on": ends_on})
    assert severities(broken_thread, plan) == expected
    decision = r.Decision(id="d", programme="pr1", kind="stop", on=TODAY, reason="Enough")
    assert severities(broken_thread, plan.add(decision)) == ""


def test_one_stream_is_a_link_and_so_is_a_session_nobody_ticked_off() -> None:
    plan = thread("activities")
    plan.activity("session", "ellie-marsh", on=STARTS_ON, priority="reading", state="published")
    assert found(broken_thread, plan) == []


def test_a_review_that_is_late_breaks_nothing() -> None:
    assert found(broken_thread, thread(priority={"review_on": TODAY - dt.timedelta(days=90)})) == []


@pytest.mark.parametrize(
    ("state", "expected"),
    [("draft", ""), ("agreed", ""), ("active", "W"), ("review", "W"), ("achieved", "")],
)
def test_only_active_priorities_are_asked(state: str, expected: str) -> None:
    assert severities(broken_thread, thread("need", priority={"state": state})) == expected
