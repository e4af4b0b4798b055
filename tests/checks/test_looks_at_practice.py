"""Practice is looked at late enough, and what was planned is done."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.evaluation import evaluation_overdue, measured_too_soon
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

# Tuesday of teaching week 2.
LAUNCH = dt.date(2026, 9, 15)


def looked(*days: dt.date, **columns: Any) -> SmallPlan:
    """A programme with a launch and looks at practice on these days."""
    plan = SmallPlan().person("ellie-marsh").for_whom("pr2", "ellie-marsh")
    standard: dict[str, Any] = {"title": "Everyone thinking", "starts_on": LAUNCH}
    plan.programme("pr2", **(standard | columns))
    plan.activity("launch", "ellie-marsh", on=LAUNCH, kind="inset-session", programme="pr2")
    return plan.add(*(look(day) for day in days))


def look(on: dt.date, level: str = "L4") -> r.EvaluationResult:
    return r.EvaluationResult(id=f"{level}-{on}", programme="pr2", level=level, done_on=on)


def planned(due_on: dt.date, level: str = "L4") -> r.EvaluationItem:
    return r.EvaluationItem(
        id=f"plan-{level}", programme="pr2", level=level, stage="mid-point", due_on=due_on
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (LAUNCH, "W"),
        (dt.date(2026, 10, 23), "W"),  # week 7
        (dt.date(2026, 10, 30), "W"),  # half-term: six weeks later, five of them taught
        (dt.date(2026, 11, 2), ""),  # week 8
        (dt.date(2027, 1, 22), ""),
    ],
)
def test_six_teaching_weeks_after_the_input_are_soon_enough(on: dt.date, expected: str) -> None:
    assert severities(measured_too_soon, looked(on)) == expected


def test_one_look_that_waited_is_enough() -> None:
    plan = looked(dt.date(2026, 9, 29), dt.date(2026, 11, 10))
    assert severities(measured_too_soon, plan) == ""


def test_the_wait_is_counted_from_the_latest_input_before_the_look() -> None:
    plan = looked(dt.date(2026, 11, 10))
    for key, on in (("twilight", dt.date(2026, 10, 8)), ("later", dt.date(2026, 12, 3))):
        plan.activity(key, "ellie-marsh", on=on, kind="twilight", programme="pr2")
    (finding,) = found(measured_too_soon, plan)
    assert finding.message == (
        "PR2 Everyone thinking: the latest look at practice (L4), on 10 November, came 4 teaching "
        "weeks after “Twilight”."
    )
    assert keys(finding, "evaluation_results") == ["L4-2026-11-10"]
    assert keys(finding, "activities") == ["later", "launch", "twilight"]


def test_a_look_before_any_input_has_nothing_to_wait_for() -> None:
    assert severities(measured_too_soon, looked(dt.date(2026, 9, 14))) == ""


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (TODAY, ""),
        (TODAY + dt.timedelta(days=30), ""),
        (TODAY - dt.timedelta(days=1), "W"),
    ],
)
def test_a_later_look_that_is_planned_counts_until_its_day_has_passed(
    due_on: dt.date, expected: str
) -> None:
    plan = looked(dt.date(2026, 9, 29)).add(planned(due_on))
    assert severities(measured_too_soon, plan) == expected
    assert severities(measured_too_soon, looked(dt.date(2026, 9, 29)).add(planned(TODAY, "L5")))


@pytest.mark.parametrize(
    ("today", "expected"), [(dt.date(2026, 12, 18), ""), (dt.date(2027, 1, 4), "W")]
)
def test_within_about_a_term_somebody_has_looked(today: dt.date, expected: str) -> None:
    """The launch is in week 2; week 14 ends with the term, week 15 begins in January."""
    assert severities(measured_too_soon, looked(), today) == expected


@pytest.mark.parametrize(
    "result", [look(dt.date(2026, 12, 1), "L2"), look(TODAY + dt.timedelta(days=1))]
)
def test_other_levels_and_days_to_come_are_no_look(result: r.EvaluationResult) -> None:
    (finding,) = found(measured_too_soon, looked().add(result))
    assert finding.message == (
        "PR2 Everyone thinking: nobody has looked at practice (L4) in 17 teaching weeks since the "
        "start on 15 September."
    )


def test_a_planned_look_does_not_stand_in_for_a_term_without_any() -> None:
    assert severities(measured_too_soon, looked().add(planned(TODAY))) == "W"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"state": "designed"}, ""),
        ({"state": "ready"}, "W"),
        ({"state": "closing"}, "W"),
        ({"state": "closed"}, ""),
        ({"starts_on": None}, ""),
        ({"starts_on": TODAY + dt.timedelta(days=1)}, ""),
    ],
)
def test_looks_are_asked_of_programmes_that_have_begun(
    columns: dict[str, Any], expected: str
) -> None:
    assert severities(measured_too_soon, looked(**columns)) == expected


@pytest.mark.parametrize(("days", "expected"), [(14, ""), (15, "W"), (0, ""), (-10, "")])
def test_fourteen_days_of_grace(days: int, expected: str) -> None:
    plan = looked().add(planned(TODAY - dt.timedelta(days=days)))
    assert severities(evaluation_overdue, plan) == expected


def test_the_message_says_what_was_to_be_asked_and_since_when() -> None:
    plan = looked(input_minutes=90)
    plan.add(
        r.EvaluationItem(
            id="mid",
            programme="pr2",
            level="L1",
            stage="mid-point",
            due_on=dt.date(2026, 12, 18),
            burden_minutes=2,
        )
    )
    (finding,) = found(evaluation_overdue, plan)
    assert finding.message == (
        "PR2 Everyone thinking: asking at the mid-point what people think of it (L1) was due on "
        "18 December, 49 days ago."
    )
    assert finding.subject.key == "mid"
    assert (finding.people, finding.people_minutes) == (("ellie-marsh",), 2)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"item": "plan-L4"}, ""),
        ({"item": "plan-L4", "done_on": TODAY}, ""),
        ({"item": "plan-L4", "done_on": TODAY + dt.timedelta(days=1)}, "W"),
        ({"item": ""}, "W"),
        ({"item": "plan-L5"}, "W"),
    ],
)
def test_a_result_answers_the_item_that_it_names(columns: dict[str, Any], expected: str) -> None:
    plan = looked().add(planned(dt.date(2026, 12, 18)), planned(TODAY, "L5"))
    standard: dict[str, Any] = {"programme": "pr2", "level": "L4", "done_on": dt.date(2027, 1, 5)}
    plan.add(r.EvaluationResult(id="result", **(standard | columns)))
    assert severities(evaluation_overdue, plan) == expected


def test_one_finding_an_item() -> None:
    overdue = dt.date(2026, 12, 18)
    plan = looked().add(*(planned(overdue, level) for level in ("L1", "L2", "L3", "L4", "L5")))
    assert severities(evaluation_overdue, plan) == "WWWWW"


@pytest.mark.parametrize(("state", "expected"), [("sketch", ""), ("ready", "W"), ("closed", "")])
def test_only_live_programmes_have_overdue_looks(state: str, expected: str) -> None:
    plan = looked(state=state).add(planned(dt.date(2026, 12, 18)))
    assert severities(evaluation_overdue, plan) == expected
