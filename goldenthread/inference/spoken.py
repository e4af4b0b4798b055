"""Says changes and the ranges around them as they would be said in a meeting."""

from collections.abc import Callable
from dataclasses import dataclass


def whole_points(share: float) -> str:
    """A share from 0 to 1 as whole percentage points, without the unit: `26`."""
    return f"{share * 100:.0f}"


def plain(number: float) -> str:
    """A figure to one decimal where there is one, or to two between -1 and 1."""
    if abs(number) >= 0.995:
        return f"{number:,.1f}".removesuffix(".0")
    # Adding nought turns a rounded -0 into 0.
    return f"{round(number, 2) + 0.0:.2f}"


@dataclass(frozen=True, slots=True)
class Telling:
    """How one kind of change is told: its two directions, none, its unit and its figures."""

    up: str
    down: str
    none: str
    unit: str = ""
    size: Callable[[float], str] = plain

    def once(self, change: float) -> str:
        """`a rise of 26 percentage points`."""
        return self._with_unit(self._end(change))

    def between(self, low: float, high: float) -> str:
        """`a rise of 10 to 40 percentage points`, or `from a fall of 5 to a rise of 12 ...`."""
        if self._end(low) == self._end(high):
            return self.once(low)
        if self._end(low) != self.none != self._end(high) and (low > 0) == (high > 0):
            near, far = sorted((abs(low), abs(high)))
            direction = self.up if low > 0 else self.down
            return self._with_unit(f"{direction} {self.size(near)} to {self.size(far)}")
        return "anything " + self._with_unit(f"from {self._end(low)} to {self._end(high)}")

    def _end(self, change: float) -> str:
        size = self.size(abs(change))
        if not size.strip("0.,"):
            return self.none
        return f"{self.up if change > 0 else self.down} {size}"

    def _with_unit(self, words: str) -> str:
        if words.endswith(self.none) or not self.unit:
            return words
        return f"{words} {self.unit}"


def change_in(unit: str = "") -> Telling:
    """Tells how one group moved from one time to another."""
    return Telling("a rise of", "a fall of", "no change", unit)


def difference_in(unit: str = "") -> Telling:
    """Tells how one group stands beside another."""
    return Telling("higher by", "lower by", "no difference", unit)


CHANGE_OF_SHARE = Telling("a rise of", "a fall of", "no change", "percentage points", whole_points)
