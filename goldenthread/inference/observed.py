"""Measured values on their way into a calculation, and groups told by mean and spread."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

type Numbers = npt.NDArray[np.float64]


class TooFew(ValueError):
    """A calculation was asked of fewer values than it can say anything about."""


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """A group of `n` by its mean and its standard deviation (with n - 1), in the measure's unit."""

    n: int
    mean: float
    sd: float


def numbers_from(values: Sequence[float], fewest: int) -> Numbers:
    """A one-dimensional array of `values`.

    Raises `TooFew` below `fewest` values, and `ValueError` where one is no number: a missing value
    is shown (`missing`), never filled and never passed over here.
    """
    numbers = np.asarray(values, dtype=np.float64)
    if numbers.ndim != 1 or not np.isfinite(numbers).all():
        raise ValueError("Each value is one number; leave missing ones out and say how many")
    if numbers.size < fewest:
        raise TooFew(f"{numbers.size} values; {fewest} are needed")
    return numbers


def summarise(values: Sequence[float]) -> GroupSummary:
    """Mean and standard deviation of two or more values. Raises `TooFew` and `ValueError`."""
    numbers = numbers_from(values, fewest=2)
    # 0.3 - 0.2 and 0.2 - 0.1 are the same change; what rounding leaves between them is no spread.
    is_flat = float(np.ptp(numbers)) <= 1e-12 * float(np.abs(numbers).max())
    sd = 0.0 if is_flat else float(numbers.std(ddof=1))
    return GroupSummary(numbers.size, float(numbers.mean()), sd)


def changes_between(before: Sequence[float], after: Sequence[float], fewest: int) -> Numbers:
    """Each pupil's later value less the earlier one. Raises `ValueError` where lengths differ."""
    if len(before) != len(after):
        raise ValueError(f"{len(before)} values before and {len(after)} after are not pairs")
    return numbers_from(after, fewest) - numbers_from(before, fewest)
