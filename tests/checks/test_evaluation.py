"""Evaluation is planned before the start, asks about pupils, and ends in a decision."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.evaluation import (
    closed_without_deciding,
    no_baseline,
    plan_stops_at_smiles,
)
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

STARTS_ON = dt.date(2026, 9, 2)


def measured(*baselines: dt.date | None, late: bool = False, **programme: Any) -> SmallPlan:
    """A programme whose priority has a measure for each baseline, None for one without."""
    plan = SmallPlan().priority("reading")
    plan.programme("pr1", **({"priority": "reading", "starts_on": STARTS_ON} | programme))
    for number, on in enumerate(baselines, start=1):
        plan.add(
            r.Measure(
                id=f"measure-{number}",
                priority="reading",
                name=f"Measure {number}",
                kind="observed-behaviour",
                direction="up",
            )
        )
        if on is not None:
            value = Decimal(11)
            plan.add(
                r.MeasurePoint(
                    measure=f"measure-{number}", on=on, kind="baseline", value=value, late=late
                )
            )
    return plan


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [
        (dt.date(2026, 7, 1), ""),
        (dt.date(2026, 9, 16), ""),
        (dt.date(2026, 9, 17), "E"),
        (None, "E"),
    ],
)
def test_a_baseline_may_come_two_weeks_after_the_start(
    baseline: dt.date | None, expected: str
) -> None:
    assert severities(no_baseline, measured(baseline)) == expected


def test_one_finding_a_programme_with_the_measures_that_lack_one() -> None:
    (finding,) = found(no_baseline, measured(STARTS_ON, None, None))
    assert finding.message == "Pr1: 2 of 3 measures have no baseline from the start on 2 September."
    assert keys(finding, "measures") == ["measure-2", "measure-3"]


def test_a_late_baseline_that_says_so_is_a_warning() -> None:
    late = dt.date(2026, 11, 20)
    assert severities(no_baseline, measured(late, late=True)) == "W"
    assert severities(no_baseline, measured(late, None, late=True)) == "E"


def test_a_value_on_the_way_is_no_baseline() -> None:
    plan = measured(None)
    value = Decimal(27)
    plan.add(r.MeasurePoint(measure="measure-1", on=STARTS_ON, kind="mid-point", value=value))
    assert severities(no_baseline, plan) == "E"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("sketch", ""),
        ("designed", ""),
        ("ready", ""),
        ("active", "E"),
        ("mid-review", "E"),
        ("closing", "E"),
        ("closed", ""),
    ],
)
def test_baselines_are_asked_of_programmes_under_way(state: str, expected: str) -> None:
    assert severities(no_baseline, measured(None, state=state)) == expected


def test_without_measures_or_priority_it_is_silent() -> None:
    assert severities(no_baseline, measured()) == ""
    assert severities(no_baseline, measured(None, priority="")) == ""


def test_without_a_first_day_any_baseline_will_do() -> None:
    assert severities(no_baseline, measured(dt.date(2027, 1, 4), starts_on=None)) == ""
    assert severities(no_baseline, measured(None, starts_on=None)) == "E"


ALL_LEVELS = ("L1", "L2", "L3", "L4", "L5")


def evaluated(
    *levels: str, done: tuple[str, ...] = (), mid_point: dt.date | None = None, **columns: Any
) -> SmallPlan:
    plan = SmallPlan().programme("pr2", **columns)
    for level in levels:
        plan.add(
            r.EvaluationItem(
                id=f"plan-{level}",
                programme="pr2",
                level=level,
                stage="mid-point" if mid_point and level == "L4" else "end",
                due_on=mid_point or dt.date(2027, 7, 2),
            )
        )
    for level in done:
        on = dt.date(2026, 10, 1)
        plan.add(r.EvaluationResult(id=f"done-{level}", programme="pr2", level=level, done_on=on))
    return plan


@pytest.mark.parametrize("missing", ["L2", "L3", "L4", "L5"])
def test_every_level_beyond_reactions_is_planned(missing: str) -> None:
    levels = [level for level in ALL_LEVELS if level != missing]
    (finding,) = found(plan_stops_at_smiles, evaluated(*levels))
    assert finding.severity == "W"
    assert f"({missing})" in finding.message


@pytest.mark.parametrize("levels", [ALL_LEVELS, ALL_LEVELS[1:]])
def test_a_plan_without_reactions_is_complete(levels: tuple[str, ...]) -> None:
    assert severities(plan_stops_at_smiles, evaluated(*levels)) == ""


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("sketch", ""),
        ("designed", ""),
        ("ready", "W"),
        ("active", "W"),
        ("mid-review", "W"),
        ("closing", "E"),
        ("closed", ""),
    ],
)
def test_on_closing_the_warning_becomes_an_error(state: str, expected: str) -> None:
    assert severities(plan_stops_at_smiles, evaluated("L1", state=state)) == expected


@pytest.mark.parametrize(
    ("done", "mid_point", "expected"),
    [
        (("L1",), dt.date(2027, 2, 4), "W"),
        (("L1",), dt.date(2027, 2, 5), ""),
        (("L1", "L2"), dt.date(2027, 2, 4), ""),
        ((), dt.date(2027, 2, 4), ""),
    ],
)
def test_past_the_mid_point_more_than_reactions_has_been_looked_at(
    done: tuple[str, ...], mid_point: dt.date, expected: str
) -> None:
    plan = evaluated(*ALL_LEVELS, done=done, mid_point=mid_point)
    assert severities(plan_stops_at_smiles, plan) == expected


@pytest.mark.parametrize(
    ("ends_on", "expected"), [(dt.date(2027, 7, 12), ""), (dt.date(2027, 7, 9), "W")]
)
def test_without_a_planned_mid_point_half_the_time_is_the_mid_point(
    ends_on: dt.date, expected: str
) -> None:
    plan = evaluated(*ALL_LEVELS, done=("L1",), starts_on=STARTS_ON, ends_on=ends_on)
    assert severities(plan_stops_at_smiles, plan) == expected


def decided(state: str, closing: bool | None) -> SmallPlan:
    plan = SmallPlan().programme("knowledge-organisers", state=state)
    if closing is not None:
        plan.add(
            r.Decision(
                id="july",
                programme="knowledge-organisers",
                kind="stop",
                on=dt.date(2026, 7, 10),
                reason="Pupils do not use them in lessons",
                closing=closing,
            )
        )
    return plan


@pytest.mark.parametrize(
    ("state", "closing", "expected"),
    [
        ("closed", None, "B"),
        ("closed", False, "B"),
        ("closed", True, ""),
        ("closing", None, ""),
        ("active", None, ""),
    ],
)
def test_a_programme_closes_with_a_decision(
    state: str, closing: bool | None, expected: str
) -> None:
    assert severities(closed_without_deciding, decided(state, closing)) == expected


def test_findings_weigh_the_time_that_the_programme_plans() -> None:
    plan = measured(None, input_minutes=120, practice_minutes=60)
    plan.people("ellie-marsh", "owen-reilly").for_whom("pr1", "ellie-marsh", "owen-reilly")
    for rule in (no_baseline, plan_stops_at_smiles):
        (finding,) = found(rule, plan)
        assert finding.people == ("ellie-marsh", "owen-reilly")
        assert finding.people_minutes == 360
