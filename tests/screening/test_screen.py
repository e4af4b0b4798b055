"""What is pointed out lies where it says, staff may be named, and no text takes long."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.screening import Kind, screen
from goldenthread.screening.patterns import FILE, read_patterns
from goldenthread.screening.screen import LONGEST


def seen(text: str, *staff: str) -> list[tuple[str, Kind]]:
    return [(one.words, one.kind) for one in screen(text, staff_names=staff)]


def test_each_sighting_says_where_what_why_and_what_to_write_instead() -> None:
    (one,) = screen("Today Tyler read aloud")
    assert (one.start, one.end, one.words, one.kind) == (6, 11, "Tyler", Kind.NAME)
    assert one.called == "what looks like a pupil's name"
    assert one.sentence == (
        "This looks like a pupil's name. Write the class, or Pupil A: “8B set 3, a pupil at the "
        "back”."
    )


def test_several_things_come_in_the_order_of_the_text() -> None:
    text = "Tyler cannot follow because of his ADHD; no outstanding lesson, and Mia left"
    assert seen(text) == [
        ("Tyler", Kind.NAME),
        ("his ADHD", Kind.HEALTH),
        ("outstanding lesson", Kind.JUDGEMENT),
        ("Mia", Kind.NAME),
    ]


def test_of_two_kinds_on_the_same_words_the_graver_is_told() -> None:
    assert seen("It was his self-harm again") == [("his self-harm", Kind.DISCLOSURE)]


def test_staff_may_be_named_also_in_small_letters() -> None:
    assert seen("Ask Ellie, and then tyrese") == [("Ellie", Kind.NAME), ("tyrese", Kind.NAME)]
    assert seen("Ask Ellie, and then tyrese", "Ellie", "Tyrese") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr Ryan covers period 3",
        "Dr Aaliyah Khan speaks at the forum",
        "As Dylan Wiliam writes",
        "Read “Goodnight Mister Tom, with Tyler” first",
        "Told Year 8 to wait",
        "Everyone struggled with the last step",
        "Grace under pressure",
    ],
)
def test_whoever_is_no_pupil_is_left_alone(text: str) -> None:
    assert seen(text) == []


def test_a_word_that_is_also_a_name_counts_where_only_a_pupil_fits() -> None:
    assert seen("Asked Grace to read") == [("Grace", Kind.NAME)]
    assert seen("Summer in 8B") == [("Summer", Kind.NAME)]
    assert seen("Summer in London") == []


@given(st.text(max_size=300))
def test_every_sighting_lies_in_the_text_and_none_on_another(text: str) -> None:
    end = 0
    for one in screen(text):
        assert text[one.start : one.end] == one.words
        assert end <= one.start < one.end
        end = one.end


@pytest.mark.parametrize(
    "piece", ["a", "he is ", "Grace ", "his very ", "bruises on ", "he said his dad ", "\n", "“"]
)
def test_no_long_text_takes_a_second(piece: str) -> None:
    text = piece * (2 * LONGEST // len(piece))
    begin = time.perf_counter()
    screen(text)
    assert time.perf_counter() - begin < 5


def test_no_name_stands_in_two_lists_and_each_is_written_once() -> None:
    names = json.loads(FILE.read_text(encoding="utf-8"))["names"]
    lists = {
        key: (" ".join(names[key]) if isinstance(names[key], list) else names[key]).split()
        for key in ("everyday", "also_in_lessons", "also_words")
    }
    every = [name for listed in lists.values() for name in listed]
    assert len(every) == len(set(every))


def test_the_kinds_stand_in_the_data_in_the_order_of_their_gravity() -> None:
    assert [each.kind for each in read_patterns().kinds] == list(Kind)
