"""The staff groups that a statement is about, as they are on a day."""

import datetime as dt

from goldenthread.snapshot.readings.audience import group_members
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import AudienceGroup


def everyone(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """All who are settled: new starters and people on leave are not counted."""
    return settled_staff(snapshot, on)


def leaders(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    return group_members(snapshot, AudienceGroup.LEADERS, on) & everyone(snapshot, on)


def teachers(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """Teachers who are not leaders."""
    teaching = group_members(snapshot, AudienceGroup.TEACHERS, on) & everyone(snapshot, on)
    return teaching - leaders(snapshot, on)


def support_with_pupils(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    return group_members(snapshot, AudienceGroup.SUPPORT_DIRECT, on) & everyone(snapshot, on)


def general_support(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    return group_members(snapshot, AudienceGroup.SUPPORT_GENERAL, on) & everyone(snapshot, on)


def with_pupils(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """Teachers, and support staff who work with pupils."""
    return teachers(snapshot, on) | support_with_pupils(snapshot, on)
