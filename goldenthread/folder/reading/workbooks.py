"""Reads the rows of an .xlsx workbook as the words that stand in its cells."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.xml import DEFUSEDXML

from goldenthread.folder.limits import MOST_COLUMNS, MOST_ROWS
from goldenthread.folder.problems import FileRefused, quoted
from goldenthread.folder.reading.archives import broken, refuse_bombs
from goldenthread.folder.reading.csv_rows import Row, too_many_rows
from goldenthread.folder.reading.text_files import bounded_bytes

_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def workbook_rows(path: Path, sheet: str = "") -> Iterator[Row]:
    """Yield each row that is not blank of the sheet of this name, else of the first sheet.

    A formula is never worked out: the value that the spreadsheet program last saved is read, and a
    formula without one is refused.
    """
    content = bounded_bytes(path)
    _refuse_what_is_no_workbook(content)
    values = _sheet_of(content, sheet, with_formulas=False)
    formulas = _sheet_of(content, sheet, with_formulas=True) if _has_formulas(content) else None
    for number, cells in enumerate(values, start=1):
        if formulas is not None:
            _refuse_unsaved_formulas(number, cells, next(formulas, ()))
        if number > MOST_ROWS + 1:
            raise too_many_rows()
        words = [as_written(cell) for cell in cells]
        if any(words):
            yield number, words


def _refuse_what_is_no_workbook(content: bytes) -> None:
    if content.startswith(_OLD_OFFICE):
        raise FileRefused(
            "This workbook is locked with a password, or it is an old .xls file.",
            "Open it, save it as an Excel workbook (.xlsx) without a password or as CSV.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refuse_bombs(archive)
    except zipfile.BadZipFile as error:
        raise broken() from error


def _has_formulas(content: bytes) -> bool:
    """Whether any sheet has one; refuses XML that declares entities, before any parser runs."""
    found = False
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.lower().endswith((".xml", ".rels")):
                continue
            try:
                text = archive.read(name)
            except Exception as error:  # a damaged entry may raise any error of its packing
                raise broken() from error
            # openpyxl reads sheets with a parser that defusedxml does not guard. Wide encodings
            # could hide a declaration from this look, and no spreadsheet program writes them.
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"\0" in text[:64]:
                raise FileRefused(
                    "This workbook declares XML entities, as no spreadsheet program does.",
                    "It was not opened. Save the table as CSV from the program it came from.",
                )
            if _SHEET.fullmatch(name) and _FORMULA.search(text):
                found = True
    return found


def _sheet_of(content: bytes, sheet: str, *, with_formulas: bool) -> Iterator[tuple[Any, ...]]:
    if not DEFUSEDXML:
        raise AssertionError("workbooks are read with defusedxml or not at all")
    try:
        book = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=not with_formulas, keep_links=False
        )
        named = [name for name in book.sheetnames if name.strip().lower() == sheet.lower()]
        page = book[(named or book.sheetnames)[0]]
        page.reset_dimensions()
        yield from page.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_ROWS + 2, values_only=True)
    except FileRefused:
        raise
    except Exception as error:  # openpyxl promises no set of errors for damaged workbooks
        raise broken() from error


def _refuse_unsaved_formulas(number: int, cells: tuple[Any, ...], raw: tuple[Any, ...]) -> None:
    for value, written in zip(cells, raw, strict=False):
        is_formula = isinstance(written, str) and written.startswith("=") and written != value
        if value is None and (is_formula or type(written).__name__.endswith("Formula")):
            raise FileRefused(
                f"Row {number} holds the formula {quoted(str(written))} without a saved value.",
                "Write its value instead, or open the workbook, let it calculate, and save it.",
                number,
            )


def as_written(cell: Any) -> str:
    """What a person sees in the cell, in the forms that the folder reads."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        # A spreadsheet keeps 15 digits, and 0.6 is not always stored as 0.6.
        return format(Decimal(format(cell, ".15g")), "f")
    if isinstance(cell, dt.datetime):
        midnight = cell.time() == dt.time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    if isinstance(cell, dt.time):
        return cell.strftime("%H:%M")
    if isinstance(cell, dt.timedelta):
        hours, minutes = divmod(round(cell.total_seconds() / 60), 60)
        return f"{hours}:{minutes:02d}"
    return str(cell)
