"""Which measures have a baseline, and whether it came in time."""

import datetime as dt

from goldenthread.snapshot.records import Measure, MeasurePoint, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PointKind


def baselines_of(snapshot: Snapshot, measure: Measure) -> list[MeasurePoint]:
    """Its baselines, in no order."""
    points = snapshot.having("measure_points", "measure", measure.id)
    return [point for point in points if point.kind == PointKind.BASELINE]


def measures_without_baseline(
    snapshot: Snapshot, programme: Programme, days_after_start: int
) -> list[Measure]:
    """Measures of its priority without a baseline by so many days after the programme's start.

    Where the start is not known, any baseline is in time.
    """
    grace = dt.timedelta(days=days_after_start)
    latest = programme.starts_on + grace if programme.starts_on else dt.date.max
    measures = snapshot.having("measures", "priority", programme.priority)
    return [
        each
        for each in measures
        if not any(point.on <= latest for point in baselines_of(snapshot, each))
    ]
