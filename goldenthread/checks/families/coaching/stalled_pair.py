"""A running coaching pair has not met for a long time.

## What it sees

Each running pair, from its last touchpoint, or from its first day while there is none, to today, in
teaching weeks: a warning above the first threshold, an error above the second. Exactly four and
exactly six weeks are fine, and a holiday adds nothing. A pair is left out while one of the two is
on leave, and afterwards counted from the return. A paused pair is left out.

## Why it may matter

Coaching changes teaching by small steps, each tried and looked at within a week or two. After a
month without a meeting the step has usually been forgotten, by both.

## What you could do

Fix the next date first and talk about the reason then. Where time is the reason, pause the pair
openly or lengthen its cadence; that is a good ending too.
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
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching import is_running, last_met_on, minutes_a_fortnight
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="COA003",
    name="Stalled pair",
    family=Family.COACHING,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.RUN,),
    source="Published practice: a cycle every week or fortnight",
    thresholds=(
        ThresholdSpec(
            "warning_above",
            Decimal(4),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Longest gap, no warning",
        ),
        ThresholdSpec(
            "error_above", Decimal(6), "teaching weeks", Origin.JUDGEMENT, "Longest gap, no error"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for pair in snapshot.coaching_pairs:
        both = (pair.coach, pair.coachee)
        if not is_running(snapshot, pair, today):
            continue
        if any(is_on_leave(snapshot, person, today) for person in both):
            continue
        met_on = last_met_on(snapshot, pair, today)
        since = met_on or pair.starts_on
        if since is None:
            continue
        counted_from = max([since, *_returns(snapshot, pair, today)])
        gap = snapshot.calendar.weeks_between(counted_from, today)
        if gap <= thresholds["warning_above"]:
            continue
        names = f"{name_of(snapshot, pair.coach)} and {name_of(snapshot, pair.coachee)}"
        length = counted(gap, "teaching week")
        away = "" if counted_from == since else ", dates away not counted"
        yield Finding(
            RULE.code,
            Severity.ERROR if gap > thresholds["error_above"] else Severity.WARNING,
            ref(pair),
            f"{names} last met on {short_date(met_on)} to coach, {length} ago{away}."
            if met_on
            else f"{names} have not yet met to coach, {length} after the start{away}.",
            "Fix the next date, or ask both whether to pause.",
            rows=tuple(
                ref(touchpoint)
                for touchpoint in snapshot.having("touchpoints", "pair", pair.id)
                if touchpoint.on == met_on
            ),
            people=both,
            person_level=True,
            people_minutes=round(minutes_a_fortnight(pair) * gap / 2),
            fix_cost=1,
        )


def _returns(snapshot: Snapshot, pair: CoachingPair, today: dt.date) -> list[dt.date]:
    return [
        leave.ends_on
        for person in (pair.coach, pair.coachee)
        for leave in snapshot.having("leave", "person", person)
        if leave.ends_on is not None and leave.ends_on < today
    ]


def _year(last_met: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("priya-nair", "ellie-marsh")
    plan.pair("priya-nair", "ellie-marsh", starts_on=dt.date(2026, 9, 14))
    for day in (dt.date(2026, 11, 20), last_met):
        plan.add(r.Touchpoint(pair="priya-nair-ellie-marsh", on=day, looked=True, step_set=True))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 4))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2027, 1, 22))
