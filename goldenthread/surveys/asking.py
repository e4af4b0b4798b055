"""What an item of a survey is, before it is stored."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ItemWanted:
    """A statement to agree with, or a question of yes or no.

    `groups` are the staff groups that are asked; empty asks everybody. `split` is the one way,
    beside staff group, in which its answers are told apart: `none`, `team` or `hours`. `scale` is
    `agree` or `yes`; `section` is the heading that it stands under.
    """

    code: str
    wording: str
    groups: tuple[str, ...] = ()
    split: str = "none"
    scale: str = "agree"
    section: str = ""


def letters_of(wording: str) -> str:
    """What is left of it whatever its capitals, stops and spaces."""
    return "".join(sign for sign in wording.casefold() if sign.isalnum())


def find_twice(wordings: Iterable[str]) -> str | None:
    """The first wording that stands there twice, whatever its capitals and stops; None if none.

    Figures of the same statement that is told apart in two ways could be subtracted.
    """
    seen = set()
    for wording in wordings:
        letters = letters_of(wording)
        if letters in seen:
            return wording
        seen.add(letters)
    return None
