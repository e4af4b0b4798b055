"""Reads the rows of one file, CSV or workbook, through one door."""

from collections.abc import Iterator
from pathlib import Path

from goldenthread.folder.problems import FileRefused
from goldenthread.folder.reading.csv_rows import Row, csv_rows
from goldenthread.folder.reading.text_files import bounded_bytes, decoded
from goldenthread.folder.reading.workbooks import workbook_rows

UNREAD_WORKBOOKS = {".xls", ".xlsb", ".xlsm", ".ods", ".numbers"}


def file_rows(path: Path, sheet: str = "") -> Iterator[Row]:
    """Yield the rows that are not blank, each with its number in a spreadsheet program.

    `sheet` is the sheet wanted of a workbook with several. Raises `FileRefused` for anything that
    is not a table.
    """
    ending = path.suffix.lower()
    if ending in UNREAD_WORKBOOKS:
        raise FileRefused(
            f"Workbooks that end in {ending} are not read.",
            "Open it in a spreadsheet program and save it as CSV or as .xlsx.",
        )
    if ending == ".xlsx":
        return workbook_rows(path, sheet)
    return csv_rows(decoded(bounded_bytes(path)))
