"""More than half of a programme's planned time is input.

## What it sees

Programmes from *ready* to *closing*, whatever their ambition: the planned minutes of a participant
for input, against all five parts together: input, practice, collaboration, coaching and review. It
speaks above the threshold; exactly half is fine. A programme that plans no time at all belongs to
another rule.

## Why it may matter

Hearing about a way of teaching changes what people can say. Trying it, looking at pupils, planning
together and hearing how it went change what they do.

## What you could do

Swap talk for practice: let people read the input beforehand and use the session to plan and
rehearse. Give part of it to looking at pupils' work.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.readings.thread import planned_minutes
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="DUR005",
    name="All input",
    family=Family.DURATION,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-2a, S0",
    thresholds=(
        ThresholdSpec(
            "input_above", Decimal(50), "percent", Origin.JUDGEMENT, "Most input in the whole"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        whole, taught = planned_minutes(programme), programme.input_minutes or 0
        if taught * 100 <= thresholds["input_above"] * whole:
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} plans {in_words(taught)} of input in "
            f"{in_words(whole)} for each participant.",
            "Swap talk for practice, looking at pupils' work and planning together.",
            people=stake.people,
            people_minutes=len(stake.people) * taught,
            fix_cost=2,
        )


def _year(practice_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").for_whom("pr2", "ellie-marsh")
    plan.programme(
        "pr2",
        title="Everyone thinking",
        input_minutes=720,
        practice_minutes=practice_minutes,
        collaboration_minutes=300,
        coaching_minutes=120,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(180)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(300)
