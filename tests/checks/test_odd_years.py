"""Years that nobody planned for are judged all the same."""

import datetime as dt
from dataclasses import replace
from typing import Any

from goldenthread.checks.engine import check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.records import ActivityLink, Participation, Touchpoint
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot, dangling_references

CODES = [file.RULE.code for file in RULE_FILES]


def codes(snapshot: Snapshot, today: dt.date = TODAY) -> list[str]:
    report = check(snapshot, today, preview=True)
    assert report.could_not_judge == ()
    assert list(report.seconds) == CODES
    return sorted({finding.code for finding in report.findings})


def test_an_empty_year_has_no_findings() -> None:
    assert codes(SmallPlan().snapshot()) == []


def test_a_year_without_weeks_is_judged() -> None:
    for file in RULE_FILES:
        snapshot, today = file.breaking_plan()
        codes(replace(snapshot, terms=(), days=()), today)


def test_days_outside_the_year_are_judged() -> None:
    for file in RULE_FILES:
        snapshot, _ = file.breaking_plan()
        for today in (dt.date(2020, 1, 1), dt.date(2026, 8, 31), dt.date(2035, 1, 1)):
            codes(snapshot, today)


def test_a_school_of_one_person_is_judged() -> None:
    plan = SmallPlan().person("ruth-adeyemi-clarke", line_manager="ruth-adeyemi-clarke")
    plan.team("everyone", "ruth-adeyemi-clarke", leader="ruth-adeyemi-clarke")
    plan.activity("alone", on=dt.date(2026, 10, 8), team="everyone", stream="whole-school")
    assert "FOC001" in codes(plan.snapshot())


def test_rows_that_lead_nowhere_are_judged() -> None:
    for file in RULE_FILES:
        snapshot, today = file.breaking_plan()
        for name in TABLE_NAMES:
            without: dict[str, Any] = {name: ()}
            codes(replace(snapshot, **without), today)
    plan = SmallPlan().activity("lost", "nobody", on=TODAY, programme="none", team="none")
    plan.add(ActivityLink(activity="gone", kind="follows", to="lost"))
    plan.add(Participation(activity="lost", person="nobody", state="attended"))
    plan.pair("nobody", "no-one").add(Touchpoint(pair="no-pair", on=TODAY))
    assert list(dangling_references(plan.snapshot()))
    codes(plan.snapshot())


def test_ten_thousand_activities_on_one_day_are_judged_in_seconds() -> None:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr1")
    plan.team("maths", "ellie-marsh", "owen-reilly")
    for number in range(10_000):
        plan.activity(f"a{number}", on=TODAY, team="maths", programme="pr1")
    report = check(plan.snapshot(), TODAY)
    assert report.could_not_judge == ()
    assert sum(report.seconds.values()) < 20
