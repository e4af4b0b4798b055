"""Nobody has spoken about an appraisal for a long time.

## What it sees

Each appraisal without a report yet, from its last dated moment to today, in teaching weeks: the day
the objectives were agreed, a conversation, the mid-year talk. Exactly the threshold is fine, and a
holiday adds nothing. An appraisal without any date counts from the start of the year, or from the
person's first day. People on leave are left out, and afterwards counted from the return.

## Why it may matter

Objectives that meet nobody for a term are not worked on, and the talk in July becomes a surprise to
both.

## What you could do

Have a ten-minute check-in: what has moved, what is in the way, what would help. Write down only the
date.
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
from goldenthread.snapshot.readings.appraisals import (
    counted_from,
    last_spoken_about,
    open_appraisals,
    weeks_without_a_word,
)
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="APP004",
    name="Forgotten appraisal",
    family=Family.APPRAISAL,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-6e, S4",
    thresholds=(
        ThresholdSpec(
            "warning_above",
            Decimal(12),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Longest time without a conversation",
        ),
    ),
)

MINUTES_OF_A_CHECK_IN = 10


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for appraisal in open_appraisals(snapshot, today):
        if is_on_leave(snapshot, appraisal.person, today):
            continue
        touched_on = last_spoken_about(snapshot, appraisal, today)
        since = counted_from(snapshot, appraisal, today)
        gap = weeks_without_a_word(snapshot, appraisal, today)
        if gap <= thresholds["warning_above"]:
            continue
        length = counted(gap, "teaching week")
        away = "" if since == touched_on or not touched_on else ", dates away not counted"
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(appraisal),
            f"The appraisal of {name_of(snapshot, appraisal.person)} was last spoken about on "
            f"{short_date(touched_on)}, {length} ago{away}."
            if touched_on
            else f"The appraisal of {name_of(snapshot, appraisal.person)} has had no dated "
            f"conversation in {length}.",
            "Have a ten-minute check-in, and write down the date.",
            rows=tuple(
                ref(touch)
                for touch in snapshot.having("appraisal_touches", "appraisal", appraisal.id)
                if touch.on == touched_on
            ),
            people=(appraisal.person,),
            person_level=True,
            people_minutes=MINUTES_OF_A_CHECK_IN,
            fix_cost=1,
        )


def _year(last_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.add(
        r.Appraisal(
            id="ellie-2027",
            person="ellie-marsh",
            appraiser="sian-hughes",
            starts_on=dt.date(2026, 9, 16),
        ),
        r.AppraisalTouch(appraisal="ellie-2027", on=last_on),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 10, 14))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 9))
