"""Writes a snapshot as a school folder, all of it or nothing."""

import csv
import dataclasses
import secrets
import shutil
from pathlib import Path

from goldenthread.folder.reading.folder_files import is_left_alone, table_named
from goldenthread.folder.reading.school_toml import SCHOOL_TOML, SECTIONS
from goldenthread.folder.written import as_cell, as_toml
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot, sorted_rows
from goldenthread.snapshot.tables import TABLES


class NotASchoolFolder(Refusal):
    """The place to write to holds something other than a school folder."""


def write_folder(snapshot: Snapshot, path: Path, *, with_empty: bool = False) -> None:
    """Write the school folder, rows in the order of their keys, in place of an older one.

    Tables without rows are left out, or written as a heading alone `with_empty`. Notes that lie
    beside the tables are kept. Raises `NotASchoolFolder` rather than overwrite anything else; when
    writing fails half-way, what was there before is still there.
    """
    path = path.absolute()
    _refuse_to_overwrite(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    fresh.mkdir()
    try:
        _write_into(fresh, snapshot, with_empty)
        _put_in_place(fresh, path)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _refuse_to_overwrite(path: Path) -> None:
    if path.is_symlink() or (path.exists() and not path.is_dir()):
        raise NotASchoolFolder(
            f"{path.name} is not a folder.", "Name a folder that is new, or a school folder."
        )
    if not path.exists() or not any(path.iterdir()):
        return
    if not (path / SCHOOL_TOML).is_file():
        raise NotASchoolFolder(
            f"{path.name} holds files and is not a school folder, so nothing was written.",
            "Name a folder that is new or empty.",
        )
    lost = sorted(p.name for p in path.iterdir() if not _may_be_replaced(p))
    if lost:
        raise NotASchoolFolder(
            f"{path.name} holds {listed(lost[:5])}, which would be lost.",
            "Move that elsewhere, or name a folder that is new.",
        )


def _may_be_replaced(path: Path) -> bool:
    is_table = path.suffix.lower() == ".csv" and bool(table_named(path.stem))
    return is_table or path.name == SCHOOL_TOML or is_left_alone(path.name)


def _write_into(folder: Path, snapshot: Snapshot, with_empty: bool) -> None:
    head = {"school": snapshot.school, "year": snapshot.year}
    sections = (_toml_section(name, head[name]) for name in SECTIONS)
    (folder / SCHOOL_TOML).write_text("\n".join(sections), encoding="utf-8", newline="\n")
    for name in TABLE_NAMES:
        rows = snapshot.rows(name)
        if not rows and not with_empty:
            continue
        columns = list(columns_of(TABLES[name].record))
        # The mark in front makes spreadsheet programs read the file as UTF-8.
        target = folder / TABLES[name].file_name
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(columns)
            for row in sorted_rows(rows):
                writer.writerow([as_cell(getattr(row, column)) for column in columns])


def _toml_section(name: str, record: object) -> str:
    lines = [f"[{name}]"]
    for field in dataclasses.fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if value is not None and value != "":
            lines.append(f"{field.name} = {as_toml(value)}")
    return "\n".join(lines) + "\n"


def _put_in_place(fresh: Path, path: Path) -> None:
    if not path.exists():
        fresh.rename(path)
        return
    for beside in path.iterdir():
        if is_left_alone(beside.name):
            if beside.is_dir() and not beside.is_symlink():
                shutil.copytree(beside, fresh / beside.name, symlinks=True)
            else:
                shutil.copy2(beside, fresh / beside.name, follow_symlinks=False)
    shutil.copymode(path, fresh)
    old = path.with_name(f"{fresh.name}-old")
    path.rename(old)
    try:
        fresh.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)
