"""Boundaries of the rules about needs and priorities."""

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot.records import Measure, TargetGroup
from tests.checks.judging import findings, severities


@pytest.mark.parametrize(
    ("columns", "letters"),
    [
        ({}, ""),
        ({"pupils": " "}, "B"),
        ({"how_we_know": ""}, "B"),
        ({"cannot_yet": ""}, ""),
        ({"pupils": "", "indirect_effect": True, "organisational_outcome": "Fewer clashes"}, ""),
        ({"indirect_effect": True, "organisational_outcome": ""}, "B"),
    ],
)
def test_a_need_says_which_pupils_and_how_the_school_knows(
    columns: dict[str, object], letters: str
) -> None:
    plan = SmallPlan().need("n", **columns).priority("p", need="n")
    assert severities(plan, "NEE001") == letters


@pytest.mark.parametrize("state", ["draft", "proposed", "agreed", "achieved", "stopped"])
def test_only_priorities_in_work_must_have_a_need(state: str) -> None:
    assert severities(SmallPlan().priority("p", state=state), "NEE001") == ""


def test_the_finding_says_what_is_missing_and_rests_on_the_need() -> None:
    plan = SmallPlan().need("n", pupils="", how_we_know="").priority("p", title="Digital", need="n")
    (finding,) = findings(plan, "NEE001")
    assert finding.message == "Digital does not say which pupils need it or how the school knows."
    assert [tuple(row) for row in finding.rows] == [("needs", "n"), ("priorities", "p")]


@pytest.mark.parametrize(
    ("need_kinds", "measure_kind", "letters"),
    [
        (("attendance", "suspensions"), "attendance", "W"),
        (("attendance",), "", "W"),
        (("attendance", "pupil-talk"), "attendance", ""),
        (("attendance",), "test-of-the-skill", ""),
        ((), "grade-threshold", "W"),
        ((), "", ""),
    ],
)
def test_one_thing_seen_in_lessons_is_enough(
    need_kinds: tuple[str, ...], measure_kind: str, letters: str
) -> None:
    plan = SmallPlan().need("n", kinds=need_kinds).priority("p", need="n")
    if measure_kind:
        plan.add(Measure(id="m", priority="p", name="M", kind=measure_kind, direction="up"))
    assert severities(plan, "NEE002") == letters


@pytest.mark.parametrize(("size", "letters"), [(550, ""), (551, "W"), (1, "")])
def test_exactly_half_the_roll_can_be_followed(size: int, letters: str) -> None:
    plan = SmallPlan(roll=1100).programme("pr1", target_group="g")
    plan.add(TargetGroup(id="g", label="Years 7-9", size=size))
    assert severities(plan, "NEE003") == letters


def test_without_a_roll_the_size_of_a_group_is_not_judged() -> None:
    plan = SmallPlan(roll=None).programme("pr1", target_group="g")
    plan.add(TargetGroup(id="g", label="Years 7-9", size=900))
    assert severities(plan, "NEE003") == ""


def test_the_group_of_the_need_stands_for_that_of_the_programme() -> None:
    plan = SmallPlan().need("n", target_group="g").priority("p", need="n")
    plan.programme("pr1", priority="p").add(TargetGroup(id="g", label="Band", size=62))
    assert severities(plan, "NEE003") == ""


@pytest.mark.parametrize(
    ("state", "letters"),
    [
        ("sketch", ""),
        ("designed", ""),
        ("ready", "B"),
        ("active", "B"),
        ("mid-review", "B"),
        ("closing", "B"),
        ("closed", ""),
    ],
)
def test_pupils_must_be_named_from_ready_on(state: str, letters: str) -> None:
    assert severities(SmallPlan().programme("pr1", state=state), "NEE003") == letters


@pytest.mark.parametrize(("count", "letters"), [(0, ""), (3, ""), (4, "W"), (5, "W"), (6, "E")])
def test_three_priorities_are_fine_and_five_are_no_error_yet(count: int, letters: str) -> None:
    plan = SmallPlan()
    for number in range(count):
        state = "review" if number == 0 else "active"
        plan.priority(f"p{number}", code=f"P{number}", state=state)
    plan.priority("waiting", state="agreed")
    assert severities(plan, "NEE005") == letters
