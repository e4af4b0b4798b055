"""What the INSET days, and the twilights in their place, are spent on."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

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


@dataclass(frozen=True, slots=True)
class InsetTime:
    """Minutes of a teacher: all of them, those lost to other things, and what takes these."""

    days: tuple[SpecialDay, ...]
    available: int
    lost: Fraction
    swallowing: tuple[Activity, ...]


def inset_time(snapshot: Snapshot) -> InsetTime:
    """The year's INSET time. Duty, briefing and administration count as lost."""
    days, sessions = inset_days(snapshot), sessions_of_a_day(snapshot)
    dates = {day.on for day in days}
    twilights = _in_place_of_days(days, sessions)
    available = sum(each.minutes for each in twilights) + round(
        sum((length_of(snapshot, day, sessions) for day in days), Fraction(0))
    )
    swallowing = tuple(
        activity
        for activity in (*(each for each in sessions if each.on in dates), *twilights)
        if _lost_minutes(activity)
    )
    lost = sum(
        (share_of_teachers(snapshot, each) * _lost_minutes(each) for each in swallowing),
        Fraction(0),
    )
    return InsetTime(days, available, lost, swallowing)


def inset_days(snapshot: Snapshot) -> tuple[SpecialDay, ...]:
    """INSET days and trust days, by date."""
    days = (day for day in snapshot.days if day.kind in (DayKind.INSET, DayKind.TRUST_DAY))
    return tuple(sorted(days, key=lambda day: day.on))


def sessions_of_a_day(snapshot: Snapshot) -> tuple[Activity, ...]:
    """Everything that is on and keeps to one day: a longer window leaves people the hour."""
    return tuple(
        activity
        for activity in sorted(snapshot.activities, key=lambda each: (each.on, each.id))
        if activity.state != ActivityState.CANCELLED and activity.ends_on in (None, activity.on)
    )


def _in_place_of_days(days: Sequence[SpecialDay], sessions: Sequence[Activity]) -> list[Activity]:
    """The twilights, earliest first, that make up for days with no minutes of their own."""
    owed = sum(day.minutes == 0 for day in days) * max(
        (day.minutes or 0 for day in days), default=0
    )
    found: list[Activity] = []
    for activity in sessions:
        if activity.stream != Stream.WHOLE_SCHOOL or activity.kind != ActivityKind.TWILIGHT:
            continue
        if sum(each.minutes for each in found) + activity.minutes <= owed:
            found.append(activity)
    return found


def length_of(snapshot: Snapshot, day: SpecialDay, sessions: Sequence[Activity]) -> Fraction:
    """The minutes of the day as the calendar says, or else what its sessions take."""
    if day.minutes is not None:
        return Fraction(day.minutes)
    return sum(
        (share_of_teachers(snapshot, e) * e.minutes for e in sessions if e.on == day.on),
        Fraction(0),
    )


def _lost_minutes(activity: Activity) -> int:
    """Minutes of the activity that neither develop anyone nor prepare for pupils."""
    if activity.kind in SWALLOWING or activity.exempt == Exemption.STATUTORY:
        return activity.minutes
    if activity.kind in WORK_WITH_PUPILS:
        return 0
    return min(activity.admin_minutes or 0, activity.minutes)


def share_of_teachers(snapshot: Snapshot, activity: Activity) -> Fraction:
    """Which part of the teachers who are not on leave that day is asked to come, from 0 to 1."""
    on = activity.on
    teachers = group_members(snapshot, AudienceGroup.TEACHERS, on)
    at_work = {person for person in teachers if not is_on_leave(snapshot, person, on)}
    if not at_work:
        return Fraction(0)
    return Fraction(len(at_work & invited_to(snapshot, activity)), len(at_work))
