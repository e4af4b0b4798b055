"""Medians, and how they changed or differ, with bootstrap ranges."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goldenthread.inference.bootstrap import bca_interval
from goldenthread.inference.observed import Numbers, changes_between, numbers_from
from goldenthread.inference.spoken import Telling, change_in, difference_in, plain

# Below five values a range from drawing them again says next to nothing (our judgement).
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Median:
    """A median in the measure's unit and its range at `confidence`, resting on `n` values."""

    n: int
    estimate: float
    low: float
    high: float
    confidence: float

    @property
    def in_words(self) -> str:
        """`Half reach 79 or more (76 to 83), of 62`."""
        ends = f"{plain(self.low)} to {plain(self.high)}"
        return f"Half reach {plain(self.estimate)} or more ({ends}), of {self.n}"


@dataclass(frozen=True, slots=True)
class ChangeOfMedian:
    """A change of a median in the measure's unit, and its range at `confidence`."""

    n: int
    estimate: float
    low: float
    high: float
    confidence: float
    paired: bool

    @property
    def in_words(self) -> str:
        if self.paired:
            return f"The middle pupil's own change is {self._told(change_in())}. n {self.n}."
        return f"The middle of the group is {self._told(difference_in())}. n {self.n}."

    def _told(self, telling: Telling) -> str:
        return (
            f"{telling.once(self.estimate)}; the figures fit {telling.between(self.low, self.high)}"
        )


def median_of(values: Sequence[float], confidence: float = 0.95) -> Median:
    """The median of five or more values with its BCa range. Raises `TooFew`, `ValueError`.

    Source: `bootstrap`.
    """
    numbers = numbers_from(values, FEWEST)
    low, high = bca_interval((numbers,), _middle, confidence)
    return Median(numbers.size, float(np.median(numbers)), low, high, confidence)


def change_of_medians_paired(
    before: Sequence[float], after: Sequence[float], confidence: float = 0.95
) -> ChangeOfMedian:
    """The median of the same pupils' own changes; position i of both sequences is one pupil.

    This is not the difference of both medians: it tells what happened to the middle pupil. Raises
    `ValueError` where lengths differ, `TooFew` below five pairs. Source: `bootstrap`.
    """
    changes = changes_between(before, after, FEWEST)
    low, high = bca_interval((changes,), _middle, confidence)
    middle = float(np.median(changes))
    return ChangeOfMedian(changes.size, middle, low, high, confidence, paired=True)


def difference_of_medians(
    group: Sequence[float], comparison: Sequence[float], confidence: float = 0.95
) -> ChangeOfMedian:
    """The median of `group` less that of `comparison`, five or more values each.

    Raises `TooFew` and `ValueError`. Source: `bootstrap`, drawing from each group by itself.
    """
    ours, theirs = numbers_from(group, FEWEST), numbers_from(comparison, FEWEST)
    low, high = bca_interval((ours, theirs), _middle_less_middle, confidence)
    estimate = float(np.median(ours) - np.median(theirs))
    n = min(ours.size, theirs.size)
    return ChangeOfMedian(n, estimate, low, high, confidence, paired=False)


def _middle(values: Numbers) -> Numbers:
    return np.median(values, axis=-1)


def _middle_less_middle(group: Numbers, comparison: Numbers) -> Numbers:
    return _middle(group) - _middle(comparison)
