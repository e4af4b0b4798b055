"""Whose time, and how much of it, hangs on programmes and priorities."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from goldenthread.snapshot.readings.audience import programme_participants
from goldenthread.snapshot.readings.employment import on_leave
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.thread import planned_minutes
from goldenthread.snapshot.records import Priority, Programme
from goldenthread.snapshot.snapshot import Snapshot


class Stake(NamedTuple):
    """Who gives time to something, and how many minutes all of them together."""

    people: tuple[str, ...]
    minutes: int


def stake_of_programmes(snapshot: Snapshot, programmes: Iterable[Programme], on: dt.date) -> Stake:
    """The participants of these programmes on this day and the minutes planned for them.

    People on leave are left out: nothing is asked of them now.
    """
    people: set[str] = set()
    minutes = 0
    for programme in programmes:
        participants = programme_participants(snapshot, programme, on) - on_leave(snapshot, on)
        people |= participants
        minutes += len(participants) * planned_minutes(programme)
    return Stake(tuple(sorted(people)), minutes)


def stake_of_priorities(snapshot: Snapshot, priorities: Iterable[Priority], on: dt.date) -> Stake:
    """The same for all live programmes that serve these priorities."""
    keys = {priority.id for priority in priorities}
    serving = [row for row in live_programmes(snapshot) if row.priority in keys]
    return stake_of_programmes(snapshot, serving, on)
