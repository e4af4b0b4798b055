"""A figure that nobody has filled in counts as nothing, and never as a little."""

from decimal import Decimal

from goldenthread.checks.families.budget import money_out_of_line
from goldenthread.checks.families.coaching import coach_out_of_time
from goldenthread.checks.families.duty import entitlement_short
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
