"""When a run of values says that something changed: three rules, stated once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class RunRule(StrEnum):
    """What counts as a signal; everything else is the usual up and down.

    Source: D. J. Wheeler, Understanding Variation (2nd edition 2000); the run of eight is from the
    Western Electric Statistical Quality Control Handbook (1956).
    """

    OUTSIDE = "one value outside the limits"
    THREE_OF_FOUR = "three of four values nearer to a limit than to the middle, on one side"
    EIGHT_IN_A_ROW = "eight values in a row on one side of the middle"


@dataclass(frozen=True, slots=True)
class Limits:
    """The middle of a chart and the limits of its usual up and down, at one value."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule that a run obeyed: which, on which side, and from which value to which (0 first)."""

    rule: RunRule
    is_above: bool
    first: int
    last: int


def signals_in(values: Sequence[float], limits: Sequence[Limits]) -> tuple[Signal, ...]:
    """Every signal in `values`, each beside its own `limits`, in the order of their last value.

    A run that goes on is one signal. A value on the middle line belongs to neither side. Raises
    `ValueError` where both differ in length.
    """
    points = list(zip(values, limits, strict=True))
    found: list[Signal] = []
    for is_above in (True, False):
        outside = [_is_outside(*point, is_above) for point in points]
        near = [_is_near_limit(*point, is_above) for point in points]
        beside = [_is_beside(*point, is_above) for point in points]
        found += _runs(RunRule.OUTSIDE, is_above, outside, 1, all)
        found += _runs(RunRule.THREE_OF_FOUR, is_above, near, 4, lambda four: sum(four) >= 3)
        found += _runs(RunRule.EIGHT_IN_A_ROW, is_above, beside, 8, all)
    return tuple(sorted(found, key=lambda signal: (signal.last, signal.rule.name)))


def _runs(
    rule: RunRule,
    is_above: bool,
    marks: Sequence[bool],
    length: int,
    is_signal: Callable[[Sequence[bool]], bool],
) -> list[Signal]:
    found: list[Signal] = []
    for last in range(length - 1, len(marks)):
        first = last - length + 1
        if not is_signal(marks[first : last + 1]):
            continue
        if found and length > 1 and found[-1].last >= first:
            found[-1] = Signal(rule, is_above, found[-1].first, last)
        else:
            found.append(Signal(rule, is_above, first, last))
    return found


def _is_outside(value: float, limits: Limits, is_above: bool) -> bool:
    return value > limits.high if is_above else value < limits.low


def _is_beside(value: float, limits: Limits, is_above: bool) -> bool:
    return value > limits.middle if is_above else value < limits.middle


def _is_near_limit(value: float, limits: Limits, is_above: bool) -> bool:
    limit = limits.high if is_above else limits.low
    return _is_beside(value, limits, is_above) and abs(value - limit) < abs(value - limits.middle)
