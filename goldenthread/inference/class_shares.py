"""A share of pupils who sit in classes, with the range that their likeness leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.inference.class_likeness import class_likeness
from goldenthread.inference.means import student_quantile
from goldenthread.inference.proportions import wilson_limits


@dataclass(frozen=True, slots=True)
class ShareInClasses:
    """A share from 0 to 1 of `n` pupils in `classes` classes, and its interval at `confidence`."""

    n: int
    classes: int
    effective_n: float
    estimate: float
    low: float
    high: float
    confidence: float

    @property
    def in_words(self) -> str:
        return (
            f"{self.estimate:.0%} of {self.n}, {self.low:.0%} to {self.high:.0%}, with "
            f"{self.classes} classes taken into account."
        )


def share_in_classes(
    classes: Sequence[tuple[int, int]], confidence: float = 0.95
) -> ShareInClasses:
    """The share over all `classes`, each given as (count, n).

    Wilson's interval with the pupils' effective number, and Student's quantile for the few classes
    that it was found from. Raises `TooFew` below two classes or where no class has two pupils,
    `ValueError` where one is not a share.
    Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), 193-201, for the effective
    number with degrees of freedom; Wilson's interval in place of theirs.
    """
    for count, n in classes:
        if n <= 0 or not 0 <= count <= n:
            raise ValueError(f"{count} of {n} is not a share")
    likeness = class_likeness([[1.0] * count + [0.0] * (n - count) for count, n in classes])
    estimate = sum(count for count, _ in classes) / likeness.n
    quantile = student_quantile(likeness.classes - 1, confidence)
    low, high = wilson_limits(estimate, likeness.effective_n, quantile)
    return ShareInClasses(
        n=likeness.n,
        classes=likeness.classes,
        effective_n=likeness.effective_n,
        estimate=estimate,
        low=low,
        high=high,
        confidence=confidence,
    )
