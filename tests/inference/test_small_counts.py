"""Small counts are kept back; nobody and many are told."""

import pytest

from goldenthread.inference.small_counts import shown


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (1200, "1,200")],
)
def test_a_count_is_shown_from_five_on(number: int, words: str) -> None:
    assert shown(number) == words


def test_a_school_may_ask_for_more() -> None:
    assert shown(7, fewest=8) == "fewer than 8"
