"""A day counts from its morning: what begins, ends, closes or is done today counts today."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.climate import two_schools_in_one
from goldenthread.checks.families.coaching import coach_is_line_manager, step_too_big
from goldenthread.checks.families.duty import duty_training_lapses
from goldenthread.checks.families.evaluation import low_uptake_no_reasons, plan_stops_at_smiles
from goldenthread.checks.families.expertise import went_nowhere
from goldenthread.checks.families.focus import initiative_churn, overloaded_person
from goldenthread.checks.families.reach import blank_content_area, falls_on_a_day_off
from goldenthread.checks.families.streams import nobodys_person, team_time_eaten
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.checks.trust.rule_file import TrustYear
from goldenthread.checks.trust.rules import clash_with_trust_day
from goldenthread.checks.trust.small_trust import small_school
from goldenthread.snapshot import records as r
from goldenthread.snapshot.trust import Trust
from tests.checks.asked import found, severities

YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)
LATER = dt.date(2027, 6, 30)

each_membership = pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_member"),
    [
        (TODAY, None, True),
        (TOMORROW, None, False),
        (None, TODAY, True),
        (None, YESTERDAY, False),
        (TODAY, TODAY, True),
    ],
)


@each_membership
def test_a_team_has_its_member_from_the_first_day_to_the_last(
    starts_on: dt.date | None, ends_on: dt.date | None, is_member: bool
) -> None:
    plan = SmallPlan().person("judith-lacey").team("english")
    plan.add(
        r.TeamMember(team="english", person="judith-lacey", starts_on=starts_on, ends_on=ends_on)
    )
    (finding,) = found(nobodys_person, plan)
    assert ("belongs to no team" in finding.message) is not is_member


@each_membership
def test_a_tutor_is_one_from_the_first_day_to_the_last(
    starts_on: dt.date | None, ends_on: dt.date | None, is_member: bool
) -> None:
    plan = SmallPlan().person("ellie-marsh").team("year-8", kind="pastoral")
    plan.add(
        r.TeamMember(team="year-8", person="ellie-marsh", starts_on=starts_on, ends_on=ends_on)
    )
    plan.activity(
        "macbeth", "ellie-marsh", on=dt.date(2027, 1, 19), content_area="subject-knowledge"
    )
    assert severities(blank_content_area, plan) == ("I" if is_member else "")


@pytest.mark.parametrize(("opened_on", "expected"), [(TODAY, "I"), (TOMORROW, "")])
def test_two_steps_are_open_on_the_day_the_second_is_taken(
    opened_on: dt.date, expected: str
) -> None:
    plan = SmallPlan().people("ellie-marsh", "priya-nair").pair("priya-nair", "ellie-marsh")
    for key, day in (("first", dt.date(2027, 1, 25)), ("second", opened_on)):
        plan.add(
            r.Step(id=key, person="ellie-marsh", opened_on=day, names_when=True, names_class=True)
        )
    assert severities(step_too_big, plan) == expected


def scored(
    key: str, opens_on: dt.date, closes_on: dt.date | None, leaders: int
) -> tuple[r.Survey, r.StatementScore]:
    return (
        r.Survey(
            id=key,
            title=f"Review {key}",
            kind="diagnostic",
            opens_on=opens_on,
            closes_on=closes_on,
            answered=94,
        ),
        r.StatementScore(
            survey=key,
            statement="1c",
            staff_percent=Decimal(50),
            leader_percent=Decimal(leaders),
        ),
    )


@pytest.mark.parametrize(
    ("opens_on", "closes_on", "expected"),
    [
        (dt.date(2027, 1, 25), TODAY, "W"),
        (dt.date(2027, 1, 25), TOMORROW, ""),
        (TODAY, None, "W"),
        (TOMORROW, None, ""),
    ],
)
def test_a_review_is_read_from_the_day_it_closes(
    opens_on: dt.date, closes_on: dt.date | None, expected: str
) -> None:
    plan = SmallPlan().add(*scored("review", opens_on, closes_on, 70))
    assert severities(two_schools_in_one, plan) == expected


def test_of_two_reviews_the_later_one_is_read_whether_or_not_it_has_a_closing_day() -> None:
    plan = SmallPlan().add(
        *scored("before", dt.date(2026, 9, 14), dt.date(2026, 9, 25), 70),
        *scored("after", dt.date(2027, 1, 25), None, 50),
    )
    assert severities(two_schools_in_one, plan) == ""


def test_what_is_observed_today_is_asked_about_today() -> None:
    plan = (
        SmallPlan()
        .programme("pr2")
        .add(
            r.EvaluationResult(
                id="use", programme="pr2", level="L4", done_on=TODAY, uptake_percent=Decimal(40)
            )
        )
    )
    assert severities(low_uptake_no_reasons, plan) == "W"


def test_a_certificate_lasts_through_its_last_day() -> None:
    plan = (
        SmallPlan()
        .person("ellie-marsh")
        .add(
            r.ComplianceItem(id="first-aid", name="First aid", basis="statutory", every_months=12),
            r.ComplianceRecord(item="first-aid", person="ellie-marsh", expires_on=TODAY),
        )
    )
    (finding,) = found(duty_training_lapses, plan)
    assert finding.severity == "I"
    assert finding.message == "“First aid” of Ellie Marsh runs out on 5 February 2027."


@pytest.mark.parametrize(
    ("state", "expected"), [("active", ""), ("mid-review", "W"), ("closing", "E")]
)
def test_without_a_last_day_the_state_tells_the_mid_point(state: str, expected: str) -> None:
    plan = SmallPlan().programme("pr1", ends_on=None, state=state)
    for level in ("L1", "L2", "L3", "L4", "L5"):
        plan.add(
            r.EvaluationItem(id=level, programme="pr1", level=level, stage="end", due_on=LATER)
        )
    plan.add(r.EvaluationResult(id="smiles", programme="pr1", level="L1", done_on=TODAY))
    assert severities(plan_stops_at_smiles, plan) == expected


@pytest.mark.parametrize(
    ("first", "expected"), [(dt.date(2027, 1, 4), ""), (dt.date(2026, 12, 18), "W")]
)
def test_a_half_term_holds_the_meeting_of_its_first_day(first: dt.date, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh").team("history", "ellie-marsh", slot_every_weeks=2)
    for day, admin in ((first, 0), (dt.date(2027, 2, 2), 24)):
        plan.activity(
            f"history-{day}",
            on=day,
            team="history",
            state="happened",
            uses_learning_slot=True,
            admin_minutes=admin,
        )
    assert severities(team_time_eaten, plan) == expected


def test_once_all_have_passed_the_last_of_them_is_named() -> None:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.team("english", "ellie-marsh", "sian-hughes")
    plan.add(r.WorkingHours(person="ellie-marsh", weekday="monday"))
    for day in (dt.date(2026, 11, 10), dt.date(2026, 12, 8), dt.date(2027, 1, 19)):
        plan.activity(f"english-{day}", on=day, team="english", required=True)
    (finding,) = found(falls_on_a_day_off, plan)
    assert finding.message == (
        "3 required sessions fall on days on which Ellie Marsh does not work, "
        "the last on 19 January."
    )


@pytest.mark.parametrize("day", [dt.date(2026, 9, 1), dt.date(2027, 8, 31)])
def test_a_trust_day_may_be_the_first_or_last_of_the_year(day: dt.date) -> None:
    plan = small_school("hollin-bank")
    plan.add(r.CalendarEvent(id="fair", title="Fair", kind="data-drop", on=day))
    trust = Trust("Aldermoor Learning Trust", days=(day,))
    year = TrustYear(trust, (plan.snapshot(),))
    (finding,) = clash_with_trust_day.judge(year, TODAY, {})
    assert finding.about == day.isoformat()


def course(**columns: Any) -> SmallPlan:
    """A course of November that was reviewed in time and not yet passed on."""
    plan = SmallPlan().person("colin-sharpe")
    november = dt.date(2026, 11, 19)
    standard: dict[str, Any] = {
        "title": "Leading from the middle",
        "kind": "course",
        "state": "took-place",
        "starts_on": november,
        "ends_on": november,
        "short_review_on": dt.date(2026, 12, 3),
        "medium_review_on": dt.date(2027, 1, 22),
    }
    plan.add(r.Engagement(id="course", **(standard | columns)))
    return plan.add(r.EngagementPerson(engagement="course", person="colin-sharpe"))


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"transferred_on": TODAY}, ""),
        ({"transferred_on": TOMORROW}, "W"),
        ({"transferred_on": TODAY, "medium_review_on": TODAY}, ""),
        ({"transferred_on": TODAY, "medium_review_on": TOMORROW}, "W"),
    ],
)
def test_what_is_passed_on_or_looked_back_on_today_is_done(
    columns: dict[str, Any], expected: str
) -> None:
    assert severities(went_nowhere, course(**columns)) == expected


@pytest.mark.parametrize(("day", "expected"), [(TODAY, ""), (TOMORROW, "W")])
def test_a_session_of_today_passes_a_course_on(day: dt.date, expected: str) -> None:
    plan = course().activity("share", "colin-sharpe", on=day)
    plan.add(r.EngagementActivity(engagement="course", activity="share"))
    assert severities(went_nowhere, plan) == expected


@pytest.mark.parametrize(("report_on", "expected"), [(TODAY, "B"), (YESTERDAY, "")])
def test_an_appraiser_is_one_until_the_day_of_the_report(report_on: dt.date, expected: str) -> None:
    plan = SmallPlan().people("dan-kowalczyk", "ellie-marsh").pair("dan-kowalczyk", "ellie-marsh")
    plan.add(
        r.Appraisal(
            id="ellie", person="ellie-marsh", appraiser="dan-kowalczyk", report_on=report_on
        )
    )
    assert severities(coach_is_line_manager, plan) == expected


@pytest.mark.parametrize(("done_on", "expected"), [(TODAY, ""), (TOMORROW, "E")])
def test_training_of_today_is_done(done_on: dt.date, expected: str) -> None:
    plan = (
        SmallPlan()
        .person("ellie-marsh")
        .add(
            r.ComplianceItem(id="first-aid", name="First aid", basis="statutory", every_months=12),
            r.ComplianceRecord(item="first-aid", person="ellie-marsh", done_on=done_on),
        )
    )
    assert severities(duty_training_lapses, plan) == expected


@pytest.mark.parametrize(
    ("third_on", "expected"),
    [
        (dt.date(2026, 12, 18), ""),
        (dt.date(2027, 1, 4), "W"),
        (dt.date(2027, 2, 12), "W"),
        (dt.date(2027, 2, 22), ""),
    ],
)
def test_a_half_term_is_full_from_its_first_day_to_its_last(
    third_on: dt.date, expected: str
) -> None:
    plan = SmallPlan().person("ellie-marsh")
    days = (dt.date(2027, 1, 5), dt.date(2027, 1, 12), third_on)
    for number, day in enumerate(days):
        plan.programme(f"pr{number}")
        plan.activity(f"a{number}", "ellie-marsh", on=day, programme=f"pr{number}")
    assert severities(overloaded_person, plan) == expected


@pytest.mark.parametrize(("held_on", "expected"), [(YESTERDAY, "W"), (TODAY, "W"), (TOMORROW, "")])
def test_a_sketch_that_was_worked_on_today_was_begun(held_on: dt.date, expected: str) -> None:
    plan = SmallPlan().person("ellie-marsh")
    plan.programme("pr1", state="sketch", starts_on=dt.date(2027, 1, 11))
    plan.activity("launch", "ellie-marsh", on=held_on, programme="pr1", state="happened")
    assert severities(initiative_churn, plan) == expected
