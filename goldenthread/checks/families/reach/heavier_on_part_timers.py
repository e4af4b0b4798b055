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

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.numbers import plain_number
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participation_rows
from goldenthread.snapshot.readings.employment import fte, is_teacher, live_posts, staff_on
from goldenthread.snapshot.readings.settled import is_settled
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
    asked = _required_of(snapshot)
    load: dict[bool, dict[str, Decimal]] = {True: {}, False: {}}
    share: dict[str, Decimal] = {}
    for person in staff_on(snapshot, day):
        share[person] = fte(snapshot, person, day)
        if share[person] and is_settled(snapshot, person, day):
            minutes = sum(minutes for _, minutes in asked[person])
            load[is_teacher(snapshot, person, day)][person] = minutes / share[person]
    for of_kind in load.values():
        full_time = [each for person, each in of_kind.items() if share[person] == 1]
        if not full_time or not (usual := median(full_time)):
            continue
        most = usual * thresholds["times_above"]
        for person, each in sorted(of_kind.items()):
            if share[person] == 1 or each <= most:
                continue
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(snapshot.get("people", person)),
                f"Required learning takes {in_words(round(each * share[person]))} of this "
                f"{plain_number(share[person])} post; its share of what full-time colleagues give "
                f"is {in_words(round(usual * share[person]))}.",
                "Trim it, offer a choice, or pay the difference.",
                rows=(
                    *(ref(activity) for activity, _ in asked[person]),
                    *(ref(post) for post in live_posts(snapshot, person, day)),
                ),
                people=(person,),
                person_level=True,
                people_minutes=round((each - usual) * share[person]),
            )


def _required_of(snapshot: Snapshot) -> dict[str, list[tuple[Activity, int]]]:
    """For each person the required activities and their minutes, paid extra time left out."""
    asked: dict[str, list[tuple[Activity, int]]] = defaultdict(list)
    for activity in snapshot.activities:
        if not activity.required or not is_development(activity):
            continue
        rows = participation_rows(snapshot, activity.id)
        for person, minutes in development_minutes_by_person(snapshot, activity).items():
            if person not in rows or not rows[person].agreed_paid:
                asked[person].append((activity, minutes))
    return asked


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
