"""Changes and ranges are told in plain words, whichever way they lie."""

import pytest

from goldenthread.inference.spoken import CHANGE_OF_SHARE, change_in, difference_in, plain


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (79.0, "79"),
        (79.04, "79"),
        (4.56, "4.6"),
        (-12.34, "-12.3"),
        (1234.5, "1,234.5"),
        (0.996, "1"),
        (0.5, "0.50"),
        (-0.001, "0.00"),
    ],
)
def test_figures_have_as_many_digits_as_they_deserve(number: float, told: str) -> None:
    assert plain(number) == told


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (2.0, 5.0, "a rise of 2 to 5 marks"),
        (-5.0, -2.0, "a fall of 2 to 5 marks"),
        (-1.5, 12.0, "anything from a fall of 1.5 to a rise of 12 marks"),
        (0.0, 3.0, "anything from no change to a rise of 3 marks"),
        (-3.0, 0.001, "anything from a fall of 3 to no change"),
        (2.0, 2.0, "a rise of 2 marks"),
        (0.0, 0.0, "no change"),
    ],
)
def test_ranges_are_told_from_their_ends(low: float, high: float, told: str) -> None:
    assert change_in("marks").between(low, high) == told


def test_groups_stand_higher_or_lower_and_shares_move_in_points() -> None:
    assert difference_in().between(1, 2) == "higher by 1 to 2"
    assert difference_in("words a minute").once(-7.5) == "lower by 7.5 words a minute"
    assert CHANGE_OF_SHARE.once(0.258) == "a rise of 26 percentage points"
    assert CHANGE_OF_SHARE.once(0.004) == "no change"
