"""Boundaries of the rule about gaps between contacts with a programme."""

import datetime as dt

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot.records import (
    Leave,
    Participation,
    PeerVisit,
    Step,
    Touchpoint,
    TrialArm,
)
from tests.checks.judging import findings, severities

# Mondays of teaching weeks: 3 is 21 September, 4 to 7 in autumn 1, 8 after the October holiday.
WEEK_3 = dt.date(2026, 9, 22)


def sessions(*days: dt.date) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr2")
    plan.team("mathematics", "ellie-marsh", "owen-reilly")
    for number, day in enumerate(days):
        plan.activity(f"a{number}", on=day, team="mathematics", programme="pr2")
    return plan


@pytest.mark.parametrize(
    ("second", "letters"),
    [
        (dt.date(2026, 10, 20), ""),  # week 7: 4 teaching weeks
        (dt.date(2026, 11, 3), "W"),  # week 8: 5
        (dt.date(2026, 11, 24), "W"),  # week 11: 8
        (dt.date(2026, 12, 1), "E"),  # week 12: 9
    ],
)
def test_exactly_four_and_eight_teaching_weeks_are_fine(second: dt.date, letters: str) -> None:
    assert severities(sessions(WEEK_3, second), "DUR004") == letters


def test_one_finding_a_programme_shows_its_longest_gap() -> None:
    plan = sessions(WEEK_3, dt.date(2026, 11, 3), dt.date(2027, 2, 2))
    (finding,) = findings(plan, "DUR004")
    assert finding.message == (
        "PR2 Pr2 is silent for 11 teaching weeks for 2 people: from 3 November to 2 February."
    )
    assert [row.key for row in finding.rows if row.table == "activities"] == ["a1", "a2"]
    assert finding.people == ("ellie-marsh", "owen-reilly")


def test_of_two_equal_gaps_the_earlier_is_told() -> None:
    (finding,) = findings(sessions(WEEK_3, dt.date(2026, 11, 3), dt.date(2026, 12, 8)), "DUR004")
    assert finding.message.endswith("from 22 September to 3 November.")


def test_what_comes_after_the_last_contact_is_not_a_gap() -> None:
    assert severities(sessions(WEEK_3), "DUR004", dt.date(2027, 7, 1)) == ""


def test_planned_contacts_count() -> None:
    plan = sessions(dt.date(2027, 2, 2), dt.date(2027, 3, 2), dt.date(2027, 3, 23))
    assert severities(plan, "DUR004") == ""


APART = (WEEK_3, dt.date(2026, 11, 24))
BETWEEN = dt.date(2026, 10, 20)


def test_coaching_steps_and_visits_keep_the_rhythm() -> None:
    plan = sessions(*APART).person("priya-nair")
    plan.pair("priya-nair", "ellie-marsh", id="pair", programme="pr2")
    plan.add(Touchpoint(pair="pair", on=BETWEEN))
    assert findings(plan, "DUR004")[0].people == ("owen-reilly",)
    step = Step(id="s", person="owen-reilly", programme="pr2", opened_on=BETWEEN)
    assert severities(plan.add(step), "DUR004") == ""


@pytest.mark.parametrize(
    ("took_place", "today", "letters"),
    [
        (True, dt.date(2027, 2, 5), ""),
        (False, dt.date(2027, 2, 5), "W"),
        (False, BETWEEN, ""),
    ],
)
def test_a_visit_counts_for_both_when_it_took_place_or_is_to_come(
    took_place: bool, today: dt.date, letters: str
) -> None:
    visit = PeerVisit(
        id="v",
        host="ellie-marsh",
        visitor="owen-reilly",
        on=BETWEEN,
        programme="pr2",
        took_place=took_place,
    )
    assert severities(sessions(*APART).add(visit), "DUR004", today) == letters


def test_weeks_on_leave_are_taken_off_and_others_still_count() -> None:
    october = Leave(person="ellie-marsh", starts_on=dt.date(2026, 10, 1), ends_on=BETWEEN)
    (finding,) = findings(sessions(*APART).add(october), "DUR004")
    assert finding.people == ("owen-reilly",)


def test_whoever_misses_a_session_has_the_gap_alone() -> None:
    plan = sessions(WEEK_3, BETWEEN, dt.date(2026, 11, 17))
    plan.add(Participation(activity="a1", person="owen-reilly", state="excused"))
    (finding,) = findings(plan, "DUR004")
    assert "for 1 person" in finding.message
    assert finding.people == ("owen-reilly",)


def test_the_control_side_of_a_trial_is_left_out() -> None:
    plan = sessions(*APART)
    for person in ("ellie-marsh", "owen-reilly"):
        plan.add(TrialArm(programme="pr2", person=person, arm="control"))
    assert severities(plan, "DUR004") == ""


@pytest.mark.parametrize("columns", [{"state": "cancelled"}, {"kind": "briefing"}])
def test_a_session_without_development_breaks_no_silence(columns: dict[str, str]) -> None:
    plan = sessions(*APART)
    plan.activity("empty", on=BETWEEN, team="mathematics", programme="pr2", **columns)  # type: ignore[arg-type]
    assert severities(plan, "DUR004") == "W"
