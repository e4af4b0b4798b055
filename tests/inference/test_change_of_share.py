"""Changes of shares give the printed values of published tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom
from statsmodels.stats.proportion import confint_proportions_2indep

from goldenthread.inference.change_of_share import change_of_share, change_of_share_paired

counts = st.integers(0, 60)


# R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
@pytest.mark.parametrize(
    ("after", "before", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_two_groups_give_the_published_interval(
    after: tuple[int, int], before: tuple[int, int], low: float, high: float
) -> None:
    change = change_of_share(before, after)
    assert (round(change.low, 4), round(change.high, 4)) == (low, high)


# M. W. Fagerland, S. Lydersen and P. Laake, Statistical Analysis of Contingency Tables (2017),
# chapter 8, Newcombe's square-and-add interval: the data of Cavo and others (2012) as printed by
# the book's R package contingencytables, and those of Bentur and others (2009) as in the authors'
# article, Statistics in Medicine 33 (2014), 2850-2875.
@pytest.mark.parametrize(
    ("both", "gained", "lost", "neither", "digits", "ends"),
    [
        (59, 6, 16, 80, 4, (-0.1186, -0.0046)),
        (1, 1, 7, 12, 3, (-0.507, -0.026)),
    ],
)
def test_the_same_pupils_give_the_published_interval(
    both: int, gained: int, lost: int, neither: int, digits: int, ends: tuple[float, float]
) -> None:
    change = change_of_share_paired(both, gained, lost, neither)
    assert (round(change.low, digits), round(change.high, digits)) == ends


def test_two_groups_agree_with_another_implementation() -> None:
    change = change_of_share((11, 62), (27, 62))
    assert (change.low, change.high) == pytest.approx(
        confint_proportions_2indep(27, 62, 11, 62, compare="diff", method="newcomb"), abs=1e-9
    )


def test_it_holds_the_true_change_about_as_often_as_it_says() -> None:
    first, second, n = 0.2, 0.45, 30
    held = 0.0
    for before in range(n + 1):
        for after in range(n + 1):
            change = change_of_share((before, n), (after, n))
            if change.low <= second - first <= change.high:
                held += float(binom.pmf(before, n, first) * binom.pmf(after, n, second))
    assert 0.935 <= held <= 0.975


@given(counts, counts, counts, counts)
def test_pupils_who_gain_and_pupils_who_lose_may_change_places(
    both: int, gained: int, lost: int, neither: int
) -> None:
    if both + gained + lost + neither == 0:
        return
    change = change_of_share_paired(both, gained, lost, neither)
    turned = change_of_share_paired(both, lost, gained, neither)
    assert (change.low, change.high) == pytest.approx((-turned.high, -turned.low), abs=1e-9)
    assert -1 <= change.low <= change.estimate + 1e-9 <= change.high + 2e-9 <= 1 + 3e-9


def test_knowing_which_pupil_did_what_narrows_the_range() -> None:
    paired = change_of_share_paired(both=10, gained=17, lost=1, neither=34)
    unpaired = change_of_share((11, 62), (27, 62))
    assert paired.estimate == pytest.approx(unpaired.estimate)
    assert unpaired.low < paired.low < paired.high < unpaired.high


def test_a_change_of_share_is_told_in_percentage_points() -> None:
    assert change_of_share((11, 62), (27, 62)).in_words == (
        "18% of 62, then 44% of 62: a rise of 26 percentage points; the figures fit a rise of 10 "
        "to 40 percentage points."
    )
    assert change_of_share((11, 62), (11, 62)).in_words == (
        "18% of 62, then 18% of 62: no change; the figures fit anything from a fall of 14 to a "
        "rise of 14 percentage points."
    )


def test_what_is_no_count_is_refused() -> None:
    with pytest.raises(ValueError, match="is not negative"):
        change_of_share_paired(-1, 2, 3, 4)
    with pytest.raises(ValueError, match="0 of 0 is not a share"):
        change_of_share_paired(0, 0, 0, 0)
