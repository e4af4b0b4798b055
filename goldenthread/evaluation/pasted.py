"""Reads a column of pupils' values as it comes out of a spreadsheet, and takes no names.

Nothing that was pasted is ever repeated but numbers and the few words for "absent": a column that
was copied with names in it must not turn up in a sentence, a log or a table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from goldenthread.evaluation.measure_units import Limits
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted, listed

LONGEST = 20_000
MOST_PUPILS = 500
FEWEST_PUPILS = 2
MOST_NAMED = 4
HEADING = "(heading)"
ABSENT = frozenset(
    {"", "a", "ab", "abs", "absent", "away", "n/a", "na", "n.a.", "x", "-", "–", "—", ".", "none"}
)
THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
NUMBER = re.compile(r"[-−+]?(\d+([.,]\d*)?|[.,]\d+)")
QUOTES = " \"'"
COLUMNS = re.compile(r"[\t;]")


class NamesSeen(Refusal):
    """Said without a word of what was pasted."""

    def __init__(self) -> None:
        super().__init__(
            "What you pasted looks like pupils’ names. Nothing of it was kept.",
            "Copy only the column with the values, without the names beside it, and paste it here.",
        )


class Unreadable(Refusal):
    """A row that is no value."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Values from the lowest to the highest: the order of a class list would point at pupils."""

    values: tuple[Decimal, ...]
    absent: int
    in_words: str

    @property
    def pupils(self) -> int:
        return len(self.values) + self.absent

    @property
    def again(self) -> str:
        """What the box holds from now on."""
        written = [plain_number(value).replace(",", "") for value in self.values]
        return "\n".join([*written, *["absent"] * self.absent])


def read_pasted(text: str, limits: Limits) -> Pasted:
    """Return the values of a class. Refuses with a sentence where something is not a value."""
    if len(text) > LONGEST:
        raise Unreadable("That is more than one class.", "Paste the values of one class.")
    rows = _rows(text)
    heading = bool(rows) and _is_words(rows[0])
    _refuse_names(rows[heading:])
    values: list[Decimal] = []
    counted_absent: list[str] = []
    for number, row in enumerate(rows, 1):
        if number == 1 and heading:
            continue
        value = _value(number, row)
        if value is None:
            counted_absent.append(_absence(number, row))
        elif not limits.holds(value):
            raise Unreadable(
                f"Row {number}: {plain_number(value)} cannot be.",
                f"{limits.sentence} Put it right.",
            )
        else:
            values.append(value)
    absent = len(counted_absent)
    if not values:
        raise Unreadable("There is no value in it.", "Paste the column with the values.")
    if len(values) < FEWEST_PUPILS:
        raise Unreadable(
            "One value is one pupil, and would point at them.", "Take the whole class together."
        )
    if len(values) + absent > MOST_PUPILS:
        raise Unreadable("That is more than one class.", "Paste the values of one class.")
    return Pasted(tuple(sorted(values)), absent, _in_words(values, counted_absent, heading))


def without_words(text: str) -> str:
    """The rows with their numbers, and a `?` for each word: to put right in the box."""
    rows = _rows(text)
    if rows and _is_words(rows[0]):
        rows[0] = (HEADING,)
    return "\n".join("\t".join(_bare(cell) for cell in row) for row in rows)


def _bare(cell: str) -> str:
    is_plain = cell == HEADING or cell.lower() in ABSENT or _number(cell) is not None
    return cell if is_plain else "?"


def _rows(text: str) -> list[tuple[str, ...]]:
    """The cells of each row that are not empty, without blank rows at either end."""
    rows = [_cells(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    while rows and not rows[-1]:
        rows.pop()
    while rows and not rows[0]:
        rows.pop(0)
    return rows


def _cells(line: str) -> tuple[str, ...]:
    # A spreadsheet writes a no-break space where somebody centred a number.
    parts = (part.replace("\u00a0", " ").strip().strip(QUOTES) for part in COLUMNS.split(line))
    return tuple(part for part in parts if part)


def _is_words(row: tuple[str, ...]) -> bool:
    """A heading: words in every cell that is filled."""
    return bool(row) and all(
        _number(cell) is None and cell.lower() not in ABSENT and _has_letters(cell) for cell in row
    )


def _has_letters(cell: str) -> bool:
    return any(letter.isalpha() for letter in cell)


def _refuse_names(rows: list[tuple[str, ...]]) -> None:
    worded = [
        row
        for row in rows
        if any(
            _has_letters(cell) and cell.lower() not in ABSENT and _number(cell) is None
            for cell in row
        )
    ]
    # One word alone is a slip of the pen; with more, or beside a value, it is a list of people.
    if len(worded) > 1 or any(len(row) > 1 for row in worded):
        raise NamesSeen


def _value(number: int, row: tuple[str, ...]) -> Decimal | None:
    filled = [cell for cell in row if cell.lower() not in ABSENT]
    if not filled:
        return None
    if len(filled) > 1:
        raise Unreadable(
            f"Row {number} holds more than one value.", "Paste one column: one value a pupil."
        )
    found = _number(filled[0])
    if found is None:
        raise Unreadable(
            f"Row {number} is not a number.",
            "Write a number, or leave the row empty where a pupil was absent.",
        )
    return found


def _number(cell: str) -> Decimal | None:
    bare = cell.rstrip("%").strip()
    if THOUSANDS.fullmatch(bare):
        bare = bare.replace(",", "")
    elif not NUMBER.fullmatch(bare):
        return None
    try:
        value = Decimal(bare.replace(",", ".").replace("−", "-"))
    except InvalidOperation:
        return None
    return value if abs(value) < 10**9 else Decimal(10**9)


def _absence(number: int, row: tuple[str, ...]) -> str:
    return f"row {number} “{row[0]}”" if row else f"row {number} (empty)"


def _in_words(values: list[Decimal], absent: list[str], heading: bool) -> str:
    lowest, highest = plain_number(min(values)), plain_number(max(values))
    sentence = (
        f"{counted(len(values), 'value')}, {len(absent)} absent, lowest {lowest}, highest {highest}"
    )
    return "; ".join([sentence, *_notes(absent, heading)]) + "."


def _notes(absent: list[str], heading: bool) -> Iterator[str]:
    if heading:
        yield "the first row was read as a heading"
    if absent:
        named = absent[:MOST_NAMED]
        others = len(absent) - len(named)
        more = [counted(others, "other")] if others else []
        yield f"{listed([*named, *more])} counted as absent"
