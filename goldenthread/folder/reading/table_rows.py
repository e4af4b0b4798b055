"""Reads the rows of one table: finds its columns in the heading, then the value of every cell."""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from goldenthread.folder.formulas import FIRST_SIGNS, taken_plainly
from goldenthread.folder.limits import MOST_COLUMNS, MOST_PROBLEMS_OF_A_FILE
from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import FileRefused, Problem, nearest, quoted
from goldenthread.folder.reading.cells import Parser, parser_of
from goldenthread.folder.reading.csv_rows import Row
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import Column, Value, columns_of
from goldenthread.snapshot.tables import Table

_UNREAD = object()


@dataclass(slots=True)
class TableRead:
    """What one file gave. A row lacks the columns whose cells could not be read."""

    table: Table
    file: str
    rows: list[tuple[int, dict[str, Value]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # False when keys may be missing because the file as a whole could not be read.
    is_whole: bool = True

    def refuse(self, row: int | None, column: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.file, row, column, message, hint))


@dataclass(slots=True)
class _Reader:
    """One column at its place in the file, with the values it has already worked out."""

    place: int
    name: str
    parse: Parser
    is_required: bool
    known: dict[str, Any]

    def read(self, cell: str) -> Value:
        text = cell.strip()
        if text and text[0] in FIRST_SIGNS:
            text = taken_plainly(text)
        if text:
            return self.parse(text)
        if self.is_required:
            raise Refusal(f"{self.name} is empty.", "Every row needs it.")
        return _UNREAD  # type: ignore[return-value]


def read_table(table: Table, file: str, rows: Iterable[Row]) -> TableRead:
    """Read every row, noting every problem; stops early only in a file that is all problems."""
    read = TableRead(table, file)
    try:
        _read_rows(read, iter(rows))
    except FileRefused as refused:
        read.problems.append(refused.in_file(file))
        read.is_whole = False
    return read


def _read_rows(read: TableRead, rows: Iterator[Row]) -> None:
    number, heading = next(rows, (1, []))
    if not heading:
        raise FileRefused(
            "This file is empty.",
            f"Write a heading with {listed(list(columns_of(read.table.record))[:3])} and so on, "
            "or leave the file out.",
        )
    if len(heading) > MOST_COLUMNS:
        raise FileRefused(
            f"This file has {len(heading):,} columns.", "Check that it is the right file.", number
        )
    readers = _readers(read, number, heading)
    width = len(heading)
    for number, cells in rows:
        if len(read.problems) >= MOST_PROBLEMS_OF_A_FILE:
            read.refuse(
                number,
                "",
                f"Reading stopped here, after {MOST_PROBLEMS_OF_A_FILE:,} problems in this file.",
                "Mend those that repeat first; the others will show then.",
            )
            read.is_whole = False
            return
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            extra = next(cell for cell in cells[width:] if cell.strip())
            read.refuse(
                number,
                "",
                f"{quoted(extra)} stands beyond the last heading.",
                "Give it a heading, or put text that holds a comma in quotation marks.",
            )
        _read_row(read, readers, number, cells)


def _read_row(read: TableRead, readers: list[_Reader], number: int, cells: list[str]) -> None:
    values: dict[str, Value] = {}
    for reader in readers:
        cell = cells[reader.place] if reader.place < len(cells) else ""
        try:
            value = reader.known[cell]
        except KeyError:
            try:
                value = reader.known[cell] = reader.read(cell)
            except Refusal as refused:
                if not any(text.strip() for text in cells):
                    return
                read.refuse(number, reader.name, refused.message, refused.hint)
                continue
        if value is not _UNREAD:
            values[reader.name] = value
    if values or any(text.strip() for text in cells):
        read.rows.append((number, values))


def _readers(read: TableRead, number: int, heading: list[str]) -> list[_Reader]:
    columns = columns_of(read.table.record)
    loosely = {squeezed(name): name for name in columns}
    places: dict[str, int] = {}
    for place, words in enumerate(heading):
        name = loosely.get(squeezed(words))
        if name and name not in places:
            places[name] = place
        elif name:
            read.refuse(
                number, name, f"The heading {name} stands twice.", "Keep the column that is right."
            )
        elif squeezed(words):
            _refuse_heading(read, number, words, loosely)
    missing = [n for n, column in columns.items() if column.required and n not in places]
    for name in missing:
        read.refuse(
            number,
            name,
            f"The column {name} is missing.",
            f"Add it: {columns[name].about}.",
        )
    read.is_whole = not missing
    return [_reader(name, columns[name], place) for name, place in places.items()]


def _refuse_heading(read: TableRead, number: int, words: str, loosely: dict[str, str]) -> None:
    like = nearest(squeezed(words), loosely)
    read.refuse(
        number,
        words.strip()[:40],
        f"{quoted(words.strip())} is not a column of {read.table.name}.",
        (f"Did you mean {loosely[like]}? " if like else "")
        + f"Its columns are {listed(list(loosely.values()))}.",
    )


def _reader(name: str, column: Column, place: int) -> _Reader:
    return _Reader(place, name, parser_of(name, column), column.required, {})


def empty_value(record: type, name: str) -> Value:
    """What an empty cell of this column means."""
    declared = {f.name: f.default for f in dataclasses.fields(record)}[name]
    return None if declared is dataclasses.MISSING else declared
