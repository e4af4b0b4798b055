"""Understands an all-staff timetable: a row or more for each teacher, a column for each period."""

import re
from dataclasses import dataclass

from goldenthread.folder.direct.headings import MEANINGS
from goldenthread.folder.direct.slots import Slot, slot_in, weekday_in
from goldenthread.folder.direct.taught import Taught, is_code, name_in_order
from goldenthread.folder.direct.timetable_list import Lessons
from goldenthread.folder.names import squeezed
from goldenthread.folder.reading.csv_rows import Row

FEWEST_PERIODS = 3
_ROWS_ABOVE = 15
_STAFF_HEADINGS = {*MEANINGS["teacher"], *MEANINGS["name"]}
_BETWEEN = re.compile(r"\s{2,}|\s*[,|\n\t]\s*|\s+-\s+")
_ROOM = re.compile(r"[A-Z]{0,3}\d{1,3}[A-Z]?", re.ASCII)
_SUBJECT = re.compile(r"[A-Za-z]{2,20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class GridHeading:
    """Where a grid begins: its periods by column, the staff columns, and the rows below."""

    words: list[str]
    slots: dict[int, Slot]
    staff: list[int]
    below: int


def find_heading(rows: list[Row]) -> GridHeading | None:
    """The heading of a grid among the first rows; None where this is no grid."""
    for place, (_, cells) in enumerate(rows[:_ROWS_ABOVE]):
        if heading := _heading(cells, place + 1):
            return heading
        names_days = sum(weekday_in(cell) is not None for cell in cells) > 1
        if names_days and place + 1 < len(rows):
            heading = _heading(_days_above(cells, rows[place + 1][1]), place + 2)
            if heading:
                return heading
    return None


def _heading(cells: list[str], below: int) -> GridHeading | None:
    slots = {place: slot for place, cell in enumerate(cells) if (slot := slot_in(cell))}
    if len(slots) < FEWEST_PERIODS or len(set(slots.values())) < len(slots):
        return None
    first = min(slots)
    named = [place for place in range(first) if squeezed(cells[place]) in _STAFF_HEADINGS]
    return GridHeading(cells, slots, named or list(range(max(first, 1)))[:1], below)


def _days_above(days: list[str], periods: list[str]) -> list[str]:
    """One heading out of two rows: days, each over its first period, and periods."""
    joined = []
    day = ""
    for place, period in enumerate(periods):
        above = days[place].strip() if place < len(days) else ""
        day = above if weekday_in(above) else day
        joined.append(f"{day}:{period.strip()}" if day and period.strip() else period or above)
    return joined


def lessons_of_grid(heading: GridHeading, rows: list[Row]) -> Lessons:
    """Every lesson; rows without a teacher belong to the teacher above them."""
    lessons = Lessons(cycle=list(heading.slots.values()))
    staff, number, stacked = ("", ""), 0, dict[int, list[str]]()

    def close() -> None:
        for place, lines in stacked.items():
            label, subject, room = _told(lines)
            if staff != ("", "") and (label or subject):
                slot = heading.slots[place]
                lessons.taught.append(Taught(number, *staff, slot, label, subject, room))

    for row, cells in rows:
        found = _staff(heading, cells)
        if found not in (("", ""), staff):
            close()
            staff, number, stacked = found, row, {}
        for place in heading.slots:
            words = cells[place].strip() if place < len(cells) else ""
            if words:
                stacked.setdefault(place, []).append(words)
    close()
    return lessons


def _staff(heading: GridHeading, cells: list[str]) -> tuple[str, str]:
    words = [" ".join(cells[p].split()) for p in heading.staff if p < len(cells)]
    code = next((word for word in words if is_code(word)), "")
    name = next((name_in_order(word) for word in words if word and not is_code(word)), "")
    return code, name


def _told(lines: list[str]) -> tuple[str, str, str]:
    """Class, subject and room of one cell, written in one line or one above the other."""
    parts = [part for line in lines for part in _BETWEEN.split(line) if part]
    if len(parts) == 1 and len(words := parts[0].split()) > 1 and _ROOM.fullmatch(words[-1]):
        parts = [" ".join(words[:-1]), words[-1]]
    if len(parts) == 2 and len(words := parts[0].split()) == 2 and _SUBJECT.fullmatch(words[1]):
        parts = [*words, parts[1]]
    if len(parts) >= 3:
        return parts[0], parts[1], parts[2]
    return parts[0], "", parts[1] if len(parts) > 1 else ""
