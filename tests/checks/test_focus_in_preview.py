"""A team holds one thing at a time, and a school does not begin more than it ends."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.focus import initiative_churn, scattered_team
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

JANUARY = dt.date(2027, 1, 5)


def slots(*sessions: dict[str, Any], members: int = 1) -> SmallPlan:
    """A team with these sessions in its learning slot, by default on a day of the spring term."""
    people = [f"person-{number}" for number in range(members)]
    plan = SmallPlan().people(*people).team("history", *people)
    plan.priority("thinking", title="Thinking").priority("reading", title="Reading")
    plan.programme("pr1", title="Reading", priority="reading").programme("pr3").programme("pr4")
    for number, session in enumerate(sessions):
        columns: dict[str, Any] = {"on": JANUARY, "team": "history", "uses_learning_slot": True}
        plan.activity(f"session-{number}", **(columns | session))
    return plan


PR1, PR3, PR4 = ({"programme": key} for key in ("pr1", "pr3", "pr4"))
FOURTH = {"priority": "thinking"}


@pytest.mark.parametrize(
    ("fourth", "expected"),
    [
        (FOURTH, "W"),
        ({"theme": "Marking"}, "W"),
        ({"priority": "reading"}, ""),  # served by the first programme: the same aim
        ({}, ""),  # does not say
        (FOURTH | {"state": "cancelled"}, ""),
        (FOURTH | {"uses_learning_slot": False}, ""),
        (FOURTH | {"kind": "briefing"}, ""),
        (FOURTH | {"exempt": "statutory"}, ""),
        (FOURTH | {"admin_minutes": 60}, ""),
        (FOURTH | {"on": dt.date(2027, 1, 4)}, "W"),
        (FOURTH | {"on": dt.date(2027, 3, 25)}, "W"),
        (FOURTH | {"on": dt.date(2026, 12, 18)}, ""),
        (FOURTH | {"on": dt.date(2027, 4, 12)}, ""),
    ],
)
def test_three_aims_in_the_slots_of_a_term_are_fine(fourth: dict[str, Any], expected: str) -> None:
    assert severities(scattered_team, slots(PR1, PR3, PR4, fourth)) == expected


def test_one_aim_many_times_is_one_aim() -> None:
    assert severities(scattered_team, slots(*[PR1] * 6)) == ""


def test_in_a_holiday_the_next_term_is_looked_at() -> None:
    plan = slots(PR1, PR3, PR4, FOURTH)
    assert severities(scattered_team, plan, dt.date(2026, 12, 28)) == "W"
    assert severities(scattered_team, plan, dt.date(2027, 3, 26)) == ""
    assert severities(scattered_team, plan, dt.date(2027, 8, 1)) == ""


def test_a_joint_session_counts_for_the_team_that_is_invited() -> None:
    plan = slots(PR1, PR3, PR4).person("joanna-frost").team("geography", "joanna-frost")
    plan.activity(
        "joint",
        on=JANUARY,
        team="geography",
        teams=("history", "geography"),
        theme="Fieldwork",
        uses_learning_slot=True,
    )
    (finding,) = found(scattered_team, plan)
    assert finding.subject == ("teams", "history")
    assert finding.message == (
        "History works on 4 aims in its learning slots of the spring term: "
        "Fieldwork, Pr3, Pr4 and Reading."
    )
    assert keys(finding, "activities") == ["joint", "session-0", "session-1", "session-2"]


@pytest.mark.parametrize(("members", "team"), [(4, "history"), (5, "")])
def test_what_is_found_about_a_small_team_is_for_the_team(members: int, team: str) -> None:
    (finding,) = found(scattered_team, slots(PR1, PR3, PR4, FOURTH, members=members))
    assert finding.team == team
    assert finding.people_minutes == 4 * 60 * members


@pytest.mark.parametrize(
    ("opened_on", "expected"),
    [
        (dt.date(2026, 10, 4), ""),  # the Sunday of week 4
        (dt.date(2026, 10, 5), "W"),  # the Monday of week 5
        (dt.date(2026, 6, 15), ""),
        (dt.date(2027, 2, 5), "W"),  # today
        (dt.date(2027, 2, 8), ""),  # not yet
        (None, ""),
    ],
)
def test_a_priority_may_be_added_until_the_fourth_week(
    opened_on: dt.date | None, expected: str
) -> None:
    assert severities(initiative_churn, SmallPlan().priority("p", opened_on=opened_on)) == expected


@pytest.mark.parametrize(
    ("retired", "expected"),
    [
        ({"state": "stopped", "retired_on": dt.date(2026, 9, 1)}, ""),
        ({"state": "stopped", "retired_on": dt.date(2027, 2, 5)}, ""),
        ({"state": "achieved"}, ""),
        ({"state": "stopped", "retired_on": dt.date(2026, 8, 31)}, "W"),
        ({"state": "active", "retired_on": dt.date(2027, 7, 21)}, "W"),
        ({"state": "active"}, "W"),
    ],
)
def test_one_priority_retired_this_year_makes_room(retired: dict[str, Any], expected: str) -> None:
    plan = SmallPlan().priority("new", opened_on=dt.date(2026, 11, 16)).priority("old", **retired)
    assert severities(initiative_churn, plan) == expected


def test_a_priority_that_waits_takes_no_room() -> None:
    plan = SmallPlan().priority("p", opened_on=dt.date(2026, 11, 16), state="agreed")
    assert severities(initiative_churn, plan) == ""


def ended(state: str, first: dt.date, last: dt.date | None, held: dt.date | None = None) -> Any:
    plan = SmallPlan().person("ellie-marsh")
    plan.programme("pr3", title="Calm starts", state=state, starts_on=first, ends_on=last)
    if held:
        plan.activity("held", "ellie-marsh", on=held, programme="pr3", state="happened")
    return plan


@pytest.mark.parametrize(
    ("state", "first", "last", "held", "expected"),
    [
        ("closed", dt.date(2027, 1, 11), dt.date(2027, 2, 3), None, "W"),
        ("active", dt.date(2027, 1, 11), dt.date(2027, 2, 4), None, "W"),
        ("active", dt.date(2027, 1, 11), dt.date(2027, 2, 5), None, ""),  # its last day is today
        ("closed", dt.date(2026, 12, 18), dt.date(2027, 1, 4), None, ""),  # touches two terms
        ("closed", dt.date(2026, 9, 2), dt.date(2026, 12, 31), None, "W"),
        ("closed", dt.date(2025, 9, 2), dt.date(2026, 7, 17), None, ""),  # last year's story
        ("closed", dt.date(2026, 6, 1), dt.date(2026, 9, 8), None, ""),  # summer and autumn
        ("closed", dt.date(2026, 9, 2), dt.date(2027, 7, 9), dt.date(2026, 10, 8), "W"),
        ("closed", dt.date(2026, 9, 2), None, None, "W"),
        ("designed", dt.date(2026, 9, 2), dt.date(2027, 7, 9), dt.date(2026, 10, 8), "W"),
        ("sketch", dt.date(2026, 9, 2), None, dt.date(2027, 1, 5), ""),
        ("designed", dt.date(2026, 9, 2), dt.date(2027, 7, 9), None, ""),  # never began
        ("active", dt.date(2026, 9, 2), dt.date(2027, 7, 9), dt.date(2026, 10, 8), ""),
    ],
)
def test_a_programme_has_two_terms_to_work(
    state: str, first: dt.date, last: dt.date | None, held: dt.date | None, expected: str
) -> None:
    assert severities(initiative_churn, ended(state, first, last, held)) == expected


@pytest.mark.parametrize(("closing", "expected"), [(True, ""), (False, "W")])
def test_a_decision_that_closes_it_is_an_ending(closing: bool, expected: str) -> None:
    plan = ended("closed", dt.date(2027, 1, 11), dt.date(2027, 2, 3))
    plan.add(
        r.Decision(
            id="d",
            programme="pr3",
            kind="stop",
            on=dt.date(2027, 2, 3),
            reason="Tutors need the time for attendance",
            closing=closing,
        )
    )
    assert severities(initiative_churn, plan) == expected


def test_the_finding_says_how_it_went() -> None:
    plan = ended("designed", dt.date(2026, 9, 2), None, dt.date(2026, 10, 8))
    (finding,) = found(initiative_churn, plan)
    assert finding.message == (
        "Calm starts began on 2 September and was set aside by 8 October without a decision."
    )
