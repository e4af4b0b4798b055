"""A coach's running pairs need more time than is protected for coaching.

## What it sees

Each coach: the cycle length times the cycles that the coach's running pairs have in a fortnight,
against the minutes protected in a fortnight. A pair without a cadence counts as fortnightly.
Exactly equal is fine. Where nothing is written down about protected time, it speaks only above four
pairs.

## Why it may matter

Coaching without time turns into a chat in the corridor or into somebody's evening. It is also the
most usual reason why pairs stall.

## What you could do

Protect more time, let another trained coach take some pairs, or lengthen the cadence and say so.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching import (
    MINUTES_OF_A_CYCLE,
    minutes_a_fortnight,
    running_pairs_of,
)
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="COA004",
    name="Coach out of time",
    family=Family.COACHING,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="Published practice: 45 minutes and preparation a cycle; S1-6a",
    thresholds=(
        ThresholdSpec(
            "cycle_minutes",
            Decimal(MINUTES_OF_A_CYCLE),
            "minutes",
            Origin.RESEARCH,
            "What one cycle costs the coach, preparation included",
        ),
        ThresholdSpec(
            "pairs_without_time",
            Decimal(4),
            "pairs",
            Origin.JUDGEMENT,
            "Most pairs while no protected time is written down",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for coach in sorted({pair.coach for pair in snapshot.coaching_pairs}):
        pairs = running_pairs_of(snapshot, coach, today)
        cycle_minutes = int(thresholds["cycle_minutes"])
        needed = sum((minutes_a_fortnight(pair, cycle_minutes) for pair in pairs), Fraction(0))
        row = snapshot.find("coaches", coach)
        protected = row.protected_minutes if row is not None else None
        if protected is None and len(pairs) <= thresholds["pairs_without_time"]:
            continue
        if needed <= (protected or 0):
            continue
        has = f"{protected} are protected" if protected else "no time is protected"
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(row) if row is not None else ref(snapshot.get("people", coach)),
            f"{name_of(snapshot, coach)} needs {counted(round(needed), 'minute')} a fortnight for "
            f"{counted(len(pairs), 'pair')}, and {has}.",
            "Protect more time, move some pairs to a coach with room, or lengthen the cadence.",
            rows=tuple(ref(pair) for pair in pairs),
            people=(coach,),
            person_level=True,
            people_minutes=round(needed) - (protected or 0),
            fix_cost=3,
        )


def _year(protected_minutes: int) -> tuple[Snapshot, dt.date]:
    coachees = ("ellie-marsh", "owen-reilly", "claire-dubois", "nisha-patel")
    plan = SmallPlan().people("dan-kowalczyk", *coachees)
    plan.add(r.Coach(person="dan-kowalczyk", protected_minutes=protected_minutes))
    for coachee in coachees:
        plan.pair("dan-kowalczyk", coachee)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(90)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(220)
