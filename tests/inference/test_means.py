"""Means give the printed values of Project STAR and agree with another implementation."""

import pytest
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from goldenthread.inference.means import change_of_means_paired, difference_of_means, mean_of
from goldenthread.inference.observed import GroupSummary, TooFew, summarise

# Project STAR, sum of reading and mathematics scores, summed up from the data set STAR of the R
# package AER 1.2-10 (C. Kleiber and A. Zeileis) for pupils with both scores. The printed values are
# those of J. H. Stock and M. W. Watson, Introduction to Econometrics, chapter on experiments:
# differences from regular classes and their standard errors, which allow for unequal spread.
STAR = {
    "kindergarten": (
        GroupSummary(2005, 918.042893, 73.137992),
        GroupSummary(1738, 931.941887, 76.358633),
        GroupSummary(2043, 918.356828, 71.313577),
        ((13.90, 2.45), (0.31, 2.27)),
    ),
    "grade 1": (
        GroupSummary(2430, 1039.392593, 87.967993),
        GroupSummary(1817, 1069.173363, 93.691047),
        GroupSummary(2132, 1051.351313, 90.580919),
        ((29.78, 2.83), (11.96, 2.65)),
    ),
    "grade 2": (
        GroupSummary(2048, 1157.806641, 82.140809),
        GroupSummary(1786, 1177.201008, 85.141987),
        GroupSummary(2215, 1161.285779, 83.939573),
        ((19.39, 2.71), (3.48, 2.54)),
    ),
    "grade 3": (
        GroupSummary(1807, 1228.506364, 71.417167),
        GroupSummary(1904, 1244.092962, 74.545914),
        GroupSummary(2256, 1228.215426, 72.697689),
        ((15.59, 2.40), (-0.29, 2.27)),
    ),
}

# W. S. Gosset ("Student"), Biometrika 6 (1908), 1-25: hours of sleep gained by ten patients with
# two drugs.
FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


@pytest.mark.parametrize("year", STAR)
def test_project_star_gives_the_printed_differences(year: str) -> None:
    regular, small, with_aide, printed = STAR[year]
    found = [difference_of_means(group, regular) for group in (small, with_aide)]
    assert tuple((round(d.estimate, 2), round(d.standard_error, 2)) for d in found) == printed


def test_students_sleep_data_give_the_printed_mean_gains() -> None:
    assert round(mean_of(FIRST).estimate, 2) == 0.75
    assert round(mean_of(SECOND).estimate, 2) == 2.33
    assert round(change_of_means_paired(FIRST, SECOND).estimate, 2) == 1.58


def test_intervals_agree_with_another_implementation() -> None:
    first, second = DescrStatsW(FIRST), DescrStatsW(SECOND)
    alone = mean_of(FIRST)
    assert (alone.low, alone.high) == pytest.approx(first.tconfint_mean())
    welch = difference_of_means(summarise(SECOND), summarise(FIRST), confidence=0.9)
    compared = CompareMeans(second, first).tconfint_diff(alpha=0.1, usevar="unequal")
    assert (welch.low, welch.high) == pytest.approx(compared)
    changes = DescrStatsW([b - a for a, b in zip(FIRST, SECOND, strict=True)])
    paired = change_of_means_paired(FIRST, SECOND)
    assert (paired.low, paired.high) == pytest.approx(changes.tconfint_mean())


def test_changes_are_told_in_their_unit() -> None:
    assert change_of_means_paired(FIRST, SECOND).told_in("hours") == (
        "On average a rise of 1.6 hours; the figures fit a rise of 0.70 to 2.5 hours. n 10."
    )
    assert difference_of_means(summarise(FIRST), summarise(SECOND)).in_words == (
        "On average lower by 1.6; the figures fit anything from lower by 3.4 to higher by 0.21. "
        "n 10."
    )
    assert mean_of([1, 2, 3]).in_words == "2 on average (-0.48 to 4.5), from 3"


def test_a_missing_or_a_single_value_is_refused() -> None:
    with pytest.raises(ValueError, match="leave missing ones out"):
        mean_of([1.0, float("nan"), 2.0])
    with pytest.raises(TooFew):
        mean_of([1.0])
    with pytest.raises(ValueError, match="are not pairs"):
        change_of_means_paired([1.0, 2.0], [1.0])
    with pytest.raises(TooFew):
        difference_of_means(GroupSummary(1, 3.0, 0.0), GroupSummary(5, 3.0, 1.0))
