"""Reads a whole school folder: all of it, or nothing and every problem at once."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from goldenthread.folder.problems import FileRefused, Problem
from goldenthread.folder.reading.file_rows import file_rows
from goldenthread.folder.reading.folder_files import FolderFiles, find_files
from goldenthread.folder.reading.references import (
    lost_references,
    lost_references_of_school,
    rows_by_key,
)
from goldenthread.folder.reading.row_rules import broken_rules, lessons_outside_periods
from goldenthread.folder.reading.school_toml import SCHOOL_TOML, read_school_toml
from goldenthread.folder.reading.table_rows import TableRead, read_table
from goldenthread.snapshot.records import School, Year
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file that was read, and how many rows it gave."""

    file: str
    table: str
    rows: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder gave. The snapshot is None as soon as there is a single problem."""

    snapshot: Snapshot | None
    problems: tuple[Problem, ...]
    files: tuple[FileRead, ...]


def read_folder(path: Path, *, only: Collection[str] | None = None) -> Reading:
    """Read the school folder at this path and change nothing.

    With `only`, other tables are left unread, and references to them are not followed. Nothing is
    raised for what the files hold: every problem is in the answer.
    """
    if not path.is_dir():
        return _refused(
            path.name,
            f"There is no folder {path.name}." if not path.exists() else "This is not a folder.",
            "Name the folder that holds school.toml.",
        )
    try:
        found = find_files(path)
    except OSError as error:
        return _refused(
            path.name,
            f"This folder cannot be opened ({error.strerror or 'reading failed'}).",
            "Check who may read it.",
        )
    problems = list(found.problems)
    school, year = _read_head(found, problems)
    reads = _read_tables(found, only)
    problems += _problems_between(reads, school, only)
    for read in reads.values():
        problems += read.problems
    return Reading(
        snapshot=_snapshot(school, year, reads) if not problems else None,
        problems=_in_reading_order(problems, reads),
        files=tuple(FileRead(r.file, r.table.name, len(r.rows)) for r in reads.values()),
    )


def _refused(file: str, message: str, hint: str) -> Reading:
    return Reading(None, (Problem(file, None, "", message, hint),), ())


def _read_head(found: FolderFiles, problems: list[Problem]) -> tuple[School | None, Year | None]:
    if found.school_toml is None:
        problems.append(
            Problem(
                SCHOOL_TOML,
                None,
                "",
                "This folder has no school.toml, so it is not a school folder yet.",
                "Add one that names the school and the year; goldenthread sample writes examples.",
            )
        )
        return None, None
    school, year, more = read_school_toml(found.school_toml)
    problems += more
    if year is not None and year.ends_on <= year.starts_on:
        problems.append(
            Problem(
                SCHOOL_TOML,
                None,
                "year.ends_on",
                "The year ends before it starts.",
                "Correct starts_on or ends_on; a year runs from 1 September to 31 August.",
            )
        )
    return school, year


def _read_tables(found: FolderFiles, only: Collection[str] | None) -> dict[str, TableRead]:
    reads = {}
    for name in TABLE_NAMES:
        if name in found.tables and (only is None or name in only):
            path = found.tables[name]
            try:
                reads[name] = read_table(TABLES[name], path.name, file_rows(path, name))
            except FileRefused as refused:
                reads[name] = TableRead(TABLES[name], path.name, is_whole=False)
                reads[name].problems.append(refused.in_file(path.name))
    return reads


def _problems_between(
    reads: dict[str, TableRead], school: School | None, only: Collection[str] | None
) -> list[Problem]:
    keys = {name: rows_by_key(read) for name, read in reads.items()}
    known = {
        name: keys.get(name, {})
        for name in TABLE_NAMES
        if (name not in reads or reads[name].is_whole) and (only is None or name in only)
    }
    problems = list(lost_references(reads, known))
    if school is not None:
        problems += lost_references_of_school(school, known)
    for read in reads.values():
        problems += broken_rules(read)
    if "timetable" in reads and "periods" in reads and reads["periods"].is_whole:
        problems += lessons_outside_periods(reads["timetable"], reads["periods"])
    return problems


def _snapshot(
    school: School | None, year: Year | None, reads: dict[str, TableRead]
) -> Snapshot | None:
    if school is None or year is None:
        return None
    tables = {
        name: tuple(read.table.record(**values) for _, values in read.rows)
        for name, read in reads.items()
    }
    return Snapshot(school=school, year=year, **tables)


def _in_reading_order(problems: list[Problem], reads: dict[str, TableRead]) -> tuple[Problem, ...]:
    places = {read.file: place for place, read in enumerate(reads.values(), start=1)}
    return tuple(
        sorted(problems, key=lambda p: (places.get(p.file, 0), p.file, p.row or 0, p.column))
    )
