"""Files that show a technique: what may come in, where they lie, how they are read again.

They lie in the site's own folder under names that cannot be guessed. Nothing serves them but the
page that asks who is reading. What a file is, its first bytes say, never its name.
"""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from goldenthread.accounts.public import School
from goldenthread.kernel.errors import Refusal

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
BYTES_READ = 16
PIECE = 2 * MEGABYTE

EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "application/pdf": "pdf",
    "video/mp4": "mp4",
}
# The brands of the MP4 family that browsers play; QuickTime and HEIC begin alike and are others.
MP4_BRANDS = {
    b"isom",
    b"iso2",
    b"iso4",
    b"iso5",
    b"iso6",
    b"mp41",
    b"mp42",
    b"avc1",
    b"M4V ",
    b"MSNV",
}


class NotAModel(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "This file is no picture (PNG, JPEG, WebP), PDF or MP4 film.",
            "Save it as one of these, or give a link instead.",
        )


class TooLarge(Refusal):
    def __init__(self, size: int) -> None:
        super().__init__(
            f"This file has {size / MEGABYTE:.0f} MB, and {MOST_BYTES // MEGABYTE} MB come in.",
            "Cut the film to the minute that shows it, or give a link instead.",
        )


@dataclass(frozen=True, slots=True)
class KeptFile:
    stored_as: str
    media_type: str
    size: int


def media_type_of(first_bytes: bytes) -> str:
    """What the file is by its first sixteen bytes; empty where it is nothing that may come in."""
    if first_bytes.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if first_bytes.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if first_bytes.startswith(b"RIFF") and first_bytes[8:12] == b"WEBP":
        return "image/webp"
    if first_bytes.startswith(b"%PDF-"):
        return "application/pdf"
    if first_bytes[4:8] == b"ftyp" and first_bytes[8:12] in MP4_BRANDS:
        return "video/mp4"
    return ""


def keep_file(file: UploadedFile, school: School) -> KeptFile:
    """Put the file into the school's folder. Refuses with `TooLarge` or `NotAModel`."""
    size = file.size or 0
    if size > MOST_BYTES:
        raise TooLarge(size)
    media_type = media_type_of(file.read(BYTES_READ))
    file.seek(0)
    if not media_type:
        raise NotAModel
    stored_as = f"{secrets.token_hex(16)}.{EXTENSIONS[media_type]}"
    place = path_of(school, stored_as)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with place.open("wb") as target:
        for chunk in file.chunks():
            target.write(chunk)
    return KeptFile(stored_as, media_type, size)


def remove_file(school: School, stored_as: str) -> None:
    if stored_as:
        path_of(school, stored_as).unlink(missing_ok=True)


def path_of(school: School, stored_as: str) -> Path:
    return Path(settings.DATA_DIR) / "library" / str(school.pk) / Path(stored_as).name


def read_range(path: Path, first: int, last: int) -> bytes:
    """The bytes from first to last, both included, or fewer: whoever plays a film asks again."""
    with path.open("rb") as source:
        source.seek(first)
        return source.read(min(last - first + 1, PIECE))


def range_asked_for(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of `bytes=0-499`, `bytes=500-` or `bytes=-500`; None for anything else.

    Films are asked for in ranges: without an answer to that some telephones play none.
    """
    unit, _, wanted = header.partition("=")
    begin, dash, end = wanted.strip().partition("-")
    if unit.strip() != "bytes" or not dash or size == 0:
        return None
    if not (begin + end).isdecimal() or len(begin) > 18 or len(end) > 18:
        return None
    if not begin:
        return max(size - int(end), 0), size - 1
    first = int(begin)
    last = min(int(end), size - 1) if end else size - 1
    return (first, last) if first <= last else None
