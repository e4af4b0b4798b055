"""Lengths of time are read as people write them, and as Goldenthread writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.kernel.minutes import in_words, parse_minutes


@given(st.integers(min_value=0, max_value=600_000))
def test_what_is_written_in_words_is_read_again(minutes: int) -> None:
    assert parse_minutes(in_words(minutes)) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15 h 30", 930),
        ("1,265 h", 75_900),
        ("1,265h", 75_900),
        ("1,5 h", 90),
        ("0,125 h", 8),
        ("65,550", 65_550),
        ("1:30", 90),
    ],
)
def test_a_comma_parts_thousands_where_three_figures_follow(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "soon", "-90", "9" * 400 + " h", "1,26,500"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a length of time"):
        parse_minutes(text)
