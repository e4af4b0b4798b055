"""The Hodges-Lehmann change: for marks, levels and other scales where a mean is too fine."""

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist

import numpy as np

from goldenthread.inference.medians import ChangeOfMedian
from goldenthread.inference.observed import Numbers, changes_between

FEWEST = 6
# From here on the normal approximation of the signed ranks errs by less than one rank in the ends.
MOST_EXACT = 60


def typical_change(
    before: Sequence[float], after: Sequence[float], confidence: float = 0.95
) -> ChangeOfMedian:
    """The median of all averages of two pupils' changes, with the interval that signed ranks give.

    One odd pupil moves it little, and unlike the bootstrap its interval holds at least as often as
    `confidence` says in small groups too, where changes spread alike to both sides. Raises
    `ValueError` where lengths differ, `TooFew` below six pairs: fewer cannot give 95%.
    Source: J. L. Hodges and E. L. Lehmann, Annals of Mathematical Statistics 34 (1963), 598-611;
    M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), section 3.
    """
    changes = changes_between(before, after, FEWEST)
    n = changes.size
    averages = np.sort(((changes[:, None] + changes[None, :]) / 2)[np.triu_indices(n)])
    outside = _averages_outside(n, (1 - confidence) / 2)
    low, high = float(averages[outside]), float(averages[-1 - outside])
    return ChangeOfMedian(n, float(np.median(averages)), low, high, confidence, paired=True)


def _averages_outside(n: int, tail: float) -> int:
    """How many averages lie beyond either end of the interval."""
    if n > MOST_EXACT:
        mean, variance = n * (n + 1) / 4, n * (n + 1) * (2 * n + 1) / 24
        return max(int(mean + NormalDist().inv_cdf(tail) * sqrt(variance)) - 1, 0)
    reached = np.cumsum(_signed_rank_chances(n))
    # The smallest rank sum with more than `tail` at or below it, less one average.
    return max(int(np.searchsorted(reached, tail)) - 1, 0)


def _signed_rank_chances(n: int) -> Numbers:
    """The chance of each sum of the ranks 1 to n, every one in or out with even chances."""
    chances = np.zeros(n * (n + 1) // 2 + 1)
    chances[0] = 1.0
    for rank in range(1, n + 1):
        with_rank = np.zeros_like(chances)
        with_rank[rank:] = chances[:-rank]
        chances = (chances + with_rank) / 2
    return chances
