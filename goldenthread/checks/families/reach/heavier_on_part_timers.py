"""Required learning takes a larger part of a part-timer's hours than of a full-timer's.

## What it sees

The development minutes of the year, past and planned, in activities that are required of the
person, for each full-time equivalent. Part-timers are measured against the median of their
full-time colleagues: teachers, support staff who work with pupils, and other support staff, each
with their own. Exactly the threshold is fine. Time that is agreed and paid on top of the contract
does not count, nor does statutory training. People on leave, and people in their first six weeks,
are left out.

## Why it may matter

Somebody on three days who is asked to come to everything gives up a third more of their time than
the colleague next door, and it comes out of their own.

## What you could do

Agree with the person which sessions matter most, offer the rest to choose from or to catch up on,
or pay the difference.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import activities_by_participant
from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.readings.required_time import (
    is_paid,
    required_activities,
    required_time,
)
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="INC004",
    name="Heavier on part-timers",
    family=Family.REACH,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6a",
    thresholds=(
        ThresholdSpec(
            "times_above",
            Decimal("1.25"),
            "times the median",
            Origin.JUDGEMENT,
            "Most required time for each full-time equivalent, against full-timers",
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    heavy = {
        person: time
        for person, time in required_time(snapshot, day).items()
        if time.is_heavy(thresholds["times_above"])
    }
    asked = activities_by_participant(snapshot, required_activities(snapshot), heavy)
    for person, time in heavy.items():
        fair = round(time.fair)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.get("people", person)),
            f"Required learning takes {in_words(time.minutes)} of this {plain_number(time.fte)} "
            f"post; its share of what full-time colleagues give is {in_words(fair)}.",
            "Trim it, offer a choice, or pay the difference.",
            rows=(
                *(ref(each) for each in asked[person] if not is_paid(snapshot, each, person)),
                *(ref(post) for post in live_posts(snapshot, person, day)),
            ),
            people=(person,),
            person_level=True,
            people_minutes=time.minutes - fair,
        )


def _year(*, paid: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("sian-hughes", "priya-nair").person("ellie-marsh", fte="0.6")
    plan.team("english", "sian-hughes", "priya-nair", "ellie-marsh")
    for day in (dt.date(2027, 1, 5), dt.date(2027, 1, 19), dt.date(2027, 2, 2)):
        key = f"english-{day}"
        plan.activity(key, on=day, team="english", required=True)
        if paid and day.month == 2:
            plan.add(
                r.Participation(
                    activity=key, person="ellie-marsh", state="invited", agreed_paid=True
                )
            )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(paid=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(paid=True)
