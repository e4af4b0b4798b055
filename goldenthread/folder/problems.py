"""A problem in a file that somebody wrote, and the sentence parts that problems share."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from goldenthread.kernel.errors import Refusal


@dataclass(frozen=True, slots=True)
class Problem:
    """What is so (`message`) and what to do (`hint`), and where.

    `row` counts as a spreadsheet program does, the heading being row 1. `row` is None and `column`
    empty where the whole file is meant.
    """

    file: str
    row: int | None
    column: str
    message: str
    hint: str


class FileRefused(Refusal):
    """The file as a whole cannot be read; `row` is where reading stopped, if anywhere."""

    def __init__(self, message: str, hint: str, row: int | None = None) -> None:
        super().__init__(message, hint)
        self.row = row

    def in_file(self, name: str) -> Problem:
        return Problem(name, self.row, "", self.message, self.hint)


def quoted(text: str, longest: int = 40) -> str:
    """The text in quotation marks on one line, cut short when it is long."""
    flat = "".join(c if c.isprintable() else " " for c in text[: longest * 2]).strip()
    return f"“{flat}”" if len(text) <= longest else f"“{flat[:longest].rstrip()}…”"


def nearest(word: str, words: Iterable[str]) -> str:
    """The word most like this one, or nothing when none is like it."""
    close = get_close_matches(word[:80], list(words), n=1, cutoff=0.6)
    return close[0] if close else ""
