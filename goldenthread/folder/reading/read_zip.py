"""Reads a school folder that came packed as one zip archive, as a browser sends it."""

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from goldenthread.folder.problems import FileRefused
from goldenthread.folder.reading.archives import broken, unpack
from goldenthread.folder.reading.read_folder import Reading, read_folder


def read_zip(file: Path | IO[bytes], name: str = "school.zip") -> Reading:
    """Read the packed folder and leave nothing behind. `name` is how problems call the archive."""
    try:
        with unpacked(file) as folder:
            return read_folder(folder)
    except FileRefused as refused:
        return Reading(None, (refused.in_file(name),), ())


@contextmanager
def unpacked(file: Path | IO[bytes]) -> Iterator[Path]:
    """A temporary folder with the files of the archive, gone afterwards.

    Raises `FileRefused` for a damaged, hostile or locked archive.
    """
    with tempfile.TemporaryDirectory(prefix="goldenthread-") as place:
        folder = Path(place) / "folder"
        folder.mkdir()
        try:
            with zipfile.ZipFile(file) as archive:
                unpack(archive, folder)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise broken() from error
        yield folder
