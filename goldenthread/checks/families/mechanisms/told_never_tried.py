"""A programme shows or explains a technique, and nobody rehearses it or gets feedback on a try.

## What it sees

Programmes from *ready* to *closing* that are tagged with a mechanism of group C (develop technique)
and with neither C4 (feedback on an attempt) nor C5 (rehearsal away from pupils). Programmes without
any mechanism of group C are the business of the rule on unbalanced design.

## Why it may matter

Between understanding a technique and doing it in front of thirty pupils lies practice. Without a
dry run or a friendly look the first attempt is also the last for many.

## What you could do

Put ten minutes of rehearsal in pairs into the next team slot, or let colleagues look in on one
attempt each and say what the pupils did.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Status, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Mechanism

RULE = Rule(
    code="MEC002",
    name="Told, never tried",
    family=Family.MECHANISMS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S0; Education Endowment Foundation, effective professional development, 2021",
    status=Status.PREVIEW,
)

TRIES = frozenset({Mechanism.C4, Mechanism.C5})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        mechanisms = {Mechanism(mechanism) for mechanism in programme.mechanisms}
        if not any(mechanism.group == "C" for mechanism in mechanisms) or mechanisms & TRIES:
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} develops technique without rehearsal (C5) and "
            "without feedback on an attempt (C4).",
            "Add ten minutes of rehearsal to a team slot.",
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(*mechanisms: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr2", title="Everyone thinking", mechanisms=mechanisms)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("A1", "B2", "C1", "C3", "D2")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("A1", "B2", "C1", "C3", "C5", "D2")
