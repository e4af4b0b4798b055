"""A programme that wants practice to change leaves out a whole group of mechanisms.

## What it sees

Programmes from *ready* to *closing* with the ambition *deliberate* or *adaptive*, and the
mechanisms they are tagged with. There are four groups: A builds knowledge, B motivates, C develops
technique, D embeds practice. One group without a mechanism is a warning, two or more are an error.
Programmes that only make aware or teach a procedure are not looked at.

## Why it may matter

Each group answers one way in which professional learning fails: people do not understand it, do not
want it, cannot yet do it, or stop after a few weeks.

## What you could do

Add the cheapest mechanism of the missing group: revisiting (A2), a goal for each person (B1),
rehearsal in a team slot (C5), a written when-and-where plan (D2).
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.ambition import is_deep
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Mechanism

RULE = Rule(
    code="MEC001",
    name="Unbalanced design",
    family=Family.MECHANISMS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S0; Education Endowment Foundation, effective professional development, 2021",
    thresholds=(
        ThresholdSpec(
            "error_from", Decimal(2), "missing groups", Origin.RESEARCH, "Groups that may not lack"
        ),
    ),
)

WHAT_A_GROUP_DOES = {
    "A": "builds knowledge",
    "B": "motivates",
    "C": "develops technique",
    "D": "embeds practice",
}
CHEAPEST = {
    "A": "a planned return to earlier content (A2)",
    "B": "a goal for each person (B1)",
    "C": "rehearsal in a team slot (C5)",
    "D": "a written plan of when and with which class (D2)",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        groups = {Mechanism(mechanism).group for mechanism in programme.mechanisms}
        missing = [group for group in WHAT_A_GROUP_DOES if group not in groups]
        if not is_deep(programme) or not missing:
            continue
        lacks = listed([f"{WHAT_A_GROUP_DOES[group]} ({group})" for group in missing], "or")
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.ERROR if len(missing) >= thresholds["error_from"] else Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} has nothing that {lacks}.",
            f"Add {listed([CHEAPEST[group] for group in missing])}.",
            people=stake.people,
            people_minutes=stake.minutes,
        )


def _year(*mechanisms: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr2", title="Everyone thinking", mechanisms=mechanisms)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("A1", "B2", "C1", "C3")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("A1", "B2", "C1", "C3", "D2")
