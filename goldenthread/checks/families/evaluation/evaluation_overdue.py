"""A planned look at a programme was due some time ago and has not been done.

## What it sees

Each item in the evaluation plan of a programme from *ready* to *closing* whose day lies further
back than the days of grace, and for which no result is there. Exactly fourteen days are fine. A
result answers the item that it names. One finding an item.

## Why it may matter

What people remember of October is gone by February. An evaluation that slips past the point where
the plan could still change is only a report.

## What you could do

Do the ten-minute version now: three questions to five people, or one look at pupils' work. If
nobody will use the answer, take the item off the plan.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.evaluations import answered_by
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.readings.thread import DAYS_OF_GRACE
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage

RULE = Rule(
    code="EVA004",
    name="Evaluation overdue",
    family=Family.EVALUATION,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-3f",
    thresholds=(
        ThresholdSpec(
            "days_of_grace",
            Decimal(DAYS_OF_GRACE),
            "days",
            Origin.JUDGEMENT,
            "Most days after the day it was due",
        ),
    ),
)

ASKS = {
    EvaluationLevel.L1: "what people think of it (L1)",
    EvaluationLevel.L2: "what staff now know (L2)",
    EvaluationLevel.L3: "whether the school makes it possible (L3)",
    EvaluationLevel.L4: "whether it is used (L4)",
    EvaluationLevel.L5: "what is different for pupils (L5)",
}
STAGES = {
    EvaluationStage.EARLY: "early on",
    EvaluationStage.MID_POINT: "at the mid-point",
    EvaluationStage.END: "at the end",
    EvaluationStage.LATER: "afterwards",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        answered = answered_by(snapshot, programme, today)
        for item in snapshot.having("evaluation_plan", "programme", programme.id):
            days = (today - item.due_on).days
            if item.id in answered or days <= thresholds["days_of_grace"]:
                continue
            stake = stake_of_programmes(snapshot, [programme], today)
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(item),
                f"{programme.code} {programme.title}: asking "
                f"{STAGES[EvaluationStage(item.stage)]} "
                f"{ASKS[EvaluationLevel(item.level)]} was due on {short_date(item.due_on)}, "
                f"{counted(days, 'day')} ago.",
                "Do the ten-minute version now, or take it off the plan.",
                rows=(ref(programme),),
                people=stake.people,
                people_minutes=len(stake.people) * (item.burden_minutes or 0),
                fix_cost=1,
            )


def _year(*, done: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr2", title="Everyone thinking")
    due_on = dt.date(2026, 12, 18)
    plan.add(
        r.EvaluationItem(
            id="pr2-use", programme="pr2", level="L4", stage="mid-point", due_on=due_on
        )
    )
    if done:
        plan.add(
            r.EvaluationResult(
                id="use", programme="pr2", item="pr2-use", level="L4", done_on=due_on
            )
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(done=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(done=True)
