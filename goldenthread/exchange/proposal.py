"""Reads uploaded files, whatever they are, as a proposal of how the school year would be."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from goldenthread.exchange.actions.import_direct import year_with
from goldenthread.folder.direct import ColumnFound, SchoolFound, Understanding, understand
from goldenthread.folder.problems import FileRefused, Problem
from goldenthread.folder.reading import FileRead, Reading, read_folder
from goldenthread.folder.reading.folder_files import TABLE_ENDINGS, find_files, table_named
from goldenthread.folder.reading.read_zip import unpacked
from goldenthread.folder.reading.school_toml import SCHOOL_TOML
from goldenthread.folder.writing import write_folder
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES

type YearNamed = Callable[[str], Snapshot]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was understood. `year` is the school year as it would be; None where there are problems.

    `files` are tables of the school folder, `understood` is told of another system's file, of which
    `school` was chosen where it holds several.
    """

    kind: str
    label: str
    year: Snapshot | None
    problems: tuple[Problem, ...]
    files: tuple[FileRead, ...] = ()
    understood: Understanding | None = None
    school: str = ""

    @property
    def columns(self) -> tuple[ColumnFound, ...]:
        return self.understood.columns if self.understood else ()

    @property
    def schools(self) -> tuple[SchoolFound, ...]:
        """The schools of a set that holds several."""
        found = self.understood.schools if self.understood else ()
        return found if len(found) > 1 else ()


def propose(folder: Path, *, label: str, year_named: YearNamed, school: str = "") -> Proposal:
    """Read the files in this folder and change nothing; every problem is in the answer.

    `year_named` gives the stored year with a label, `label` is the one chosen for files that do
    not name theirs, and `school` chooses one of a set that holds several.
    """
    files = sorted(folder.iterdir())
    if len(files) == 1 and files[0].suffix.lower() == ".zip":
        try:
            with unpacked(files[0]) as inside:
                return _propose(inside, files[0].name, label, year_named, school)
        except FileRefused as refused:
            return Proposal("Zip archive", label, None, (refused.in_file(files[0].name),))
    return _propose(folder, "", label, year_named, school)


def _propose(
    folder: Path, archive: str, label: str, year_named: YearNamed, school: str
) -> Proposal:
    files = [path for path in sorted(folder.iterdir()) if path.is_file()]
    if any(path.name.lower() == SCHOOL_TOML for path in files):
        return _of_folder(read_folder(folder), label, year_named)
    tables = {table_named(path.stem) for path in files if path.suffix.lower() in TABLE_ENDINGS} - {
        ""
    }
    if tables:
        proposal = _of_tables(folder, frozenset(tables), label, year_named)
        # Other systems call their timetables by that name too.
        if len(files) > 1 or not proposal.problems:
            return proposal
        direct = _of_another_system(files[0], files[0].name, label, year_named, school)
        return proposal if direct.problems else direct
    if len(files) == 1:
        return _of_another_system(files[0], files[0].name, label, year_named, school)
    return _of_another_system(folder, archive or "these files", label, year_named, school)


def _of_folder(reading: Reading, label: str, year_named: YearNamed) -> Proposal:
    year = reading.snapshot
    own = year.year.id if year else label
    return Proposal("School folder", own, year, reading.problems, reading.files)


def _of_tables(folder: Path, tables: frozenset[str], label: str, year_named: YearNamed) -> Proposal:
    """Some tables of a school folder, laid into the stored year so that references are followed."""
    before = year_named(label)
    around = _with_what_they_name(tables)
    needed = {name: before.rows(name) for name in around - tables}
    with tempfile.TemporaryDirectory(prefix="goldenthread-") as place:
        whole = Path(place) / "folder"
        head = replace(before.school, cpd_lead="")
        write_folder(Snapshot(head, before.year, **needed), whole)  # type: ignore[arg-type]
        for path in folder.iterdir():
            if path.is_file():
                shutil.copy2(path, whole / path.name)
        reading = read_folder(whole, only=around)
    files = tuple(file for file in reading.files if file.table in tables)
    year = None
    if reading.snapshot is not None:
        brought = {name: reading.snapshot.rows(name) for name in tables}
        year = replace(before, **brought)  # type: ignore[arg-type]
    known = {path.name for path in find_files(folder).tables.values()}
    kind = "Table of the school folder" if len(known) == 1 else "Tables of the school folder"
    return Proposal(kind, label, year, reading.problems, files)


def _of_another_system(
    path: Path, name: str, label: str, year_named: YearNamed, school: str
) -> Proposal:
    told = understand(path, school=school)
    problems = tuple(
        replace(problem, file=name) if problem.file == path.name else problem
        for problem in told.problems
    )
    understood = replace(told, file=name, problems=problems)
    year = None if understood.problems else year_with(year_named(label), understood)
    kind = understood.kind.value
    return Proposal(
        kind[:1].upper() + kind[1:], label, year, understood.problems, (), understood, school
    )


def _with_what_they_name(tables: frozenset[str]) -> frozenset[str]:
    found = set(tables)
    waiting = list(tables)
    while waiting:
        name = waiting.pop()
        named = {
            column.refers_to
            for column in columns_of(TABLES[name].record).values()
            if column.kind is Kind.REFERENCE
        }
        if name == "timetable":
            named.add("periods")
        waiting += sorted(named - found)
        found |= named
    return frozenset(name for name in TABLE_NAMES if name in found)
