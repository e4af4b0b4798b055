"""The BCa bootstrap: a range for a figure that has no formula for one, drawn the same each time."""

from collections.abc import Callable
from statistics import NormalDist

import numpy as np

from goldenthread.inference.observed import Numbers

# A reader who reloads a page must see the same range again, so the draws never change.
SEED = 1987
RESAMPLES = 9_999

# Works along the last axis: an array (draws, n) a group gives an array (draws,).
type Statistic = Callable[..., Numbers]


def bca_interval(
    groups: tuple[Numbers, ...],
    statistic: Statistic,
    confidence: float = 0.95,
    resamples: int = RESAMPLES,
) -> tuple[float, float]:
    """Both ends of the bias-corrected and accelerated interval of `statistic`, in its unit.

    Each of `groups`, a one-dimensional array, is drawn from by itself. Values are sorted first, so
    their order does not matter. Where no value differs, both ends are the figure itself.
    Source: B. Efron, Journal of the American Statistical Association 82 (1987), 171-185; B. Efron
    and R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 14.3.
    """
    ordered = tuple(np.sort(group) for group in groups)
    observed = float(statistic(*ordered))
    drawn = np.sort(draws(ordered, statistic, resamples))
    bias = _bias_correction(drawn, observed)
    pull = acceleration(ordered, statistic)
    ends = []
    for tail in ((1 - confidence) / 2, (1 + confidence) / 2):
        shifted = bias + NormalDist().inv_cdf(tail)
        level = NormalDist().cdf(bias + shifted / (1 - pull * shifted))
        ends.append(float(np.quantile(drawn, level)))
    return ends[0], ends[1]


def draws(groups: tuple[Numbers, ...], statistic: Statistic, resamples: int) -> Numbers:
    """`statistic` of each of `resamples` draws with replacement, an array (resamples,)."""
    source = np.random.default_rng(SEED)
    chosen = [group[source.integers(0, group.size, (resamples, group.size))] for group in groups]
    return statistic(*chosen)


def acceleration(groups: tuple[Numbers, ...], statistic: Statistic) -> float:
    """How fast the spread changes with the figure, from leaving out one value at a time."""
    cubes = squares = 0.0
    for position, group in enumerate(groups):
        n = group.size
        kept = ~np.eye(n, dtype=bool)
        without_one = np.broadcast_to(group, (n, n))[kept].reshape(n, n - 1)
        others = [np.broadcast_to(other, (n, other.size)) for other in groups]
        others[position] = without_one
        left = statistic(*others)
        influence = (n - 1) * (left.mean() - left)
        cubes += float((influence**3).sum()) / n**3
        squares += float((influence**2).sum()) / n**2
    return cubes / (6 * squares**1.5) if squares else 0.0


def _bias_correction(drawn: Numbers, observed: float) -> float:
    # A draw that hits the figure exactly counts half: medians do so often.
    below = (np.sum(drawn < observed) + np.sum(drawn <= observed)) / 2 / drawn.size
    edge = 0.5 / drawn.size
    return NormalDist().inv_cdf(float(np.clip(below, edge, 1 - edge)))
