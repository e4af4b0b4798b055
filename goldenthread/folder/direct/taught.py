"""One timetabled period of one person, as any timetable file tells it."""

import re
from dataclasses import dataclass

from goldenthread.folder.direct.slots import Slot

_CODE = re.compile(r"[A-Z][A-Z0-9]{0,5}|[A-Z]{0,3}\d{1,5}", re.ASCII)
_BETWEEN_CODES = re.compile(r"\s*[;/&+,\n]\s*")


@dataclass(frozen=True, slots=True)
class Taught:
    """Who is where; `row` is the row of the file. `name` is empty where only a code is known."""

    row: int
    code: str
    name: str
    slot: Slot
    class_label: str
    subject: str
    room: str


def is_code(words: str) -> bool:
    """Whether the words are a timetable code, like `PNA` or `T007`, and not a name."""
    return bool(_CODE.fullmatch(words))


def staff_in(words: str) -> list[tuple[str, str]]:
    """Code and name of everyone named in a cell: `PNA`, `PNA/DKO`, `Nair, P`, `Ms P Nair`."""
    words = " ".join(words.split())
    if not words:
        return []
    if is_code(words):
        return [(words, "")]
    parts = _BETWEEN_CODES.split(words)
    if len(parts) > 1 and all(is_code(part) for part in parts):
        return [(part, "") for part in parts]
    return [("", name_in_order(words))]


def name_in_order(words: str) -> str:
    """`Nair, P` as `P Nair`; anything else as it is."""
    family, comma, given = words.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else words
