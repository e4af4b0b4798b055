"""A share of a group with the range it could lie in."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1 and its interval at `confidence`, resting on `n`."""

    value: float
    low: float
    high: float
    n: int
    confidence: float = 0.95

    @property
    def estimate(self) -> float:
        return self.value

    @property
    def in_words(self) -> str:
        """`44%, 32% to 56%`."""
        return f"{self.value:.0%}, {self.low:.0%} to {self.high:.0%}"


def wilson_share(count: int, n: int, confidence: float = 0.95) -> Share:
    """The share `count` of `n` with Wilson's score interval.

    The interval treats the group as a sample: made over and over, such intervals hold the true
    share as often as `confidence` says. It never leaves 0 to 1 and holds for small groups and for
    none or all, where the textbook interval fails. Raises `ValueError` unless 0 <= count <= n and
    n > 0.
    Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if n <= 0 or not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is not a share")
    low, high = wilson_limits(count / n, n, NormalDist().inv_cdf((1 + confidence) / 2))
    return Share(count / n, low, high, n, confidence)


def wilson_limits(share: float, n: float, quantile: float) -> tuple[float, float]:
    """Both ends of the score interval for a share of 0 to 1 that rests on `n` > 0.

    `n` need not be whole: pupils of one class resemble one another and count for fewer
    (`class_shares`). `quantile` is that of the normal distribution, or of Student's t.
    Source: as `wilson_share`.
    """
    centre = share + quantile * quantile / (2 * n)
    spread = quantile * sqrt(share * (1 - share) / n + quantile * quantile / (4 * n * n))
    below = 1 + quantile * quantile / n
    return max((centre - spread) / below, 0.0), min((centre + spread) / below, 1.0)
