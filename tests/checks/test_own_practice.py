"""Whole-school sessions reach each person's own practice."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.streams import does_not_reach_people
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, severities

# Thursday of teaching week 5; six teaching weeks later is week 11, which ends on 27 November.
TWILIGHT = dt.date(2026, 10, 8)
NEXT_DAY, LAST_DAY = TWILIGHT + dt.timedelta(days=1), dt.date(2026, 11, 27)


def school(people: int, *reached_on: dt.date, **twilight: Any) -> SmallPlan:
    """So many people at a twilight of a programme; one step each for as many days as given."""
    plan = SmallPlan().priority("reading").programme("pr1", priority="reading")
    plan.people(*(f"person-{number}" for number in range(people)))
    columns: dict[str, Any] = {
        "stream": "whole-school",
        "programme": "pr1",
        "state": "happened",
        "group": "everyone",
    }
    plan.activity("twilight", on=TWILIGHT, **(columns | twilight))
    for number, on in enumerate(reached_on):
        plan.add(step(number, on))
    return plan


def step(number: int, on: dt.date, **columns: Any) -> r.Step:
    standard: dict[str, Any] = {"programme": "pr1", "opened_on": on}
    return r.Step(id=f"step-{number}", person=f"person-{number}", **(standard | columns))


@pytest.mark.parametrize(
    ("people", "reached", "expected"),
    [(10, 5, "W"), (10, 6, ""), (5, 3, ""), (5, 2, "W"), (5, 0, "W"), (4, 0, "")],
)
def test_six_of_ten_take_it_up_and_small_groups_are_not_counted(
    people: int, reached: int, expected: str
) -> None:
    plan = school(people, *[NEXT_DAY] * reached)
    assert severities(does_not_reach_people, plan) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (TWILIGHT, "W"),
        (NEXT_DAY, ""),
        (LAST_DAY, ""),
        (LAST_DAY + dt.timedelta(days=3), "W"),
    ],
)
def test_it_is_taken_up_within_six_teaching_weeks(on: dt.date, expected: str) -> None:
    assert severities(does_not_reach_people, school(5, on, on, on)) == expected


@pytest.mark.parametrize(
    ("today", "expected"), [(dt.date(2026, 11, 22), ""), (dt.date(2026, 11, 23), "W")]
)
def test_it_waits_for_six_teaching_weeks(today: dt.date, expected: str) -> None:
    assert severities(does_not_reach_people, school(5), today) == expected


def test_the_message_counts_and_neither_it_nor_the_rows_say_who() -> None:
    (finding,) = found(does_not_reach_people, school(5, NEXT_DAY, NEXT_DAY))
    assert finding.message == (
        "“Twilight” on 8 October reaches few people's own practice: 2 of 5 participants did "
        "something with it in 6 teaching weeks."
    )
    assert finding.people == tuple(f"person-{number}" for number in range(5))
    assert {row.table for row in finding.rows} == {"activities", "programmes"}
    assert finding.people_minutes == 180
    assert not finding.person_level


def test_a_step_on_something_else_does_not_count_and_one_on_the_technique_does() -> None:
    plan = school(5, technique="aloud").programme("pr2")
    plan.add(*(step(number, NEXT_DAY, programme="pr2") for number in range(3)))
    assert severities(does_not_reach_people, plan) == "W"
    plan.add(
        *(
            r.Step(
                id=f"aloud-{number}",
                person=f"person-{number}",
                technique="aloud",
                opened_on=NEXT_DAY,
            )
            for number in range(3)
        )
    )
    assert severities(does_not_reach_people, plan) == ""


def reached_by(kind: str) -> SmallPlan:
    """Two steps and one doing of another kind: three of five."""
    plan = school(5, NEXT_DAY, NEXT_DAY)
    if kind == "coaching":
        plan.pair("person-0", "person-4", programme="pr1")
        plan.add(r.Touchpoint(pair="person-0-person-4", on=NEXT_DAY))
    elif kind == "peer visit":
        plan.add(
            r.PeerVisit(
                id="visit",
                host="person-0",
                visitor="person-4",
                on=NEXT_DAY,
                programme="pr1",
                took_place=True,
            )
        )
    elif kind == "enquiry":
        plan.add(
            r.Enquiry(
                id="study", kind="enquiry", lead="person-0", programme="pr1", opened_on=NEXT_DAY
            ),
            r.EnquiryMember(enquiry="study", person="person-4"),
        )
    elif kind == "promise":
        cycle = r.TeamCycle(
            id="cycle", team="team", programme="pr1", theme="Aloud", starts_on=NEXT_DAY
        )
        plan.team("team", "person-4").add(cycle)
        plan.add(r.Promise(id="promise", cycle="cycle", person="person-4", made_on=NEXT_DAY))
    else:
        plan.activity("own", "person-4", on=NEXT_DAY, stream=kind, programme="pr1")
    return plan


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("coaching", ""),
        ("peer visit", ""),
        ("enquiry", ""),
        ("promise", ""),
        ("individual", ""),
        ("team", "W"),
    ],
)
def test_what_people_do_of_their_own(kind: str, expected: str) -> None:
    assert severities(does_not_reach_people, reached_by(kind)) == expected


@pytest.mark.parametrize(
    ("twilight", "expected"),
    [
        ({}, "W"),
        ({"programme": "", "priority": "reading"}, "W"),
        ({"programme": ""}, ""),
        ({"stream": "team"}, ""),
        ({"state": "planned"}, ""),
        ({"state": "cancelled"}, ""),
        ({"kind": "briefing"}, ""),
    ],
)
def test_which_sessions_are_looked_at(twilight: dict[str, Any], expected: str) -> None:
    assert severities(does_not_reach_people, school(5, **twilight)) == expected


def test_without_a_programme_the_programmes_of_its_priority_count() -> None:
    plan = school(5, NEXT_DAY, NEXT_DAY, NEXT_DAY, programme="", priority="reading")
    assert severities(does_not_reach_people, plan) == ""


def test_people_who_are_away_new_or_waiting_in_a_trial_are_not_counted() -> None:
    plan = school(5, NEXT_DAY, NEXT_DAY, NEXT_DAY)
    plan.people("away", "waiting").person("new", started_on=TODAY - dt.timedelta(days=41))
    plan.person("gone", left_on=dt.date(2026, 12, 18))
    plan.add(
        r.Leave(person="away", starts_on=dt.date(2027, 1, 4)),
        r.TrialArm(programme="pr1", person="waiting", arm="control"),
    )
    assert severities(does_not_reach_people, plan) == ""
    assert severities(does_not_reach_people, plan.people("here")) == "W"
