"""Appraisal hangs together with learning: links, measures and dates."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.appraisal import (
    forgotten_appraisal,
    nothing_behind_it,
    objective_hangs_loose,
    target_for_a_learning_goal,
)
from goldenthread.checks.rule import RuleFile
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

SOUND: dict[str, Any] = {
    "kind": "learning",
    "measure": "own-practice",
    "priority": "reading",
    "programme": "pr1",
}


def appraised(*objectives: dict[str, Any], **appraisal: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes").team("english", "ellie-marsh")
    plan.priority("reading").programme("pr1")
    standard: dict[str, Any] = {"person": "ellie-marsh", "appraiser": "sian-hughes"}
    plan.add(r.Appraisal(id="ellie", **(standard | appraisal)))
    for number, columns in enumerate(objectives, start=1):
        plan.add(r.Objective(id=f"ellie-{number}", appraisal="ellie", **(SOUND | columns)))
    return plan


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, ""),
        ({"priority": ""}, "W"),
        ({"priority": "", "team": "english"}, ""),
        ({"priority": "", "kind": "performance"}, "W"),
        ({"priority": "", "kind": "career"}, ""),
    ],
)
def test_an_objective_serves_a_priority_a_team_or_a_career(
    columns: dict[str, Any], expected: str
) -> None:
    assert severities(objective_hangs_loose, appraised(columns)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, ""),
        ({"programme": ""}, "W"),
        ({"programme": "", "activity": "visit"}, ""),
        ({"programme": "", "step_linked": True}, ""),
        ({"programme": "", "kind": "career"}, "W"),
    ],
)
def test_an_objective_has_learning_behind_it(columns: dict[str, Any], expected: str) -> None:
    assert severities(nothing_behind_it, appraised(columns)) == expected


# Teaching week 19 begins on 1 February.
@pytest.mark.parametrize(
    ("today", "expected"), [(dt.date(2027, 1, 31), ""), (dt.date(2027, 2, 1), "W")]
)
def test_learning_is_expected_from_the_middle_of_the_year(today: dt.date, expected: str) -> None:
    assert severities(nothing_behind_it, appraised({"programme": ""}), today) == expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("", ""),
        ("own-practice", ""),
        ("named-pupils", ""),
        ("milestone", ""),
        ("pupil-attainment", "W"),
        ("grade-threshold", "W"),
        ("other-outside-control", "W"),
    ],
)
def test_figures_outside_ones_control_are_targets(measure: str, expected: str) -> None:
    assert severities(target_for_a_learning_goal, appraised({"measure": measure})) == expected


@pytest.mark.parametrize(
    ("rule", "flaw", "message"),
    [
        (
            objective_hangs_loose,
            {"priority": ""},
            "Ellie Marsh: 2 of 3 objectives serve no priority and no team aim.",
        ),
        (
            nothing_behind_it,
            {"programme": ""},
            "Ellie Marsh: 2 of 3 objectives have no learning activity and no step behind it by "
            "mid-year.",
        ),
        (
            target_for_a_learning_goal,
            {"measure": "grade-threshold"},
            "Ellie Marsh: 2 of 3 objectives are judged by a grade threshold.",
        ),
    ],
)
def test_one_finding_an_appraisal_for_the_appraisee_alone(
    rule: RuleFile, flaw: dict[str, Any], message: str
) -> None:
    (finding,) = found(rule, appraised(flaw, {}, flaw))
    assert finding.message == message
    assert keys(finding, "objectives") == ["ellie-1", "ellie-3"]
    assert (finding.people, finding.person_level) == (("ellie-marsh",), True)


def test_a_single_objective_and_all_of_them_are_said_so() -> None:
    one = found(objective_hangs_loose, appraised({"priority": ""}))[0].message
    both = found(objective_hangs_loose, appraised({"priority": ""}, {"priority": ""}))[0].message
    assert one == "Ellie Marsh: the objective serves no priority and no team aim."
    assert both == "Ellie Marsh: both objectives serve no priority and no team aim."
    targets = appraised({"measure": "grade-threshold"}, {"measure": "pupil-attainment"})
    assert found(target_for_a_learning_goal, targets)[0].message == (
        "Ellie Marsh: both objectives are judged by outcomes outside the person's control."
    )


FLAWED = {"priority": "", "programme": "", "measure": "grade-threshold"}
ALL_RULES = (
    objective_hangs_loose,
    nothing_behind_it,
    target_for_a_learning_goal,
    forgotten_appraisal,
)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.RULE.code)
def test_a_finished_appraisal_is_left_alone(rule: RuleFile) -> None:
    assert severities(rule, appraised(FLAWED)) == "W"
    assert severities(rule, appraised(FLAWED, report_on=TODAY)) == ""
    assert severities(rule, appraised(FLAWED, report_on=dt.date(2027, 7, 9))) == "W"


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.RULE.code)
def test_whoever_has_left_is_left_alone(rule: RuleFile) -> None:
    plan = SmallPlan().person("ellie-marsh", left_on=dt.date(2027, 1, 31))
    plan.add(r.Appraisal(id="ellie", person="ellie-marsh"))
    plan.add(r.Objective(id="one", appraisal="ellie", kind="learning", measure="grade-threshold"))
    assert severities(rule, plan) == ""


# Today is in teaching week 19; week 7 begins on 19 October.
@pytest.mark.parametrize(
    ("last_on", "expected"),
    [
        (dt.date(2026, 10, 16), "W"),
        (dt.date(2026, 10, 19), ""),
        (dt.date(2026, 10, 29), ""),
        (dt.date(2027, 2, 9), "W"),
    ],
)
def test_twelve_teaching_weeks_without_a_conversation_are_fine(
    last_on: dt.date, expected: str
) -> None:
    plan = appraised(starts_on=dt.date(2026, 9, 16))
    plan.add(r.AppraisalTouch(appraisal="ellie", on=last_on))
    assert severities(forgotten_appraisal, plan) == expected
    assert severities(forgotten_appraisal, appraised(starts_on=last_on)) == expected
    assert severities(forgotten_appraisal, appraised(mid_year_on=last_on)) == expected


def test_the_finding_rests_on_the_last_conversation() -> None:
    plan = appraised(starts_on=dt.date(2026, 9, 16))
    plan.add(*(r.AppraisalTouch(appraisal="ellie", on=dt.date(2026, 10, day)) for day in (1, 14)))
    (finding,) = found(forgotten_appraisal, plan)
    assert finding.message == (
        "The appraisal of Ellie Marsh was last spoken about on 14 October, 13 teaching weeks ago."
    )
    assert keys(finding, "appraisal_touches") == ["ellie|2026-10-14"]
    assert (finding.people, finding.person_level) == (("ellie-marsh",), True)


def test_without_any_date_it_counts_from_the_start_of_the_year_or_of_the_person() -> None:
    assert found(forgotten_appraisal, appraised())[0].message == (
        "The appraisal of Ellie Marsh has had no dated conversation in 19 teaching weeks."
    )
    newcomer = SmallPlan().person("ellie-marsh", started_on=dt.date(2026, 11, 2))
    newcomer.add(r.Appraisal(id="ellie", person="ellie-marsh"))
    assert severities(forgotten_appraisal, newcomer) == ""


def test_leave_is_not_counted() -> None:
    def away_until(day: dt.date | None) -> SmallPlan:
        leave = r.Leave(person="ellie-marsh", starts_on=dt.date(2026, 9, 21), ends_on=day)
        return appraised({"programme": ""}, starts_on=dt.date(2026, 9, 16)).add(leave)

    assert severities(forgotten_appraisal, away_until(None)) == ""
    assert severities(nothing_behind_it, away_until(None)) == ""
    assert severities(forgotten_appraisal, away_until(dt.date(2026, 10, 19))) == ""
    assert found(forgotten_appraisal, away_until(dt.date(2026, 10, 16)))[0].message == (
        "The appraisal of Ellie Marsh was last spoken about on 16 September, 13 teaching weeks "
        "ago, dates away not counted."
    )
