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
from goldenthread.snapshot.readings.audience import group_members, invited_to
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.records import Activity, SpecialDay
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    AudienceGroup,
    DayKind,
    Exemption,
    Stream,
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

SWALLOWING = frozenset(
    {
        ActivityKind.STATUTORY_TRAINING,
        ActivityKind.BRIEFING,
        ActivityKind.BUSINESS_MEETING,
        ActivityKind.ADMINISTRATION,
    }
)
# What is prepared or settled here is work with pupils, whatever stands in the column for notices.
WORK_WITH_PUPILS = frozenset({ActivityKind.PREPARATION, ActivityKind.PASTORAL_MEETING})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    days = sorted(
        (day for day in snapshot.days if day.kind in (DayKind.INSET, DayKind.TRUST_DAY)),
        key=lambda day: day.on,
    )
    if not days:
        return
    sessions = [
        activity
        for activity in sorted(snapshot.activities, key=lambda each: (each.on, each.id))
        if activity.state != ActivityState.CANCELLED
        # A window of several days leaves the hour to each person.
        and activity.ends_on in (None, activity.on)
    ]
    yield from _judge_year(snapshot, days, sessions, thresholds)
    yield from _judge_first_days(snapshot, days, sessions, thresholds)


def _judge_year(
    snapshot: Snapshot,
    days: Sequence[SpecialDay],
    sessions: Sequence[Activity],
    thresholds: Thresholds,
) -> Iterator[Finding]:
    dates = {day.on for day in days}
    twilights = _in_place_of_days(days, sessions)
    available = sum(each.minutes for each in twilights) + round(
        sum((_length_of(snapshot, day, sessions) for day in days), Fraction(0))
    )
    swallowing = [
        activity
        for activity in (*(each for each in sessions if each.on in dates), *twilights)
        if _lost_minutes(activity)
    ]
    lost = sum(
        (_share_of_teachers(snapshot, each) * _lost_minutes(each) for each in swallowing),
        Fraction(0),
    )
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
        rows=(*(ref(day) for day in days), *(ref(each) for each in swallowing)),
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


def _in_place_of_days(days: Sequence[SpecialDay], sessions: Sequence[Activity]) -> list[Activity]:
    """The twilights, earliest first, that make up for days with no minutes of their own."""
    owed = sum(day.minutes == 0 for day in days) * max(day.minutes or 0 for day in days)
    found: list[Activity] = []
    for activity in sessions:
        if activity.stream != Stream.WHOLE_SCHOOL or activity.kind != ActivityKind.TWILIGHT:
            continue
        if sum(each.minutes for each in found) + activity.minutes <= owed:
            found.append(activity)
    return found


def _length_of(snapshot: Snapshot, day: SpecialDay, sessions: Sequence[Activity]) -> Fraction:
    """The minutes of the day as the calendar says, or else what its sessions take."""
    if day.minutes is not None:
        return Fraction(day.minutes)
    return sum(
        (_share_of_teachers(snapshot, e) * e.minutes for e in sessions if e.on == day.on),
        Fraction(0),
    )


def _time_to_prepare(snapshot: Snapshot, day: SpecialDay, sessions: Sequence[Activity]) -> Fraction:
    """Minutes of preparation that day, and those which no session takes."""
    taken, preparing = Fraction(0), Fraction(0)
    for activity in sessions:
        if activity.on == day.on:
            minutes = _share_of_teachers(snapshot, activity) * activity.minutes
            taken += minutes
            preparing += minutes if activity.kind == ActivityKind.PREPARATION else 0
    return preparing + max(_length_of(snapshot, day, sessions) - taken, Fraction(0))


def _lost_minutes(activity: Activity) -> int:
    """Minutes of the activity that neither develop anyone nor prepare for pupils."""
    if activity.kind in SWALLOWING or activity.exempt == Exemption.STATUTORY:
        return activity.minutes
    if activity.kind in WORK_WITH_PUPILS:
        return 0
    return min(activity.admin_minutes or 0, activity.minutes)


def _share_of_teachers(snapshot: Snapshot, activity: Activity) -> Fraction:
    """Which part of the teachers who are not on leave that day is asked to come, from 0 to 1."""
    on = activity.on
    teachers = group_members(snapshot, AudienceGroup.TEACHERS, on)
    at_work = {person for person in teachers if not is_on_leave(snapshot, person, on)}
    if not at_work:
        return Fraction(0)
    return Fraction(len(at_work & invited_to(snapshot, activity)), len(at_work))


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
