"""A coaching pair has met three times in a row without a look at practice and without a step.

## What it sees

The latest three meetings of each running pair up to today. It speaks when in none of them there was
a look at practice or a step, and no step of the pair was taken on from the first of them until
today. One look, or one step, is enough to be fine. Only the coach and the coachee read it, and
nobody else reads even how many such pairs there are.

## Why it may matter

A good talk is worth having. It changes teaching only when somebody has seen a lesson, or something
small is tried before the next talk.

## What you could do

Agree again what the time is for and begin the next meeting with ten minutes in a lesson. Or call it
mentoring, which is a good thing under its own name.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE, is_running
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="COA007",
    name="Chat with a label",
    family=Family.COACHING,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="S1-4d",
    thresholds=(
        ThresholdSpec(
            "meetings_from", Decimal(3), "meetings", Origin.SEED, "Meetings in a row that make one"
        ),
    ),
    status=Status.PREVIEW,
    is_private=True,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    # Fewer than one meeting says nothing about a pair.
    count = max(int(thresholds["meetings_from"]), 1)
    for pair in snapshot.coaching_pairs:
        if not is_running(snapshot, pair, today):
            continue
        met = [row for row in snapshot.having("touchpoints", "pair", pair.id) if row.on <= today]
        latest = sorted(met, key=lambda touchpoint: touchpoint.on)[-count:]
        if len(latest) < count or any(row.looked or row.step_set for row in latest):
            continue
        steps = snapshot.having("steps", "pair", pair.id)
        if any(latest[0].on <= step.opened_on <= today for step in steps):
            continue
        yield Finding(
            RULE.code,
            Severity.INFORMATION,
            ref(pair),
            f"The latest {count} meetings of this pair, from {short_date(latest[0].on)} to "
            f"{short_date(latest[-1].on)}, had no look at practice and no step.",
            "Begin the next meeting with ten minutes in a lesson, or call it mentoring.",
            rows=tuple(ref(touchpoint) for touchpoint in latest),
            people=(pair.coach, pair.coachee),
            person_level=True,
            people_minutes=MINUTES_OF_A_CYCLE * count,
            fix_cost=1,
        )


def _year(*, looked: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("priya-nair", "ellie-marsh").pair("priya-nair", "ellie-marsh")
    for on in (dt.date(2027, 1, 8), dt.date(2027, 1, 22), dt.date(2027, 2, 3)):
        last = on.month == 2
        plan.add(r.Touchpoint(pair="priya-nair-ellie-marsh", on=on, looked=looked and last))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(looked=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(looked=True)
