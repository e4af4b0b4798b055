"""People go to hear something from outside and get no time to use it afterwards.

## What it sees

Each engagement that is approved, booked or has taken place: the follow-up minutes booked for each
person, against the larger of an hour and half the length of the event. Exactly that is fine; an
empty cell counts as no follow-up. Training for compliance is left out: it is not development.

## Why it may matter

What is heard on a course is used when there is an hour to plan the first try, and forgotten when
there is a full day of lessons.

## What you could do

Book the follow-up together with the event: a planning hour, a slot with a colleague, a date to look
at what happened.
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
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.outside import (
    agreed_engagements,
    followup_needed,
    people_of_engagement,
)
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="EXT003",
    name="No time to use it",
    family=Family.EXPERTISE,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="S1-5a",
    thresholds=(
        ThresholdSpec(
            "least_minutes",
            Decimal(60),
            "minutes",
            Origin.JUDGEMENT,
            "Least follow-up for each person, however short the event",
        ),
        ThresholdSpec(
            "least_share",
            Decimal(50),
            "% of the event",
            Origin.JUDGEMENT,
            "Least follow-up for each person, against the event",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for engagement in agreed_engagements(snapshot):
        needed = followup_needed(engagement, thresholds["least_minutes"], thresholds["least_share"])
        event, booked = engagement.event_minutes or 0, engagement.followup_minutes or 0
        if needed is None or booked >= needed:
            continue
        people = people_of_engagement(snapshot, engagement)
        has = f"{in_words(booked)} of follow-up is" if booked else "no follow-up is"
        length = f" takes {in_words(event)} of each person, and" if event else ":"
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(engagement),
            f"{engagement.title}{length} {has} booked.",
            f"Book {in_words(round(needed))} with the event, to plan, try and look back.",
            people=people,
            people_minutes=event * len(people),
        )


def _year(followup_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("colin-sharpe")
    plan.add(
        r.Engagement(
            id="leading",
            title="Leading from the middle",
            kind="course",
            state="booked",
            event_minutes=360,
            followup_minutes=followup_minutes,
        ),
        r.EngagementPerson(engagement="leading", person="colin-sharpe"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(0)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(180)
