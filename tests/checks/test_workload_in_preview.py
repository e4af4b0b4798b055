"""Dates stand early, and recording stays light."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.workload import not_locked_early, paper_weight
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

FIRST_DAY = dt.date(2026, 9, 1)


def slots(dated: int, *, every: int | None = 3, **columns: Any) -> SmallPlan:
    """A team with a slot every so many of 38 weeks, and so many slots with a date."""
    plan = SmallPlan().person("sian-hughes")
    plan.team("english", "sian-hughes", slot_every_weeks=every)
    defaults: dict[str, Any] = {"team": "english", "state": "slot", "uses_learning_slot": True}
    for number in range(dated):
        on = dt.date(2026, 9, 8) + dt.timedelta(days=number)
        plan.activity(f"slot-{number}", on=on, **(defaults | columns))
    return plan


@pytest.mark.parametrize(
    ("dated", "every", "expected"),
    [
        (9, 3, "W"),  # 12 are due, 9.6 are four fifths
        (10, 3, ""),
        (20, 3, ""),
        (0, 3, "W"),
        (0, None, ""),
        (4, 7, ""),  # 5 are due, 4 are exactly four fifths
        (3, 7, "W"),
    ],
)
def test_four_slots_in_five_have_a_date(dated: int, every: int | None, expected: str) -> None:
    assert severities(not_locked_early, slots(dated, every=every), FIRST_DAY) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (dt.date(2026, 8, 3), ""),
        (dt.date(2026, 8, 4), "W"),  # four weeks before 1 September
        (dt.date(2027, 2, 5), "W"),
        (dt.date(2027, 7, 18), "W"),
        (dt.date(2027, 7, 19), ""),  # the last teaching week is over
    ],
)
def test_the_dates_should_stand_four_weeks_before_the_year(today: dt.date, expected: str) -> None:
    assert severities(not_locked_early, slots(2), today) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"state": "planned"}, ""),
        ({"state": "happened"}, ""),
        ({"state": "cancelled"}, ""),
        ({"uses_learning_slot": False}, "W"),
    ],
)
def test_a_date_stands_whatever_becomes_of_it(columns: dict[str, Any], expected: str) -> None:
    assert severities(not_locked_early, slots(12, **columns), FIRST_DAY) == expected


def test_one_team_does_not_make_up_for_another() -> None:
    plan = slots(24).person("dan-kowalczyk")
    plan.team("maths", "dan-kowalczyk", slot_every_weeks=3)
    (finding,) = found(not_locked_early, plan, FIRST_DAY)
    assert finding.message == (
        "12 of 24 team slots in the year 2026-27 have a date; 1 team is short of its rhythm."
    )
    assert keys(finding, "teams") == ["maths"]
    assert finding.people == ("dan-kowalczyk",)


def recording(*minutes: str | None, **columns: Any) -> SmallPlan:
    """One person for each of these programmes; the second is in the first too."""
    plan = SmallPlan()
    for number, own in enumerate(minutes):
        plan.person(f"person-{number}")
        amount = Decimal(own) if own else None
        plan.programme(f"pr{number}", recording_minutes_a_week=amount, **columns)
        plan.for_whom(f"pr{number}", f"person-{number}")
    return plan


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (("10",), ""),
        (("10.5",), "W"),
        (("5", "10", "90"), ""),
        (("5", "11", "90"), "W"),
        (("8", "12"), ""),
        (("8", "13"), "W"),
        ((None, "90", None), ""),
        ((), ""),
    ],
)
def test_half_of_the_people_record_ten_minutes_at_most(
    minutes: tuple[str | None, ...], expected: str
) -> None:
    assert severities(paper_weight, recording(*minutes)) == expected


def test_the_minutes_of_all_programmes_add_up() -> None:
    plan = recording("6", "6")
    plan.for_whom("pr0", "person-1").for_whom("pr1", "person-0")
    (finding,) = found(paper_weight, plan)
    assert finding.message == (
        "Half of the 2 people in programmes are asked for 12 minutes of recording a week or more."
    )
    assert keys(finding, "programmes") == ["pr0", "pr1"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"state": "closed"}, ""),
        ({"state": "designed"}, ""),
        ({"starts_on": dt.date(2027, 2, 6)}, ""),
        ({"starts_on": dt.date(2027, 2, 5)}, "W"),
    ],
)
def test_only_programmes_that_run_weigh(columns: dict[str, Any], expected: str) -> None:
    assert severities(paper_weight, recording("30", **columns)) == expected


def test_leaders_count_and_people_on_leave_do_not() -> None:
    plan = SmallPlan().person("ruth-adeyemi-clarke", group="leader").person("ellie-marsh")
    plan.programme("pr1", recording_minutes_a_week=Decimal(30))
    plan.programme("pr2", recording_minutes_a_week=Decimal(1))
    plan.for_whom("pr1", "ruth-adeyemi-clarke").for_whom("pr2", "ellie-marsh")
    assert severities(paper_weight, plan) == "W"
    leave = r.Leave(person="ruth-adeyemi-clarke", starts_on=dt.date(2027, 1, 11))
    assert severities(paper_weight, plan.add(leave)) == ""


@pytest.mark.parametrize(
    ("fields", "required", "expected"), [(8, 8, ""), (9, 9, "W"), (9, 1, "W"), (20, 0, "")]
)
def test_a_form_has_eight_fields_at_most(fields: int, required: int, expected: str) -> None:
    plan = SmallPlan()
    for number in range(fields):
        plan.add(r.FormField(form="Request", field=f"f{number}", required=number < required))
    assert severities(paper_weight, plan) == expected


def test_two_heavy_forms_are_two_findings() -> None:
    plan = SmallPlan()
    for form in ("Request", "Visit"):
        plan.add(*(r.FormField(form=form, field=f"f{n}", required=True) for n in range(9)))
    messages = sorted(finding.message for finding in found(paper_weight, plan))
    assert messages == ["The form “Request” has 9 fields.", "The form “Visit” has 9 fields."]
