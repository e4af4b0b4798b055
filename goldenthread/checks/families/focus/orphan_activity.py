"""An activity takes people's learning time and serves no priority.

## What it sees

Activities of the year with development minutes, in any stream, that name no priority, belong to no
programme with a priority, and are not declared exempt (statutory, career, personal). It is an error
for a whole-school activity of an hour or more. Slots that hold only a date are not looked at yet,
nor are cancelled activities.

## Why it may matter

Time is the dearest thing in professional learning. Each hour without a purpose is an hour taken
from the few aims the school has chosen.

## What you could do

Link the activity to the priority it serves, declare why it is exempt, or drop it.
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
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    is_development,
    serves,
)
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, Stream

RULE = Rule(
    code="FOC001",
    name="Orphan activity",
    family=Family.FOCUS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S0, S4",
    thresholds=(
        ThresholdSpec(
            "error_from_minutes",
            Decimal(60),
            "minutes",
            Origin.JUDGEMENT,
            "Length from which a whole-school activity is an error",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for activity in snapshot.activities:
        if activity.exempt or activity.state == ActivityState.SLOT or not is_development(activity):
            continue
        if serves(snapshot, activity):
            continue
        is_large = (
            activity.stream == Stream.WHOLE_SCHOOL
            and activity.minutes >= thresholds["error_from_minutes"]
        )
        minutes = development_minutes_by_person(snapshot, activity)
        programme = snapshot.find("programmes", activity.programme)
        yield Finding(
            RULE.code,
            Severity.ERROR if is_large else Severity.WARNING,
            ref(activity),
            f"“{activity.title}” on {short_date(activity.on)} ({in_words(activity.minutes)}) "
            "serves no priority.",
            "Link it to a priority, declare why it is exempt, or drop it.",
            rows=(ref(programme),) if programme else (),
            people=tuple(minutes),
            team=only_for_team(snapshot, activity.team, activity.on),
            people_minutes=sum(minutes.values()),
            fix_cost=1,
        )


def _year(priority: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("reading-to-learn").people("priya-nair", "ellie-marsh")
    plan.activity(
        "motivation-keynote",
        on=dt.date(2027, 1, 4),
        stream="whole-school",
        kind="keynote",
        minutes=180,
        group="everyone",
        priority=priority,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("reading-to-learn")
