"""Control charts for a measure taken again and again: change, or only the usual up and down."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from goldenthread.inference.observed import TooFew, numbers_from
from goldenthread.inference.run_rules import Limits, Signal, signals_in

# Three standard deviations, and the largest likely step, in mean moving ranges of two values.
LIMIT_PER_RANGE = 2.660
LARGEST_RANGE = 3.268
# Wheeler draws first limits from five or six values; we ask for six.
FEWEST = 6
# And takes limits as settled from about seventeen values on.
SETTLED = 17


@dataclass(frozen=True, slots=True)
class ControlChart:
    """The `values` of a run, the `limits` at each, and the signals found.

    `estimate`, `low` and `high` are the middle and limits at the last value. `large_steps` are the
    values (0 first) reached by a step larger than the usual up and down explains.
    """

    values: tuple[float, ...]
    limits: tuple[Limits, ...]
    signals: tuple[Signal, ...]
    large_steps: tuple[int, ...]
    baseline: int

    @property
    def n(self) -> int:
        return len(self.values)

    @property
    def estimate(self) -> float:
        return self.limits[-1].middle

    @property
    def low(self) -> float:
        return self.limits[-1].low

    @property
    def high(self) -> float:
        return self.limits[-1].high

    @property
    def in_words(self) -> str:
        rough = (
            ""
            if self.baseline >= SETTLED
            else f" The limits rest on {self.baseline} values and may still move."
        )
        if not self.signals and not self.large_steps:
            return (
                f"No signal in {self.n} values: all of them lie within the usual up and down, so "
                f"none needs an explanation of its own.{rough}"
            )
        told = [
            f"{signal.rule.value}, {'above' if signal.is_above else 'below'} "
            f"(value {_span(signal.first, signal.last)})"
            for signal in self.signals
        ]
        told += [f"an unusually large step (to value {step + 1})" for step in self.large_steps]
        return f"A signal in {self.n} values: {'; '.join(told)}. Look for what changed.{rough}"


def xmr_chart(values: Sequence[float], baseline: int | None = None) -> ControlChart:
    """A chart of single values and their moving ranges, with limits from the first `baseline`.

    Without `baseline`, limits come from all values. To see whether a programme moved a measure,
    give the number of values before it began. Raises `TooFew` below six values or a baseline below
    six, `ValueError` for one longer than the run.
    Source: W. A. Shewhart (1931); D. J. Wheeler and D. S. Chambers, Understanding Statistical
    Process Control (2nd edition 1992), charts for individual values, constants 2.660 and 3.268.
    """
    numbers = numbers_from(values, FEWEST)
    first = _baseline(baseline, numbers.size)
    steps = np.abs(np.diff(numbers))
    middle, usual_step = float(numbers[:first].mean()), float(steps[: first - 1].mean())
    reach = LIMIT_PER_RANGE * usual_step
    limits = (Limits(middle - reach, middle, middle + reach),) * numbers.size
    large = np.flatnonzero(steps > LARGEST_RANGE * usual_step) + 1
    found = signals_in(values, limits)
    return ControlChart(tuple(values), limits, found, tuple(map(int, large)), first)


def p_chart(shares: Sequence[tuple[int, int]], baseline: int | None = None) -> ControlChart:
    """A chart of shares, each (count, n), with limits as wide as its own n asks for.

    For counts of separate pupils, not of one class's pupils who move together (there `xmr_chart`
    of the shares is the honest one). Raises as `xmr_chart` does, and `ValueError` for what is not
    a share.
    Source: D. C. Montgomery, Introduction to Statistical Quality Control, control chart for
    fraction nonconforming, limits at three standard deviations.
    """
    for count, n in shares:
        if n <= 0 or not 0 <= count <= n:
            raise ValueError(f"{count} of {n} is not a share")
    values = numbers_from([count / n for count, n in shares], FEWEST).tolist()
    first = _baseline(baseline, len(shares))
    middle = sum(count for count, _ in shares[:first]) / sum(n for _, n in shares[:first])
    limits = []
    for _, n in shares:
        reach = 3 * sqrt(middle * (1 - middle) / n)
        limits.append(Limits(max(middle - reach, 0.0), middle, min(middle + reach, 1.0)))
    return ControlChart(tuple(values), tuple(limits), signals_in(values, limits), (), first)


def _baseline(asked: int | None, n: int) -> int:
    first = n if asked is None else asked
    if first > n:
        raise ValueError(f"A baseline of {first} values is longer than the run of {n}")
    if first < FEWEST:
        raise TooFew(f"{first} values; {FEWEST} are needed for limits")
    return first


def _span(first: int, last: int) -> str:
    return f"{first + 1}" if first == last else f"{first + 1} to {last + 1}"
