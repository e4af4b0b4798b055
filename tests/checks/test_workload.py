"""Directed time stays within the law, and planning time stays the teacher's."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.workload import over_directed_time, ppa_taken
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

LIMIT = 1265 * 60


def ledger(minutes: int, fte: str = "1", **columns: Any) -> SmallPlan:
    plan = SmallPlan().person("l-porter", fte=fte, **columns)
    first, rest = minutes // 2, minutes - minutes // 2
    return plan.add(
        r.LedgerEntry(person="l-porter", category="pupil-day", minutes=first),
        r.LedgerEntry(person="l-porter", category="meeting", minutes=rest),
    )


@pytest.mark.parametrize(
    ("minutes", "fte", "expected"),
    [
        (LIMIT, "1", "W"),
        (LIMIT + 1, "1", "E"),
        (LIMIT * 97 // 100, "1", ""),
        (LIMIT * 97 // 100 + 1, "1", "W"),
        (LIMIT * 6 // 10, "0.6", "W"),
        (LIMIT * 6 // 10 + 1, "0.6", "E"),
        (LIMIT * 6 * 97 // 1000, "0.6", ""),
        (1225 * 60 + 24, "1", ""),
        (1240 * 60, "1", "W"),
        (1251 * 60, "1", "W"),
        (1281 * 60, "1", "E"),
    ],
)
def test_the_limit_itself_is_lawful_and_leaves_no_reserve(
    minutes: int, fte: str, expected: str
) -> None:
    assert severities(over_directed_time, ledger(minutes, fte)) == expected


def test_the_ledger_rows_are_shown() -> None:
    (finding,) = found(over_directed_time, ledger(1281 * 60))
    assert finding.message == (
        "L Porter has 1,281 h of directed time planned, 16 h more than the limit of 1,265 h."
    )
    assert keys(finding, "ledger") == ["l-porter|meeting|", "l-porter|pupil-day|"]
    assert finding.person_level


@pytest.mark.parametrize(
    "columns",
    [
        {"pay_scale": "leadership"},
        {"group": "leader"},
        {"group": "support-direct"},
        {"left_on": dt.date(2026, 12, 31)},
    ],
)
def test_the_limit_is_for_teachers_off_the_leadership_scale(columns: dict[str, Any]) -> None:
    assert severities(over_directed_time, ledger(LIMIT + 600, **columns)) == ""


def test_time_that_is_not_directed_does_not_count() -> None:
    plan = ledger(1200 * 60)
    plan.add(r.LedgerEntry(person="l-porter", category="cpd", minutes=9000, directed=False))
    assert severities(over_directed_time, plan) == ""


def test_only_the_teaching_posts_make_the_limit() -> None:
    plan = ledger(LIMIT * 6 // 10 + 1, "0.6")
    plan.add(
        r.Post(
            id="l-porter-cover",
            person="l-porter",
            job_title="Cover supervisor",
            staff_group="support-direct",
            fte=Decimal("0.4"),
        )
    )
    assert severities(over_directed_time, plan) == "E"


def test_the_school_sets_its_own_limit() -> None:
    plan = ledger(1000 * 60 + 1).school(directed_hours=Decimal(1000))
    assert severities(over_directed_time, plan) == "E"


def test_next_year_is_judged_before_its_posts_begin() -> None:
    plan = ledger(LIMIT + 1, starts_on=dt.date(2026, 9, 1))
    assert severities(over_directed_time, plan, dt.date(2026, 7, 10)) == "E"


# A Wednesday of week A. Period 3 runs from 11:05 to 12:05.
WEDNESDAY = dt.date(2027, 2, 3)


def ppa(week: str = "", kind: str = "ppa", **activity: Any) -> SmallPlan:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    plan.add(
        r.Period(period="2", starts_at=dt.time(10, 5), ends_at=dt.time(11, 5)),
        r.Period(period="3", starts_at=dt.time(11, 5), ends_at=dt.time(12, 5)),
        r.Period(period="3", weekday="friday", starts_at=dt.time(10, 0), ends_at=dt.time(10, 30)),
    )
    for weekday in ("wednesday", "friday", "monday"):
        plan.add(r.Lesson(person="ellie-marsh", week=week, weekday=weekday, period="3", kind=kind))
    standard: dict[str, Any] = {"on": WEDNESDAY, "period": "3", "required": True}
    return plan.activity("phonics", "ellie-marsh", "owen-reilly", **(standard | activity))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (ppa(), "B"),
        (ppa(week="A"), "B"),
        (ppa(week="B"), ""),
        (ppa(kind="lesson"), ""),
        (ppa(kind="protected"), ""),
        (ppa(period="2"), ""),
        (ppa(period=""), ""),
        (ppa(required=False), ""),
        (ppa(state="cancelled"), ""),
        (ppa(exempt="statutory"), "B"),
        (ppa(on=dt.date(2027, 2, 4)), ""),
        (ppa(on=dt.date(2027, 1, 4)), ""),
        (ppa(on=dt.date(2027, 2, 17)), ""),
        (ppa(ends_on=dt.date(2027, 2, 5)), ""),
        (ppa(ends_on=WEDNESDAY), "B"),
    ],
)
def test_a_required_period_is_not_one_of_ppa(plan: SmallPlan, expected: str) -> None:
    assert severities(ppa_taken, plan) == expected


@pytest.mark.parametrize(
    ("starts_at", "minutes", "expected"),
    [
        (dt.time(10, 35), 30, ""),
        (dt.time(10, 35), 31, "B"),
        (dt.time(12, 5), 60, ""),
        (dt.time(12, 4), 60, "B"),
        (dt.time(9, 0), 300, "B"),
        (dt.time(15, 30), 75, ""),
    ],
)
def test_by_the_clock_touching_is_not_overlapping(
    starts_at: dt.time, minutes: int, expected: str
) -> None:
    plan = ppa(period="", starts_at=starts_at, minutes=minutes)
    assert severities(ppa_taken, plan) == expected


def test_a_weekday_with_other_hours_keeps_them() -> None:
    friday = dt.date(2027, 2, 5)
    assert severities(ppa_taken, ppa(period="", on=friday, starts_at=dt.time(11, 10))) == ""
    assert severities(ppa_taken, ppa(period="", on=friday, starts_at=dt.time(10, 20))) == "B"


@pytest.mark.parametrize(
    "exception", [{"state": "excused"}, {"state": "caught-up", "alternative": "Thursday, period 5"}]
)
def test_whoever_is_excused_or_has_an_alternative_keeps_the_ppa(exception: dict[str, Any]) -> None:
    row = r.Participation(activity="phonics", person="ellie-marsh", **exception)
    assert severities(ppa_taken, ppa().add(row)) == ""


def test_one_finding_an_activity_with_the_periods_it_takes() -> None:
    plan = ppa()
    plan.add(r.Lesson(person="owen-reilly", weekday="wednesday", period="3", kind="ppa"))
    (finding,) = found(ppa_taken, plan)
    assert finding.message == (
        "“Phonics” on Wed 3 Feb is required in the PPA time of Ellie Marsh and Owen Reilly."
    )
    assert keys(finding, "timetable") == [
        "ellie-marsh||wednesday|3",
        "owen-reilly||wednesday|3",
    ]
    assert finding.people_minutes == 120


def test_the_law_cannot_be_accepted_away() -> None:
    assert over_directed_time.RULE.is_law
    assert ppa_taken.RULE.is_law
