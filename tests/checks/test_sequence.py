"""What builds on something comes after it, and what is new is come back to."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.focus import never_revisited, out_of_order
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

JANUARY, FEBRUARY = dt.date(2027, 1, 19), dt.date(2027, 2, 2)
TEAM = ("claire-dubois", "tom-ashworth", "marta-nowak", "ingrid-solberg", "helen-chadwick")


def sequence(first_on: dt.date | None, second_on: dt.date, **first: Any) -> SmallPlan:
    """Two units of which the second requires the first, each in a session of one team."""
    plan = SmallPlan().people(*TEAM).team("languages", *TEAM).programme("pr1")
    plan.add(
        r.Unit(id="one", programme="pr1", position=1, big_idea="Hard words"),
        r.Unit(id="two", programme="pr1", position=2, big_idea="Main point", requires="one"),
    )
    if first_on:
        plan.activity("first", on=first_on, team="languages", programme="pr1", unit="one", **first)
    plan.activity("second", on=second_on, team="languages", programme="pr1", unit="two")
    return plan


@pytest.mark.parametrize(
    ("first_on", "expected"),
    [
        (JANUARY - dt.timedelta(days=1), ""),
        (JANUARY, ""),
        (JANUARY + dt.timedelta(days=1), "E"),
        (None, "E"),
    ],
)
def test_what_is_required_comes_on_an_earlier_or_the_same_day(
    first_on: dt.date | None, expected: str
) -> None:
    assert severities(out_of_order, sequence(first_on, JANUARY)) == expected


def test_the_message_names_both_days() -> None:
    (finding,) = found(out_of_order, sequence(FEBRUARY, JANUARY))
    assert finding.message == (
        "“Second” on 19 January comes before “Hard words” on 2 February, on which it builds."
    )
    assert keys(finding, "activities") == ["first", "second"]
    assert keys(finding, "units") == ["one"]
    assert (finding.people, finding.people_minutes) == (tuple(sorted(TEAM)), 300)
    assert finding.team == ""


def test_what_has_no_date_at_all_is_said_so() -> None:
    plan = sequence(FEBRUARY, JANUARY, state="cancelled")
    (finding,) = found(out_of_order, plan)
    assert finding.message == (
        "“Second” on 19 January builds on “Hard words”, for which there is no date."
    )


def test_a_unit_is_met_in_any_activity_of_the_unit() -> None:
    plan = sequence(FEBRUARY, JANUARY)
    plan.activity("launch", *TEAM, on=dt.date(2026, 9, 2), programme="pr1", unit="one")
    assert severities(out_of_order, plan) == ""


def missed(person: str, state: str) -> r.Participation:
    return r.Participation(activity="first", person=person, state=state)


def test_a_participant_who_missed_it_and_did_not_catch_up_lacks_it() -> None:
    plan = sequence(JANUARY, FEBRUARY).add(missed("tom-ashworth", "excused"))
    (finding,) = found(out_of_order, plan)
    assert finding.message.endswith("for which there is no date for 1 of 5 people.")
    assert finding.people == ("tom-ashworth",)
    caught_up = sequence(JANUARY, FEBRUARY).add(missed("tom-ashworth", "caught-up"))
    assert severities(out_of_order, caught_up) == ""


@pytest.mark.parametrize(
    "row",
    [
        r.Leave(person="tom-ashworth", starts_on=dt.date(2027, 2, 4)),
        r.TrialArm(programme="pr1", person="tom-ashworth", arm="control"),
    ],
    ids=["on leave", "control side of a trial"],
)
def test_people_who_are_not_counted_lack_nothing(row: Any) -> None:
    plan = sequence(JANUARY, FEBRUARY).add(missed("tom-ashworth", "excused"), row)
    assert severities(out_of_order, plan) == ""


@pytest.mark.parametrize(("days_here", "expected"), [(41, ""), (42, "E")])
def test_new_people_are_left_out_for_six_weeks(days_here: int, expected: str) -> None:
    plan = sequence(JANUARY, FEBRUARY).person(
        "newcomer", started_on=TODAY - dt.timedelta(days_here)
    )
    plan.add(r.TeamMember(team="languages", person="newcomer"), missed("newcomer", "excused"))
    assert severities(out_of_order, plan) == expected


def test_an_activity_may_require_another_activity() -> None:
    plan = SmallPlan().people(*TEAM)
    plan.activity("rehearsal", *TEAM, on=FEBRUARY).activity("lesson", *TEAM, on=JANUARY)
    plan.link("lesson", "requires", "rehearsal")
    (finding,) = found(out_of_order, plan)
    assert finding.message == (
        "“Lesson” on 19 January comes before “Rehearsal” on 2 February, on which it builds."
    )
    turned = SmallPlan().people(*TEAM)
    turned.activity("rehearsal", *TEAM, on=JANUARY).activity("lesson", *TEAM, on=FEBRUARY)
    assert severities(out_of_order, turned.link("lesson", "requires", "rehearsal")) == ""
    assert severities(out_of_order, turned.link("rehearsal", "follows", "lesson")) == ""


def test_one_finding_an_activity_even_with_two_things_that_come_too_late() -> None:
    plan = sequence(FEBRUARY, JANUARY)
    plan.activity("model", *TEAM, on=FEBRUARY).link("second", "requires", "model")
    assert severities(out_of_order, plan) == "E"


def test_a_cancelled_activity_is_not_out_of_order() -> None:
    plan = sequence(FEBRUARY, dt.date(2027, 2, 9))
    plan.activity("gone", *TEAM, on=JANUARY, unit="two", state="cancelled")
    assert severities(out_of_order, plan) == ""


def test_what_a_small_team_takes_in_another_order_is_for_the_team() -> None:
    plan = SmallPlan().people("yusuf-demir", "samuel-osei").team("re", "yusuf-demir", "samuel-osei")
    plan.activity("one", on=FEBRUARY, team="re").activity("two", on=JANUARY, team="re")
    (finding,) = found(out_of_order, plan.link("two", "requires", "one"))
    assert finding.team == "re"


LAUNCH = dt.date(2026, 9, 15)  # teaching week 2


def programme(*returns: dt.date, kind: str = "revisits", **columns: Any) -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh")
    plan.programme("pr2", **({"title": "Everyone thinking"} | columns))
    plan.activity("launch", "ellie-marsh", on=LAUNCH, kind="inset-session", programme="pr2")
    for number, on in enumerate(returns):
        plan.activity(f"return-{number}", "ellie-marsh", on=on, programme="pr2")
        plan.link(f"return-{number}", kind, "launch")
    return plan


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (dt.date(2026, 9, 22), "W"),  # one week after
        (dt.date(2026, 9, 29), ""),  # two
        (dt.date(2026, 12, 15), ""),  # twelve, half-term not counted
        (dt.date(2027, 1, 5), "W"),  # thirteen
    ],
)
def test_the_return_comes_two_to_twelve_teaching_weeks_after(on: dt.date, expected: str) -> None:
    assert severities(never_revisited, programme(on)) == expected


def test_one_return_in_the_window_is_enough() -> None:
    plan = programme(dt.date(2026, 9, 22), dt.date(2026, 10, 6), dt.date(2027, 1, 5))
    assert severities(never_revisited, plan) == ""


@pytest.mark.parametrize("kind", ["follows", "requires"])
def test_only_revisiting_is_revisiting(kind: str) -> None:
    assert severities(never_revisited, programme(dt.date(2026, 10, 6), kind=kind)) == "W"


def test_a_cancelled_return_is_none_and_a_planned_one_counts() -> None:
    for state, expected in (("cancelled", "W"), ("planned", "")):
        plan = programme()
        on = dt.date(2026, 10, 6)
        plan.activity("back", "ellie-marsh", on=on, state=state).link("back", "revisits", "launch")
        assert severities(never_revisited, plan) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"ambition": "deliberate"}, "W"),
        ({"ambition": "adaptive", "scope": "narrow"}, "W"),
        ({"ambition": "procedural"}, ""),
        ({"ambition": "awareness"}, ""),
        ({"state": "designed"}, ""),
        ({"state": "ready"}, "W"),
        ({"state": "closed"}, ""),
    ],
)
def test_which_programmes_come_back(columns: dict[str, Any], expected: str) -> None:
    assert severities(never_revisited, programme(**columns)) == expected


def test_one_finding_a_programme_names_every_input_without_a_return() -> None:
    plan = programme()
    plan.activity(
        "twilight", "ellie-marsh", on=dt.date(2026, 10, 8), kind="twilight", programme="pr2"
    )
    (finding,) = found(never_revisited, plan)
    assert finding.message == (
        "PR2 Everyone thinking never revisits “Launch” on 15 September and “Twilight” on 8 October."
    )
    assert keys(finding, "activities") == ["launch", "twilight"]
    assert (finding.people, finding.people_minutes) == (("ellie-marsh",), 120)


def test_every_input_without_a_return_counts_its_own_people() -> None:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr2")
    for key, person in (("one", "ellie-marsh"), ("two", "owen-reilly")):
        plan.activity(key, person, on=dt.date(2026, 10, 6), kind="inset-session", programme="pr2")
    (finding,) = found(never_revisited, plan)
    assert finding.people == ("ellie-marsh", "owen-reilly")
    assert finding.people_minutes == 120


@pytest.mark.parametrize("kind", ["keynote", "conference", "course", "twilight"])
def test_kinds_of_input(kind: str) -> None:
    plan = programme(dt.date(2026, 10, 6))
    plan.activity("other", "ellie-marsh", on=LAUNCH, kind=kind, programme="pr2")
    assert severities(never_revisited, plan) == "W"


@pytest.mark.parametrize(
    "columns",
    [{"kind": "team-session"}, {"kind": "sharing"}, {"kind": "course", "stream": "individual"}],
)
def test_what_is_not_input_of_the_programme(columns: dict[str, Any]) -> None:
    plan = programme(dt.date(2026, 10, 6))
    plan.activity("other", "ellie-marsh", on=LAUNCH, programme="pr2", **columns)
    assert severities(never_revisited, plan) == ""


@pytest.mark.parametrize(("input_minutes", "expected"), [(60, "W"), (0, ""), (None, "")])
def test_a_programme_of_sessions_brings_its_input_in_the_first(
    input_minutes: int | None, expected: str
) -> None:
    plan = SmallPlan().person("ellie-marsh").programme("pr3", input_minutes=input_minutes)
    for day in (12, 26):
        on = dt.date(2027, 1, day)
        plan.activity(f"session-{day}", "ellie-marsh", on=on, programme="pr3")
    assert severities(never_revisited, plan) == expected


@pytest.mark.parametrize(
    ("on", "expected"), [(dt.date(2027, 7, 2), "W"), (dt.date(2027, 7, 5), "")]
)
def test_input_at_the_end_of_the_year_cannot_be_revisited(on: dt.date, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh").programme("pr2")
    plan.activity("last", "ellie-marsh", on=on, kind="twilight", programme="pr2")
    assert severities(never_revisited, plan) == expected
