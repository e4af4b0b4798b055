"""Programmes for many rest on evidence, and aims have money or hours behind them."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from goldenthread.checks.families.budget import money_out_of_line
from goldenthread.checks.families.evidence import weak_evidence_for_all
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from tests.checks.asked import found, keys, severities

STAFF = tuple(f"colleague-{number}" for number in range(8))


def for_some(people: int, source_type: str = "", **columns: Any) -> SmallPlan:
    """A programme for so many of eight people."""
    plan = SmallPlan().people(*STAFF)
    card = "card" if source_type else ""
    plan.programme("pr4", title="Digital & AI", evidence_card=card, **columns)
    if card:
        plan.add(r.EvidenceCard(id="card", title="AI planning", source_type=source_type))
    return plan.for_whom("pr4", *STAFF[:people])


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (for_some(2), ""),
        (for_some(3), "W"),
        (for_some(3, "vendor"), "W"),
        (for_some(3, "opinion"), "W"),
        (for_some(3, "single-study"), "W"),
        (for_some(3, "practice-report"), ""),
        (for_some(3, "guidance-report"), ""),
        (for_some(3, "several-studies"), ""),
        (for_some(3, "systematic-review"), ""),
        (for_some(3, "systematic-review", mandatory=True), "W"),
        (for_some(3, "systematic-review", mandatory=True, pilot_evaluated=True), ""),
        (for_some(2, "vendor", mandatory=True), ""),
        (for_some(8, state="designed"), ""),
        (for_some(8, state="closed"), ""),
        (for_some(0), ""),
    ],
)
def test_a_quarter_of_the_staff_may_try_anything_out(plan: SmallPlan, expected: str) -> None:
    assert severities(weak_evidence_for_all, plan) == expected


def test_both_reasons_stand_in_one_finding() -> None:
    (finding,) = found(weak_evidence_for_all, for_some(8, "vendor", mandatory=True))
    assert finding.message == (
        "PR4 Digital & AI, for 8 of 8 members of staff, rests on the seller's claim and is "
        "required without an evaluated pilot."
    )
    assert keys(finding, "evidence_cards") == ["card"]
    assert finding.people == STAFF


def line(
    planned: int, committed: int | None = None, spent: int | None = None, cut: int | None = None
) -> r.BudgetLine:
    return r.BudgetLine(
        id=f"line-{planned}",
        name="Courses",
        planned_pounds=Decimal(planned),
        committed_pounds=None if committed is None else Decimal(committed),
        spent_pounds=None if spent is None else Decimal(spent),
        cut_pounds=None if cut is None else Decimal(cut),
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (line(1000), ""),
        (line(1000, 400, 600), ""),
        (line(1000, 401, 600), "E"),
        (line(1000, None, 1001), "E"),
        (line(1000, 900, None, 100), ""),
        (line(1000, 901, None, 100), "E"),
        (line(0, 1), "E"),
        (line(1000, 0, 0, 100), ""),
        (line(1000, 0, 0, 101), "W"),
    ],
)
def test_a_line_holds_and_a_cut_is_small_or_noted(row: r.BudgetLine, expected: str) -> None:
    assert severities(money_out_of_line, SmallPlan().add(row)) == expected


def test_the_overspent_line_is_said_in_pounds() -> None:
    (finding,) = found(money_out_of_line, SmallPlan().add(line(12400, 5200, 8700)))
    assert finding.message == "Courses: £13,900 is spent or ordered of £12,400."


@pytest.mark.parametrize(
    ("kind", "on", "expected"),
    [
        ("budget-note", TODAY, ""),
        ("budget-note", dt.date(2026, 9, 1), ""),
        ("budget-note", dt.date(2026, 8, 31), "W"),
        ("budget-note", TODAY + dt.timedelta(1), "W"),
        ("report", TODAY, "W"),
    ],
)
def test_a_cut_needs_a_note_of_governors_from_this_year(
    kind: str, on: dt.date, expected: str
) -> None:
    plan = SmallPlan().add(line(1000, cut=150), r.GovernorEvent(id="note", kind=kind, on=on))
    assert severities(money_out_of_line, plan) == expected


def test_cuts_are_weighed_against_the_whole_budget() -> None:
    plan = SmallPlan().add(line(1000, cut=500), line(4000))
    assert severities(money_out_of_line, plan) == ""
    plan.add(line(100, cut=11))
    (finding,) = found(money_out_of_line, plan)
    assert finding.message == (
        "£511 of £5,100 for professional learning was cut this year, and governors have no note "
        "of it."
    )
    assert keys(finding, "budget_lines") == ["line-100", "line-1000"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "W"),
        ({"money_pounds": Decimal(0), "protected_hours": 0}, "W"),
        ({"money_pounds": Decimal(1)}, ""),
        ({"protected_hours": 1}, ""),
        ({"state": "agreed"}, ""),
        ({"state": "stopped"}, ""),
    ],
)
def test_an_active_priority_has_money_or_hours(columns: dict[str, Any], expected: str) -> None:
    assert severities(money_out_of_line, SmallPlan().priority("calm", **columns)) == expected
