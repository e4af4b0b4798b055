"""One of the three streams takes most of the year, or has hardly any of it.

## What it sees

Development minutes of everybody over the whole year, past and planned, in the whole-school, team
and individual streams. It speaks when a stream has less than the least share, or when the
whole-school stream has more than the most; exactly the share is fine both times. Statutory training
and administration count in none of them.

## Why it may matter

The hall gives direction, the team makes it fit the subject, the individual makes it stick. What is
missing in one stream is not made up for in another.

## What you could do

Move minutes: turn a twilight into team sessions, or give part of a team's time to visits and steps
of each person's own.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    is_development,
)
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream

RULE = Rule(
    code="STR003",
    name="Lopsided streams",
    family=Family.STREAMS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S0, S2",
    thresholds=(
        ThresholdSpec(
            "least_share", Decimal(15), "percent", Origin.JUDGEMENT, "Least for each stream"
        ),
        ThresholdSpec(
            "most_whole_school",
            Decimal(50),
            "percent",
            Origin.JUDGEMENT,
            "Most for the whole-school stream",
        ),
    ),
)

NAMES = {
    Stream.WHOLE_SCHOOL: "the whole-school stream",
    Stream.TEAM: "the team stream",
    Stream.INDIVIDUAL: "the individual stream",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    minutes: Counter[str] = Counter()
    people: set[str] = set()
    rows: list[RowRef] = []
    for activity in snapshot.activities:
        if not is_development(activity):
            continue
        by_person = development_minutes_by_person(snapshot, activity)
        minutes[activity.stream] += sum(by_person.values())
        people.update(by_person)
        rows.append(ref(activity))
    whole = minutes.total()
    if not whole:
        return
    least = thresholds["least_share"] * whole
    most = thresholds["most_whole_school"] * whole
    thin = [stream for stream in NAMES if minutes[stream] * 100 < least]
    too_much = minutes[Stream.WHOLE_SCHOOL] * 100 > most
    if not thin and not too_much:
        return
    parts = [NAMES[stream] for stream in thin] or [NAMES[Stream.WHOLE_SCHOOL]]
    have = "has" if len(parts) == 1 else "have"
    shares = [in_words(minutes[stream]) for stream in (thin or [Stream.WHOLE_SCHOOL])]
    sentence = (
        f"{listed(parts)} {have} {listed(shares)} of the year's {in_words(whole)} of development"
    )
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"{sentence[0].upper()}{sentence[1:]}.",
        "Move minutes from the largest stream to the smallest.",
        rows=tuple(rows),
        people=tuple(people),
        people_minutes=round(
            max(
                minutes[Stream.WHOLE_SCHOOL] - most / 100,
                *(least / 100 - minutes[stream] for stream in NAMES),
            )
        ),
        fix_cost=3,
    )


def _year(visit_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    plan.team("mathematics", "ellie-marsh", "owen-reilly")
    plan.activity(
        "twilight",
        on=dt.date(2026, 10, 8),
        stream="whole-school",
        minutes=120,
        group="everyone",
    )
    plan.activity("return", on=dt.date(2026, 10, 20), team="mathematics", minutes=120)
    plan.activity(
        "visits",
        "ellie-marsh",
        "owen-reilly",
        on=dt.date(2026, 11, 17),
        stream="individual",
        kind="peer-visit",
        minutes=visit_minutes,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(30)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(60)
