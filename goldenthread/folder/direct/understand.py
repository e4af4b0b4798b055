"""Finds out what kind of file this is and what it tells, without writing anything."""

import zipfile
from pathlib import Path

from goldenthread.folder.direct.headings import columns_found, columns_in
from goldenthread.folder.direct.oneroster import is_oneroster, rostered_by_oneroster
from goldenthread.folder.direct.record_sets import RecordSet, read_set, set_folder
from goldenthread.folder.direct.roster_records import records_of_school, schools_with_staff
from goldenthread.folder.direct.rostered import Rostered
from goldenthread.folder.direct.school_data_sync import (
    is_school_data_sync,
    rostered_by_data_sync,
)
from goldenthread.folder.direct.staff_grid import GridHeading, find_heading, lessons_of_grid
from goldenthread.folder.direct.timetable_list import (
    Lessons,
    is_timetable_list,
    lessons_of_list,
)
from goldenthread.folder.direct.timetable_records import records_of
from goldenthread.folder.direct.understanding import (
    ColumnFound,
    FileKind,
    Understanding,
    not_understood,
)
from goldenthread.folder.formulas import taken_plainly
from goldenthread.folder.problems import FileRefused, Problem, quoted
from goldenthread.folder.reading.csv_rows import Row
from goldenthread.folder.reading.file_rows import file_rows
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed

ROWS_SHOWN = 5


def understand(path: Path, *, school: str = "") -> Understanding:
    """What this timetable (CSV or .xlsx) or rostering set (folder or zip) tells.

    `school` chooses one of a set that holds several, by its id there. Nothing is raised for what
    the file holds: problems are in the answer, and with a problem it proposes no records.
    """
    try:
        if path.is_dir() or _is_plain_zip(path):
            return _understand_set(path, school)
        return _understand_timetable(path.name, list(file_rows(path)))
    except FileRefused as refused:
        return not_understood(path.name, refused.in_file(path.name))


def _is_plain_zip(path: Path) -> bool:
    return path.suffix.lower() != ".xlsx" and path.is_file() and zipfile.is_zipfile(path)


def _understand_timetable(file: str, rows: list[Row]) -> Understanding:
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
            plain.append((number, [taken_plainly(cell.strip()) for cell in cells]))
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


def _understand_set(path: Path, school: str) -> Understanding:
    with set_folder(path) as folder:
        files = read_set(folder)
    if is_oneroster(files):
        found = rostered_by_oneroster(files)
    elif is_school_data_sync(files):
        found = rostered_by_data_sync(files)
    else:
        problem = Problem(
            path.name,
            None,
            "",
            "This is neither a OneRoster set nor a School Data Sync set.",
            "A set holds users.csv and orgs.csv, or School.csv and Teacher.csv.",
        )
        return not_understood(path.name, *files.problems, problem)
    return _school_of_set(path.name, files, found, school)


def _school_of_set(file: str, files: RecordSet, found: Rostered, school: str) -> Understanding:
    schools = schools_with_staff(found)
    problems = list(files.problems)
    chosen = school if school or len(schools) != 1 else schools[0].id
    names = listed([f"{s.name} ({s.id})" for s in schools])
    if school and school not in {s.id for s in schools}:
        problems.append(
            Problem(
                file,
                None,
                "",
                f"No staff of a school {quoted(school)} were found.",
                f"The set holds staff of {names}." if names else "The set holds no staff.",
            )
        )
    elif len(schools) > 1 and not school:
        problems.append(
            Problem(
                file, None, "", f"This set holds {len(schools)} schools.", f"Choose one of {names}."
            )
        )
    elif not found.staff:
        problems.append(
            Problem(
                file,
                None,
                "",
                "This set holds no staff.",
                "Ask for an export that includes teachers, and not only pupils.",
            )
        )
    records, counts, notes = records_of_school(found, chosen)
    table = "users" if "users" in files.headings else "teacher"
    return Understanding(
        found.kind,
        file,
        _set_columns(files, table),
        counts,
        (f"Read as {found.dialect}.", *notes),
        (),
        tuple(problems),
        {} if problems else records,
        schools=schools,
    )


_TAKEN = {
    **dict.fromkeys(["givenname", "familyname", "firstname", "lastname"], "name"),
    **dict.fromkeys(["preferredgivenname", "preferredfamilyname"], "name"),
    **dict.fromkeys(["email", "activedirectorymatchid", "secondaryemail"], "e-mail address"),
    "username": "e-mail address, if it is one",
    "role": "staff group",
    **dict.fromkeys(["orgsourcedids", "schoolsisid", "schooldfenumber"], "school"),
    **dict.fromkeys(["sourcedid", "sisid", "id"], "number in the set"),
    **dict.fromkeys(["status", "enableduser"], "whether the person is still there"),
}


def _set_columns(files: RecordSet, table: str) -> tuple[ColumnFound, ...]:
    return tuple(
        ColumnFound(words, _TAKEN.get("".join(words.split()).casefold(), ""))
        for words in files.headings[table]
    )
