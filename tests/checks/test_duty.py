"""What the law asks of training and time is there, and in time."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.checks.families.duty import duty_training_lapses, entitlement_short
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import months_later
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities


def held(months: int | None = 12, **record: Any) -> SmallPlan:
    plan = SmallPlan().person("ellie-marsh")
    plan.add(
        r.ComplianceItem(
            id="allergy", name="Allergy awareness", basis="statutory", every_months=months
        )
    )
    return plan.add(r.ComplianceRecord(item="allergy", person="ellie-marsh", **record))


def ahead(days: int) -> dt.date:
    return TODAY + dt.timedelta(days)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (held(), "E"),
        (held(expires_on=ahead(-1), done_on=dt.date(2025, 1, 1)), "E"),
        (held(expires_on=TODAY, done_on=dt.date(2025, 1, 1)), "I"),
        (held(expires_on=ahead(60), done_on=dt.date(2025, 1, 1)), "I"),
        (held(expires_on=ahead(61), done_on=dt.date(2025, 1, 1)), ""),
        (held(expires_on=ahead(61)), ""),
        (held(done_on=dt.date(2026, 2, 4)), "E"),
        (held(done_on=dt.date(2026, 2, 5)), "I"),
        (held(done_on=dt.date(2026, 4, 6)), "I"),
        (held(done_on=dt.date(2026, 4, 7)), ""),
        (held(None, done_on=dt.date(2001, 1, 1)), ""),
        (held(None), "E"),
        (held(done_on=ahead(1)), "E"),
        (held(done_on=ahead(1), expires_on=ahead(400)), "E"),
    ],
)
def test_training_is_valid_to_its_last_day_and_announced_sixty_days_before(
    plan: SmallPlan, expected: str
) -> None:
    assert severities(duty_training_lapses, plan) == expected


def test_people_on_leave_and_people_who_left_owe_nothing() -> None:
    on_leave = held().add(r.Leave(person="ellie-marsh", starts_on=dt.date(2027, 1, 4)))
    assert severities(duty_training_lapses, on_leave) == ""
    gone = SmallPlan().person("ellie-marsh", left_on=ahead(-1))
    gone.add(r.ComplianceItem(id="allergy", name="Allergy awareness", basis="statutory"))
    gone.add(r.ComplianceRecord(item="allergy", person="ellie-marsh"))
    assert severities(duty_training_lapses, gone) == ""


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (held(), "Ellie Marsh has not done “Allergy awareness”."),
        (
            held(done_on=dt.date(2026, 1, 4)),
            "“Allergy awareness” of Ellie Marsh ran out on 4 January 2027.",
        ),
        (
            held(done_on=dt.date(2026, 3, 4)),
            "“Allergy awareness” of Ellie Marsh runs out on 4 March 2027.",
        ),
    ],
)
def test_each_record_is_a_finding_about_one_person(plan: SmallPlan, message: str) -> None:
    (finding,) = found(duty_training_lapses, plan)
    assert finding.message == message
    assert (finding.people, finding.person_level) == (("ellie-marsh",), True)
    assert keys(finding, "compliance_items") == ["allergy"]


def entitled(kind: str, **columns: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "kirsty-munro", "imran-sadiq")
    standard: dict[str, Any] = {"mentor": "kirsty-munro", "assessor": "imran-sadiq"}
    return plan.add(r.Entitlement(person="ellie-marsh", kind=kind, **(standard | columns)))


@pytest.mark.parametrize(
    ("kind", "percent", "expected"),
    [
        ("ect-year-1", "10", ""),
        ("ect-year-1", "9.99", "E"),
        ("ect-year-2", "5", ""),
        ("ect-year-2", "4.9", "E"),
        ("ect-year-1", None, "E"),
    ],
)
def test_early_career_teachers_have_their_time(
    kind: str, percent: str | None, expected: str
) -> None:
    plan = entitled(kind, time_percent=None if percent is None else Decimal(percent))
    assert severities(entitlement_short, plan) == expected


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"mentor": ""}, "has no mentor"),
        ({"mentor": "imran-sadiq"}, "is mentored by the person who assesses"),
        (
            {"mentor": "", "time_percent": Decimal("7.5")},
            "has 7.5% of time off timetable instead of 10% and has no mentor",
        ),
    ],
)
def test_a_mentor_is_there_and_does_not_assess(columns: dict[str, Any], words: str) -> None:
    plan = entitled("ect-year-1", **({"time_percent": Decimal(10)} | columns))
    (finding,) = found(entitlement_short, plan)
    assert finding.message == f"Ellie Marsh {words}."
    assert (finding.people, finding.person_level) == (("ellie-marsh",), True)


# 22 months after today is 5 December 2028.
@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"must_qualify_by": dt.date(2028, 12, 5)}, ""),
        ({"must_qualify_by": dt.date(2028, 12, 4)}, "E"),
        ({"must_qualify_by": dt.date(2027, 9, 1), "enrolled_on": TODAY}, ""),
        ({"must_qualify_by": dt.date(2027, 9, 1), "enrolled_on": ahead(1)}, "E"),
        ({"must_qualify_by": TODAY, "enrolled_on": TODAY}, ""),
        ({"must_qualify_by": ahead(-1), "enrolled_on": dt.date(2026, 1, 1)}, "E"),
        ({"must_qualify_by": ahead(-1), "qualified_on": ahead(-2)}, ""),
        ({"appointed_on": dt.date(2025, 12, 5)}, ""),
        ({"appointed_on": dt.date(2025, 12, 4)}, "E"),
        ({}, ""),
    ],
)
def test_the_clock_of_a_senco(columns: dict[str, Any], expected: str) -> None:
    assert severities(entitlement_short, entitled("senco", **columns)) == expected


def test_induction_rests_while_a_person_is_on_leave() -> None:
    plan = entitled("ect-year-1").add(r.Leave(person="ellie-marsh", starts_on=TODAY))
    assert severities(entitlement_short, plan) == ""


def test_the_law_cannot_be_accepted_away() -> None:
    assert duty_training_lapses.RULE.is_law
    assert entitlement_short.RULE.is_law


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2026, 8, 31), 6, dt.date(2027, 2, 28)),
        (dt.date(2023, 8, 31), 6, dt.date(2024, 2, 29)),
        (dt.date(2026, 12, 15), 1, dt.date(2027, 1, 15)),
        (dt.date(2027, 1, 15), -1, dt.date(2026, 12, 15)),
        (dt.date(2027, 1, 15), 0, dt.date(2027, 1, 15)),
        (dt.date(9999, 6, 1), 7, dt.date.max),
        (dt.date(1, 6, 1), -7, dt.date.min),
    ],
)
def test_months_later_keeps_the_day_or_the_end_of_the_month(
    day: dt.date, months: int, expected: dt.date
) -> None:
    assert months_later(day, months) == expected


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(-240, 240))
def test_months_later_and_back_is_at_most_three_days_off(day: dt.date, months: int) -> None:
    assert 0 <= (day - months_later(months_later(day, months), -months)).days <= 3
