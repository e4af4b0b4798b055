"""Duty, briefing and administration take most of the days meant for learning.

## What it sees

The INSET days and trust days of the year, with the minutes that each has in the calendar, or those
of its sessions where the calendar says nothing. For a day with 0 minutes, taken as twilights, the
whole-school twilights of the year stand in, up to the length of the longest other day. Against
these minutes it puts what statutory training, briefings, business, administration, and notices
inside other sessions take on these days from the average teacher at work: a warning above the first
share, an error above the second. Exactly the share is fine. Preparation is not counted as lost, and
windows of several days are left out.

It remarks, for information, when the sessions of the INSET days before pupils first come leave the
average teacher less than three hours to prepare. What no session takes is time to prepare, and so
are sessions of preparation. Exactly three hours are fine.

## Why it may matter

Five days are most of the time in which a whole staff can learn together. Duty training has to be
done, but it can be done in short modules in paid time, and a results briefing can be read.

## What you could do

Move compliance to short modules in paid time, put the briefing on paper, give data its own time,
and keep a morning of each day for learning.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.audience import group_members
from goldenthread.snapshot.readings.inset_time import (
    InsetTime,
    inset_days,
    inset_time,
    length_of,
    sessions_of_a_day,
    share_of_teachers,
)
from goldenthread.snapshot.records import Activity, SpecialDay
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityKind,
    AudienceGroup,
)

RULE = Rule(
    code="TIM006",
    name="INSET swallowed",
    family=Family.WORKLOAD,
    severities=(Severity.ERROR, Severity.WARNING, Severity.INFORMATION),
    moments=(Moment.PLAN,),
    source="S1-3d, S1-6a",
    thresholds=(
        ThresholdSpec(
            "warning_above", Decimal(40), "percent", Origin.JUDGEMENT, "Share lost, no warning"
        ),
        ThresholdSpec(
            "error_above", Decimal(60), "percent", Origin.JUDGEMENT, "Share lost, no error"
        ),
        ThresholdSpec(
            "least_preparation",
            Decimal(180),
            "minutes",
            Origin.JUDGEMENT,
            "Preparation in the INSET days before pupils first come",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    days = inset_days(snapshot)
    if not days:
        return
    sessions = sessions_of_a_day(snapshot)
    yield from _judge_year(snapshot, inset_time(snapshot), thresholds)
    yield from _judge_first_days(snapshot, days, sessions, thresholds)


def _judge_year(snapshot: Snapshot, time: InsetTime, thresholds: Thresholds) -> Iterator[Finding]:
    days, available, lost = time.days, time.available, time.lost
    if not available or lost * 100 <= thresholds["warning_above"] * available:
        return
    percent = round(lost * 100 / available)
    teachers = group_members(snapshot, AudienceGroup.TEACHERS, days[0].on)
    yield Finding(
        RULE.code,
        Severity.ERROR if lost * 100 > thresholds["error_above"] * available else Severity.WARNING,
        ref(snapshot.year),
        f"Duty, briefing and administration take {round(lost):,} of the "
        f"{counted(available, 'minute')} of {counted(len(days), 'INSET day')}, {percent}%.",
        "Move compliance to short modules in paid time, and let people read the briefing.",
        rows=(*(ref(day) for day in days), *(ref(each) for each in time.swallowing)),
        people=tuple(teachers),
        people_minutes=round(lost) * len(teachers),
        fix_cost=3,
        about="share",
    )


def _judge_first_days(
    snapshot: Snapshot,
    days: Sequence[SpecialDay],
    sessions: Sequence[Activity],
    thresholds: Thresholds,
) -> Iterator[Finding]:
    first_with_pupils = min(snapshot.calendar.pupil_days, default=dt.date.max)
    first_days = [day for day in days if day.on < first_with_pupils]
    dates = {day.on for day in first_days}
    of_these = [activity for activity in sessions if activity.on in dates]
    # Days whose programme is not written down yet say nothing about preparation.
    if not of_these:
        return
    minutes = sum((_time_to_prepare(snapshot, day, of_these) for day in first_days), Fraction(0))
    if minutes >= thresholds["least_preparation"]:
        return
    teachers = group_members(snapshot, AudienceGroup.TEACHERS, first_days[0].on)
    yield Finding(
        RULE.code,
        Severity.INFORMATION,
        ref(snapshot.year),
        f"{counted(len(first_days), 'INSET day')} before pupils come "
        f"{'leaves' if len(first_days) == 1 else 'leave'} teachers {in_words(round(minutes))} to "
        "prepare.",
        "Leave at least half a day free of sessions.",
        rows=(*(ref(day) for day in first_days), *(ref(each) for each in of_these)),
        people=tuple(teachers),
        people_minutes=(int(thresholds["least_preparation"]) - round(minutes)) * len(teachers),
        about="preparation",
    )


def _time_to_prepare(snapshot: Snapshot, day: SpecialDay, sessions: Sequence[Activity]) -> Fraction:
    """Minutes of preparation that day, and those which no session takes."""
    taken, preparing = Fraction(0), Fraction(0)
    for activity in sessions:
        if activity.on == day.on:
            minutes = share_of_teachers(snapshot, activity) * activity.minutes
            taken += minutes
            preparing += minutes if activity.kind == ActivityKind.PREPARATION else 0
    return preparing + max(length_of(snapshot, day, sessions) - taken, Fraction(0))


def _year(briefing_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    first, second = dt.date(2026, 9, 1), dt.date(2026, 9, 2)
    january, november = dt.date(2027, 1, 4), dt.date(2026, 11, 2)
    for key, on, kind, minutes in (
        ("safeguarding", first, "statutory-training", 240),
        ("briefing", first, "briefing", briefing_minutes),
        ("preparation", second, "preparation", 180),
        ("data-november", november, "administration", 210),
        ("data-january", january, "administration", 180),
    ):
        plan.activity(
            key, on=on, kind=kind, minutes=minutes, stream="whole-school", group="teachers"
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(120)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(60)
