"""Boundaries of the rule about sessions to which nothing returns."""

import datetime as dt

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot.records import Leave, Step, TrialArm
from tests.checks.judging import findings, severities

STAFF = [f"teacher-{number}" for number in range(1, 6)]
TWILIGHT = dt.date(2026, 10, 8)  # teaching week 5
WEEK_11 = dt.date(2026, 11, 24)
WEEK_12 = dt.date(2026, 12, 1)


def twilight(**columns: object) -> SmallPlan:
    plan = SmallPlan().people(*STAFF).programme("pr1", title="Reading")
    row = {"stream": "whole-school", "programme": "pr1", "group": "teachers", "on": TWILIGHT}
    return plan.activity("twilight", **(row | columns))  # type: ignore[arg-type]


def test_nothing_after_it_is_an_error_for_the_whole_school() -> None:
    (finding,) = findings(twilight(), "DUR001")
    assert (finding.severity, finding.people_minutes) == ("E", 300)
    assert finding.message == (
        "“Twilight” on 8 October stands alone for 5 of 5 people: nothing returns to it by "
        "27 November."
    )


@pytest.mark.parametrize(("followed", "letters"), [(3, "E"), (4, ""), (5, "")])
def test_eighty_percent_of_the_participants_are_enough(followed: int, letters: str) -> None:
    plan = twilight().activity("return", *STAFF[:followed], on=WEEK_11, programme="pr1")
    assert severities(plan, "DUR001") == letters


def test_the_message_shows_what_matched_and_the_rows_hold_it() -> None:
    plan = twilight().activity("return", *STAFF[:3], on=WEEK_11, programme="pr1")
    (finding,) = findings(plan, "DUR001")
    assert finding.message.endswith("; the others return to it from 24 November in “Return”.")
    assert [row.key for row in finding.rows] == ["return", "twilight"]
    assert finding.people == ("teacher-4", "teacher-5")


@pytest.mark.parametrize(("day", "letters"), [(WEEK_11, ""), (WEEK_12, "E")])
def test_the_window_is_six_teaching_weeks(day: dt.date, letters: str) -> None:
    plan = twilight().activity("r", *STAFF, on=day, programme="pr1", stream="individual")
    assert severities(plan, "DUR001") == letters


def test_a_follow_on_matches_by_link_programme_or_technique() -> None:
    def returning(**columns: object) -> SmallPlan:
        plan = twilight(programme="", technique="cold-call")
        return plan.activity("return", *STAFF, on=WEEK_11, **columns)  # type: ignore[arg-type]

    assert severities(returning(), "DUR001") == "EW"
    assert severities(returning(technique="cold-call"), "DUR001") == ""
    assert severities(returning().link("return", "revisits", "twilight"), "DUR001") == ""
    assert severities(returning().link("return", "requires", "twilight"), "DUR001") == "EW"


def test_steps_count_and_come_after() -> None:
    plan = twilight()
    for person in STAFF:
        plan.add(Step(id=person, person=person, programme="pr1", opened_on=WEEK_11))
    assert severities(plan, "DUR001") == ""
    assert severities(plan, "DUR001", today=dt.date(2026, 10, 1)) == ""
    before = twilight()
    for person in STAFF:
        before.add(Step(id=person, person=person, programme="pr1", opened_on=TWILIGHT))
    assert severities(before, "DUR001") == "E"


@pytest.mark.parametrize(
    ("columns", "letters"),
    [
        ({"minutes": 59}, "W"),
        ({"minutes": 60}, "E"),
        ({"stream": "team", "minutes": 120}, "W"),
        ({"stream": "individual"}, ""),
        ({"exempt": "statutory"}, ""),
        ({"exempt": "career"}, "E"),
        ({"kind": "statutory-training"}, ""),
        ({"state": "cancelled"}, ""),
        ({"state": "slot"}, ""),
    ],
)
def test_which_sessions_can_be_one_offs(columns: dict[str, object], letters: str) -> None:
    assert severities(twilight(**columns), "DUR001") == letters


def test_a_programme_that_only_makes_aware_may_have_one_session() -> None:
    plan = SmallPlan().people(*STAFF).programme("pr1", ambition="awareness")
    plan.activity("talk", on=TWILIGHT, stream="whole-school", group="everyone", programme="pr1")
    assert severities(plan, "DUR001") == ""


def test_an_event_for_one_person_is_left_to_the_rules_on_outside_expertise() -> None:
    plan = SmallPlan().people(*STAFF).activity("course", STAFF[0], on=TWILIGHT)
    assert severities(plan, "DUR001") == ""


def test_a_return_is_not_a_one_off() -> None:
    plan = twilight(on=dt.date(2027, 1, 12))
    plan.activity("launch", on=dt.date(2026, 9, 8), stream="individual", group="teachers")
    assert severities(plan, "DUR001") == "E"
    assert severities(plan.link("twilight", "follows", "launch"), "DUR001") == ""


def rhythm(*days: dt.date) -> SmallPlan:
    plan = SmallPlan().people(*STAFF).team("maths", *STAFF).programme("pr1")
    for number, day in enumerate(days):
        plan.activity(f"a{number}", on=day, team="maths", programme="pr1")
    return plan


def test_the_last_session_of_a_running_team_rhythm_is_not_a_one_off() -> None:
    assert severities(rhythm(TWILIGHT, WEEK_11), "DUR001") == ""
    assert severities(rhythm(TWILIGHT, WEEK_12), "DUR001") == "WW"


def test_what_ends_with_the_year_may_be_followed_in_the_next() -> None:
    assert severities(twilight(on=dt.date(2027, 5, 28)), "DUR001") == "E"  # week 32 of 38
    assert severities(twilight(on=dt.date(2027, 6, 7)), "DUR001") == ""


def test_trials_leave_and_departures_leave_the_denominator() -> None:
    plan = twilight().activity("return", *STAFF[:2], on=WEEK_11, programme="pr1")
    assert severities(plan, "DUR001") == "E"
    plan.add(TrialArm(programme="pr1", person=STAFF[2], arm="control"))
    plan.add(Leave(person=STAFF[3], starts_on=dt.date(2026, 10, 12)))
    assert severities(plan, "DUR001") == "E"
    short = Leave(person=STAFF[4], starts_on=dt.date(2026, 10, 12), ends_on=dt.date(2026, 10, 16))
    assert severities(plan.add(short), "DUR001") == "E"
    gone = twilight().activity("return", *STAFF[:4], on=WEEK_11, programme="pr1")
    gone.person("leaver", left_on=dt.date(2026, 10, 23))
    assert severities(gone, "DUR001") == ""
