"""Hedges' g: a difference told in standard deviations, so that measures can be set side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, sqrt
from statistics import NormalDist

import numpy as np
from scipy.special import nctdtrinc

from goldenthread.inference.observed import GroupSummary, TooFew, changes_between, summarise


class NoSpread(ValueError):
    """Every value is the same, so there is no standard deviation to tell a difference in."""


@dataclass(frozen=True, slots=True)
class EffectSize:
    """Hedges' g in standard deviations, and the interval of the true effect at `confidence`.

    `denominator` says which standard deviation. `variance` is the large-sample variance of g, for
    pooling. `n` is the number of pairs, or the smaller of both groups.
    """

    n: int
    estimate: float
    low: float
    high: float
    confidence: float
    variance: float
    denominator: str

    @property
    def in_words(self) -> str:
        above = NormalDist().cdf(abs(self.estimate))
        side = "above" if self.estimate >= 0 else "below"
        return (
            f"An effect of {self.estimate:+.2f} ({self.low:+.2f} to {self.high:+.2f}) in units of "
            f"{self.denominator}. n {self.n}. If the values are spread evenly around the middle, "
            f"the average pupil now stands {side} {above:.0%} of those compared with."
        )


def hedges_g(group: GroupSummary, comparison: GroupSummary, confidence: float = 0.95) -> EffectSize:
    """The mean of `group` less that of `comparison`, in pooled standard deviations.

    g is corrected for small groups; the interval is that of the true effect, from the noncentral
    t distribution, and so is not corrected once more. Raises `TooFew` below two values in a group,
    `NoSpread` where nothing varies.
    Source: L. V. Hedges and I. Olkin, Statistical Methods for Meta-Analysis (1985), chapter 5;
    J.-C. Goulet-Pelletier and D. Cousineau, The Quantitative Methods for Psychology 14 (2018),
    242-265; variance from M. Borenstein et al., Introduction to Meta-Analysis (2009), chapter 4.
    """
    if min(group.n, comparison.n) < 2:
        raise TooFew("Two values in each group are needed to know their spread")
    freedom = group.n + comparison.n - 2
    sums = (group.n - 1) * group.sd**2 + (comparison.n - 1) * comparison.sd**2
    if not sums:
        raise NoSpread
    uncorrected = (group.mean - comparison.mean) / sqrt(sums / freedom)
    per_effect = sqrt(group.n * comparison.n / (group.n + comparison.n))
    low, high = _true_effects(uncorrected * per_effect, freedom, confidence)
    shrink = small_sample_correction(freedom)
    variance = 1 / per_effect**2 + uncorrected**2 / (2 * (group.n + comparison.n))
    return EffectSize(
        n=min(group.n, comparison.n),
        estimate=shrink * uncorrected,
        low=low / per_effect,
        high=high / per_effect,
        confidence=confidence,
        variance=shrink**2 * variance,
        denominator="the pooled spread of both groups",
    )


def hedges_g_paired(
    before: Sequence[float], after: Sequence[float], confidence: float = 0.95
) -> EffectSize:
    """The mean change of the same pupils, in standard deviations of one measurement.

    The denominator is the root of the mean of both variances, not the spread of the changes: an
    effect told in the latter grows when pupils merely keep their order. Raises `ValueError` where
    lengths differ, `TooFew` below two pairs, `NoSpread`. Source: `paired_effect`.
    """
    changes = summarise(changes_between(before, after, fewest=2).tolist())
    within = float(np.sqrt((np.var(before, ddof=1) + np.var(after, ddof=1)) / 2))
    return paired_effect(changes, within, confidence)


def paired_effect(changes: GroupSummary, sd_within: float, confidence: float = 0.95) -> EffectSize:
    """The same from a summary of the pupils' changes and the spread of one measurement.

    Raises `TooFew` below two pairs, `NoSpread` where the changes or the measurements do not vary.
    Source: M. Borenstein et al. (2009), chapter 4, for g and its variance; for the interval
    J. Algina and H. J. Keselman, Educational and Psychological Measurement 63 (2003), 537-553.
    """
    if changes.n < 2:
        raise TooFew("Two pairs are needed to know their spread")
    if not sd_within or not changes.sd:
        raise NoSpread
    freedom = changes.n - 1
    uncorrected = changes.mean / sd_within
    error = changes.sd / sqrt(changes.n)
    low, high = _true_effects(changes.mean / error, freedom, confidence)
    shrink = small_sample_correction(freedom)
    # 2 (1 - r) of the source, r being the correlation of both measurements.
    looseness = (changes.sd / sd_within) ** 2
    return EffectSize(
        n=changes.n,
        estimate=shrink * uncorrected,
        low=low * error / sd_within,
        high=high * error / sd_within,
        confidence=confidence,
        variance=shrink**2 * (1 + uncorrected**2 / 2) / changes.n * looseness,
        denominator="the spread of one measurement (both measurements' variances averaged)",
    )


def small_sample_correction(degrees_of_freedom: float) -> float:
    """What g takes off an effect that small groups exaggerate: from 0 to 1, exact.

    Source: L. V. Hedges, Journal of Educational Statistics 6 (1981), 107-128.
    """
    half = degrees_of_freedom / 2
    return exp(lgamma(half) - lgamma(half - 0.5)) / sqrt(half)


def _true_effects(t: float, freedom: float, confidence: float) -> tuple[float, float]:
    tail = (1 - confidence) / 2
    return (
        float(nctdtrinc(freedom, 1 - tail, t)),
        float(nctdtrinc(freedom, tail, t)),
    )
