"""Whole-school learning reaches the teams, and the teams' own time is theirs."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.streams import (
    stops_at_the_hall_door,
    team_time_eaten,
    team_without_rhythm,
)
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

# Thursday of teaching week 5; the window of four teaching weeks ends on Friday 13 November.
TWILIGHT = dt.date(2026, 10, 8)
LAST_DAY = dt.date(2026, 11, 13)


def school(teams: int, *, reached: int = 0, **twilight: Any) -> SmallPlan:
    plan = SmallPlan().priority("reading").programme("pr1", priority="reading")
    for number in range(1, teams + 1):
        plan.person(f"person-{number}").team(f"team-{number}", f"person-{number}")
    columns: dict[str, Any] = {
        "stream": "whole-school",
        "programme": "pr1",
        "group": "everyone",
    } | twilight
    plan.activity("twilight", on=TWILIGHT, **columns)
    for number in range(1, reached + 1):
        plan.activity(f"return-{number}", on=LAST_DAY, team=f"team-{number}", programme="pr1")
    return plan


@pytest.mark.parametrize(
    ("teams", "reached", "expected"),
    [(6, 4, "E"), (10, 6, "E"), (10, 7, "W"), (10, 9, "W"), (10, 10, ""), (1, 0, "E")],
)
def test_seven_teams_of_ten_are_a_warning_and_fewer_an_error(
    teams: int, reached: int, expected: str
) -> None:
    assert severities(stops_at_the_hall_door, school(teams, reached=reached)) == expected


def test_the_message_names_the_teams_left_out_and_the_rows_show_those_reached() -> None:
    (finding,) = found(stops_at_the_hall_door, school(4, reached=2))
    assert finding.message == (
        "“Twilight” on 8 October stops at the hall door: of 4 teams, Team 3 and Team 4 have no "
        "follow-up by 13 November."
    )
    assert keys(finding, "activities") == ["return-1", "return-2", "twilight"]
    assert keys(finding, "teams") == ["team-1", "team-2", "team-3", "team-4"]
    assert finding.people == ("person-3", "person-4")
    assert finding.people_minutes == 120


def test_with_no_team_reached_it_says_none() -> None:
    (finding,) = found(stops_at_the_hall_door, school(6))
    assert "none of 6 teams has a follow-up by 13 November" in finding.message


@pytest.mark.parametrize(
    ("on", "expected"),
    [(LAST_DAY, ""), (dt.date(2026, 11, 16), "E"), (TWILIGHT, "E"), (dt.date(2026, 10, 6), "E")],
)
def test_a_return_counts_within_four_teaching_weeks_after(on: dt.date, expected: str) -> None:
    plan = school(1).activity("return", on=on, team="team-1", programme="pr1")
    assert severities(stops_at_the_hall_door, plan) == expected


def test_a_linked_session_later_on_the_same_day_counts() -> None:
    plan = school(1).activity("return", on=TWILIGHT, team="team-1")
    plan.link("return", "follows", "twilight")
    assert severities(stops_at_the_hall_door, plan) == ""


def test_requiring_is_not_returning() -> None:
    plan = school(1).activity("return", on=LAST_DAY, team="team-1")
    plan.link("return", "requires", "twilight")
    assert severities(stops_at_the_hall_door, plan) == "E"


@pytest.mark.parametrize("shared", ["technique", "unit"])
def test_a_session_on_the_same_technique_or_unit_counts(shared: str) -> None:
    both: dict[str, Any] = {shared: "aloud"}
    plan = school(1, **both).activity("return", on=LAST_DAY, team="team-1", **both)
    plan.add(r.Technique(id="aloud", name="Reading aloud"))
    plan.add(r.Unit(id="aloud", programme="pr1", position=1, big_idea="Reading aloud"))
    assert severities(stops_at_the_hall_door, plan) == ""


def test_an_activity_without_a_programme_is_taken_up_under_its_priority() -> None:
    plan = school(1, programme="", priority="reading")
    assert severities(stops_at_the_hall_door, plan) == "E"
    plan.activity("return", on=LAST_DAY, team="team-1", programme="pr1")
    assert severities(stops_at_the_hall_door, plan) == ""


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "cancelled"},
        {"kind": "administration"},
        {"exempt": "statutory"},
        {"admin_minutes": 60},
    ],
)
def test_a_return_without_development_is_none(columns: dict[str, Any]) -> None:
    plan = school(1).activity("return", on=LAST_DAY, team="team-1", programme="pr1", **columns)
    assert severities(stops_at_the_hall_door, plan) == "E"


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "cancelled"},
        {"exempt": "statutory"},
        {"stream": "team"},
        {"programme": "", "priority": ""},
    ],
)
def test_only_whole_school_development_for_a_priority_is_judged(columns: dict[str, Any]) -> None:
    assert severities(stops_at_the_hall_door, school(2, **columns)) == ""


def test_a_programme_that_names_teams_concerns_only_those() -> None:
    plan = school(3, reached=2).for_whom("pr1", team="team-1").for_whom("pr1", team="team-2")
    assert severities(stops_at_the_hall_door, plan) == ""


def test_a_programme_for_people_concerns_only_their_teams() -> None:
    plan = school(3, reached=2).for_whom("pr1", "person-1", "person-2")
    assert severities(stops_at_the_hall_door, plan) == ""


@pytest.mark.parametrize("kind", ["leadership", "learning-community", "network", "interest"])
def test_teams_that_only_learn_or_lead_need_no_return(kind: str) -> None:
    plan = school(1, reached=1).team("others", "person-1", kind=kind)
    assert severities(stops_at_the_hall_door, plan) == ""


def test_a_team_whose_members_return_to_it_in_their_subjects_is_reached() -> None:
    plan = school(2, reached=2).team("tutors", "person-1", "person-2", kind="year")
    assert severities(stops_at_the_hall_door, plan) == ""
    plan.person("tutor").add(r.TeamMember(team="tutors", person="tutor"))
    assert severities(stops_at_the_hall_door, plan) == "E"


def test_a_return_in_a_learning_community_does_not_reach_a_team() -> None:
    plan = school(1).team("community", "person-1", kind="learning-community")
    plan.activity("tlc", on=LAST_DAY, team="community", programme="pr1")
    assert severities(stops_at_the_hall_door, plan) == "E"


def test_people_on_the_control_side_of_a_trial_wait() -> None:
    plan = school(2, reached=1)
    plan.add(r.TrialArm(programme="pr1", person="person-2", arm="control"))
    assert severities(stops_at_the_hall_door, plan) == ""


def test_the_control_side_waits_no_longer_than_agreed() -> None:
    plan = school(2, reached=1)
    until_on = TWILIGHT - dt.timedelta(days=1)
    plan.add(r.TrialArm(programme="pr1", person="person-2", arm="control", until_on=until_on))
    assert severities(stops_at_the_hall_door, plan) == "E"


def test_at_the_end_of_the_year_the_return_may_lie_in_the_next() -> None:
    plan = SmallPlan().priority("reading").person("ellie-marsh").team("english", "ellie-marsh")
    for key, day in (("may", dt.date(2027, 6, 10)), ("july", dt.date(2027, 7, 1))):
        plan.activity(key, on=day, stream="whole-school", priority="reading", group="everyone")
    assert [keys(f, "activities") for f in found(stops_at_the_hall_door, plan)] == [["may"]]


A_WEEK_TUESDAYS = [
    dt.date(2026, 11, 24),
    dt.date(2026, 12, 8),
    dt.date(2027, 1, 5),
    dt.date(2027, 1, 19),
    dt.date(2027, 2, 2),
]


def slots(*days: dt.date, every: int | None = 2, **columns: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    plan.team("maths", "ellie-marsh", "owen-reilly", slot_every_weeks=every)
    for day in days:
        standard: dict[str, Any] = {
            "team": "maths",
            "state": "happened",
            "uses_learning_slot": True,
        }
        plan.activity(f"maths-{day:%m-%d}", on=day, **(standard | columns))
    return plan


@pytest.mark.parametrize(("held", "expected"), [(0, "W"), (2, "W"), (3, ""), (5, "")])
def test_a_fortnightly_team_may_miss_one_meeting_of_four(held: int, expected: str) -> None:
    assert severities(team_without_rhythm, slots(*A_WEEK_TUESDAYS[:held])) == expected


@pytest.mark.parametrize(
    ("every", "held", "expected"), [(1, 5, "W"), (4, 0, "W"), (4, 1, ""), (9, 0, ""), (None, 0, "")]
)
def test_the_slot_decides_how_many_are_enough(every: int | None, held: int, expected: str) -> None:
    assert severities(team_without_rhythm, slots(*A_WEEK_TUESDAYS[:held], every=every)) == expected


def test_the_ninth_week_back_counts_and_the_tenth_does_not() -> None:
    eleventh_week, tenth_week = dt.date(2026, 11, 24), dt.date(2026, 11, 17)
    later = A_WEEK_TUESDAYS[-2:]
    assert severities(team_without_rhythm, slots(eleventh_week, *later)) == ""
    assert severities(team_without_rhythm, slots(tenth_week, *later)) == "W"


def test_early_in_the_year_the_weeks_that_have_passed_are_the_window() -> None:
    assert severities(team_without_rhythm, slots(), dt.date(2026, 9, 25)) == ""
    assert severities(team_without_rhythm, slots(), dt.date(2026, 10, 2)) == "W"


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "planned"},
        {"state": "cancelled"},
        {"uses_learning_slot": False},
        {"kind": "business-meeting"},
        {"admin_minutes": 60},
    ],
)
def test_only_slots_that_were_used_for_learning_count(columns: dict[str, Any]) -> None:
    assert severities(team_without_rhythm, slots(*A_WEEK_TUESDAYS, **columns)) == "W"


def test_a_meeting_together_with_another_team_counts() -> None:
    plan = slots().person("raj-singh").team("it", "raj-singh", slot_every_weeks=4, kind="support")
    day = dt.date(2027, 1, 20)
    plan.activity("joint", on=day, teams=("it", "maths"), state="happened", uses_learning_slot=True)
    assert [f.subject.key for f in found(team_without_rhythm, plan)] == ["maths"]


def test_findings_about_a_team_of_two_are_for_the_team_alone() -> None:
    (finding,) = found(team_without_rhythm, slots())
    assert finding.team == "maths"
    assert finding.severity is Severity.WARNING


def test_findings_about_a_team_of_five_are_for_the_school() -> None:
    names = [f"person-{number}" for number in range(5)]
    plan = SmallPlan().people(*names).team("english", *names, slot_every_weeks=2)
    (finding,) = found(team_without_rhythm, plan)
    assert finding.team == ""


def eaten(*admin_minutes: int, days: list[dt.date] | None = None) -> SmallPlan:
    plan = slots()
    days = days or A_WEEK_TUESDAYS[-len(admin_minutes) :]
    for day, minutes in zip(days, admin_minutes, strict=True):
        plan.activity(
            f"maths-{day:%m-%d}",
            on=day,
            team="maths",
            state="happened",
            uses_learning_slot=True,
            admin_minutes=minutes,
        )
    return plan


@pytest.mark.parametrize(("minutes", "expected"), [((12, 12, 12), ""), ((12, 12, 13), "W")])
def test_a_fifth_of_the_time_is_fine_and_more_is_not(
    minutes: tuple[int, ...], expected: str
) -> None:
    assert severities(team_time_eaten, eaten(*minutes)) == expected


def test_the_mean_is_of_the_half_term_alone() -> None:
    # Two meetings of autumn were lost; spring is well so far.
    assert severities(team_time_eaten, eaten(60, 60, 0, 0, 0)) == ""


def test_before_the_first_meeting_of_a_half_term_the_weeks_before_count() -> None:
    plan = eaten(30, days=[dt.date(2026, 12, 8)])
    assert severities(team_time_eaten, plan, dt.date(2027, 1, 4)) == "W"


def test_two_lost_meetings_in_a_row_speak_across_a_holiday() -> None:
    plan = eaten(
        0, 0, 50, 50, days=[*A_WEEK_TUESDAYS[:2], dt.date(2026, 12, 15), A_WEEK_TUESDAYS[2]]
    )
    (finding,) = found(team_time_eaten, plan, dt.date(2027, 1, 8))
    assert keys(finding, "activities") == ["maths-01-05"]
    lenient = found(team_time_eaten, plan, dt.date(2027, 1, 8), admin_above=90)
    assert [keys(f, "activities") for f in lenient] == [["maths-01-05", "maths-12-15"]]


@pytest.mark.parametrize(("second", "expected"), [(48, 1), (47, 0)])
def test_a_meeting_is_lost_from_four_fifths_of_administration(second: int, expected: int) -> None:
    plan = eaten(0, 48, second)
    assert len(found(team_time_eaten, plan, admin_above=90)) == expected


def test_a_slot_given_to_a_briefing_is_lost_whole() -> None:
    plan = slots(dt.date(2027, 2, 2), kind="briefing")
    (finding,) = found(team_time_eaten, plan)
    assert finding.message == (
        "Maths: 60 of 60 minutes in the latest meeting of the learning slot went to "
        "administration, 100% on average."
    )
