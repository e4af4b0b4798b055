"""Finds out what kind of file this is and what it tells, without writing anything."""

import zipfile
from pathlib import Path

from goldenthread.folder.direct.understand_set import understand_set
from goldenthread.folder.direct.understand_timetable import understand_timetable
from goldenthread.folder.direct.understanding import Understanding, not_understood
from goldenthread.folder.problems import FileRefused
from goldenthread.folder.reading.file_rows import file_rows


def understand(path: Path, *, school: str = "") -> Understanding:
    """What this timetable (CSV or .xlsx) or rostering set (folder or zip) tells.

    `school` chooses one of a set that holds several, by its id there. Nothing is raised for what
    the file holds: problems are in the answer, and with a problem it proposes no records.
    """
    try:
        if path.is_dir() or _is_plain_zip(path):
            return understand_set(path, school)
        return understand_timetable(path.name, list(file_rows(path)))
    except FileRefused as refused:
        return not_understood(path.name, refused.in_file(path.name))


def _is_plain_zip(path: Path) -> bool:
    return path.suffix.lower() != ".xlsx" and path.is_file() and zipfile.is_zipfile(path)
