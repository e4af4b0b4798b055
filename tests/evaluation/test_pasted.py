"""A pasted column is read as people copy it, told back, and never holds a name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.evaluation.measure_units import Way, limits_of, ways_of
from goldenthread.evaluation.pasted import NamesSeen, Unreadable, read_pasted, without_words
from goldenthread.kernel.errors import Refusal

AGE_SCORES = limits_of("score", "Median standard age score for reading")
PER_CENT = limits_of("percent", "Wrong answers")
PLAIN = limits_of("words a minute", "Words read aloud")

MESSY = "SAS \r\n104\r\n 71 \r\n98,0\r\n\r\nA\r\nabs\t\r\n99.5\r\n\u00a0100\u00a0\r\n\r\n"


def test_a_column_is_told_back_as_it_was_understood() -> None:
    found = read_pasted(MESSY, AGE_SCORES)
    numbers = ("71", "98.0", "99.5", "100", "104")
    assert found.values == tuple(Decimal(number) for number in numbers)
    assert found.in_words == (
        "5 values, 3 absent, lowest 71, highest 104; the first row was read as a heading; "
        "row 5 (empty), row 6 “A” and row 7 “abs” counted as absent."
    )
    assert found.pupils == 8
    # What stands in the box from then on is read as the same values, in order of size.
    again = read_pasted(found.again, AGE_SCORES)
    assert (again.values, again.absent) == (found.values, found.absent)


def test_per_cent_signs_and_both_ends_of_the_scale_are_fine() -> None:
    assert read_pasted("0%\n100 %\n47,5%", PER_CENT).values == tuple(
        map(Decimal, ("0", "47.5", "100"))
    )
    assert read_pasted("1,250\n90", PLAIN).values == (Decimal(90), Decimal(1250))


@pytest.mark.parametrize(
    ("text", "limits", "sentence"),
    [
        ("98\n400", AGE_SCORES, "Row 2: 400 cannot be. A standard age score lies between 55"),
        ("98\n-3", PLAIN, "Row 2: −3 cannot be."),
        ("98\n101%", PER_CENT, "Row 2: 101 cannot be. A per cent lies between 0 and 100."),
        ("98\n97\nhalf", PLAIN, "Row 3 is not a number."),
        ("1\t2\n3\t4", PLAIN, "Row 1 holds more than one value."),
        ("98", PLAIN, "One value is one pupil"),
        ("A\nA\n", PLAIN, "There is no value in it."),
        ("", PLAIN, "There is no value in it."),
        ("7\n" * 501, PLAIN, "That is more than one class."),
        ("9" * 30_000, PLAIN, "That is more than one class."),
        ("9" * 400 + "\n5", PLAIN, "Row 1: 1,000,000,000 cannot be."),
    ],
)
def test_what_cannot_be_has_a_sentence(text: str, limits: object, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_pasted(text, limits)  # type: ignore[arg-type]
    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Name\tSAS\nAmelia Hart\t104\nJosh Bell\t98",
        "Amelia Hart\nJosh Bell\nSam Okoro",
        "Amelia Hart;104\n98",
        "98\nAmelia 104\nJosh 97",
        "104\t98\n97\tAmelia",
    ],
)
def test_names_are_refused_and_repeated_nowhere(text: str) -> None:
    with pytest.raises(NamesSeen) as refused:
        read_pasted(text, AGE_SCORES)
    said = str(refused.value)
    assert "pupils’ names" in said
    assert not any(word in said for word in ("Amelia", "Hart", "Josh", "Bell", "Sam"))


def test_one_word_that_is_no_value_is_not_repeated_either() -> None:
    text = "Score\n98\nAmelia\n97"
    with pytest.raises(Unreadable) as refused:
        read_pasted(text, AGE_SCORES)
    assert "Amelia" not in str(refused.value)
    assert without_words(text) == "(heading)\n98\n?\n97"
    with pytest.raises(Unreadable):
        read_pasted(without_words(text), AGE_SCORES)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        found = read_pasted(text, PLAIN)
    except Refusal:
        return
    assert found.values == tuple(sorted(found.values))
    assert all(PLAIN.holds(value) for value in found.values)


def test_the_unit_says_how_a_class_is_taken() -> None:
    assert ways_of("pupils of 62") == (Way.COUNT,)
    assert ways_of("percent") == (Way.COUNT, Way.VALUES)
    assert ways_of("score") == ways_of("") == (Way.VALUES,)
