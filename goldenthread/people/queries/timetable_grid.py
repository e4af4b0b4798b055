"""One person's timetable as a grid for each week, with free periods and days off marked."""

from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.models import Lesson, Period, Person, WorkingHours
from goldenthread.snapshot.words import LessonKind, Weekday, WeekLabel

FREE = "free"
OFF = "off"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a person does in one period. `kind` is a lesson kind, `free`, or `off` for a day off."""

    kind: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    period: str
    times: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    week: str
    weekdays: tuple[str, ...]
    rows: tuple[GridRow, ...]

    @property
    def free_count(self) -> int:
        return sum(cell.kind == FREE for row in self.rows for cell in row.cells)


def read_timetable(
    person: Person, year: SchoolYear, working: list[WorkingHours]
) -> tuple[Grid, ...]:
    """A grid for week A and one for B, or a single one; empty without any lesson. 2 queries.

    `working` are the person's working days; without any, the person works every day.
    """
    lessons = list(Lesson.objects.filter(school=year.school, year=year, person=person))
    if not lessons:
        return ()
    periods = list(Period.objects.filter(school=year.school, year=year))
    weeks: tuple[str, ...] = tuple(str(week) for week in WeekLabel)
    if not any(lesson.week for lesson in lessons):
        weeks = ("",)
    names = _names_in_order(periods, lessons)
    days_in = {(hours.week, hours.weekday) for hours in working}
    found = {(lesson.week, lesson.weekday, lesson.period): lesson for lesson in lessons}
    return tuple(_grid(week, names, periods, found, days_in) for week in weeks)


def _grid(
    week: str,
    names: list[str],
    periods: list[Period],
    found: dict[tuple[str, str, str], Lesson],
    days_in: set[tuple[str, str]],
) -> Grid:
    def cell(day: str, name: str) -> Cell:
        lesson = found.get((week, day, name)) or found.get(("", day, name))
        if lesson is not None:
            return _cell_of(lesson)
        is_in = not days_in or bool({(week, day), ("", day)} & days_in)
        is_in = is_in or (not week and any(known == day for _, known in days_in))
        return Cell(FREE, "Free") if is_in else Cell(OFF, "Not in")

    rows = tuple(
        GridRow(name, _times(name, periods), tuple(cell(str(day), name) for day in Weekday))
        for name in names
    )
    return Grid(
        f"Week {week}" if week else "Every week",
        tuple(day.capitalize() for day in Weekday),
        rows,
    )


def _cell_of(lesson: Lesson) -> Cell:
    label = lesson.get_kind_display()
    if lesson.kind == LessonKind.PPA:
        label = "PPA"
    notes = [lesson.subject, lesson.room]
    if lesson.class_label:
        label = lesson.class_label
    return Cell(lesson.kind, label, ", ".join(note for note in notes if note))


def _names_in_order(periods: list[Period], lessons: list[Lesson]) -> list[str]:
    starts: dict[str, str] = {}
    for period in periods:
        begins = f"{period.starts_at:%H:%M}"
        starts[period.period] = min(starts.get(period.period, begins), begins)
    names = starts.keys() | {lesson.period for lesson in lessons}
    return sorted(names, key=lambda name: (starts.get(name, "99"), len(name), name))


def _times(name: str, periods: list[Period]) -> str:
    for period in periods:
        if period.period == name and not period.weekday:
            return f"{period.starts_at:%H:%M} to {period.ends_at:%H:%M}"
    return ""
