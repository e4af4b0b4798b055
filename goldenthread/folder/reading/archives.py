"""Looks at a zip archive before anything in it is unpacked, and unpacks no more than it said."""

import stat
import zipfile
from pathlib import Path, PurePosixPath

from goldenthread.folder.limits import (
    ALWAYS_UNPACKED,
    MEGABYTE,
    MOST_BYTES_UNPACKED,
    MOST_ENTRIES_OF_AN_ARCHIVE,
    MOST_TIMES_PACKED,
)
from goldenthread.folder.problems import FileRefused, quoted


def refuse_bombs(archive: zipfile.ZipFile) -> None:
    """Raise `FileRefused` when the archive is locked, crowded, or unpacks to far too much."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES_OF_AN_ARCHIVE:
        raise FileRefused(
            f"This file packs {len(entries):,} files into one.",
            f"A school folder needs far fewer than {MOST_ENTRIES_OF_AN_ARCHIVE:,}. "
            "Check that it is the right one.",
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileRefused("This file is locked with a password.", "Save it again without one.")
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    too_large = unpacked > MOST_BYTES_UNPACKED
    too_dense = unpacked > ALWAYS_UNPACKED and unpacked > packed * MOST_TIMES_PACKED
    if too_large or too_dense:
        raise FileRefused(
            f"This file unpacks to {unpacked // MEGABYTE:,} MB from "
            f"{max(1, packed // 1024):,} kB, as no honest file does.",
            "It was not opened. Make it anew from the program that it came from.",
        )


def unpack(archive: zipfile.ZipFile, into: Path) -> None:
    """Write the files of the archive into the folder, after `refuse_bombs`.

    One folder around all files is taken off. Refuses an entry whose name leads out of the
    folder, and links.
    """
    refuse_bombs(archive)
    entries = [entry for entry in archive.infolist() if not _is_litter(entry.filename)]
    for entry in entries:
        _refuse_tricks(entry)
    files = [entry for entry in entries if not entry.is_dir()]
    paths = [PurePosixPath(entry.filename) for entry in files]
    tops = {path.parts[0] for path in paths}
    around = len(tops) == 1 and all(len(path.parts) > 1 for path in paths)
    for entry, path in zip(files, paths, strict=True):
        target = into.joinpath(*path.parts[1 if around else 0 :])
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(archive, entry, target)


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    try:
        with archive.open(entry) as source:
            content = source.read(entry.file_size + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise broken() from error
    except Exception as error:  # zlib, lzma and bz2 each raise an error of their own
        raise broken() from error
    if len(content) > entry.file_size:
        raise broken()
    target.write_bytes(content)


def broken() -> FileRefused:
    return FileRefused(
        "This file is damaged, or it is not what its name says.",
        "Make it anew from the program that it came from.",
    )


def _is_litter(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part in (".DS_Store", "Thumbs.db") for part in parts)


def _refuse_tricks(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\\" in name:
        raise FileRefused(
            f"The entry {quoted(name)} of this archive leads out of its own folder.",
            "Nothing was unpacked. Pack the school folder anew.",
        )
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileRefused(
            f"The entry {quoted(name)} of this archive is a link to another place.",
            "Nothing was unpacked. Pack the school folder anew, with files and no links.",
        )
