"""A programme plans less time than a change of general practice takes.

## What it sees

Programmes from *ready* to *closing* with a general scope and the ambition *deliberate* or
*adaptive*: the planned minutes of a participant for input, practice, collaboration, coaching and
review together. Below 30 hours it is a warning, below 15 an error; above 50 it asks, as
information, whether it is too much. Exactly 30, 15 and 50 hours are fine, each for its step.
Programmes with one narrow aim, and those that only make aware or teach a procedure, may be short.

## Why it may matter

Where professional learning changed general teaching practice it took some 30 to 50 hours. Less
gives people new words for what they did before.

## What you could do

Lengthen it with practice and coaching rather than with talk, narrow the aim, or lower the ambition
honestly.
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
from goldenthread.snapshot.readings.ambition import is_deep_and_general
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.readings.thread import planned_minutes
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="DUR002",
    name="Under-dosed",
    family=Family.DURATION,
    severities=(Severity.ERROR, Severity.WARNING, Severity.INFORMATION),
    moments=(Moment.PLAN,),
    source="S1-2a",
    thresholds=(
        ThresholdSpec(
            "warning_below", Decimal(30), "hours", Origin.SEED, "Least for each participant"
        ),
        ThresholdSpec(
            "error_below", Decimal(15), "hours", Origin.JUDGEMENT, "Least without an error"
        ),
        ThresholdSpec("remark_above", Decimal(50), "hours", Origin.SEED, "Most without a question"),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if not is_deep_and_general(programme):
            continue
        minutes = planned_minutes(programme)
        severity = _severity(minutes, thresholds)
        if severity is None:
            continue
        plan = f"plans {in_words(minutes)} for each participant" if minutes else "plans no time"
        long = severity is Severity.INFORMATION
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            severity,
            ref(programme),
            f"{programme.code} {programme.title} {plan}; changing general practice usually takes "
            f"{thresholds['warning_below']} to {thresholds['remark_above']} hours.",
            "Ask whether all of it is needed."
            if long
            else "Lengthen it, narrow the aim, or lower the ambition honestly.",
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=3,
        )


def _severity(minutes: int, thresholds: Thresholds) -> Severity | None:
    if minutes < thresholds["error_below"] * 60:
        return Severity.ERROR
    if minutes < thresholds["warning_below"] * 60:
        return Severity.WARNING
    if minutes > thresholds["remark_above"] * 60:
        return Severity.INFORMATION
    return None


def _year(practice_hours: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").for_whom("pr2", "ellie-marsh")
    plan.programme(
        "pr2", title="Everyone thinking", input_minutes=720, practice_minutes=practice_hours * 60
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(10)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(18)
