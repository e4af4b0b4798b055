"""Hedges' g gives the printed values of a textbook and of an R package."""

import numpy as np
import pytest

from goldenthread.inference.effect_size import (
    NoSpread,
    hedges_g,
    hedges_g_paired,
    paired_effect,
    small_sample_correction,
)
from goldenthread.inference.observed import GroupSummary, TooFew, summarise

# Miles per gallon by gear box, from the data set mtcars of R (H. V. Henderson and P. F. Velleman,
# Biometrics 37 (1981), 391-411).
AUTOMATIC = [21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3]
AUTOMATIC += [15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2, 13.3, 19.2]
MANUAL = [21.0, 21.0, 22.8, 32.4, 30.4, 33.9, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4]


def test_two_groups_give_the_values_printed_in_the_textbook() -> None:
    # M. Borenstein, L. V. Hedges, J. P. T. Higgins and H. R. Rothstein, Introduction to
    # Meta-Analysis (2009), chapter 4, independent groups: J 0.9923, g 0.5924, V 0.0411, SE 0.2028.
    effect = hedges_g(GroupSummary(50, 103, 5.5), GroupSummary(50, 100, 4.5))
    assert round(small_sample_correction(98), 4) == 0.9923
    assert round(effect.estimate, 4) == 0.5924
    assert round(effect.variance, 4) == 0.0411
    assert round(effect.variance**0.5, 4) == 0.2028


def test_pairs_give_the_values_printed_in_the_textbook() -> None:
    # The same chapter, matched groups: SD within 7.1005, J 0.9846, g 0.4160, V 0.0127.
    effect = paired_effect(GroupSummary(50, 3.0, 5.5), sd_within=7.1005)
    assert round(small_sample_correction(49), 4) == 0.9846
    assert round(effect.estimate, 4) == 0.4160
    assert round(effect.variance, 4) == 0.0127


def test_the_spread_is_the_one_printed_in_a_trial_report() -> None:
    # B. Maxwell and others, TextNow Transition Programme: Evaluation Report (Education Endowment
    # Foundation 2014), table AIII.1, which leads up to its Hedges' g: intervention 24.7 (4.29, 199
    # pupils), control 24.3 (4.27, 192 pupils), pooled standard deviation 4.28.
    effect = hedges_g(GroupSummary(199, 24.7, 4.29), GroupSummary(192, 24.3, 4.27))
    pooled = (24.7 - 24.3) * small_sample_correction(389) / effect.estimate
    assert round(pooled, 2) == 4.28


def test_the_interval_is_the_one_that_an_r_package_prints() -> None:
    # effectsize (M. S. Ben-Shachar, D. Lüdecke and D. Makowski, Journal of Open Source Software 5
    # (2020), 2815), README: hedges_g(mpg ~ am) -1.44; cohens_d(mpg ~ am) with the noncentral t
    # interval of the true effect [-2.27, -0.67].
    effect = hedges_g(summarise(AUTOMATIC), summarise(MANUAL))
    assert (round(effect.estimate, 2), round(effect.low, 2), round(effect.high, 2)) == (
        -1.44,
        -2.27,
        -0.67,
    )


@pytest.mark.parametrize("true_effect", [0.0, 0.4, 1.2])
def test_it_holds_the_true_effect_about_as_often_as_it_says(true_effect: float) -> None:
    source = np.random.default_rng(100)
    held = 0
    for _ in range(1000):
        ours, theirs = source.normal(true_effect, 1, 12), source.normal(0, 1, 9)
        effect = hedges_g(summarise(ours.tolist()), summarise(theirs.tolist()))
        held += effect.low <= true_effect <= effect.high
    assert 0.935 <= held / 1000 <= 0.965


@pytest.mark.parametrize("correlation", [0.3, 0.8])
def test_pairs_hold_the_true_effect_about_as_often_as_they_say(correlation: float) -> None:
    source = np.random.default_rng(101)
    held = 0
    for _ in range(1000):
        pairs = source.multivariate_normal([0, 0.5], [[1, correlation], [correlation, 1]], 20)
        effect = hedges_g_paired(pairs[:, 0].tolist(), pairs[:, 1].tolist())
        held += effect.low <= 0.5 <= effect.high
    assert 0.93 <= held / 1000 <= 0.97


def test_pairs_are_told_in_the_spread_of_one_measurement() -> None:
    before, after = [10.0, 20, 30, 40], [12.0, 23, 31, 44]
    effect = hedges_g_paired(before, after)
    spread = ((summarise(before).sd ** 2 + summarise(after).sd ** 2) / 2) ** 0.5
    assert effect.estimate == pytest.approx(small_sample_correction(3) * 2.5 / spread)
    assert "the spread of one measurement" in effect.in_words


def test_an_effect_says_where_the_average_pupil_stands() -> None:
    effect = hedges_g(GroupSummary(50, 103, 5.5), GroupSummary(50, 100, 4.5))
    assert effect.in_words == (
        "An effect of +0.59 (+0.19 to +1.00) in units of the pooled spread of both groups. n 50. "
        "If the values are spread evenly around the middle, the average pupil now stands above 72% "
        "of those compared with."
    )


def test_without_spread_or_with_one_value_there_is_no_effect() -> None:
    with pytest.raises(NoSpread):
        hedges_g(GroupSummary(5, 3.0, 0.0), GroupSummary(5, 2.0, 0.0))
    with pytest.raises(NoSpread):
        hedges_g_paired([0.1, 0.2, 0.3], [0.2, 0.3, 0.4])
    with pytest.raises(TooFew):
        hedges_g(GroupSummary(1, 3.0, 0.0), GroupSummary(5, 2.0, 1.0))
    with pytest.raises(TooFew):
        paired_effect(GroupSummary(1, 3.0, 0.0), 1.0)
