"""A teacher's planned directed time is above the legal limit, or leaves nothing in reserve.

## What it sees

The directed minutes in each teacher's time ledger, statutory training included, against the
school's limit (1,265 hours in England) times the full-time equivalent of the teaching posts: an
error above the limit, a warning above the share that leaves room for the unforeseen. Exactly the
limit and exactly the share are fine. Teachers on the leadership scale have no such limit, and
support staff have contract hours; both are left out.

## Why it may matter

Above the limit a school may not direct a teacher. Close to it, one more evening in June breaks the
contract, and it is usually the learning that is dropped.

## What you could do

Take something out of the ledger or make it optional, starting with what has least to do with
pupils. What is optional does not count.
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
from goldenthread.snapshot.readings.directed_time import directed_limit, directed_posts
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="TIM001",
    name="Over directed time",
    family=Family.WORKLOAD,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="School Teachers' Pay and Conditions Document",
    thresholds=(
        ThresholdSpec(
            "warning_above",
            Decimal(97),
            "percent of the limit",
            Origin.JUDGEMENT,
            "Share above which nothing is left in reserve",
        ),
    ),
    is_law=True,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    # The ledger is the whole year's, so next year's can be judged before its posts begin.
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    for person in sorted({entry.person for entry in snapshot.ledger}):
        limit = directed_limit(snapshot, person, day)
        if limit is None:
            continue
        entries = [e for e in snapshot.having("ledger", "person", person) if e.directed]
        planned = sum(entry.minutes for entry in entries)
        if planned <= limit * thresholds["warning_above"] / 100:
            continue
        is_over = planned > limit
        name = name_of(snapshot, person)
        posts = directed_posts(snapshot, person, day)
        over_or_left = in_words(round(abs(limit - planned)))
        yield Finding(
            RULE.code,
            Severity.ERROR if is_over else Severity.WARNING,
            ref(snapshot.get("people", person)),
            f"{name} has {in_words(planned)} of directed time planned, {over_or_left} "
            f"{'more than' if is_over else 'less than'} the limit of {in_words(round(limit))}.",
            "Take something out or make it optional."
            if is_over
            else "Keep some time for the unforeseen: take something out or make it optional.",
            rows=(*(ref(entry) for entry in entries), *(ref(post) for post in posts)),
            people=(person,),
            person_level=True,
            people_minutes=round(abs(limit - planned)),
        )


def _year(open_evening_hours: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh")
    for category, hours in (
        ("pupil-day", 1092),
        ("inset", 30),
        ("meeting", 83),
        ("open-evening", open_evening_hours),
    ):
        plan.add(r.LedgerEntry(person="ellie-marsh", category=category, minutes=hours * 60))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(76)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(15)
