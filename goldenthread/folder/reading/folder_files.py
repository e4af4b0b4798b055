"""Finds which file of a folder holds which table, and refuses what does not belong there."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from goldenthread.folder.limits import MOST_FILES
from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import Problem, nearest, quoted
from goldenthread.folder.reading.file_rows import UNREAD_WORKBOOKS
from goldenthread.folder.reading.school_toml import SCHOOL_TOML
from goldenthread.snapshot.tables import TABLES

TABLE_ENDINGS = {".csv", ".xlsx"}
# Notes that people keep beside their tables, and what programs leave behind.
_LEFT_ALONE = {".md", ".pdf", ".docx"}
_LITTER = {"thumbs.db", "desktop.ini", "icon\r"}


@dataclass(slots=True)
class FolderFiles:
    """The files to read, and the problems with the others."""

    school_toml: Path | None = None
    tables: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def table_named(stem: str) -> str:
    """The table that a file of this name holds, or nothing: `Team members` is `team_members`."""
    return {squeezed(name): name for name in TABLES}.get(squeezed(stem), "")


def is_left_alone(name: str) -> bool:
    """Whether a file of this name may lie in a school folder without being read."""
    low = name.lower()
    is_notes = low.startswith("readme") or Path(low).suffix in _LEFT_ALONE
    return low.startswith((".", "~$")) or low in _LITTER or is_notes


def find_files(folder: Path) -> FolderFiles:
    """Look at the folder itself, never below it, and follow no link out of it."""
    found = FolderFiles()
    entries = sorted(folder.iterdir())
    if len(entries) > MOST_FILES:
        found.problems.append(
            Problem(
                folder.name,
                None,
                "",
                f"This folder holds {len(entries):,} files.",
                "Check that it is a school folder, and keep other files elsewhere.",
            )
        )
        return found
    for path in entries:
        if not is_left_alone(path.name):
            _place(found, folder, path)
    return found


def _place(found: FolderFiles, folder: Path, path: Path) -> None:
    def refuse(message: str, hint: str) -> None:
        found.problems.append(Problem(path.name, None, "", message, hint))

    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        refuse(
            "This is a link to a file outside the school folder, and it was not followed.",
            "Put the file itself into the folder.",
        )
        return
    try:
        mode = path.stat().st_mode
    except OSError:
        refuse("This link leads nowhere.", "Take it out of the folder.")
        return
    table = table_named(path.stem)
    if path.name.lower() == SCHOOL_TOML and stat.S_ISREG(mode):
        found.school_toml = path
    elif not stat.S_ISREG(mode):
        kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
        refuse(f"This is {kind}, and a school folder holds only files.", "Keep it elsewhere.")
    elif path.suffix.lower() not in TABLE_ENDINGS | UNREAD_WORKBOOKS:
        refuse(
            f"{quoted(path.name)} is not a file that Goldenthread reads.",
            f"Save it as {table}.csv or {table}.xlsx."
            if table
            else "Keep it elsewhere; tables end in .csv or .xlsx.",
        )
    elif not table:
        like = nearest(squeezed(path.stem), {squeezed(name): name for name in TABLES})
        refuse(
            f"There is no table called {quoted(path.stem)}.",
            f"Did you mean {table_named(like)}{path.suffix.lower()}?"
            if like
            else "Rename it to one of the tables of the school folder, or keep it elsewhere.",
        )
    elif table in found.tables:
        refuse(
            f"{found.tables[table].name} and {path.name} both hold the table {table}.",
            "Keep the one that you work in and move the other out of the folder.",
        )
    else:
        found.tables[table] = path
