"""Classes are taken into account as published, and ranges hold what they promise with few."""

import numpy as np
import numpy.typing as npt
import pytest
from scipy.stats import t as student

from goldenthread.inference.class_likeness import class_likeness
from goldenthread.inference.class_means import (
    change_over_classes,
    difference_between_classes,
    mean_over_classes,
)
from goldenthread.inference.class_shares import share_in_classes
from goldenthread.inference.means import mean_of
from goldenthread.inference.observed import TooFew
from goldenthread.inference.proportions import wilson_share

# P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979), 420-428, table 2: six targets,
# each rated by four judges; table 4 prints the one-way intraclass correlation as .17.
RATINGS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


def classes_drawn(
    source: np.random.Generator, sizes: list[int], likeness: float, mean: float = 0.0
) -> list[list[float]]:
    """Values with spread 1 of which `likeness` lies between classes."""
    return [
        (
            mean + source.normal(0, likeness**0.5) + source.normal(0, (1 - likeness) ** 0.5, size)
        ).tolist()
        for size in sizes
    ]


def bias_reduced_interval(classes: list[list[float]]) -> tuple[float, float]:
    """CR2 of R. M. Bell and D. F. McCaffrey, Survey Methodology 28 (2002), 169-181, for a mean."""
    sizes = [len(values) for values in classes]
    n, labels = sum(sizes), np.repeat(np.arange(len(classes)), sizes)
    values = np.concatenate([np.asarray(one, dtype=float) for one in classes])
    hat = np.full((n, n), 1 / n)
    left = values - values.mean()
    rows: list[npt.NDArray[np.float64]] = []
    variance = 0.0
    for label in range(len(classes)):
        own = labels == label
        spectrum, vectors = np.linalg.eigh(np.eye(own.sum()) - hat[np.ix_(own, own)])
        root = vectors @ np.diag(spectrum**-0.5) @ vectors.T
        weight = root.sum(axis=0) / n
        variance += float(weight @ left[own]) ** 2
        rows.append(weight @ (np.eye(n) - hat)[own])
    gram = np.array(rows) @ np.array(rows).T
    freedom = np.trace(gram) ** 2 / (gram**2).sum()
    reach = float(student.ppf(0.975, freedom)) * variance**0.5
    return float(values.mean() - reach), float(values.mean() + reach)


def test_ratings_give_the_printed_intraclass_correlation() -> None:
    likeness = class_likeness(RATINGS)
    assert round(likeness.correlation, 2) == 0.17
    assert (likeness.n, likeness.classes) == (24, 6)
    assert likeness.effective_n == pytest.approx(24 / (1 + 3 * likeness.correlation))


def test_classes_less_alike_than_chance_count_in_full() -> None:
    likeness = class_likeness([[1, 5], [1, 5], [1, 5]])
    assert likeness.correlation < 0
    assert likeness.effective_n == 6
    assert class_likeness([[4, 4, 4], [4, 4]]).effective_n == 5


def test_the_estimated_correlation_is_right_on_average() -> None:
    source = np.random.default_rng(5)
    sizes = [8, 30, 22, 15, 27]
    found = [class_likeness(classes_drawn(source, sizes, 0.2)).correlation for _ in range(1500)]
    assert float(np.mean(found)) == pytest.approx(0.2, abs=0.04)


def test_with_classes_of_one_size_it_is_the_bias_reduced_interval() -> None:
    source = np.random.default_rng(7)
    for count in (2, 3, 7, 12):
        classes = classes_drawn(source, [9] * count, 0.3)
        figure = mean_over_classes(classes)
        assert (figure.low, figure.high) == pytest.approx(bias_reduced_interval(classes))


@pytest.mark.parametrize("sizes", [[12, 30], [28, 9, 25], [30, 28, 14, 27, 31, 22, 8, 25]])
def test_few_classes_hold_the_true_mean_as_often_as_they_say(sizes: list[int]) -> None:
    source = np.random.default_rng(11)
    held = pupils_held = 0
    for _ in range(1000):
        classes = classes_drawn(source, sizes, 0.2)
        figure = change_over_classes(classes)
        held += figure.low <= 0 <= figure.high
        plain = mean_of([value for one in classes for value in one])
        pupils_held += plain.low <= 0 <= plain.high
    assert 0.93 <= held / 1000 <= 0.97
    # Why classes are taken into account at all: pupils counted singly promise far too much.
    assert pupils_held / 1000 < 0.75


def test_a_difference_between_classes_holds_as_often_as_it_says() -> None:
    source = np.random.default_rng(13)
    held = 0
    for _ in range(1000):
        ours = classes_drawn(source, [25, 28, 22], 0.2, mean=0.5)
        theirs = classes_drawn(source, [30, 12, 26, 24], 0.2)
        figure = difference_between_classes(ours, theirs)
        held += figure.low <= 0.5 <= figure.high
    assert 0.935 <= held / 1000 <= 0.985


@pytest.mark.parametrize("classes", [3, 6, 10])
def test_a_share_in_classes_holds_about_as_often_as_it_says(classes: int) -> None:
    source = np.random.default_rng(17)
    held = 0
    for _ in range(600):
        # Shares of classes spread so that 0.1 of the variance lies between them.
        shares = source.beta(0.4 * 9, 0.6 * 9, classes)
        figure = share_in_classes([(int(source.binomial(20, share)), 20) for share in shares])
        held += figure.low <= 0.4 <= figure.high
    assert 0.92 <= held / 600 <= 1


def test_classes_that_differ_widen_the_range_of_a_share() -> None:
    alike = share_in_classes([(6, 15), (6, 15), (6, 15), (6, 15)])
    apart = share_in_classes([(0, 15), (12, 15), (1, 15), (11, 15)])
    plain = wilson_share(24, 60)
    assert apart.low < alike.low < plain.low < plain.high < alike.high < apart.high
    assert apart.effective_n < 8 < 60 == alike.effective_n


def test_figures_from_classes_are_told_with_their_classes() -> None:
    classes: list[list[float]] = [[10, 12, 14], [20, 22], [15, 16, 17, 16]]
    assert mean_over_classes(classes).in_words == (
        "16.3 in the average class (5.1 to 27.5). 9 pupils in 3 classes."
    )
    assert change_over_classes(classes).in_words.startswith("In the average class a rise of 16.3;")
    assert difference_between_classes(classes[:2], classes[1:]).in_words.startswith(
        "The average class is lower by 2; the figures fit anything from lower by "
    )
    assert class_likeness(classes).in_words == (
        "9 pupils in 3 classes tell as much as about 3 pupils who share no teacher."
    )
    assert share_in_classes([(5, 20), (9, 20)]).in_words.endswith(
        "with 2 classes taken into account."
    )


def test_one_class_is_too_few() -> None:
    for figure in (mean_over_classes, change_over_classes, class_likeness):
        with pytest.raises(TooFew):
            figure([[1.0, 2.0, 3.0]])
    with pytest.raises(TooFew):
        difference_between_classes([[1.0, 2.0], [3.0]], [[1.0]])
    with pytest.raises(TooFew):
        share_in_classes([(3, 9)])
    with pytest.raises(ValueError, match="is not a share"):
        share_in_classes([(3, 9), (4, 3)])
