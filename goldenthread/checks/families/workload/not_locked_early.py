"""Shortly before the year begins, many of the teams' learning slots have no date yet.

## What it sees

From four weeks before the first day of the year until the last teaching week. Each team with a
regular slot should have as many dated slots as its rhythm gives in the year's teaching weeks; a
slot without content counts as dated, and so does one that was cancelled later. All teams together
it speaks below the share. Teams that have dated more than their rhythm do not make up for others.

## Why it may matter

What has no date by September is taken by something that has. People with families and second jobs,
and those on part days, can plan only around what is fixed.

## What you could do

Lock the dates first: the planner lays them over the timetable in minutes. What fills them can wait
until the half-term before.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.learning_slots import dated_share
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="TIM007",
    name="Not locked early",
    family=Family.WORKLOAD,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S2",
    thresholds=(
        ThresholdSpec(
            "dated_below", Decimal(80), "percent", Origin.JUDGEMENT, "Least dated, no warning"
        ),
        ThresholdSpec(
            "weeks_before", Decimal(4), "weeks", Origin.JUDGEMENT, "When the dates should stand"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks = snapshot.calendar.teaching_weeks
    year = snapshot.year
    if not weeks or today < year.starts_on - dt.timedelta(weeks=int(thresholds["weeks_before"])):
        return
    if today >= weeks[-1].monday + dt.timedelta(weeks=1):
        return
    share = dated_share(snapshot)
    if not share.due or Decimal(100 * share.dated) / share.due >= thresholds["dated_below"]:
        return
    day = max(today, year.starts_on)
    people = frozenset[str]().union(*(team_members(snapshot, team.id, day) for team in share.short))
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(year),
        f"{share.dated:,} of {counted(share.due, 'team slot')} in the year {year.id} "
        f"{'has' if share.dated == 1 else 'have'} a date; "
        f"{counted(len(share.short), 'team is short of its', 'teams are short of their')} rhythm.",
        "Lock the dates now, and fill them later.",
        rows=tuple(ref(team) for team in share.short),
        people=tuple(people),
        fix_cost=2,
    )


def _year(slots: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("sian-hughes").team("english", "sian-hughes", slot_every_weeks=4)
    for number in range(slots):
        on = dt.date(2026, 9, 8) + dt.timedelta(weeks=4 * number)
        plan.activity(
            f"slot-{number}", on=on, team="english", state="slot", uses_learning_slot=True
        )
    return plan.snapshot(), dt.date(2026, 8, 10)


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(3)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(8)
