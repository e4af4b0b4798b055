"""The measures of priorities with their values, as a page shows them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.kernel.dates import short_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.priorities.models import Measure, MeasurePoint
from goldenthread.snapshot.words import PointKind


@dataclass(frozen=True, slots=True)
class PointLine:
    """One value of a measure. `day` is the part of its address."""

    on: dt.date
    kind: str
    value: str
    n: int | None
    late: bool

    @property
    def day(self) -> str:
        return self.on.isoformat()


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure and what is known so far; `in_short` is its line in a list."""

    key: str
    name: str
    rests_on: str
    unit: str
    wanted: str
    target: str
    instrument: str
    collector: str
    burden_minutes: int | None
    caution: str
    points: tuple[PointLine, ...]
    in_short: str
    has_baseline: bool


def list_measures(priorities: Iterable[int]) -> dict[int, tuple[MeasureLine, ...]]:
    """The measures of each priority by its number. Two queries, however many there are."""
    measures = list(Measure.objects.filter(priority__in=list(priorities)).order_by("key"))
    points: defaultdict[int, list[MeasurePoint]] = defaultdict(list)
    for point in MeasurePoint.objects.filter(measure__in=measures).order_by("on"):
        points[point.measure_id].append(point)
    lines: defaultdict[int, list[MeasureLine]] = defaultdict(list)
    for measure in measures:
        lines[measure.priority_id].append(_line(measure, points[measure.pk]))
    return {number: tuple(found) for number, found in lines.items()}


def _line(measure: Measure, points: list[MeasurePoint]) -> MeasureLine:
    baseline = next((point for point in points if point.kind == PointKind.BASELINE), None)
    return MeasureLine(
        key=measure.key,
        name=measure.name,
        rests_on=measure.get_kind_display(),
        unit=measure.unit,
        wanted=measure.direction,
        target="" if measure.target is None else plain_number(measure.target),
        instrument=measure.instrument,
        collector=measure.collector,
        burden_minutes=measure.burden_minutes,
        caution=measure.caution,
        points=tuple(
            PointLine(
                point.on, point.get_kind_display(), plain_number(point.value), point.n, point.late
            )
            for point in points
        ),
        in_short=_in_short(baseline, points, measure.target),
        has_baseline=baseline is not None,
    )


def _in_short(
    baseline: MeasurePoint | None, points: list[MeasurePoint], target: Decimal | None
) -> str:
    """`11 at the start, 27 on 22 January, 45 hoped for`."""
    parts = [
        f"{plain_number(baseline.value)} at the start" if baseline else "no baseline yet",
    ]
    if points and points[-1] is not baseline:
        parts.append(f"{plain_number(points[-1].value)} on {short_date(points[-1].on)}")
    if target is not None:
        parts.append(f"{plain_number(target)} hoped for")
    return ", ".join(parts)
