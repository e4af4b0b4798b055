"""What the classes of a measure show together, without saying which class or who took it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.capture_addresses import address
from goldenthread.evaluation.class_sums import find_own, sum_of
from goldenthread.evaluation.figure_words import SHORT_TIMES, sum_in_words
from goldenthread.evaluation.models import ClassFigure
from goldenthread.kernel.numbers import plain_number
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.snapshot.readings.class_counts import ClassCounts, CountedClass, ValuedClass
from goldenthread.snapshot.words import PointKind


@dataclass(frozen=True, slots=True)
class TimeOfClasses:
    """`by_hand` is the value that stands where somebody else than the classes wrote it.

    `missing` is by how many pupils the classes fall short of it.
    """

    time: str
    classes: int
    total: str
    by_hand: str
    missing: int
    choose_url: str


def list_times(year: SchoolYear, measure: Measure) -> tuple[TimeOfClasses, ...]:
    """The times at which classes are in, in two queries."""
    figures: dict[str, list[ClassFigure]] = defaultdict(list)
    for figure in ClassFigure.objects.filter(year=year, measure=measure):
        figures[figure.kind].append(figure)
    points: dict[str, list[MeasurePoint]] = defaultdict(list)
    for point in MeasurePoint.objects.filter(year=year, measure=measure):
        points[point.kind].append(point)
    found = []
    for kind in PointKind:
        total = sum_of(figures[kind], measure.unit)
        if total is None:
            continue
        # The sum is written at once, so that another value of this time was entered by hand.
        stands = points[kind][0] if points[kind] and not find_own(points[kind], total) else None
        found.append(
            TimeOfClasses(
                SHORT_TIMES[kind],
                total.classes,
                sum_in_words(total, measure.unit),
                _by_hand(stands, measure) if stands else "",
                max((stands.n or 0) - total.n, 0) if stands else 0,
                address("choose-class-sum", year, measure=measure.key, kind=kind.value),
            )
        )
    return tuple(found)


def class_counts_of(year: SchoolYear) -> Mapping[str, ClassCounts]:
    """By the key of each measure: what each class showed at the baseline and at the latest look.

    For the arithmetic of ranges. Classes are in no order that tells one, and one query finds them.
    """
    rows = ClassFigure.objects.filter(school=year.school, year=year)
    by_measure: dict[str, list[ClassFigure]] = defaultdict(list)
    for figure in rows.select_related("measure").order_by("pk"):
        by_measure[figure.measure.key].append(figure)
    return {key: _counts(figures) for key, figures in by_measure.items()}


def _counts(figures: list[ClassFigure]) -> ClassCounts:
    before = _by_class([one for one in figures if one.kind == PointKind.BASELINE])
    later = [one for one in figures if one.kind != PointKind.BASELINE]
    latest = max(later, key=lambda one: one.on).kind if later else ""
    after = _by_class([one for one in later if one.kind == latest])
    labels = list(dict.fromkeys([*before, *after]))
    if any(one.counted is not None for one in figures):
        counted: list[CountedClass] = [
            (*_count(before.get(label)), *_count(after.get(label))) for label in labels
        ]
        return sorted(counted)
    valued: list[ValuedClass] = [
        (_values(before.get(label)), _values(after.get(label))) for label in labels
    ]
    return sorted(valued)


def _by_class(figures: list[ClassFigure]) -> dict[str, ClassFigure]:
    return {figure.class_label.casefold(): figure for figure in figures}


def _count(figure: ClassFigure | None) -> tuple[int, int]:
    return (figure.counted or 0, figure.pupils - figure.absent) if figure else (0, 0)


def _values(figure: ClassFigure | None) -> list[float]:
    return [float(value) for value in figure.values] if figure else []


def _by_hand(point: MeasurePoint, measure: Measure) -> str:
    value = plain_number(point.value)
    return f"{value} ({measure.unit})" if measure.unit else value
