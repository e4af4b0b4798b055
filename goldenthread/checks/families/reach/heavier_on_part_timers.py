"""Required learning takes a larger part of a part-timer's hours than of a full-timer's.

## What it sees

The development minutes of the year, past and planned, in activities that are required of the
person, for each full-time equivalent. Part-timers are measured against the median of their
full-time colleagues, teachers with teachers and support staff with support staff; exactly the
threshold is fine. Time that is agreed and paid on top of the contract does not count, nor does
statutory training. People on leave, and people in their first six weeks, are left out.

## Why it may matter

Somebody on three days who is asked to come to everything gives up a third more of their time than
the colleague next door, and it comes out of their own.

## What you could do

Agree with the person which sessions matter most, offer the rest to choose from or to catch up on,
or pay the difference.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import (
    activities_by_participant,
    participation_rows,
)
from goldenthread.snapshot.readings.employment import fte, is_teacher, live_posts
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.time_spent import development_minutes_by_person, is_development
from goldenthread.snapshot.records import Activity
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
    required = [each for each in snapshot.activities if each.required and is_development(each)]
    minutes = _minutes(snapshot, required)
    heavy: dict[str, _Load] = {}
    for loads in _loads(snapshot, minutes, day):
        full_time = [load.of_full_time for load in loads.values() if load.fte == 1]
        usual = median(full_time) if full_time else Decimal(0)
        for person, load in loads.items():
            if load.fte < 1 and usual and load.of_full_time > usual * thresholds["times_above"]:
                heavy[person] = load._replace(fair=round(usual * load.fte))
    asked = activities_by_participant(snapshot, required, heavy)
    for person, load in heavy.items():
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.get("people", person)),
            f"Required learning takes {in_words(load.minutes)} of this {plain_number(load.fte)} "
            f"post; its share of what full-time colleagues give is {in_words(load.fair)}.",
            "Trim it, offer a choice, or pay the difference.",
            rows=(
                *(ref(each) for each in asked[person] if not _is_paid(snapshot, each, person)),
                *(ref(post) for post in live_posts(snapshot, person, day)),
            ),
            people=(person,),
            person_level=True,
            people_minutes=load.minutes - load.fair,
        )


class _Load(NamedTuple):
    """Required minutes of one person, and what would be fair."""

    minutes: int
    fte: Decimal
    fair: int = 0

    @property
    def of_full_time(self) -> Decimal:
        return self.minutes / self.fte


def _minutes(snapshot: Snapshot, required: list[Activity]) -> dict[str, int]:
    """Required minutes by person, those paid on top of the contract left out."""
    minutes: dict[str, int] = defaultdict(int)
    for activity in required:
        by_person = development_minutes_by_person(snapshot, activity)
        for person, own in by_person.items():
            minutes[person] += own
        for person in participation_rows(snapshot, activity.id):
            if _is_paid(snapshot, activity, person):
                minutes[person] -= by_person.get(person, 0)
    return minutes


def _is_paid(snapshot: Snapshot, activity: Activity, person: str) -> bool:
    row = participation_rows(snapshot, activity.id).get(person)
    return row is not None and row.agreed_paid


def _loads(
    snapshot: Snapshot, minutes: dict[str, int], day: dt.date
) -> tuple[dict[str, _Load], dict[str, _Load]]:
    """The load of each settled person: of the teachers, and of the support staff."""
    teachers: dict[str, _Load] = {}
    support: dict[str, _Load] = {}
    for person in sorted(settled_staff(snapshot, day)):
        share = fte(snapshot, person, day)
        if share:
            of_kind = teachers if is_teacher(snapshot, person, day) else support
            of_kind[person] = _Load(minutes.get(person, 0), share)
    return teachers, support


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
