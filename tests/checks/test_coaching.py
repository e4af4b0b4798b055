"""Coaches are no one's boss, pairs meet, and coaching has its time."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.coaching import (
    coach_is_line_manager,
    coach_out_of_time,
    stalled_pair,
)
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

STARTED = dt.date(2026, 9, 14)


def pair(state: str = "running", **post: Any) -> SmallPlan:
    plan = SmallPlan().people("dan-kowalczyk", "priya-nair").person("ellie-marsh", **post)
    return plan.pair("dan-kowalczyk", "ellie-marsh", state=state, starts_on=STARTED)


@pytest.mark.parametrize("role", ["line_manager", "appraiser"])
@pytest.mark.parametrize("state", ["offered", "running", "paused"])
def test_an_open_pair_with_the_boss_is_blocked(state: str, role: str) -> None:
    plan = pair(state, **{role: "dan-kowalczyk"})
    assert severities(coach_is_line_manager, plan) == "B"


def test_an_ended_pair_is_history() -> None:
    assert severities(coach_is_line_manager, pair("ended", line_manager="dan-kowalczyk")) == ""


def test_one_finding_a_pair_whatever_the_number_of_ties() -> None:
    plan = pair(line_manager="dan-kowalczyk", appraiser="dan-kowalczyk")
    plan.add(r.Appraisal(id="ellie-2027", person="ellie-marsh", appraiser="dan-kowalczyk"))
    (finding,) = found(coach_is_line_manager, plan)
    assert finding.people == ("dan-kowalczyk", "ellie-marsh")
    assert finding.person_level
    assert keys(finding, "appraisals") == ["ellie-2027"]
    assert keys(finding, "posts") == ["ellie-marsh-post"]


def test_the_second_post_counts_and_a_past_post_does_not() -> None:
    def second_post(ends_on: dt.date | None) -> SmallPlan:
        return pair(line_manager="priya-nair").add(
            r.Post(
                id="ellie-marsh-tutor",
                person="ellie-marsh",
                job_title="Head of Year",
                staff_group="teacher",
                fte=Decimal("0.1"),
                line_manager="dan-kowalczyk",
                ends_on=ends_on,
            )
        )

    assert severities(coach_is_line_manager, second_post(None)) == "B"
    assert severities(coach_is_line_manager, second_post(dt.date(2027, 2, 4))) == ""


def test_the_appraiser_of_a_finished_appraisal_may_coach() -> None:
    plan = pair().add(
        r.Appraisal(
            id="ellie-2026",
            person="ellie-marsh",
            appraiser="dan-kowalczyk",
            report_on=dt.date(2026, 10, 20),
        )
    )
    assert severities(coach_is_line_manager, plan) == ""


def test_a_change_of_line_management_gives_ten_school_days() -> None:
    # Half-term is 15 to 19 February, so ten school days after 8 February end on 1 March.
    plan = pair(line_manager="dan-kowalczyk", starts_on=dt.date(2027, 2, 8))
    (finding,) = found(coach_is_line_manager, plan, dt.date(2027, 2, 9))
    assert finding.severity == "E"
    assert finding.message == (
        "Dan Kowalczyk line-manages Ellie Marsh since 8 February, so the pair needs another coach "
        "by 1 March."
    )


def test_a_post_that_began_on_the_day_of_the_pair_is_no_change() -> None:
    assert (
        severities(coach_is_line_manager, pair(line_manager="dan-kowalczyk", starts_on=STARTED))
        == "B"
    )


def test_an_old_tie_beside_a_new_one_still_blocks() -> None:
    plan = pair(line_manager="dan-kowalczyk", starts_on=dt.date(2026, 9, 1)).add(
        r.Appraisal(
            id="ellie-2027",
            person="ellie-marsh",
            appraiser="dan-kowalczyk",
            starts_on=dt.date(2026, 10, 12),
        )
    )
    assert severities(coach_is_line_manager, plan) == "B"


def test_the_hint_names_trained_coaches_with_room_and_no_tie() -> None:
    plan = pair(line_manager="dan-kowalczyk", appraiser="sian-hughes")
    plan.people("sian-hughes", "bea-marlowe", "owen-reilly", "joanna-frost")
    trained_on = dt.date(2026, 3, 12)
    for person, minutes, trained in (
        ("dan-kowalczyk", 400, trained_on),
        ("sian-hughes", 300, trained_on),
        ("priya-nair", 60, trained_on),
        ("bea-marlowe", 120, trained_on),
        ("owen-reilly", 54, trained_on),
        ("joanna-frost", 180, None),
    ):
        plan.add(r.Coach(person=person, protected_minutes=minutes, trained_on=trained))
    (finding,) = found(coach_is_line_manager, plan)
    assert finding.hint == (
        "Agree with the coachee who takes over: Bea Marlowe and Priya Nair have room."
    )


def met(*days: dt.date, state: str = "running", starts_on: dt.date | None = STARTED) -> SmallPlan:
    plan = SmallPlan().people("priya-nair", "ellie-marsh")
    plan.pair("priya-nair", "ellie-marsh", state=state, starts_on=starts_on)
    return plan.add(*(r.Touchpoint(pair="priya-nair-ellie-marsh", on=day) for day in days))


# Today is in teaching week 19.
@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (dt.date(2027, 1, 4), ""),  # week 15: exactly four
        (dt.date(2026, 12, 18), "W"),  # week 14
        (dt.date(2026, 12, 7), "W"),  # week 13: exactly six
        (dt.date(2026, 12, 4), "E"),  # week 12
    ],
)
def test_four_weeks_are_fine_six_a_warning_and_more_an_error(last: dt.date, expected: str) -> None:
    assert severities(stalled_pair, met(dt.date(2026, 11, 6), last)) == expected


def test_the_finding_rests_on_the_last_meeting() -> None:
    (finding,) = found(stalled_pair, met(dt.date(2026, 11, 6), dt.date(2026, 12, 4)))
    assert finding.message == (
        "Priya Nair and Ellie Marsh last met on 4 December to coach, 7 teaching weeks ago."
    )
    assert keys(finding, "touchpoints") == ["priya-nair-ellie-marsh|2026-12-04"]
    assert finding.people == ("ellie-marsh", "priya-nair")
    assert finding.person_level


def test_a_meeting_still_to_come_is_not_a_meeting() -> None:
    assert severities(stalled_pair, met(dt.date(2026, 12, 4), dt.date(2027, 2, 9))) == "E"


def test_a_pair_that_never_met_counts_from_its_first_day() -> None:
    assert severities(stalled_pair, met(starts_on=dt.date(2027, 1, 4))) == ""
    assert severities(stalled_pair, met(starts_on=dt.date(2026, 12, 18))) == "W"
    assert severities(stalled_pair, met(starts_on=None)) == ""


@pytest.mark.parametrize("state", ["offered", "paused", "ended"])
def test_only_running_pairs_stall(state: str) -> None:
    assert severities(stalled_pair, met(dt.date(2026, 9, 18), state=state)) == ""


@pytest.mark.parametrize("person", ["priya-nair", "ellie-marsh"])
def test_a_pair_rests_while_one_is_on_leave_and_counts_from_the_return(person: str) -> None:
    def away_until(day: dt.date | None) -> SmallPlan:
        leave = r.Leave(person=person, starts_on=dt.date(2026, 11, 30), ends_on=day)
        return met(dt.date(2026, 11, 20)).add(leave)

    assert severities(stalled_pair, away_until(None)) == ""
    assert severities(stalled_pair, away_until(dt.date(2027, 1, 15))) == ""
    (finding,) = found(stalled_pair, away_until(dt.date(2026, 12, 18)))
    assert finding.severity == "W"
    assert finding.message.endswith("5 teaching weeks ago, dates away not counted.")


def test_a_pair_with_someone_who_left_is_left_out() -> None:
    plan = SmallPlan().person("priya-nair").person("ellie-marsh", left_on=dt.date(2026, 12, 31))
    plan.pair("priya-nair", "ellie-marsh", starts_on=STARTED)
    assert severities(stalled_pair, plan) == ""


def coaching(pairs: int, protected: int | None, cadence: int | None = 2) -> SmallPlan:
    coachees = [f"coachee-{number}" for number in range(pairs)]
    plan = SmallPlan().people("dan-kowalczyk", *coachees)
    plan.add(r.Coach(person="dan-kowalczyk", protected_minutes=protected))
    for coachee in coachees:
        plan.pair("dan-kowalczyk", coachee, cadence_weeks=cadence)
    return plan


@pytest.mark.parametrize(
    ("pairs", "protected", "cadence", "expected"),
    [
        (4, 220, 2, ""),
        (4, 219, 2, "E"),
        (9, 90, 2, "E"),
        (4, 220, None, ""),
        (2, 220, 1, ""),
        (3, 220, 1, "E"),
        (8, 220, 4, ""),
        (3, 109, 3, "E"),
        (3, 110, 3, ""),
        (4, None, 2, ""),
        (5, None, 2, "E"),
        (1, 0, 2, "E"),
        (0, 0, 2, ""),
    ],
)
def test_pairs_fit_into_the_protected_time(
    pairs: int, protected: int | None, cadence: int | None, expected: str
) -> None:
    assert severities(coach_out_of_time, coaching(pairs, protected, cadence)) == expected


def test_the_load_is_said_in_minutes_with_the_pairs_behind_it() -> None:
    (finding,) = found(coach_out_of_time, coaching(9, 90))
    assert finding.message == (
        "Dan Kowalczyk needs 495 minutes a fortnight for 9 pairs, and 90 are protected."
    )
    assert len(keys(finding, "coaching_pairs")) == 9
    assert finding.people == ("dan-kowalczyk",)
    assert finding.people_minutes == 405


def test_paused_pairs_cost_no_time() -> None:
    plan = coaching(4, 220).person("ellie-marsh")
    plan.pair("dan-kowalczyk", "ellie-marsh", state="paused")
    assert severities(coach_out_of_time, plan) == ""


def test_a_coach_who_is_on_no_list_is_found_from_the_fifth_pair_on() -> None:
    coachees = [f"coachee-{number}" for number in range(5)]
    plan = SmallPlan().people("dan-kowalczyk", *coachees)
    for coachee in coachees:
        plan.pair("dan-kowalczyk", coachee)
    (finding,) = found(coach_out_of_time, plan)
    assert finding.subject == ("people", "dan-kowalczyk")
    assert "no time is protected" in finding.message
