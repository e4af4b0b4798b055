"""Short names for addresses, and numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.short_names import LONGEST, short_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Reading to learn", "reading-to-learn"),
        ("  Café & crème! ", "cafe-creme"),
        ("???", "row"),
    ],
)
def test_a_short_name_is_made_of_the_words(words: str, name: str) -> None:
    assert short_name(words) == name


def test_a_taken_name_gets_a_number() -> None:
    assert short_name("Calm", {"calm", "calm-2"}) == "calm-3"


@given(st.text(), st.sets(st.text()))
def test_a_short_name_is_free_and_fits_an_address(words: str, taken: set[str]) -> None:
    name = short_name(words, taken)
    assert name not in taken
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(name) <= LONGEST + 10


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("11.0000", "11"),
        ("0.8000", "0.8"),
        ("1250", "1,250"),
        ("-20.0", "−20"),
        ("100", "100"),
        ("0", "0"),
    ],
)
def test_a_number_carries_no_padding(value: str, written: str) -> None:
    assert plain_number(Decimal(value)) == written
