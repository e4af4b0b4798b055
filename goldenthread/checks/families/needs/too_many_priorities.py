"""More priorities are worked on at the same time than a school can keep alive.

## What it sees

The priorities in the states *active* and *review*. It speaks once for the school, with a warning
above the first threshold and an error above the second. Exactly three are fine.

## Why it may matter

Each priority asks for time in every team and attention from every leader. With many at once each
gets a start and none gets the months of practice that change what pupils meet in lessons.

## What you could do

Carry one on to next year, or stop it, and write down what was let go and since when. A priority
that is agreed but not begun does not count.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="NEE005",
    name="Too many priorities",
    family=Family.NEEDS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S0, S1-2a",
    thresholds=(
        ThresholdSpec(
            "warning_above", Decimal(3), "priorities", Origin.JUDGEMENT, "Most without a warning"
        ),
        ThresholdSpec(
            "error_above", Decimal(5), "priorities", Origin.JUDGEMENT, "Most without an error"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    priorities = active_priorities(snapshot)
    if len(priorities) <= thresholds["warning_above"]:
        return
    too_many = len(priorities) > thresholds["error_above"]
    names = listed([priority.title for priority in priorities])
    stake = stake_of_priorities(snapshot, priorities, today)
    yield Finding(
        RULE.code,
        Severity.ERROR if too_many else Severity.WARNING,
        ref(snapshot.year),
        f"{counted(len(priorities), 'priority', 'priorities')} are worked on at once: {names}.",
        "Carry one on to next year or stop it, and name what you let go.",
        rows=tuple(ref(priority) for priority in priorities),
        people=stake.people,
        people_minutes=stake.minutes,
        fix_cost=3,
    )


def _year(fourth_state: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan()
    plan.priority("reading-to-learn", code="P1").priority("everyone-thinking", code="P2")
    plan.priority("calm-corridors", code="P3")
    plan.priority("digital-and-ai", code="P4", title="Digital and AI", state=fourth_state)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("active")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("agreed")
