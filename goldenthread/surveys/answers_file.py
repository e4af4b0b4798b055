"""Reads answers that were given elsewhere: a CSV text, one sheet a row; no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import FileRefused, nearest, quoted
from goldenthread.folder.reading.csv_rows import csv_rows
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.models import Scale, Split, SurveyItem
from goldenthread.surveys.queries.invited_people import NO_TEAM
from goldenthread.surveys.routing import is_asked

MOST_SHEETS = 5_000
MOST_PROBLEMS = 200
LONGEST_COMMENT = 500

GROUPS: Mapping[str, str] = {
    **{
        squeezed(word): StaffGroup.LEADER.value
        for word in ("leader", "leaders", "L", "senior leader", "SLT", "leadership")
    },
    **{
        squeezed(word): StaffGroup.TEACHER.value
        for word in ("teacher", "teachers", "T", "teaching")
    },
    **{
        squeezed(word): StaffGroup.SUPPORT_DIRECT.value
        for word in (
            *("support-direct", "D", "support staff with pupils", "teaching assistant", "TA"),
            *("support staff who work with pupils", "support staff working with pupils"),
        )
    },
    **{
        squeezed(word): StaffGroup.SUPPORT_GENERAL.value
        for word in ("support-general", "G", "other support staff", "general support", "office")
    },
}
GROUP_NAMES = ("leaders", "teachers", "support staff who work with pupils", "other support staff")
GROUP_COLUMNS = {squeezed(word) for word in ("staff group", "group", "role", "staff_group")}
COMMENT_COLUMNS = {squeezed(word) for word in ("comment", "comments", "remark")}
PART_COLUMNS: Mapping[str, frozenset[str]] = {
    Split.TEAM.value: frozenset({"team", "department", "faculty"}),
    Split.HOURS.value: frozenset({"hours", "fulltimeparttime", "ftpt", "contract"}),
}
PARTS_OF_HOURS: Mapping[str, str] = {
    **dict.fromkeys(("fulltime", "full", "ft"), "full-time"),
    **dict.fromkeys(("parttime", "part", "pt"), "part-time"),
}
# A dash or a cross of somebody's is not an answer; what is empty counts for nothing.
EMPTY = {"", "0", "-", "–", "na", "n/a", "none", "."}
DIGITS: Mapping[str, str] = {
    **{str(digit): str(digit) for digit in range(1, 6)},
    "stronglydisagree": "1",
    "disagree": "2",
    "neither": "3",
    "neutral": "3",
    "neitheragreenordisagree": "3",
    "agree": "4",
    "stronglyagree": "5",
}
YES_NO: Mapping[str, str] = {"yes": "yes", "y": "yes", "1": "yes", "no": "no", "n": "no", "2": "no"}


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """`chosen` maps the number of an item in the database to the value of its scale."""

    row: int
    staff_group: str
    parts: Mapping[str, str]
    chosen: Mapping[int, str]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Row and column as a spreadsheet program names them; no row where the whole file is meant."""

    row: int | None
    column: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """`unread` are headings that belong to no statement; their columns are left alone."""

    sheets: tuple[ReadSheet, ...]
    problems: tuple[FileProblem, ...]
    unread: tuple[str, ...]
    asked: tuple[str, ...]


@dataclass
class _Columns:
    group: int
    items: dict[int, SurveyItem]
    headings: list[str]
    parts: dict[str, int]
    comment: int | None = None


def read_answers(text: str, items: Sequence[SurveyItem]) -> AnswersFile:
    """What the file says, with every problem in it; nothing is written. Never raises."""
    problems: list[FileProblem] = []
    sheets: list[ReadSheet] = []
    unread: list[str] = []
    columns: _Columns | None = None
    try:
        for row, cells in csv_rows(text):
            if columns is None:
                columns, unread = _read_heading(cells, items, problems)
                if columns is None:
                    break
                continue
            if len(sheets) >= MOST_SHEETS:
                problems.append(
                    FileProblem(
                        None,
                        "",
                        f"The file has more than {MOST_SHEETS:,} sheets.",
                        "Bring it in in parts.",
                    )
                )
                break
            sheets.append(_read_sheet(row, cells, columns, problems))
            if len(problems) >= MOST_PROBLEMS:
                break
    except FileRefused as refusal:
        problems.append(FileProblem(refusal.row, "", refusal.message, refusal.hint))
    if columns is None and not problems:
        problems.append(
            FileProblem(None, "", "The file is empty.", "Its first row names the columns.")
        )
    elif columns is not None and not sheets and not problems:
        problems.append(
            FileProblem(
                None, "", "The file has headings and no sheet.", "Write one sheet a row below."
            )
        )
    asked = tuple(columns.items[place].wording for place in columns.items) if columns else ()
    return AnswersFile(tuple(sheets), tuple(problems), tuple(unread), asked)


def _read_heading(
    cells: Sequence[str], items: Sequence[SurveyItem], problems: list[FileProblem]
) -> tuple[_Columns | None, list[str]]:
    names = _names_of(items)
    columns = _Columns(-1, {}, [cell.strip() for cell in cells], {})
    unread = []
    for place, cell in enumerate(columns.headings):
        name = squeezed(cell)
        if name in GROUP_COLUMNS:
            columns.group = place
        elif name in COMMENT_COLUMNS:
            columns.comment = place
        elif split := next((key for key, words in PART_COLUMNS.items() if name in words), ""):
            columns.parts[split] = place
        elif item := names.get(name):
            if item in columns.items.values():
                problems.append(
                    FileProblem(
                        1,
                        cell,
                        f"{quoted(cell)} stands in two columns.",
                        "Leave one of them out.",
                    )
                )
            columns.items[place] = item
        elif cell:
            unread.append(cell)
    if columns.group < 0:
        problems.append(
            FileProblem(
                1,
                "",
                "No column says to which staff group a sheet belongs.",
                f"Head one “Staff group” and write {listed(GROUP_NAMES, 'or')} in it.",
            )
        )
    if not columns.items:
        problems.append(
            FileProblem(
                1,
                "",
                "No column belongs to a statement of this survey.",
                "Head each with the statement's number, its code or its wording.",
            )
        )
    for split in sorted({item.split for item in columns.items.values()}):
        if split in PART_COLUMNS and split not in columns.parts:
            word = "Team" if split == Split.TEAM else "Full-time or part-time"
            problems.append(
                FileProblem(
                    1,
                    "",
                    f"This survey tells answers apart by {split}, and no column says it.",
                    f"Add a column “{'Hours' if split == Split.HOURS else word}”.",
                )
            )
    return (None if problems else columns), unread


def _names_of(items: Sequence[SurveyItem]) -> dict[str, SurveyItem]:
    """Every name by which a column may call a statement; the number goes before the code."""
    names: dict[str, SurveyItem] = {}
    for item in items:
        for name in (item.wording, item.code, f"item {item.number}", f"q{item.number}"):
            if name:
                names.setdefault(squeezed(name), item)
    for item in items:
        names[str(item.number)] = item
    return names


def _read_sheet(
    row: int, cells: Sequence[str], columns: _Columns, problems: list[FileProblem]
) -> ReadSheet:
    def cell(place: int) -> str:
        return cells[place].strip() if place < len(cells) else ""

    def wrong(place: int, message: str, hint: str) -> None:
        problems.append(FileProblem(row, columns.headings[place], message, hint))

    written = cell(columns.group)
    group = GROUPS.get(squeezed(written), "")
    if not group:
        close = nearest(written.lower(), GROUP_NAMES)
        hint = f"Did you mean “{close}”?" if close else f"Write {listed(GROUP_NAMES, 'or')}."
        what = quoted(written) if written else "Nothing"
        wrong(columns.group, f"{what} is not a staff group.", hint)
    parts = {}
    for split, place in columns.parts.items():
        part = cell(place)
        if split == Split.HOURS:
            part = PARTS_OF_HOURS.get(squeezed(part), part)
        elif part.lower() in EMPTY:
            part = NO_TEAM
        parts[split] = part
    chosen: dict[int, str] = {}
    for place, item in columns.items.items():
        answer = cell(place)
        if answer.lower() in EMPTY:
            continue
        known, hint = (
            (YES_NO, "Write yes or no.")
            if item.scale == Scale.YES
            else (DIGITS, "Write 1 for strongly disagree to 5 for strongly agree.")
        )
        value = known.get(squeezed(answer.removesuffix(".0")))
        if value is None:
            wrong(place, f"{quoted(answer)} is none of the answers.", hint)
        elif group and not is_asked(item, group):
            wrong(
                place,
                f"{quoted(item.wording)} is not asked of this staff group.",
                "Leave the cell empty, or check the staff group.",
            )
        else:
            chosen[item.pk] = value
    comment = ""
    if columns.comment is not None:
        comment = cell(columns.comment)
        if len(comment) > LONGEST_COMMENT:
            wrong(
                columns.comment,
                f"This comment has {len(comment)} characters.",
                f"Shorten it to {LONGEST_COMMENT}.",
            )
    return ReadSheet(row, group, parts, chosen, comment)
