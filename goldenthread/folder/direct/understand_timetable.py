"""Understands one timetable file, a list or a grid, as a proposal."""

from goldenthread.folder.direct.headings import columns_found, columns_in
from goldenthread.folder.direct.staff_grid import GridHeading, find_heading, lessons_of_grid
from goldenthread.folder.direct.timetable_list import Lessons, is_timetable_list, lessons_of_list
from goldenthread.folder.direct.timetable_records import records_of
from goldenthread.folder.direct.understanding import (
    ColumnFound,
    FileKind,
    Understanding,
    not_understood,
)
from goldenthread.folder.formulas import taken_plainly
from goldenthread.folder.problems import Problem, quoted
from goldenthread.folder.reading.csv_rows import Row
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed

ROWS_SHOWN = 5
# A class, a room or a name; what is longer is cut.
LONGEST = 300


def understand_timetable(file: str, rows: list[Row]) -> Understanding:
    """What the rows tell, columns found by name; with a problem it proposes no records."""
    rows, problems = _plain_rows(file, rows)
    shown = tuple(tuple(cells) for _, cells in rows[: ROWS_SHOWN + 1])
    grid = find_heading(rows)
    if grid is not None:
        lessons = lessons_of_grid(grid, rows[grid.below :])
        kind, columns = FileKind.STAFF_GRID, _grid_columns(grid)
    elif rows and is_timetable_list(rows[0][1]):
        heading = rows[0][1]
        lessons = lessons_of_list(file, heading, rows[1:])
        kind, columns = FileKind.TIMETABLE_LIST, columns_found(heading, columns_in(heading))
    else:
        return not_understood(file, *problems, _no_timetable(file, rows))
    problems += lessons.problems
    return _proposal(kind, file, columns, shown, lessons, problems)


def _proposal(
    kind: FileKind,
    file: str,
    columns: tuple[ColumnFound, ...],
    shown: tuple[tuple[str, ...], ...],
    lessons: Lessons,
    problems: list[Problem],
) -> Understanding:
    records, counts, notes = records_of(lessons)
    if not records["people"]:
        problems.append(
            Problem(
                file,
                None,
                "",
                "No lesson with a teacher was found.",
                "Check that the column with the teachers' codes or names is filled in.",
            )
        )
    return Understanding(
        kind,
        file,
        columns,
        counts,
        tuple(notes),
        shown,
        tuple(problems),
        {} if problems else records,
        timetable_weeks=2 if any(slot.week == "B" for slot in lessons.cycle) else 1,
    )


def _plain_rows(file: str, rows: list[Row]) -> tuple[list[Row], list[Problem]]:
    plain: list[Row] = []
    problems: list[Problem] = []
    for number, cells in rows:
        try:
            plain.append((number, [taken_plainly(cell.strip())[:LONGEST] for cell in cells]))
        except Refusal as refused:
            problems.append(Problem(file, number, "", refused.message, refused.hint))
    return plain, problems


def _grid_columns(grid: GridHeading) -> tuple[ColumnFound, ...]:
    meanings = dict.fromkeys(grid.staff, "teacher")
    for place, slot in grid.slots.items():
        week = f", week {slot.week}" if slot.week else ""
        meanings[place] = f"{slot.weekday.capitalize()}, period {slot.period}{week}"
    return tuple(
        ColumnFound(words.strip(), meanings.get(place, ""))
        for place, words in enumerate(grid.words)
        if words.strip() or place in meanings
    )


def _no_timetable(file: str, rows: list[Row]) -> Problem:
    heading = [words.strip() for words in rows[0][1] if words.strip()] if rows else []
    seen = f" Its headings are {listed([quoted(w) for w in heading[:12]])}." if heading else ""
    return Problem(
        file,
        rows[0][0] if rows else None,
        "",
        f"This file is neither a timetable nor a rostering set.{seen}",
        "A list needs columns teacher, day and period; a grid needs a column for each period, "
        "such as Mon:1.",
    )
