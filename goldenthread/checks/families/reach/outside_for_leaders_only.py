"""Most of the hours spent outside school, or with people from outside, go to leaders.

## What it sees

The last twelve months of what individuals did outside or with outsiders: courses, visits and other
activities of the individual stream that are external, and outside expertise that took place without
an activity in the plan. Each participant's development minutes count, and leaders are the leaders'
staff group and all on the leadership scale. What comes into school for a team or for everybody is
not a matter of choice and is left out. Below three such outings nothing is said.

## Why it may matter

Whoever sees another school comes back with questions. When only leaders go, the questions stay in
the meeting room, and others learn that the world outside is not for them.

## What you could do

Offer the next two visits to teachers and support staff, with cover, and let leaders take the
classes.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import months_later
from goldenthread.kernel.minutes import in_words
from goldenthread.snapshot.readings.employment import is_leader
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    has_happened,
    is_development,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, DeliveredBy, EngagementState, Stream

RULE = Rule(
    code="INC007",
    name="Outside world for leaders only",
    family=Family.REACH,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-5d",
    thresholds=(
        ThresholdSpec(
            "leaders_above", Decimal(60), "percent", Origin.JUDGEMENT, "Most of the hours"
        ),
        ThresholdSpec(
            "outings_from", Decimal(3), "outings", Origin.JUDGEMENT, "Fewest outings judged"
        ),
        ThresholdSpec(
            "window_months", Decimal(12), "months", Origin.JUDGEMENT, "How far back outings count"
        ),
    ),
    status=Status.PREVIEW,
)

TOOK_PLACE = frozenset({EngagementState.TOOK_PLACE, EngagementState.CLOSED})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    since = months_later(today, -int(thresholds["window_months"]))
    outings = {
        row: minutes
        for row, (on, minutes) in _outings(snapshot).items()
        if since <= on <= today and any(minutes.values())
    }
    if len(outings) < thresholds["outings_from"]:
        return
    leaders = others = 0
    for by_person in outings.values():
        for person, minutes in by_person.items():
            if is_leader(snapshot, person, today):
                leaders += minutes
            else:
                others += minutes
    percent = Decimal(100 * leaders) / ((leaders + others) or 1)
    if percent <= thresholds["leaders_above"]:
        return
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"Leaders had {in_words(leaders)} of the {in_words(leaders + others)} that people spent "
        f"on outside courses and visits in the last {int(thresholds['window_months'])} months.",
        "Offer the next two visits to teachers and support staff.",
        rows=tuple(outings),
        people_minutes=leaders,
    )


def _outings(snapshot: Snapshot) -> dict[RowRef, tuple[dt.date, Mapping[str, int]]]:
    """What individuals did outside: the day, and each participant's minutes."""
    outings: dict[RowRef, tuple[dt.date, Mapping[str, int]]] = {
        ref(activity): (activity.on, development_minutes_by_person(snapshot, activity))
        for activity in snapshot.having("activities", "stream", Stream.INDIVIDUAL)
        if _is_outside(activity) and is_development(activity) and has_happened(activity)
    }
    for engagement in snapshot.engagements:
        in_plan = snapshot.having("engagement_activities", "engagement", engagement.id)
        if engagement.state in TOOK_PLACE and engagement.starts_on and not in_plan:
            people = snapshot.having("engagement_people", "engagement", engagement.id)
            minutes = {row.person: engagement.event_minutes or 0 for row in people}
            outings[ref(engagement)] = (engagement.starts_on, minutes)
    return outings


def _is_outside(activity: Activity) -> bool:
    is_visit = activity.kind == ActivityKind.EXTERNAL_VISIT
    return is_visit or activity.delivered_by == DeliveredBy.EXTERNAL


def _year(*visitors: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ruth-adeyemi-clarke", group="leader")
    plan.people("ellie-marsh", "priya-nair")
    days = (dt.date(2026, 10, 7), dt.date(2026, 11, 12), dt.date(2027, 1, 20))
    for day, visitor in zip(days, visitors, strict=True):
        plan.activity(
            f"visit-{day}",
            visitor,
            on=day,
            stream="individual",
            kind="external-visit",
            state="happened",
            minutes=300,
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("ruth-adeyemi-clarke", "ruth-adeyemi-clarke", "ellie-marsh")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("ruth-adeyemi-clarke", "priya-nair", "ellie-marsh")
