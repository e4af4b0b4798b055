"""The bootstrap gives the printed figures of its inventors; medians use it and never waver."""

from itertools import permutations

import numpy as np
import pytest
from scipy.stats import bootstrap

from goldenthread.inference.bootstrap import acceleration, bca_interval, draws
from goldenthread.inference.medians import (
    change_of_medians_paired,
    difference_of_medians,
    median_of,
)
from goldenthread.inference.observed import Numbers, TooFew

# All printed values: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993).
MICE = np.array([94.0, 197, 16, 38, 99, 141, 23])
OTHER_MICE = np.array([52.0, 104, 146, 10, 51, 30, 40, 27, 46])
SPATIAL = np.array(
    """48 36 20 29 42 42 20 42 22 41 45 14 6
    0 33 28 34 4 32 24 47 41 24 26 30 41""".split(),
    dtype=float,
)
LAW_TEST = np.array([576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594])
LAW_GRADE = np.array(
    [3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]
)


def middle(values: Numbers) -> Numbers:
    return np.median(values, axis=-1)


def variance(values: Numbers) -> Numbers:
    return values.var(axis=-1)


def law_correlation(schools: Numbers) -> Numbers:
    chosen = schools.astype(int)
    test, grade = LAW_TEST[chosen], LAW_GRADE[chosen]
    test = test - test.mean(axis=-1, keepdims=True)
    grade = grade - grade.mean(axis=-1, keepdims=True)
    above: Numbers = (test * grade).sum(axis=-1)
    return above / np.sqrt((test**2).sum(axis=-1) * (grade**2).sum(axis=-1))


def test_the_mouse_data_give_the_printed_standard_errors() -> None:
    # Table 2.2, treatment group, last column: 23.36 for the mean and 37.83 for the median, with
    # infinitely many draws. Ours are 9,999.
    spread = {
        "mean": draws((MICE,), lambda values: values.mean(axis=-1), 9_999).std(ddof=1),
        "median": draws((MICE,), middle, 9_999).std(ddof=1),
    }
    assert spread == pytest.approx({"mean": 23.36, "median": 37.83}, rel=0.01)


def test_the_law_school_data_give_the_printed_correlation_and_standard_error() -> None:
    schools = np.arange(15.0)
    # Table 3.1: correlation .776. Table 6.1: standard error .132 with 3,200 draws.
    assert round(float(law_correlation(schools)), 3) == 0.776
    assert float(draws((schools,), law_correlation, 3_200).std(ddof=1)) == pytest.approx(
        0.132, abs=0.004
    )


def test_the_spatial_data_give_the_printed_bca_interval() -> None:
    # Section 14.3 and table 14.2: variance 171.5, acceleration .061, BCa interval at 90% from
    # 115.8 to 259.6 with 2,000 draws.
    assert round(float(variance(SPATIAL)), 1) == 171.5
    assert round(acceleration((SPATIAL,), variance), 3) == 0.061
    low, high = bca_interval((SPATIAL,), variance, confidence=0.9)
    assert low == pytest.approx(115.8, abs=1.5)
    assert high == pytest.approx(259.6, abs=3)


def test_two_groups_agree_with_another_implementation() -> None:
    theirs = bootstrap(
        (SPATIAL, OTHER_MICE),
        lambda ours, other, axis: ours.mean(axis=axis) - other.mean(axis=axis),
        n_resamples=40_000,
        rng=1,
    ).confidence_interval
    ours = bca_interval(
        (SPATIAL, OTHER_MICE),
        lambda one, other: one.mean(axis=-1) - other.mean(axis=-1),
        resamples=40_000,
    )
    assert ours == pytest.approx((theirs.low, theirs.high), abs=1.0)


def test_the_same_values_in_any_order_give_the_same_range() -> None:
    values = [94.0, 197.0, 16.0, 38.0, 99.0]
    assert len({median_of(order) for order in permutations(values)}) == 1


def test_the_median_lies_in_its_range_about_as_often_as_it_says() -> None:
    source = np.random.default_rng(62)
    held = 0
    for _ in range(400):
        low, high = bca_interval((source.lognormal(size=25),), middle, resamples=999)
        held += low <= 1.0 <= high
    assert 0.92 <= held / 400 <= 0.98


def test_values_without_any_spread_are_one_value() -> None:
    flat = median_of([4.0] * 6)
    assert (flat.low, flat.estimate, flat.high) == (4.0, 4.0, 4.0)


def test_medians_are_told_as_the_middle() -> None:
    before = [79.0, 82, 75, 90, 68, 77]
    after = [84.0, 83, 80, 95, 75, 76]
    assert change_of_medians_paired(before, after).in_words.startswith(
        "The middle pupil's own change is a rise of 5; the figures fit "
    )
    assert difference_of_medians(before, after).in_words.startswith(
        "The middle of the group is lower by 3.5; the figures fit "
    )
    assert median_of(MICE.tolist()).in_words.startswith("Half reach 94 or more (")


def test_four_values_are_too_few() -> None:
    with pytest.raises(TooFew):
        median_of([1, 2, 3, 4])
