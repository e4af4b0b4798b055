"""How a share changed between two measurements, or differs between two groups."""

from dataclasses import dataclass
from math import sqrt

from goldenthread.inference.proportions import Share, wilson_share
from goldenthread.inference.spoken import CHANGE_OF_SHARE


@dataclass(frozen=True, slots=True)
class ChangeOfShare:
    """The later share less the earlier one, from -1 to 1, and its interval at `confidence`."""

    before: Share
    after: Share
    low: float
    high: float
    confidence: float
    paired: bool

    @property
    def n(self) -> int:
        """The smaller of both groups, which is what the change rests on."""
        return min(self.before.n, self.after.n)

    @property
    def estimate(self) -> float:
        return self.after.value - self.before.value

    @property
    def in_words(self) -> str:
        return (
            f"{self.before.value:.0%} of {self.before.n}, then {self.after.value:.0%} of "
            f"{self.after.n}: {CHANGE_OF_SHARE.once(self.estimate)}; the figures fit "
            f"{CHANGE_OF_SHARE.between(self.low, self.high)}."
        )


def change_of_share(
    before: tuple[int, int], after: tuple[int, int], confidence: float = 0.95
) -> ChangeOfShare:
    """The change between two groups of pupils, each given as (count, n).

    Also for the same pupils counted twice where nobody noted which pupil did what: the interval is
    then wider than it need be, because pupils resemble themselves. Raises `ValueError` where
    either pair is not a share.
    Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10.
    """
    first, second = wilson_share(*before, confidence), wilson_share(*after, confidence)
    return _combined(first, second, 0.0, confidence, paired=False)


def change_of_share_paired(
    both: int, gained: int, lost: int, neither: int, confidence: float = 0.95
) -> ChangeOfShare:
    """The change in the same pupils, from how many did it both times, only later, only before.

    Raises `ValueError` for a negative count or where all are 0.
    Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 2635-2650, method 10: Wilson's
    intervals of both shares joined with the correlation of the fourfold table, which is corrected
    for continuity when positive.
    """
    if min(both, gained, lost, neither) < 0:
        raise ValueError("A count of pupils is not negative")
    n = both + gained + lost + neither
    before = wilson_share(both + lost, n, confidence)
    after = wilson_share(both + gained, n, confidence)
    product = float(both * neither - gained * lost)
    if product > 0:
        product = max(product - n / 2, 0.0)
    margins = (both + lost) * (gained + neither) * (both + gained) * (lost + neither)
    correlation = product / sqrt(margins) if margins else 0.0
    return _combined(before, after, correlation, confidence, paired=True)


def _combined(
    before: Share, after: Share, correlation: float, confidence: float, *, paired: bool
) -> ChangeOfShare:
    estimate = after.value - before.value
    below = _joined(after.value - after.low, before.high - before.value, correlation)
    above = _joined(after.high - after.value, before.value - before.low, correlation)
    low, high = max(estimate - below, -1.0), min(estimate + above, 1.0)
    return ChangeOfShare(before, after, low, high, confidence, paired)


def _joined(one: float, other: float, correlation: float) -> float:
    # Rounding can bring a perfect correlation a hair below nought.
    return sqrt(max(one * one - 2 * correlation * one * other + other * other, 0.0))
