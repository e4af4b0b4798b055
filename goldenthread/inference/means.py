"""Means, and how they changed or differ, with Student's and Welch's intervals."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from scipy.special import stdtrit

from goldenthread.inference.observed import GroupSummary, TooFew, changes_between, summarise
from goldenthread.inference.spoken import change_in, difference_in, plain


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean in the measure's unit and its interval at `confidence`, resting on `n` values."""

    n: int
    estimate: float
    low: float
    high: float
    confidence: float

    @property
    def in_words(self) -> str:
        """`79.4 on average (77.1 to 81.7), from 62`."""
        ends = f"{plain(self.low)} to {plain(self.high)}"
        return f"{plain(self.estimate)} on average ({ends}), from {self.n}"


@dataclass(frozen=True, slots=True)
class ChangeOfMean:
    """One mean less another, in the measure's unit, and its interval at `confidence`.

    `n` is the number of pairs, or the smaller of both groups. `standard_error` has the same unit,
    `degrees_of_freedom` need not be whole.
    """

    n: int
    estimate: float
    low: float
    high: float
    confidence: float
    standard_error: float
    degrees_of_freedom: float
    paired: bool

    @property
    def in_words(self) -> str:
        return self.told_in("")

    def told_in(self, unit: str) -> str:
        """`On average a rise of 4.6 marks; the figures fit a rise of 2.1 to 7.1 marks. n 62.`"""
        telling = change_in(unit) if self.paired else difference_in(unit)
        return (
            f"On average {telling.once(self.estimate)}; the figures fit "
            f"{telling.between(self.low, self.high)}. n {self.n}."
        )


def mean_of(values: Sequence[float], confidence: float = 0.95) -> Mean:
    """The mean of two or more values with Student's interval. Raises `TooFew`, `ValueError`.

    Source: W. S. Gosset ("Student"), Biometrika 6 (1908), 1-25.
    """
    group = summarise(values)
    reach = group.sd / sqrt(group.n) * student_quantile(group.n - 1, confidence)
    return Mean(group.n, group.mean, group.mean - reach, group.mean + reach, confidence)


def change_of_means_paired(
    before: Sequence[float], after: Sequence[float], confidence: float = 0.95
) -> ChangeOfMean:
    """The mean change of the same pupils; position i of both sequences is one pupil.

    Raises `ValueError` where lengths differ, `TooFew` below two pairs. Source: as `mean_of`.
    """
    changes = summarise(changes_between(before, after, fewest=2).tolist())
    error = changes.sd / sqrt(changes.n)
    return _change(changes.n, changes.mean, error, changes.n - 1, confidence, paired=True)


def difference_of_means(
    group: GroupSummary, comparison: GroupSummary, confidence: float = 0.95
) -> ChangeOfMean:
    """The mean of `group` less that of `comparison`, whose spreads need not be alike.

    Raises `TooFew` where either has fewer than two values.
    Source: B. L. Welch, Biometrika 34 (1947), 28-35; degrees of freedom of F. E. Satterthwaite,
    Biometrics Bulletin 2 (1946), 110-114.
    """
    if min(group.n, comparison.n) < 2:
        raise TooFew("Two values in each group are needed to know their spread")
    parts = [one.sd**2 / one.n for one in (group, comparison)]
    variance = sum(parts)
    below = parts[0] ** 2 / (group.n - 1) + parts[1] ** 2 / (comparison.n - 1)
    freedom = variance**2 / below if below else float(group.n + comparison.n - 2)
    estimate = group.mean - comparison.mean
    n = min(group.n, comparison.n)
    return _change(n, estimate, sqrt(variance), freedom, confidence, paired=False)


def student_quantile(degrees_of_freedom: float, confidence: float) -> float:
    """How many standard errors the interval reaches to each side."""
    return float(stdtrit(degrees_of_freedom, (1 + confidence) / 2))


def _change(
    n: int, estimate: float, error: float, freedom: float, confidence: float, *, paired: bool
) -> ChangeOfMean:
    reach = error * student_quantile(freedom, confidence)
    low, high = estimate - reach, estimate + reach
    return ChangeOfMean(n, estimate, low, high, confidence, error, freedom, paired)
