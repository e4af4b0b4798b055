"""What a year weighs on its people: evenings, time asked of part-timers, lessons covered."""

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Iterator

from goldenthread.kernel.dates import monday_of
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.employment import fte, is_teacher
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState


def largest_evening_load(snapshot: Snapshot, today: dt.date) -> int:
    """Most minutes that anybody has to stay after school in one week to come."""
    load: Counter[tuple[str, dt.date]] = Counter()
    for row, person in _asked(snapshot, today):
        if row.after_hours:
            load[person, monday_of(row.on)] += row.minutes
    return max(load.values(), default=0)


def part_time_ratio(snapshot: Snapshot, today: dt.date) -> float | None:
    """Required minutes per full-time equivalent: the part-time teacher who is asked for most,
    against the median of full-time teachers. None without either.
    """
    minutes: Counter[str] = Counter()
    for row, person in _asked(snapshot, today):
        minutes[person] += row.minutes
    shares: dict[bool, list[float]] = {True: [], False: []}
    for each in snapshot.people:
        share = fte(snapshot, each.id, today)
        if share and is_teacher(snapshot, each.id, today):
            shares[share < 1].append(minutes[each.id] / float(share))
    if not shares[True] or not shares[False] or not statistics.median(shares[False]):
        return None
    return max(shares[True]) / statistics.median(shares[False])


def covered_lessons(snapshot: Snapshot, today: dt.date) -> int:
    """Lessons to come that somebody else takes."""
    return sum(row.lessons for row in snapshot.cover_requests if row.on >= today)


def _asked(snapshot: Snapshot, today: dt.date) -> Iterator[tuple[Activity, str]]:
    """What is required of whom, equal alternatives included: they take as long."""
    for row in snapshot.activities:
        if row.required and row.on >= today and row.state != ActivityState.CANCELLED:
            for person in participants_of(snapshot, row):
                yield row, person
