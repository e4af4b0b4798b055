"""Missing pupils widen a figure to its worst and best case and are never filled in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.inference.missing import share_with_missing, with_missing

values = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=80)


# The bounds of C. F. Manski (2003), chapter 1, are arithmetic: (1 - m) p and (1 - m) p + m for a
# share p among those measured and m missing.
def test_the_bounds_are_the_worst_and_the_best_case() -> None:
    share = share_with_missing(27, 55, 62)
    p, m = 27 / 55, 7 / 62
    assert (share.low, share.high) == pytest.approx(((1 - m) * p, (1 - m) * p + m))


@given(values, st.integers(0, 20))
def test_whatever_the_missing_did_lies_within_the_bounds(
    given_values: list[bool | None], absent: int
) -> None:
    share = with_missing(given_values, len(given_values) + absent)
    for did in range(share.missing + 1):
        assert share.low - 1e-12 <= (share.count + did) / share.expected_n <= share.high + 1e-12


def test_missing_pupils_are_told() -> None:
    assert with_missing([True, True, False, None], 5).in_words == (
        "2 of 3 measured, 67%. 2 of 5 are missing (40%): with all of them it could be anything "
        "from 40% to 80%."
    )
    assert share_with_missing(2, 3, 3).in_words == "2 of 3 measured, 67%. Nobody is missing."
    nobody = share_with_missing(0, 0, 9)
    assert (nobody.estimate, nobody.low, nobody.high) == (None, 0.0, 1.0)
    assert nobody.in_words == "None of 9 was measured, so nothing can be said."


def test_more_measured_than_expected_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a share"):
        with_missing([True, False, True], 2)
