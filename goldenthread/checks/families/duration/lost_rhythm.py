"""A programme leaves its participants alone for too long between two moments of contact.

## What it sees

For each participant of a programme from *ready* to *closing*, the days on which they meet it:
development activities, coaching of a pair that serves it, steps taken on, peer visits; planned ones
count. Gaps are differences of teaching weeks, so a holiday never makes one longer, and weeks in
which the person has leave are taken off. More than four is a warning, more than eight an error;
exactly four and eight are fine. What comes after the last contact is not a gap. There is one
finding a programme, with its longest gap. People on the control side of a trial are left out.

## Why it may matter

A new way of teaching fades within weeks when nobody asks after it. Monthly meetings with practice
in between are the rhythm that has worked.

## What you could do

Add a 20-minute return in the team's slot, or a drop-in, in the middle of the gap.
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
from goldenthread.snapshot.readings.contacts import programme_contacts
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.rhythm import gaps_in
from goldenthread.snapshot.readings.thread import planned_minutes
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="DUR004",
    name="Lost rhythm",
    family=Family.DURATION,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN, Moment.RUN),
    source="S1-2a; monthly rhythm of teacher learning communities",
    thresholds=(
        ThresholdSpec(
            "warning_above", Decimal(4), "teaching weeks", Origin.RESEARCH, "Longest usual gap"
        ),
        ThresholdSpec(
            "error_above", Decimal(8), "teaching weeks", Origin.JUDGEMENT, "Longest without error"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        gaps = [
            gap
            for contacts in programme_contacts(snapshot, programme.id, today).values()
            for gap in gaps_in(snapshot, contacts, longer_than=int(thresholds["warning_above"]))
        ]
        if not gaps:
            continue
        longest = max(gaps, key=lambda gap: (gap.weeks, -gap.before.on.toordinal()))
        alike = [
            gap
            for gap in gaps
            if (gap.weeks, gap.before.on, gap.after.on)
            == (longest.weeks, longest.before.on, longest.after.on)
        ]
        people = {gap.before.person for gap in gaps}
        yield Finding(
            RULE.code,
            Severity.ERROR if longest.weeks > thresholds["error_above"] else Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} is silent for {longest.weeks} teaching weeks for "
            f"{counted(len(alike), 'person', 'people')}: from {short_date(longest.before.on)} to "
            f"{short_date(longest.after.on)}.",
            "Add a 20-minute return to the team's slot, or a drop-in, in between.",
            rows=tuple(ref(row) for gap in alike for row in (gap.before.row, gap.after.row)),
            people=tuple(people),
            people_minutes=len(people) * planned_minutes(programme),
        )


def _year(*days: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    plan.team("mathematics", "ellie-marsh", "owen-reilly")
    plan.programme("pr2", title="Everyone thinking")
    for number, day in enumerate(days, start=1):
        plan.activity(f"session-{number}", on=day, team="mathematics", programme="pr2")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 10, 20), dt.date(2027, 3, 9))


def mended_plan() -> tuple[Snapshot, dt.date]:
    in_between = [(2026, 11, 17), (2026, 12, 8), (2027, 1, 19), (2027, 2, 9)]
    returns = [dt.date(*day) for day in in_between]
    return _year(dt.date(2026, 10, 20), *returns, dt.date(2027, 3, 9))
