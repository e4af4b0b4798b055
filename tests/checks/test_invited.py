"""Support staff have a place to meet, and are invited where their pupils are concerned."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.reach import assistants_not_invited, no_slot_to_meet
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

JANUARY = dt.date(2027, 1, 19)


def office(members: int = 5, **team: Any) -> SmallPlan:
    plan = SmallPlan()
    people = tuple(f"person-{number}" for number in range(members))
    plan.people(*people, group="support-general")
    columns: dict[str, Any] = {"name": "Admin & reception", "kind": "support"}
    return plan.team("office", *people, **(columns | team))


@pytest.mark.parametrize(
    ("team", "expected"),
    [
        ({}, "W"),
        ({"slot_every_weeks": 6}, ""),
        ({"kind": "subject"}, "W"),
        ({"kind": "pastoral"}, "W"),
        ({"kind": "leadership"}, "W"),
        ({"kind": "network"}, ""),
        ({"kind": "interest"}, ""),
        ({"kind": "learning-community"}, ""),
    ],
)
def test_a_working_team_has_a_slot(team: dict[str, Any], expected: str) -> None:
    assert severities(no_slot_to_meet, office(**team)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, ""),
        ({"state": "planned", "on": dt.date(2027, 3, 25)}, ""),
        ({"on": dt.date(2027, 1, 4)}, ""),
        ({"on": dt.date(2026, 12, 18)}, "W"),
        ({"on": dt.date(2027, 4, 12)}, "W"),
        ({"state": "cancelled"}, "W"),
        ({"kind": "business-meeting"}, "W"),
        ({"stream": "individual"}, "W"),
    ],
)
def test_a_session_of_development_this_term_is_a_slot(
    columns: dict[str, Any], expected: str
) -> None:
    standard: dict[str, Any] = {"on": JANUARY, "team": "office", "state": "happened"}
    plan = office().activity("session", **(standard | columns))
    assert severities(no_slot_to_meet, plan) == expected


def test_a_session_of_another_team_that_names_this_one_is_a_slot_too() -> None:
    plan = office().activity("session", on=JANUARY, teams=("office",))
    assert severities(no_slot_to_meet, plan) == ""


def test_tutors_who_all_meet_in_their_subjects_need_not_meet_twice() -> None:
    plan = office().team("subject", *(f"person-{n}" for n in range(4)), slot_every_weeks=2)
    assert severities(no_slot_to_meet, plan) == "W"
    plan.add(r.TeamMember(team="subject", person="person-4"))
    assert severities(no_slot_to_meet, plan) == ""
    community = office().team(
        "tlc", *(f"person-{n}" for n in range(5)), kind="learning-community", slot_every_weeks=4
    )
    assert severities(no_slot_to_meet, community) == "W"


@pytest.mark.parametrize(("members", "team"), [(4, "office"), (5, "")])
def test_what_is_found_about_a_small_team_is_for_the_team(members: int, team: str) -> None:
    (finding,) = found(no_slot_to_meet, office(members))
    assert finding.team == team
    assert finding.message == (
        f"Admin & reception: {members} people without a slot to learn together this term."
    )
    assert len(finding.people) == members
    assert not finding.person_level


def test_people_on_leave_do_not_meet() -> None:
    away = r.Leave(person="person-0", starts_on=dt.date(2027, 1, 4))
    assert severities(no_slot_to_meet, office(1).add(away)) == ""
    (finding,) = found(no_slot_to_meet, office(2).add(away))
    assert finding.people == ("person-1",)


def test_a_team_without_members_and_a_place_that_has_ended_are_left_out() -> None:
    plan = office(0).person("teacher").team("subject", "teacher", slot_every_weeks=2)
    plan.add(r.TeamMember(team="office", person="teacher", ends_on=TODAY - dt.timedelta(days=1)))
    assert severities(no_slot_to_meet, plan) == ""


def test_a_staff_group_of_which_nobody_is_in_a_team() -> None:
    plan = SmallPlan().person("teacher").team("subject", "teacher", slot_every_weeks=2)
    plan.people("maureen-tait", "terry-lunt", group="support-general")
    (finding,) = found(no_slot_to_meet, plan)
    assert finding.message == (
        "Support staff in offices, on site and in services: none of 2 people is in a team that "
        "could meet."
    )
    assert finding.people == ("maureen-tait", "terry-lunt")
    plan.team("office", "maureen-tait", kind="support", slot_every_weeks=4)
    assert severities(no_slot_to_meet, plan) == ""


def programme(*audience: str, has_ta_support: bool = True, **columns: Any) -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh").person("denise-obi", group="support-direct")
    plan.person("maureen-tait", group="support-general")
    standard: dict[str, Any] = {"title": "Everyone thinking", "target_group": "group"}
    plan.programme("pr2", **(standard | columns)).for_whom("pr2", *audience)
    return plan.add(
        r.TargetGroup(id="group", label="Years 9-10", size=74, has_ta_support=has_ta_support)
    )


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (("ellie-marsh",), "W"),
        (("ellie-marsh", "maureen-tait"), "W"),
        (("ellie-marsh", "denise-obi"), ""),
        (("denise-obi",), ""),
        ((), ""),
    ],
)
def test_assistants_are_in_the_audience(audience: tuple[str, ...], expected: str) -> None:
    assert severities(assistants_not_invited, programme(*audience)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"has_ta_support": False}, ""),
        ({"target_group": ""}, ""),
        ({"state": "designed"}, ""),
        ({"state": "ready"}, "W"),
        ({"state": "closed"}, ""),
    ],
)
def test_which_programmes_are_asked(columns: dict[str, Any], expected: str) -> None:
    assert severities(assistants_not_invited, programme("ellie-marsh", **columns)) == expected


def test_the_pupils_of_the_need_stand_in_for_those_of_the_programme() -> None:
    plan = programme("ellie-marsh", target_group="", priority="thinking")
    plan.priority("thinking", need="thinking").need("thinking", target_group="group")
    (finding,) = found(assistants_not_invited, plan)
    assert finding.message == (
        "PR2 Everyone thinking is for pupils who work with teaching assistants (Years 9-10), and "
        "no assistant is invited."
    )
    assert keys(finding, "target_groups") == ["group"]


def test_an_assistant_may_be_invited_through_a_team_or_a_group() -> None:
    by_group = programme("ellie-marsh").for_whom("pr2", group="support-direct")
    assert severities(assistants_not_invited, by_group) == ""
    by_team = programme("ellie-marsh").for_whom("pr2", team="support")
    by_team.team("support", "denise-obi", kind="support")
    assert severities(assistants_not_invited, by_team) == ""


def test_a_school_without_assistants_is_not_asked_for_them() -> None:
    plan = SmallPlan().person("ellie-marsh").programme("pr2", target_group="group")
    plan.for_whom("pr2", "ellie-marsh")
    plan.add(r.TargetGroup(id="group", label="Years 9-10", size=74, has_ta_support=True))
    assert severities(assistants_not_invited, plan) == ""
