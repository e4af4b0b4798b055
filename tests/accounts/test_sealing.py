"""Sealed words open with the site's key in front of their own wall, and nowhere else."""

import pytest
from pytest_django import Settings

from goldenthread.accounts.public import Unreadable, tag_of
from goldenthread.accounts.sealing import seal, unseal

WORDS = {"facts": "Four of six pupils named the main point – “it’s about fear”."}


def test_words_come_back_and_are_not_seen_from_outside() -> None:
    sealed = seal(WORDS, "pair:12")
    assert unseal(sealed, "pair:12") == WORDS
    assert unseal(memoryview(sealed), "pair:12") == WORDS
    assert b"main point" not in sealed
    assert seal(WORDS, "pair:12") != sealed


def test_a_row_copied_behind_another_wall_stays_shut() -> None:
    with pytest.raises(Unreadable):
        unseal(seal(WORDS, "pair:12"), "pair:13")


@pytest.mark.parametrize("place", [0, 3, 8, 30, -1])
def test_a_changed_byte_is_noticed(place: int) -> None:
    sealed = bytearray(seal(WORDS, "pair:12"))
    sealed[place] ^= 1
    with pytest.raises(Unreadable):
        unseal(bytes(sealed), "pair:12")


def test_an_earlier_key_still_opens_and_a_lost_one_does_not(settings: Settings) -> None:
    settings.CONTENT_KEYS = ["the first"]
    sealed = seal(WORDS, "pair:12")
    settings.CONTENT_KEYS = ["the second", "the first"]
    assert unseal(sealed, "pair:12") == WORDS
    later = seal(WORDS, "pair:12")
    settings.CONTENT_KEYS = ["the second"]
    assert unseal(later, "pair:12") == WORDS
    with pytest.raises(Unreadable, match="a key that this site does not have"):
        unseal(sealed, "pair:12")


def test_nothing_sealed_is_no_words() -> None:
    assert unseal(b"", "pair:12") == {}


def test_a_tag_finds_the_same_text_again_behind_one_wall() -> None:
    assert tag_of("person:7", "notes") == tag_of("person:7", "notes")
    assert len({tag_of("person:7", "notes"), tag_of("person:8", "notes")}) == 2
    assert tag_of("person:7", "notes") != tag_of("person:7", "answers")
