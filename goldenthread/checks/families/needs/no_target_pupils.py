"""A programme is for no particular pupils, or for most of the school.

## What it sees

Programmes from *ready* to *closing* without a target group, neither their own nor that of the need
behind their priority; and programmes whose group is larger than a share of the roll. A need with a
declared indirect effect has no target pupils and is left alone. Exactly half the roll is fine.

## Why it may matter

Impact can be seen only in pupils whom somebody follows. In a group of everybody the pupils the
programme was meant for disappear.

## What you could do

Choose a group that can be followed from a baseline: a label, the criteria, and how many pupils.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.readings.target_pupils import target_group_of
from goldenthread.snapshot.records import TargetGroup
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="NEE003",
    name="No target pupils, or everyone",
    family=Family.NEEDS,
    severities=(Severity.BLOCK, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S1-3b",
    thresholds=(
        ThresholdSpec(
            "largest_share",
            Decimal(50),
            "% of the roll",
            Origin.JUDGEMENT,
            "Largest group that can still be followed",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    roll = snapshot.school.roll
    for programme in live_programmes(snapshot):
        priority = snapshot.find("priorities", programme.priority)
        need = snapshot.find("needs", priority.need) if priority else None
        if need is not None and need.indirect_effect:
            continue
        group = target_group_of(snapshot, programme)
        stake = stake_of_programmes(snapshot, [programme], today)
        used = tuple(ref(row) for row in (priority, need, group) if row is not None)
        if group is None:
            yield Finding(
                RULE.code,
                Severity.BLOCK,
                ref(programme),
                f"{programme.code} {programme.title} names no pupils whom it is for.",
                "Choose a group of pupils you can follow.",
                rows=used,
                people=stake.people,
                people_minutes=stake.minutes,
                fix_cost=1,
            )
        elif roll and group.size * 100 > thresholds["largest_share"] * roll:
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(programme),
                f"{programme.code} {programme.title} is for {group.size:,} of {roll:,} pupils: "
                f"{group.label}.",
                "Choose a smaller group of pupils you can follow.",
                rows=(*used, ref(snapshot.school)),
                people=stake.people,
                people_minutes=stake.minutes,
                fix_cost=1,
            )


def _year(size: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr3", title="Calm starts", target_group="group" if size else "")
    plan.programme("pr4", title="Questions that reach all", target_group="group")
    plan.add(TargetGroup(id="group", label="Year 8 lower reading band", size=size or 62))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(0)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(62)
