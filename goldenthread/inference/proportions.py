"""A share of a group with the range it could lie in."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1 and its interval, resting on `n`."""

    value: float
    low: float
    high: float
    n: int

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
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = count / n
    centre = share + z * z / (2 * n)
    spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    below = 1 + z * z / n
    return Share(share, max((centre - spread) / below, 0.0), min((centre + spread) / below, 1.0), n)
