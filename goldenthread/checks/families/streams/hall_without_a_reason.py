"""A whole-school session does not say why everybody must be in one room for it.

## What it sees

Whole-school activities of development that are not cancelled and have more than a bare slot. It
speaks when nothing is written about why people must be together, or when nobody has answered
whether it could be read or watched in people's own time. Either answer to that question is fine.
Briefings, administration and statutory training are not looked at.

## Why it may matter

An hour of everybody is the dearest hour a school has. It is worth it for starting together, for
hearing one another and for practising side by side; for being told, a page does as well.

## What you could do

Write one sentence on why together, and answer the question. If no sentence comes, send it as
reading and give the hour to the teams.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Status, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.time_spent import development_minutes, is_development
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, Stream

RULE = Rule(
    code="STR006",
    name="Hall without a reason",
    family=Family.STREAMS,
    severities=(Severity.INFORMATION,),
    moments=(Moment.PLAN,),
    source="S2",
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for activity in snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL):
        if activity.state == ActivityState.SLOT or not is_development(activity):
            continue
        lacks = []
        if not activity.why_together.strip():
            lacks.append("why people must be together")
        if activity.could_be_read is None:
            lacks.append("whether it could be read instead")
        if not lacks:
            continue
        people = participants_of(snapshot, activity)
        yield Finding(
            RULE.code,
            Severity.INFORMATION,
            ref(activity),
            f"“{activity.title}” on {short_date(activity.on)} does not say {listed(lacks, 'or')}.",
            "Answer in one sentence, or send it as reading and give the time to teams.",
            people=tuple(people),
            people_minutes=development_minutes(activity) * len(people),
            fix_cost=1,
        )


def _year(*, is_asked: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly").programme("pr4")
    plan.activity(
        "ai-tools",
        title="AI tools",
        on=dt.date(2027, 2, 4),
        stream="whole-school",
        kind="twilight",
        minutes=120,
        group="everyone",
        programme="pr4",
        why_together="To try one task side by side" if is_asked else "",
        could_be_read=False if is_asked else None,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(is_asked=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(is_asked=True)
