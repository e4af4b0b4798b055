"""What a year weighs on its people: evenings, time asked of part-timers, lessons covered."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from goldenthread.kernel.dates import monday_of
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.employment import is_teacher
from goldenthread.snapshot.readings.required_time import required_time
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
    """Required learning of the part-time teacher who is asked for most, against the share of the
    post in what full-time teachers give. None without either.
    """
    times = [
        time.minutes / time.fair
        for person, time in required_time(snapshot, today).items()
        if time.fte < 1 and time.fair and is_teacher(snapshot, person, today)
    ]
    return float(max(times)) if times else None


def covered_lessons(snapshot: Snapshot, today: dt.date) -> int:
    """Lessons to come that somebody else takes."""
    return sum(row.lessons for row in snapshot.cover_requests if row.on >= today)


def _asked(snapshot: Snapshot, today: dt.date) -> Iterator[tuple[Activity, str]]:
    """What is to come and required of whom; whoever has an alternative is not asked to be there."""
    for row in snapshot.activities:
        if row.required and row.on >= today and row.state != ActivityState.CANCELLED:
            rows = participation_rows(snapshot, row.id)
            for person in participants_of(snapshot, row):
                if person not in rows or not rows[person].alternative:
                    yield row, person
