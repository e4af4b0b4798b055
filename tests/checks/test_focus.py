"""Boundaries of the rules about focus."""

import datetime as dt

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot.records import Leave
from tests.checks.judging import findings, severities

JANUARY = dt.date(2027, 1, 12)


def one(**columns: object) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").priority("reading")
    plan.programme("pr1", priority="reading").programme("pr0", priority="")
    plan.activity("session", on=JANUARY, group="everyone", **columns)  # type: ignore[arg-type]
    return plan


@pytest.mark.parametrize(
    ("columns", "letters"),
    [
        ({"stream": "whole-school", "minutes": 60}, "E"),
        ({"stream": "whole-school", "minutes": 59}, "W"),
        ({"stream": "team", "minutes": 180}, "W"),
        ({"stream": "individual", "minutes": 30}, "W"),
        ({"priority": "reading"}, ""),
        ({"programme": "pr1"}, ""),
        ({"programme": "pr0"}, "W"),
        ({"exempt": "statutory"}, ""),
        ({"exempt": "career"}, ""),
        ({"exempt": "personal"}, ""),
        ({"kind": "briefing"}, ""),
        ({"kind": "statutory-training"}, ""),
        ({"minutes": 60, "admin_minutes": 60}, ""),
        ({"state": "cancelled"}, ""),
        ({"state": "slot"}, ""),
        ({"state": "complete"}, "W"),
    ],
)
def test_which_activities_are_orphans(columns: dict[str, object], letters: str) -> None:
    assert severities(one(**columns), "FOC001") == letters


def test_an_orphan_counts_the_minutes_of_all_its_people() -> None:
    (finding,) = findings(one(minutes=90, admin_minutes=30), "FOC001")
    assert (finding.people, finding.people_minutes) == (("ellie-marsh", "owen-reilly"), 120)
    assert finding.message == "“Session” on 12 January (1 h 30 min) serves no priority."


def busy(programmes: int, **person: object) -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh", **person)  # type: ignore[arg-type]
    for number in range(programmes):
        plan.programme(f"pr{number}", title=f"Aim {number}")
        plan.activity(f"a{number}", "ellie-marsh", on=JANUARY, programme=f"pr{number}")
        plan.activity(f"again{number}", "ellie-marsh", on=JANUARY, programme=f"pr{number}")
    return plan


@pytest.mark.parametrize(("programmes", "letters"), [(2, ""), (3, "W"), (4, "E")])
def test_two_programmes_in_a_half_term_are_fine(programmes: int, letters: str) -> None:
    assert severities(busy(programmes), "FOC003") == letters


def test_the_finding_is_about_one_person_and_names_every_activity() -> None:
    (finding,) = findings(busy(3), "FOC003")
    assert finding.message == (
        "Ellie Marsh works on 3 programmes in Spring 1: Aim 0, Aim 1 and Aim 2."
    )
    assert (finding.person_level, finding.people) == (True, ("ellie-marsh",))
    assert len([row for row in finding.rows if row.table == "activities"]) == 6
    assert len([row for row in finding.rows if row.table == "programmes"]) == 3


def test_only_the_half_term_at_hand_counts_and_in_a_holiday_the_next() -> None:
    plan = busy(3)
    assert severities(plan, "FOC003", dt.date(2027, 1, 4)) == "W"
    assert severities(plan, "FOC003", dt.date(2027, 2, 12)) == "W"
    assert severities(plan, "FOC003", dt.date(2026, 12, 24)) == "W"
    assert severities(plan, "FOC003", dt.date(2027, 2, 15)) == ""
    assert severities(plan, "FOC003", dt.date(2027, 8, 1)) == ""


def test_induction_counts_as_one_focus_however_many_sessions_it_has() -> None:
    plan = busy(1, career_stage="ect-year-1").programme("mentor").programme("network")
    for number, programme in enumerate(("mentor", "network", "")):
        plan.activity(
            f"induction-{number}",
            "ellie-marsh",
            on=JANUARY,
            programme=programme,
            exempt="career",
        )
    assert severities(plan, "FOC003") == ""
    plan.programme("third").activity("third", "ellie-marsh", on=JANUARY, programme="third")
    (finding,) = findings(plan, "FOC003")
    assert finding.message.endswith("in Spring 1: Aim 0, Third and induction.")


def test_people_on_leave_and_new_people_are_left_out() -> None:
    today = dt.date(2027, 2, 5)
    away = Leave(person="ellie-marsh", starts_on=dt.date(2027, 1, 20))
    assert severities(busy(3).add(away), "FOC003", today) == ""
    assert severities(busy(3, started_on=today - dt.timedelta(days=41)), "FOC003", today) == ""
    assert severities(busy(3, started_on=today - dt.timedelta(days=42)), "FOC003", today) == "W"
