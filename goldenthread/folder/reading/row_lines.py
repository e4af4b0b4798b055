"""Finds the line of a file on which a row of a school folder begins."""

from functools import cache
from pathlib import Path

from goldenthread.folder.problems import FileRefused
from goldenthread.folder.reading.csv_rows import first_lines_of_rows
from goldenthread.folder.reading.file_rows import file_rows
from goldenthread.folder.reading.folder_files import find_files
from goldenthread.folder.reading.references import rows_by_key
from goldenthread.folder.reading.school_toml import SECTIONS
from goldenthread.folder.reading.table_rows import read_table
from goldenthread.folder.reading.text_files import bounded_bytes, decoded
from goldenthread.snapshot.tables import TABLES


class RowLines:
    """The lines of one folder; each file is read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = find_files(folder)
        self._lines_of = cache(self._read)

    def find(self, table: str, key: str) -> tuple[Path, int | None]:
        """The file of the row and its line; of a workbook, or of a row that is gone, no line."""
        if table in SECTIONS:
            path = self._files.school_toml or self._folder / "school.toml"
            return path, _line_of_section(path, table)
        path = self._files.tables.get(table, self._folder / TABLES[table].file_name)
        return path, self._lines_of(table).get(key)

    def _read(self, table: str) -> dict[str, int]:
        path = self._files.tables.get(table)
        if path is None or path.suffix.lower() != ".csv":
            return {}
        try:
            rows = rows_by_key(read_table(TABLES[table], path.name, file_rows(path)))
            lines = first_lines_of_rows(decoded(bounded_bytes(path)))
        except FileRefused:
            return {}
        return {key: lines[number - 1] for key, number in rows.items()}


def _line_of_section(path: Path, name: str) -> int | None:
    try:
        lines = decoded(bounded_bytes(path)).splitlines()
    except FileRefused:
        return None
    headings = ["".join(line.split()) for line in lines]
    return headings.index(f"[{name}]") + 1 if f"[{name}]" in headings else None
