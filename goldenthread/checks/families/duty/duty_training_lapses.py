"""Somebody does not hold training that they must hold, or will soon hold it no longer.

## What it sees

Each record of an item that a person must hold, of people who are on the staff and not on leave. An
error where it has never been done or is no longer valid; information where it runs out within the
threshold, that day included. Valid until today is still valid. Where the record gives no date of
its own, the item's months are counted from the day it was done; an item without months is done
once. A date still to come is a plan and not yet done.

## Why it may matter

This training protects pupils and staff, and the school answers for it. It takes staff time that
counts as work, and is not development.

## What you could do

Book it in paid time, the earliest date first. Put several people with the same item on one date.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import long_date, months_later
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import is_employed, is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import ComplianceItem, ComplianceRecord
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="STA001",
    name="Duty training missing or lapsing",
    family=Family.DUTY,
    severities=(Severity.ERROR, Severity.INFORMATION),
    moments=(Moment.RUN,),
    source="Law and statutory guidance, item by item; S1-3d",
    thresholds=(
        ThresholdSpec(
            "days_ahead",
            Decimal(60),
            "days",
            Origin.JUDGEMENT,
            "How long before it runs out the rule speaks",
        ),
    ),
    is_law=True,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for record in snapshot.compliance_records:
        item = snapshot.find("compliance_items", record.item)
        if item is None:
            continue
        valid_until = _valid_until(record, item, today)
        if valid_until is None or valid_until < today:
            severity, hint = Severity.ERROR, "Book it in paid time."
        elif (valid_until - today).days <= thresholds["days_ahead"]:
            severity, hint = Severity.INFORMATION, "Book the refresher in paid time."
        else:
            continue
        person = record.person
        if not is_employed(snapshot, person, today) or is_on_leave(snapshot, person, today):
            continue
        yield Finding(
            RULE.code,
            severity,
            ref(record),
            _message(name_of(snapshot, person), item, valid_until, today),
            hint,
            rows=(ref(item),),
            people=(person,),
            person_level=True,
            fix_cost=1,
        )


def _valid_until(record: ComplianceRecord, item: ComplianceItem, today: dt.date) -> dt.date | None:
    """The last valid day, or None when it has not been done."""
    if record.expires_on is not None and (record.done_on is None or record.done_on <= today):
        return record.expires_on
    if record.done_on is None or record.done_on > today:
        return None
    if item.every_months is None:
        return dt.date.max
    return months_later(record.done_on, item.every_months)


def _message(name: str, item: ComplianceItem, valid_until: dt.date | None, today: dt.date) -> str:
    if valid_until is None:
        return f"{name} has not done “{item.name}”."
    runs_out = "ran out" if valid_until < today else "runs out"
    return f"“{item.name}” of {name} {runs_out} on {long_date(valid_until)}."


def _year(done_on: dt.date | None) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("hannah-prosser", "ellie-marsh")
    plan.add(
        r.ComplianceItem(
            id="allergy",
            name="Allergy and anaphylaxis awareness",
            basis="statutory",
            every_months=12,
        ),
        r.ComplianceRecord(item="allergy", person="hannah-prosser", done_on=dt.date(2026, 9, 1)),
        r.ComplianceRecord(item="allergy", person="ellie-marsh", done_on=done_on),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(None)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 9, 8))
