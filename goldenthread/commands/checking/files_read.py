"""`--show-files`: which files a check would read, without reading them."""

from pathlib import Path

from goldenthread.commands.checking.answers import from_here
from goldenthread.commands.checking.asked_folders import AskedFolders
from goldenthread.folder.problems import Problem
from goldenthread.folder.reading.folder_files import find_files
from goldenthread.folder.reading.school_toml import SCHOOL_TOML
from goldenthread.snapshot.snapshot import TABLE_NAMES


def files_to_read(asked: AskedFolders) -> tuple[list[str], list[Problem]]:
    """The paths in the order of reading, and what stands in the way of reading the rest."""
    paths: list[Path] = []
    problems: list[Problem] = []
    for folder in asked.schools:
        if not folder.is_dir():
            problems.append(_lacking(folder.name, f"There is no folder {folder.name}."))
            continue
        found = find_files(folder)
        problems += found.problems
        if found.school_toml is None:
            problems.append(_lacking(SCHOOL_TOML, f"{folder.name} has no school.toml."))
        else:
            paths.append(found.school_toml)
        paths += [found.tables[name] for name in TABLE_NAMES if name in found.tables]
    if asked.trust_toml is not None:
        paths.append(asked.trust_toml)
    return [from_here(path) for path in paths], problems


def _lacking(file: str, message: str) -> Problem:
    return Problem(file, None, "", message, "Name the folder that holds school.toml.")
