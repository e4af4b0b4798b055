"""Adds the figures of classes up to the one value of a measure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from statistics import median

from goldenthread.evaluation.measure_units import is_percentage
from goldenthread.evaluation.models import ClassFigure
from goldenthread.priorities.public import MeasurePoint

EXACT = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class ClassSum:
    """`value` is how many pupils, their per cent, or the pupil in the middle of all classes.

    `done` is how many pupils where they were counted.
    """

    value: Decimal
    n: int
    classes: int
    done: int | None = None


def sum_of(figures: Collection[ClassFigure], unit: str) -> ClassSum | None:
    """What all classes show together, or None without any."""
    if not figures:
        return None
    values = [Decimal(str(value)) for figure in figures for value in figure.values]
    if values:
        return ClassSum(_exact(median(values)), len(values), len(figures))
    done = sum(figure.counted or 0 for figure in figures)
    n = sum(figure.pupils - figure.absent for figure in figures)
    value = Decimal(100 * done) / n if is_percentage(unit) and n else Decimal(done)
    return ClassSum(_exact(value), n, len(figures), done)


def find_own(stored: Sequence[MeasurePoint], total: ClassSum | None) -> MeasurePoint | None:
    """The stored value that the classes made: one that differs was entered by hand."""
    if total is None:
        return None
    same = (point for point in stored if (point.value, point.n) == (total.value, total.n))
    return next(same, None)


def _exact(value: Decimal) -> Decimal:
    return value.quantize(EXACT, rounding=ROUND_HALF_EVEN)
