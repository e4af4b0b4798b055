"""Reads a text file of unknown encoding, never more of it than a school folder can hold."""

import codecs
from pathlib import Path

from goldenthread.folder.limits import MEGABYTE, MOST_BYTES_OF_A_FILE
from goldenthread.folder.problems import FileRefused

_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_PACKED = b"PK\x03\x04"
# No letter of any language; a text with one of these is noise or an attempt at mischief.
_NOISE = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])


def bounded_bytes(path: Path, most: int = MOST_BYTES_OF_A_FILE) -> bytes:
    """The whole file, or `FileRefused` when it is larger than `most` bytes."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise FileRefused(
            f"This file cannot be opened ({error.strerror or 'reading failed'}).",
            "Close it in other programs, check who may read it, and try again.",
        ) from error
    if len(content) > most:
        size = f"{most // MEGABYTE} MB" if most >= MEGABYTE else f"{most // 1024} kB"
        raise FileRefused(
            f"This file is larger than {size}, far more than a school's year needs.",
            "Check that it is the right file and that no cell holds something very long.",
        )
    return content


def decoded(content: bytes) -> str:
    """The text of a file saved by any spreadsheet program, without its byte-order mark.

    UTF-8, UTF-16 with its mark, and the Windows encoding of western Europe are read. Refuses
    what is not text.
    """
    if content.startswith((_OLD_OFFICE, _PACKED)):
        raise FileRefused(
            "This file is a workbook or an archive, not a text file, whatever its name says.",
            "Open it in a spreadsheet program and save it as CSV, or give it its right ending.",
        )
    text = _as_text(content)
    if len(text.translate(_NOISE)) != len(text):
        raise FileRefused(
            "This file holds characters that are no writing, so it is not a text file.",
            "Open it in a spreadsheet program and save it again as CSV.",
        )
    return text


def _as_text(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused(
        "This file is not written in an encoding that Goldenthread reads.",
        "Save it again as “CSV UTF-8”.",
    )
