"""Figures with pupils missing: how far the missing could move a share, and nothing filled in."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShareWithMissing:
    """A share of the `n` measured out of `expected_n`, and its worst and best case.

    `low` is the share of the whole group if no missing pupil did it, `high` if all of them did.
    """

    n: int
    expected_n: int
    count: int

    @property
    def missing(self) -> int:
        return self.expected_n - self.n

    @property
    def missing_share(self) -> float:
        return self.missing / self.expected_n

    @property
    def estimate(self) -> float | None:
        """The share of those measured; None when nobody was."""
        return self.count / self.n if self.n else None

    @property
    def low(self) -> float:
        return self.count / self.expected_n

    @property
    def high(self) -> float:
        return (self.count + self.missing) / self.expected_n

    @property
    def in_words(self) -> str:
        if not self.n:
            return f"None of {self.expected_n} was measured, so nothing can be said."
        figure = f"{self.count} of {self.n} measured, {self.estimate:.0%}."
        if not self.missing:
            return f"{figure} Nobody is missing."
        return (
            f"{figure} {self.missing} of {self.expected_n} are missing ({self.missing_share:.0%}): "
            f"with all of them it could be anything from {self.low:.0%} to {self.high:.0%}."
        )


def share_with_missing(count: int, n: int, expected_n: int) -> ShareWithMissing:
    """Bound the share of a group of `expected_n` of which only `n` were measured.

    The bounds assume nothing about why pupils are missing; who was away that day is seldom a
    random draw. Raises `ValueError` unless 0 <= count <= n <= expected_n and expected_n > 0.
    Source: C. F. Manski, Partial Identification of Probability Distributions (2003), chapter 1.
    """
    if expected_n <= 0 or not 0 <= count <= n <= expected_n:
        raise ValueError(f"{count} of {n} of {expected_n} expected is not a share")
    return ShareWithMissing(n, expected_n, count)


def with_missing(values: Sequence[bool | None], expected_n: int) -> ShareWithMissing:
    """The same from one value a pupil: did it, did not, or None where nothing was entered.

    `values` may be shorter than `expected_n`: whoever has no value at all is missing too.
    """
    measured = [value for value in values if value is not None]
    return share_with_missing(sum(measured), len(measured), expected_n)
