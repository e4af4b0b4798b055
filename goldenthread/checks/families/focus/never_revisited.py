"""A programme brings something new and never comes back to it.

## What it sees

Programmes from *ready* to *closing* with the ambition *deliberate* or *adaptive*, and their input:
INSET sessions, twilights, keynotes, conferences and courses in the whole-school and team streams;
where a programme plans input and has none of these, its first session. Each of these needs a later
activity that says that it *revisits* it, at the earliest two teaching weeks after and at the latest
twelve; exactly two and exactly twelve are fine, and a planned one counts. Following on is not yet
revisiting. One finding a programme, with its input that nothing revisits. Input after which the
year holds fewer than two teaching weeks is left out.

## Why it may matter

People forget most of what they hear once. Coming back after some weeks, when part of it has been
forgotten, is what makes it stay.

## What you could do

Open a team session a few weeks later with ten minutes of recall: what was the idea, who used it,
what did pupils do? Mark it as revisiting the first session.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.ambition import is_deep
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.new_input import input_activities
from goldenthread.snapshot.readings.time_spent import development_minutes, is_development
from goldenthread.snapshot.readings.weeks import weeks_are_left
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind

RULE = Rule(
    code="FOC006",
    name="Never revisited",
    family=Family.FOCUS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S0; EEF mechanism A2",
    thresholds=(
        ThresholdSpec(
            "earliest_weeks",
            Decimal(2),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Least time between input and its return",
        ),
        ThresholdSpec(
            "latest_weeks",
            Decimal(12),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Most time between input and its return",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    earliest = int(thresholds["earliest_weeks"])
    for programme in live_programmes(snapshot):
        if not is_deep(programme):
            continue
        lost = [
            activity
            for activity in input_activities(snapshot, programme)
            if weeks_are_left(snapshot.calendar, activity.on, earliest)
            and not _is_revisited(snapshot, activity, thresholds)
        ]
        if not lost:
            continue
        people: set[str] = set()
        minutes = 0
        for activity in lost:
            participants = participants_of(snapshot, activity)
            people |= participants
            minutes += development_minutes(activity) * len(participants)
        names = [f"“{activity.title}” on {short_date(activity.on)}" for activity in lost]
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} never revisits {listed(names)}.",
            "Open a later team session with ten minutes of recall, and mark it as revisiting.",
            rows=tuple(row for activity in lost for row in _rows(snapshot, activity)),
            people=tuple(people),
            people_minutes=minutes,
            fix_cost=1,
        )


def _revisits(snapshot: Snapshot, activity: Activity) -> Iterator[Activity]:
    for link in snapshot.having("activity_links", "to", activity.id):
        later = snapshot.find("activities", link.activity)
        if link.kind == LinkKind.REVISITS and later is not None and is_development(later):
            yield later


def _is_revisited(snapshot: Snapshot, activity: Activity, thresholds: Thresholds) -> bool:
    between = snapshot.calendar.weeks_between
    return any(
        thresholds["earliest_weeks"] <= between(activity.on, later.on) <= thresholds["latest_weeks"]
        for later in _revisits(snapshot, activity)
    )


def _rows(snapshot: Snapshot, activity: Activity) -> Iterator[RowRef]:
    """The input, and the returns that come too soon or too late."""
    yield ref(activity)
    for later in _revisits(snapshot, activity):
        yield ref(later)


def _year(kind: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").programme("pr2", title="Everyone thinking")
    plan.activity(
        "launch",
        "ellie-marsh",
        on=dt.date(2026, 9, 2),
        kind="inset-session",
        programme="pr2",
    )
    plan.activity("hinge-questions", "ellie-marsh", on=dt.date(2026, 10, 6), programme="pr2")
    plan.link("hinge-questions", kind, "launch")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("follows")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("revisits")
