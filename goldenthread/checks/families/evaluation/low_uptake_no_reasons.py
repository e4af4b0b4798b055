"""Fewer than half of the participants use what they learned, and nobody has asked why.

## What it sees

Each programme from *ready* to *closing*, and its latest look at use (L4) that says how many
participants use it. It speaks when this is below the threshold, exactly half is fine, and there is
neither a look at what the school made possible (L3) nor an answer to what stands in the way.

## Why it may matter

Low use is seldom a lack of will. Time, a clash with another demand, missing materials, a leader who
expects something else: each has its own remedy, and none shows in the percentage.

## What you could do

Ask four questions: is it clear, is there time, is there what you need, does anything clash? It
takes three minutes, and no names.
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
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel

RULE = Rule(
    code="EVA005",
    name="Low uptake, no reasons",
    family=Family.EVALUATION,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-3f; Guskey, level 3",
    thresholds=(
        ThresholdSpec(
            "uptake_below", Decimal(50), "percent", Origin.JUDGEMENT, "Least uptake, no warning"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        done = [
            result
            for result in snapshot.having("evaluation_results", "programme", programme.id)
            if result.done_on <= today
        ]
        barriers = snapshot.having("barriers", "programme", programme.id)
        asked = any(result.level == EvaluationLevel.L3 for result in done) or any(
            barrier.on <= today for barrier in barriers
        )
        looks = [
            result
            for result in done
            if result.level == EvaluationLevel.L4 and result.uptake_percent is not None
        ]
        if asked or not looks:
            continue
        latest = max(looks, key=lambda result: (result.done_on, result.id))
        if latest.uptake_percent >= thresholds["uptake_below"]:
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.title}: on {short_date(latest.done_on)} "
            f"{plain_number(latest.uptake_percent)}% of the participants were using it, and "
            "nobody has asked what stands in the way.",
            "Ask the four questions about barriers.",
            rows=tuple(ref(result) for result in looks),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(*, asked: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr2", title="Everyone thinking")
    plan.add(
        r.EvaluationResult(
            id="pr2-use",
            programme="pr2",
            level="L4",
            done_on=dt.date(2027, 1, 21),
            uptake_percent=Decimal(40),
        )
    )
    if asked:
        on = dt.date(2027, 1, 28)
        plan.add(r.Barrier(programme="pr2", kind="time", on=on, people=11))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(asked=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(asked=True)
