"""A figure that nobody has filled in counts as nothing, and never as a little."""

from decimal import Decimal

import pytest

from goldenthread.checks.families.budget import money_out_of_line
from goldenthread.checks.families.coaching import coach_out_of_time
from goldenthread.checks.families.duration import under_dosed
from goldenthread.checks.families.duty import entitlement_short
from goldenthread.checks.families.expertise import no_time_to_use_it
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, severities


def test_no_time_recorded_is_no_time() -> None:
    plan = (
        SmallPlan()
        .people("adam-rigby", "kirsty-munro", "imran-sadiq")
        .add(
            r.Entitlement(
                person="adam-rigby",
                kind="ect-year-1",
                mentor="kirsty-munro",
                assessor="imran-sadiq",
            )
        )
    )
    (finding,) = found(entitlement_short, plan)
    assert finding.message == "Adam Rigby has 0% of time off timetable instead of 10%."


def line(**columns: Decimal) -> SmallPlan:
    return SmallPlan().add(
        r.BudgetLine(id="courses", name="Courses", planned_pounds=Decimal(900), **columns)
    )


def test_a_line_may_be_used_up_to_the_pound_in_either_way() -> None:
    assert severities(money_out_of_line, line(spent_pounds=Decimal(900))) == ""
    assert severities(money_out_of_line, line(committed_pounds=Decimal(900))) == ""
    assert severities(money_out_of_line, line(spent_pounds=Decimal("900.01"))) == "E"


def test_a_coach_without_protected_time_lacks_all_of_it() -> None:
    coachees = ("ellie-marsh", "owen-reilly", "claire-dubois", "nisha-patel")
    plan = SmallPlan().people("dan-kowalczyk", *coachees)
    for coachee in coachees:
        plan.pair("dan-kowalczyk", coachee)
    (finding,) = found(coach_out_of_time, plan, pairs_without_time=3)
    needed = int(coach_out_of_time.RULE.defaults()["cycle_minutes"]) * len(coachees)
    assert finding.message == (
        f"Dan Kowalczyk needs {needed} minutes a fortnight for 4 pairs, and no time is protected."
    )
    assert finding.people_minutes == needed
    assert finding.person_level


@pytest.mark.parametrize(
    ("event", "booked", "message"),
    [
        (None, None, "Leading: no follow-up is booked."),
        (None, 10, "Leading: 10 min of follow-up is booked."),
        (360, None, "Leading takes 6 h of each person, and no follow-up is booked."),
        (360, 10, "Leading takes 6 h of each person, and 10 min of follow-up is booked."),
    ],
)
def test_a_course_is_told_without_the_times_that_nobody_knows(
    event: int | None, booked: int | None, message: str
) -> None:
    plan = (
        SmallPlan()
        .people("colin-sharpe", "ellie-marsh")
        .add(
            r.Engagement(
                id="leading",
                title="Leading",
                kind="course",
                state="booked",
                event_minutes=event,
                followup_minutes=booked,
            ),
            r.EngagementPerson(engagement="leading", person="colin-sharpe"),
            r.EngagementPerson(engagement="leading", person="ellie-marsh"),
        )
    )
    (finding,) = found(no_time_to_use_it, plan)
    assert finding.message == message
    assert finding.people_minutes == 2 * (event or 0)


@pytest.mark.parametrize(
    ("minutes", "says", "hint"),
    [
        (None, "plans no time", "Lengthen it, narrow the aim, or lower the ambition honestly."),
        (
            60,
            "plans 1 h for each participant",
            "Lengthen it, narrow the aim, or lower the ambition honestly.",
        ),
        (6000, "plans 100 h for each participant", "Ask whether all of it is needed."),
    ],
)
def test_a_dose_is_told_and_advised_on_by_its_size(
    minutes: int | None, says: str, hint: str
) -> None:
    (finding,) = found(under_dosed, SmallPlan().programme("pr1", practice_minutes=minutes))
    assert finding.message.startswith(f"PR1 Pr1 {says}; ")
    assert finding.hint == hint
