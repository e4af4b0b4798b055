"""Money for learning is overspent, missing, or taken away during the year.

## What it sees

Three things. Each budget line on which what is paid and ordered is more than what was planned, less
what was taken away: an error. Each active priority with neither money nor protected hours: a
warning; either of the two is enough, and an empty cell counts as nothing. And cuts during the year,
over all lines together, above the threshold and without a note of the governors this year: a
warning. Exactly the plan and exactly the threshold are fine.

## Why it may matter

Where the money goes shows what the aims are. An aim without money or time asks people to find both
themselves.

## What you could do

Re-profile: move money from a line that is not used, or drop the purchase. Give the priority hours
if not money. Take a cut to governors before it is spent elsewhere.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.budget import pounds_available, pounds_used
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import GovernorEventKind

RULE = Rule(
    code="BUD001",
    name="Money out of line",
    family=Family.BUDGET,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.RUN,),
    source="S1-6f",
    thresholds=(
        ThresholdSpec(
            "largest_cut",
            Decimal(10),
            "% of the budget",
            Origin.JUDGEMENT,
            "Cut during the year that needs no note of the governors",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for line in snapshot.budget_lines:
        used, left = pounds_used(line), pounds_available(line)
        if used > left:
            yield Finding(
                RULE.code,
                Severity.ERROR,
                ref(line),
                f"{line.name}: {_pounds(used)} is spent or ordered of {_pounds(left)}.",
                "Move money from a line that is not used, or drop a purchase.",
            )
    for priority in active_priorities(snapshot):
        if priority.money_pounds or priority.protected_hours:
            continue
        stake = stake_of_priorities(snapshot, [priority], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(priority),
            f"{priority.code} {priority.title} is active with no money and no protected hours.",
            "Set hours or money aside for it, or take it off the plan for now.",
            people=stake.people,
            people_minutes=stake.minutes,
        )
    yield from _judge_cuts(snapshot, today, thresholds)


def _judge_cuts(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    cut_lines = [line for line in snapshot.budget_lines if line.cut_pounds]
    cut = sum((line.cut_pounds or Decimal(0) for line in cut_lines), Decimal(0))
    planned = sum((line.planned_pounds for line in snapshot.budget_lines), Decimal(0))
    if cut * 100 <= thresholds["largest_cut"] * planned:
        return
    if any(
        event.kind == GovernorEventKind.BUDGET_NOTE and snapshot.year.starts_on <= event.on <= today
        for event in snapshot.governor_events
    ):
        return
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"{_pounds(cut)} of {_pounds(planned)} for professional learning was cut this year, and "
        "governors have no note of it.",
        "Tell governors what was cut and what will not happen.",
        rows=tuple(ref(line) for line in cut_lines),
        fix_cost=1,
        about="cut",
    )


def _pounds(value: Decimal) -> str:
    return f"£{plain_number(value)}"


def _year(spent: int, hours: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("calm-starts", code="P3", protected_hours=hours)
    plan.add(
        r.BudgetLine(
            id="facilitators",
            name="External facilitators & partners",
            planned_pounds=Decimal(12400),
            committed_pounds=Decimal(5200),
            spent_pounds=Decimal(spent),
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(8700, 0)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(7200, 120)
