"""Reads where in the timetable cycle a lesson lies, as timetable programs write it."""

import re
from dataclasses import dataclass

from goldenthread.snapshot.words import Weekday

WEEKDAYS = tuple(day.value for day in Weekday)

_DAY = (
    r"(?P<day>mon(?:day)?|mo|tue(?:s(?:day)?)?|tu|wed(?:nesday)?|we"
    r"|thu(?:r(?:s(?:day)?)?)?|th|fri(?:day)?|fr)"
)
_SLOT = re.compile(
    r"(?:w(?:ee)?k\s*)?(?P<before>[12AB])?[\s:_-]*"
    + _DAY
    + r"(?:\s*(?:w(?:ee)?k\s*)?(?P<after>[AB](?=[\s:_.\d-])|[12](?=[\s:_.-])))?"
    + r"(?:[\s:_.-]+(?:p(?:eriod)?\s*)?(?P<named>[A-Za-z0-9]{1,12})|p?(?P<number>\d{1,2}))",
    re.I | re.ASCII,
)
_WEEK = re.compile(r"(?:w(?:ee)?k)?[\s_-]*([12AB])", re.I | re.ASCII)
_DAY_ALONE = re.compile(_DAY, re.I)
_PARTS = re.compile(r"[\W_\d]+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the cycle; `week` is `A` or `B`, or empty in a timetable of one week."""

    week: str
    weekday: str
    period: str


def slot_in(text: str) -> Slot | None:
    """The slot written as `1Mon:3`, `MonA:1`, `Mon:1`, `Wk B Tuesday P2`; None for other words."""
    match = _SLOT.fullmatch(text.strip()[:60])
    if match is None:
        return None
    day = weekday_in(match["day"])
    assert day is not None
    week = week_in(match["before"] or match["after"] or "")
    return Slot(week or "", day, (match["named"] or match["number"]).upper())


def week_in(text: str) -> str | None:
    """`A` for `1`, `a`, `Week A`; empty for empty; None for other words."""
    if not text.strip():
        return ""
    match = _WEEK.fullmatch(text.strip())
    return {"1": "A", "2": "B"}.get(match[1], match[1].upper()) if match else None


def weekday_in(text: str) -> str | None:
    """The English weekday that one part of the words names: `gr_Mo` is Monday."""
    for part in _PARTS.split(text):
        if _DAY_ALONE.fullmatch(part):
            return next(day for day in WEEKDAYS if day.startswith(part[:2].lower()))
    return None
