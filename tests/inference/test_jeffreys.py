"""Jeffreys' interval agrees with another implementation, and errs as often as it says."""

import pytest
from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

from goldenthread.inference.jeffreys import jeffreys_share


# No table printed for these values was at hand, so statsmodels serves as the second opinion.
@pytest.mark.parametrize(("count", "n"), [(1, 10), (11, 62), (27, 62), (37, 43), (5, 250)])
def test_the_interval_is_that_of_another_implementation(count: int, n: int) -> None:
    share = jeffreys_share(count, n)
    assert (share.low, share.high) == pytest.approx(
        proportion_confint(count, n, method="jeffreys"), abs=1e-9
    )


# L. D. Brown, T. T. Cai and A. DasGupta (2001), section 3: no lower end above 0 for none, no upper
# end below 1 for all.
def test_none_begins_at_nought_and_all_ends_at_one() -> None:
    assert jeffreys_share(0, 12).low == 0
    assert jeffreys_share(12, 12).high == 1


@pytest.mark.parametrize("true_share", [0.1, 0.3, 0.5])
def test_it_holds_the_true_share_about_as_often_as_it_says(true_share: float) -> None:
    chances = binom(40, true_share)
    held = 0.0
    for count in range(41):
        share = jeffreys_share(count, 40)
        held += float(chances.pmf(count)) * (share.low <= true_share <= share.high)
    assert 0.925 <= held <= 0.975


@pytest.mark.parametrize(("count", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(count: int, n: int) -> None:
    with pytest.raises(ValueError, match="is not a share"):
        jeffreys_share(count, n)
