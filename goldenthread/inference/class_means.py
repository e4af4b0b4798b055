"""Figures from whole classes: each class is one observation, however many pupils sit in it.

Two to twelve classes are too few for the usual robust standard errors, which are honest only with
some dozens. The analysis of class means is exact for any number of classes from two on if their
means scatter normally, and a head can follow it. With classes of one size it is the same interval
as the bias-reduced one (CR2 with Bell and McCaffrey's degrees of freedom); the tests show it.
Sources: R. J. Hayes and L. H. Moulton, Cluster Randomised Trials (2009), chapter 10; S. G. Donald
and K. Lang, Review of Economics and Statistics 89 (2007), 221-233; C. Leyrat and others,
International Journal of Epidemiology 47 (2018), 321-331.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.inference.means import ChangeOfMean, Mean, difference_of_means, mean_of
from goldenthread.inference.observed import TooFew, numbers_from, summarise
from goldenthread.inference.spoken import change_in, difference_in, plain


@dataclass(frozen=True, slots=True)
class FigureFromClasses:
    """A figure in the measure's unit from `classes` classes with `n` pupils, at `confidence`.

    The estimate is that of the average class, so a small class counts as much as a large one.
    """

    n: int
    classes: int
    estimate: float
    low: float
    high: float
    confidence: float
    in_words: str


def mean_over_classes(
    classes: Sequence[Sequence[float]], confidence: float = 0.95
) -> FigureFromClasses:
    """The mean of the average class; `classes` holds one sequence of pupils' values a class.

    Raises `TooFew` below two classes, or for an empty one.
    """
    whole = mean_of(_means(classes), confidence)
    ends = f"{plain(whole.low)} to {plain(whole.high)}"
    words = f"{plain(whole.estimate)} in the average class ({ends})."
    return _figure(classes, whole, words)


def change_over_classes(
    changes: Sequence[Sequence[float]], confidence: float = 0.95
) -> FigureFromClasses:
    """The mean change of the average class; `changes` holds the pupils' own changes a class.

    Raises `TooFew` below two classes, or for an empty one.
    """
    whole = mean_of(_means(changes), confidence)
    telling = change_in()
    words = (
        f"In the average class {telling.once(whole.estimate)}; the figures fit "
        f"{telling.between(whole.low, whole.high)}."
    )
    return _figure(changes, whole, words)


def difference_between_classes(
    ours: Sequence[Sequence[float]],
    comparison: Sequence[Sequence[float]],
    confidence: float = 0.95,
) -> FigureFromClasses:
    """The mean of the average class of `ours` less that of `comparison`, by Welch's interval.

    Raises `TooFew` below two classes on either side, or for an empty one.
    """
    whole = difference_of_means(summarise(_means(ours)), summarise(_means(comparison)), confidence)
    telling = difference_in()
    words = (
        f"The average class is {telling.once(whole.estimate)}; the figures fit "
        f"{telling.between(whole.low, whole.high)}."
    )
    return _figure([*ours, *comparison], whole, words)


def _means(classes: Sequence[Sequence[float]]) -> list[float]:
    if len(classes) < 2:
        raise TooFew("One class cannot tell its teacher from the programme; two are needed")
    return [float(numbers_from(values, fewest=1).mean()) for values in classes]


def _figure(
    classes: Sequence[Sequence[float]], whole: Mean | ChangeOfMean, words: str
) -> FigureFromClasses:
    n = sum(len(values) for values in classes)
    return FigureFromClasses(
        n=n,
        classes=len(classes),
        estimate=whole.estimate,
        low=whole.low,
        high=whole.high,
        confidence=whole.confidence,
        in_words=f"{words} {n} pupils in {len(classes)} classes.",
    )
