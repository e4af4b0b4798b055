"""How far pupils of one class resemble one another, and how many pupils they are then worth."""

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.inference.observed import TooFew, numbers_from


@dataclass(frozen=True, slots=True)
class ClassLikeness:
    """What `n` pupils in `classes` classes are worth.

    `correlation` is the intraclass correlation: the part of the spread that lies between classes,
    at most 1; below 0 when classes are more alike than chance would make them. `effective_n` is how
    many pupils, each from a class of their own, would tell as much.
    """

    n: int
    classes: int
    correlation: float
    design_effect: float

    @property
    def effective_n(self) -> float:
        return self.n / self.design_effect

    @property
    def in_words(self) -> str:
        return (
            f"{self.n} pupils in {self.classes} classes tell as much as about "
            f"{self.effective_n:.0f} pupils who share no teacher."
        )


def class_likeness(classes: Sequence[Sequence[float]]) -> ClassLikeness:
    """Measure likeness within `classes`, one sequence of pupils' values a class (0 and 1 for no
    and yes).

    With few classes it is known but roughly: it explains, and `class_means` decides. A negative
    correlation counts as none. Raises `TooFew` below two classes or where no class has two pupils,
    `ValueError` for an empty class.
    Source: the one-way analysis of variance estimator and the design effect with class sizes
    weighted by pupils, A. Donner and N. Klar, Design and Analysis of Cluster Randomization Trials
    in Health Research (2000); the design effect is from L. Kish, Survey Sampling (1965).
    """
    groups = [numbers_from(values, fewest=1) for values in classes]
    sizes = [group.size for group in groups]
    n, count = sum(sizes), len(groups)
    if count < 2 or n == count:
        raise TooFew("Two classes, one of them with two pupils, are needed to compare them")
    mean = sum(float(group.sum()) for group in groups) / n
    weighted_size = sum(size**2 for size in sizes) / n
    between = sum(g.size * (float(g.mean()) - mean) ** 2 for g in groups) / (count - 1)
    within = sum(float(((g - g.mean()) ** 2).sum()) for g in groups) / (n - count)
    typical_size = (n - weighted_size) / (count - 1)
    spread = between + (typical_size - 1) * within
    correlation = (between - within) / spread if spread else 0.0
    effect = 1 + (weighted_size - 1) * max(correlation, 0.0)
    return ClassLikeness(n, count, correlation, effect)
