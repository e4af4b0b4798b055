"""What the records of a measure hold: its values, its pupils and what else speaks of them."""

import datetime as dt

from goldenthread.inference.verdict import FEWEST_FOR_MORE
from goldenthread.snapshot.records import Measure, MeasurePoint, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    EvaluationLevel,
    EvidenceSource,
    NeedKind,
    PointKind,
    ProgrammeState,
)

NOT_BEGUN = frozenset({ProgrammeState.SKETCH, ProgrammeState.DESIGNED, ProgrammeState.READY})
SOURCE_OF_KIND = {
    NeedKind.WORK_FEATURE: EvidenceSource.PUPIL_WORK,
    NeedKind.PUPIL_TALK: EvidenceSource.PUPIL_VOICE,
}


def _points(snapshot: Snapshot, measure: Measure) -> list[MeasurePoint]:
    points = snapshot.having("measure_points", "measure", measure.id)
    return sorted(points, key=lambda point: point.on)


def baseline_of(snapshot: Snapshot, measure: Measure) -> MeasurePoint | None:
    baselines = [row for row in _points(snapshot, measure) if row.kind == PointKind.BASELINE]
    return baselines[0] if baselines else None


def later_of(snapshot: Snapshot, measure: Measure) -> list[MeasurePoint]:
    baseline = baseline_of(snapshot, measure)
    return [
        point
        for point in _points(snapshot, measure)
        if point.kind != PointKind.BASELINE and (baseline is None or point.on > baseline.on)
    ]


def _programmes(snapshot: Snapshot, measure: Measure) -> tuple[Programme, ...]:
    return tuple(snapshot.having("programmes", "priority", measure.priority))


def start_of(snapshot: Snapshot, measure: Measure) -> dt.date | None:
    days = [
        row.starts_on
        for row in _programmes(snapshot, measure)
        if row.starts_on and row.state not in NOT_BEGUN
    ]
    return min(days, default=None)


def group_size_of(snapshot: Snapshot, measure: Measure, *points: MeasurePoint | None) -> int | None:
    priority = snapshot.find("priorities", measure.priority)
    need = snapshot.find("needs", priority.need) if priority else None
    group = snapshot.find("target_groups", need.target_group) if need else None
    sizes = [point.n for point in points if point and point.n]
    if group:
        sizes.append(group.size)
    return max(sizes, default=None)


def fewest_of(*points: MeasurePoint | None) -> int:
    numbers = [point.n for point in points if point and point.n]
    # Where no number is written, that itself is what holds the verdict back.
    return min(numbers, default=FEWEST_FOR_MORE)


def missing_of(size: int | None, *points: MeasurePoint | None) -> float:
    # Who lacks either value lacks the change.
    numbers = [point.n for point in points if point and point.n]
    if not size or not numbers:
        return 0.0
    return (size - min(numbers)) / size


def sources_of(
    snapshot: Snapshot, measure: Measure, baseline: MeasurePoint | None
) -> tuple[EvidenceSource, ...]:
    """The measure itself, and what evaluations of pupils' gains since the baseline rest on."""
    own = SOURCE_OF_KIND.get(NeedKind(measure.kind), EvidenceSource.PUPIL_MEASURE)
    found = {own} | {
        EvidenceSource(source)
        for programme in _programmes(snapshot, measure)
        for result in snapshot.having("evaluation_results", "programme", programme.id)
        if result.level == EvaluationLevel.L5 and baseline and result.done_on > baseline.on
        for source in result.sources
    }
    return tuple(source for source in EvidenceSource if source in found)
