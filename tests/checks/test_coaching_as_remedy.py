"""Coaching is an entitlement for everyone, leaders among them."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.coaching import coaching_as_remedy
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.records import Leave
from tests.checks.asked import found, keys, severities

APRIL = dt.date(2027, 4, 12)


def school(*coached: str, others: tuple[str, ...] = (), **pair: Any) -> SmallPlan:
    """A coach, and one teacher for each career stage given: coached, and others."""
    plan = SmallPlan().person("coach", career_stage="established")
    for number, stage in enumerate(coached):
        plan.person(f"coached-{number}", career_stage=stage)
        plan.pair("coach", f"coached-{number}", **pair)
    for number, stage in enumerate(others):
        plan.person(f"other-{number}", career_stage=stage)
    return plan


def test_with_leaders_stages_and_everyone_it_is_silent() -> None:
    plan = school("established", "ect-year-1", "middle-leader")
    assert severities(coaching_as_remedy, plan) == ""


@pytest.mark.parametrize("state", ["offered", "paused", "ended"])
def test_without_a_running_pair_it_is_silent(state: str) -> None:
    plan = school("established", "established", others=("established",), state=state)
    assert severities(coaching_as_remedy, plan) == ""


def offered(plan: SmallPlan, *numbers: int, starts_on: dt.date | None = APRIL) -> SmallPlan:
    for number in numbers:
        plan.pair("coach", f"other-{number}", state="offered", starts_on=starts_on)
    return plan


@pytest.mark.parametrize(
    ("leader", "expected"), [("middle-leader", ""), ("senior-leader", ""), ("established", "W")]
)
def test_a_leader_is_among_those_coached(leader: str, expected: str) -> None:
    plan = school("established", "ect-year-2", leader, others=("senior-leader",))
    assert severities(coaching_as_remedy, offered(plan, 0)) == expected


def test_somebody_on_the_leadership_scale_is_a_leader_whatever_the_stage() -> None:
    plan = school("established", "ect-year-2", others=("middle-leader",))
    offered(plan, 0).person("deputy", pay_scale="leadership").pair("coach", "deputy")
    assert severities(coaching_as_remedy, plan) == ""


def test_a_school_without_leaders_on_its_list_is_not_asked_for_them() -> None:
    assert severities(coaching_as_remedy, school("established", "ect-year-1")) == ""


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (("established", "established"), "W"),
        (("established", "ect-year-1"), ""),
        (("ect-year-1", "ect-year-2"), "W"),
        (("trainee", "ect-year-1"), "W"),
        (("middle-leader", "senior-leader"), ""),
        (("senior-leader", "senior-leader"), "W"),
        (("established", ""), ""),
        (("", ""), ""),
        (("established",), ""),
    ],
)
def test_not_all_are_at_one_stage_of_their_career(stages: tuple[str, ...], expected: str) -> None:
    assert severities(coaching_as_remedy, school(*stages)) == expected


MIXED = ("established", "ect-year-1", "middle-leader", "established", "established")


@pytest.mark.parametrize(
    ("starts_on", "expected"),
    [(APRIL, ""), (dt.date(2027, 2, 1), ""), (None, "W")],
)
def test_whoever_waits_is_offered_a_pair_from_a_named_day(
    starts_on: dt.date | None, expected: str
) -> None:
    plan = offered(school(*MIXED, others=("established",)), 0, starts_on=starts_on)
    assert severities(coaching_as_remedy, plan) == expected


@pytest.mark.parametrize("state", ["ended", "paused"])
def test_whoever_had_a_pair_this_year_has_had_a_turn(state: str) -> None:
    plan = school(*MIXED, others=("established",)).pair("coach", "other-0", state=state)
    assert severities(coaching_as_remedy, plan) == ""


def test_the_share_that_a_school_sets_for_itself() -> None:
    plan = school(*MIXED[:4], others=("established",))
    assert len(found(coaching_as_remedy, plan, least_coverage=81)) == 1
    assert found(coaching_as_remedy, plan, least_coverage=80) == []


def test_support_staff_and_those_who_coach_are_not_waiting() -> None:
    plan = school(*MIXED).person("denise-obi", group="support-direct")
    assert severities(coaching_as_remedy, plan) == ""


def test_people_away_and_new_people_are_not_waiting() -> None:
    plan = school(*MIXED, others=("established",))
    plan.person("new", started_on=TODAY - dt.timedelta(days=41))
    plan.add(Leave(person="other-0", starts_on=dt.date(2027, 1, 11)))
    assert severities(coaching_as_remedy, plan) == ""


def test_one_finding_gives_every_reason() -> None:
    plan = school(*["established"] * 5, others=("senior-leader", *["established"] * 5))
    (finding,) = found(coaching_as_remedy, plan)
    assert finding.message == (
        "Coaching is not yet for everyone: no leader is among those coached, all who are coached "
        "are at one career stage and 6 of 11 teachers and leaders have neither a pair nor a date "
        "for one."
    )
    assert len(keys(finding, "coaching_pairs")) == 5
    assert not finding.person_level


@pytest.mark.parametrize(("coached", "waiting"), [(4, 6), (6, 4)])
def test_small_numbers_are_not_told(coached: int, waiting: int) -> None:
    plan = school(*["ect-year-1"] * coached, others=("senior-leader",) * waiting)
    (finding,) = found(coaching_as_remedy, plan)
    assert "some teachers or leaders have neither a pair nor a date for one" in finding.message
    assert not any(character.isdigit() for character in finding.message)


def test_the_people_of_the_finding_do_not_tell_who_is_coached() -> None:
    plan = school("established", "established", others=("established",))
    (finding,) = found(coaching_as_remedy, plan)
    assert finding.people == ("coach", "coached-0", "coached-1", "other-0")
