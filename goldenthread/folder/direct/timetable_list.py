"""Understands a timetable with one row for each lesson and teacher."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from goldenthread.folder.direct.headings import columns_in
from goldenthread.folder.direct.slots import WEEKDAYS, Slot, slot_in, week_in, weekday_in
from goldenthread.folder.direct.taught import Taught, name_in_order, staff_in
from goldenthread.folder.problems import Problem, quoted
from goldenthread.folder.reading.csv_rows import Row
from goldenthread.kernel.sentences import counted, listed

_LAST_FIGURES = re.compile(r"(\d+)$", re.ASCII)
NEEDED = {"teacher", "period"}


@dataclass(slots=True)
class Lessons:
    """The lessons of a file, with sentences on what was assumed and what is wrong."""

    taught: list[Taught] = field(default_factory=list)
    cycle: list[Slot] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row says it lies, in its own words."""

    week: str
    day: str
    period: str


def is_timetable_list(heading: Sequence[str]) -> bool:
    return columns_in(list(heading)).keys() >= NEEDED


def lessons_of_list(file: str, heading: list[str], rows: list[Row]) -> Lessons:
    """Every lesson; days and periods that are not in English are taken in their order."""
    lessons = Lessons()
    places = columns_in(heading)

    def cell(cells: list[str], meaning: str) -> str:
        place = places.get(meaning, -1)
        return cells[place].strip() if 0 <= place < len(cells) else ""

    rows = _in_cycle_order(rows, places.get("place in the cycle"))
    placed = [
        (number, cells, _Place(*(cell(cells, m) for m in ("week", "day", "period"))))
        for number, cells in rows
    ]
    slots = _slots([place for _, _, place in placed], lessons.notes)
    without_teacher = 0
    for number, cells, place in placed:
        slot = slots.get(place)
        if slot is None:
            lessons.problems.append(_unplaced(file, number, place))
            continue
        if slot not in lessons.cycle:
            lessons.cycle.append(slot)
        staff = staff_in(cell(cells, "teacher"))
        without_teacher += not staff
        name = name_in_order(cell(cells, "name"))
        lessons.taught += [
            Taught(
                number,
                code,
                own_name or (name if len(staff) == 1 else ""),
                slot,
                *(cell(cells, m) for m in ("class", "subject", "room")),
            )
            for code, own_name in staff
        ]
    if without_teacher:
        lessons.notes.append(f"{counted(without_teacher, 'row')} without a teacher left out.")
    return lessons


def _unplaced(file: str, number: int, place: _Place) -> Problem:
    words = " ".join(part for part in (place.week, place.day, place.period) if part)
    return Problem(
        file,
        number,
        "",
        f"{quoted(words)} could not be placed in the week."
        if words
        else "This row names no day and no period.",
        "Write day and period like Mon:3, or in two columns: day and period.",
    )


def _in_cycle_order(rows: list[Row], place: int | None) -> list[Row]:
    """By the place in the cycle that the file gives, else as they stand."""
    if place is None:
        return rows

    def index(row: Row) -> int:
        words = row[1][place].strip() if place < len(row[1]) else ""
        return int(words) if words.isdecimal() and len(words) < 6 else 99_999

    return sorted(rows, key=index)


def _slots(places: list[_Place], notes: list[str]) -> Mapping[_Place, Slot]:
    distinct = list(dict.fromkeys(places))
    whole = {place: slot_in(place.period) for place in distinct}
    if all(whole.values()):
        return {place: slot for place, slot in whole.items() if slot}
    days = _days([place for place in distinct if place.day], notes)
    names = _period_names(distinct)
    slots: dict[_Place, Slot] = {}
    for place in distinct:
        week = week_in(place.week)
        if slot := whole[place]:
            slots[place] = Slot(slot.week or week or "", slot.weekday, slot.period)
        elif place.day in days and place.period and week is not None:
            by_order, weekday = days[place.day]
            slots[place] = Slot(week or by_order, weekday, names[place])
    return slots


def _days(places: list[_Place], notes: list[str]) -> dict[str, tuple[str, str]]:
    """Week and weekday of each word for a day."""
    words = list(dict.fromkeys(place.day for place in places))
    named = {word: weekday_in(word) for word in words}
    if all(named.values()):
        return {word: (_week_beside(word), day) for word, day in named.items() if day}
    if len(words) not in (5, 10):
        return {word: ("", day) for word, day in named.items() if day}
    weeks = ("",) if len(words) == 5 else ("A", "B")
    notes.append(
        f"The days {listed(words)} were taken for Monday to Friday"
        + (" of weeks A and B" if len(words) == 10 else "")
        + ", in the order of the file."
    )
    cycle = [(week, day) for week in weeks for day in WEEKDAYS]
    return dict(zip(words, cycle, strict=True))


def _week_beside(word: str) -> str:
    """`MonA` and `1Mon` name a week too."""
    for shape in (f"{word}:1", f"{word} 1"):
        if slot := slot_in(shape):
            return slot.week
    return ""


def _period_names(places: list[_Place]) -> dict[_Place, str]:
    """`TimeSlot_ma1` is `1` when each word for a period belongs to one day only."""
    days_of: dict[str, set[tuple[str, str]]] = {}
    for place in places:
        days_of.setdefault(place.period, set()).add((place.week, place.day))
    days = {(place.week, place.day) for place in places}
    if len(days) == 1 or any(len(seen) > 1 for seen in days_of.values()):
        return {place: place.period[:20] for place in places}
    figures = {place: _LAST_FIGURES.search(place.period) for place in places}
    within = {(p.week, p.day, m[1].lstrip("0")) for p, m in figures.items() if m}
    if len(within) == len(places):
        return {p: m[1].lstrip("0") or "0" for p, m in figures.items() if m}
    seen: dict[tuple[str, str], int] = {}
    names = {}
    for place in places:
        day = (place.week, place.day)
        seen[day] = seen.get(day, 0) + 1
        names[place] = str(seen[day])
    return names
