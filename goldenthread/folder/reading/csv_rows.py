"""Splits a CSV text into rows, whichever of comma, semicolon and tab stands between its cells."""

import csv
import io
from collections.abc import Iterator

from goldenthread.folder.limits import LONGEST_LINE, MOST_ROWS
from goldenthread.folder.problems import FileRefused

Row = tuple[int, list[str]]

_DELIMITERS = ",;\t"


def csv_rows(text: str) -> Iterator[Row]:
    """Yield each row that is not blank with its number in a spreadsheet program.

    Raises `FileRefused` where quotation marks do not match, a cell is longer than any cell may
    be, or there are too many rows.
    """
    delimiter, text = _delimiter_of(text)
    # Only an odd mark can be one that is never closed and swallows the rest of the file; where
    # they pair up, a space behind a closing mark is no reason to refuse.
    is_odd = text.count('"') % 2 == 1
    reader = csv.reader(_lines(text), delimiter=delimiter, skipinitialspace=True, strict=is_odd)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MOST_ROWS + 1:
                raise too_many_rows()
            if any(cells):
                yield number, cells
    except csv.Error as error:
        if "field larger" in str(error):
            raise FileRefused(
                f"Row {number + 1} holds a cell of more than 100,000 characters.",
                "Shorten it. A quotation mark that is never closed can also cause this.",
                number + 1,
            ) from error
        raise FileRefused(
            f"The quotation marks from row {number + 1} on do not match.",
            "Open the file in a spreadsheet program and save it as CSV again.",
            number + 1,
        ) from error


def first_lines_of_rows(text: str) -> list[int]:
    """The line of the file on which each row begins; a cell in quotation marks may hold several.

    For a text that `csv_rows` has read.
    """
    delimiter, table = _delimiter_of(text)
    lines_before = text.count("\n") - table.count("\n")
    reader = csv.reader(_lines(table), delimiter=delimiter, skipinitialspace=True)
    first_lines = [1 + lines_before]
    for _ in reader:
        first_lines.append(reader.line_num + 1 + lines_before)
    return first_lines


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends; a line of a million cells would fill the memory."""
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > LONGEST_LINE:
            raise FileRefused(
                f"Line {number} has more than {LONGEST_LINE:,} characters.",
                "Check that it is the right file and that no cell holds something very long.",
                number,
            )
        yield line


def too_many_rows() -> FileRefused:
    return FileRefused(
        f"This file has more than {MOST_ROWS:,} rows.",
        "Check that it is the right file; leave out rows of other years.",
    )


def _delimiter_of(text: str) -> tuple[str, str]:
    """What stands between the cells, judged by the heading, and the text after a `sep=` line."""
    first, _, rest = text.partition("\n")
    if first[:4].lower() == "sep=" and len(first.strip("\r")) == 5:
        return first[4], rest
    heading = next((line for line in text[:10_000].splitlines() if line.strip(' ,;\t"')), "")
    outside = "".join(heading.split('"')[::2])
    return max(_DELIMITERS, key=outside.count), text
