"""Reads a framework from one CSV file that somebody made in a spreadsheet program.

Above the table stand rows such as `staff share,50`; what is missing there keeps the shipped value.
Then comes a row of headings, then one row a statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from goldenthread.folder.problems import FileRefused, Problem, nearest, quoted
from goldenthread.folder.reading.csv_rows import Row, csv_rows
from goldenthread.folder.reading.text_files import decoded
from goldenthread.reviews.framework_text import texts
from goldenthread.reviews.framework_text.statement_rows import HEADINGS, read_statement
from goldenthread.reviews.framework_text.texts import FrameworkText, LevelText, StatementText

FILE = "framework.csv"
MOST_BYTES = 512 * 1024
SHARES = {
    "staff share": "staff_share",
    "evidence share": "evidence_share",
    "leader share": "leader_share",
}
SETTINGS = {"title", "lowest level", "level", *SHARES}
LEAVES_OUT = {"wording": "statement", "asked": "survey item"}


@dataclass(frozen=True, slots=True)
class ReadFramework:
    """`text` is None as soon as there is a problem: a framework is taken whole or not at all."""

    text: FrameworkText | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Settings:
    values: dict[str, str | int] = field(default_factory=dict)
    levels: list[LevelText] = field(default_factory=list)


def read_framework(content: bytes, without: FrameworkText | None = None) -> ReadFramework:
    """Read the file; settings that it leaves out are taken from `without`."""
    problems: list[Problem] = []
    try:
        if len(content) > MOST_BYTES:
            raise FileRefused(
                "This file is larger than 512 kB, far more than a framework needs.",
                "Check that it is the right file.",
            )
        rows = csv_rows(decoded(content))
        settings, headings = _read_settings(rows, problems)
        statements = [] if headings is None else _read_statements(rows, headings, problems)
    except FileRefused as refused:
        return ReadFramework(None, (refused.in_file(FILE),))
    text = _put_together(settings, statements, without, problems)
    return ReadFramework(None if problems else text, tuple(problems))


def _read_settings(
    rows: Iterator[Row], problems: list[Problem]
) -> tuple[_Settings, dict[str, int] | None]:
    """The rows above the table, and at which place each column of the table stands."""
    settings = _Settings()
    for number, cells in rows:
        name = " ".join(cells[0].lower().split())
        headings = _headings(cells)
        if "wording" in headings:
            missing = [column for column in ("code", "asked") if column not in headings]
            if not missing:
                return settings, headings
            called = LEAVES_OUT.get(missing[0], missing[0])
            problems.append(
                Problem(
                    FILE,
                    number,
                    "",
                    f"The table has no column “{called}”.",
                    "Take the framework out first: that file shows each column.",
                )
            )
            return settings, None
        said = [cell.strip() for cell in cells[1:]]
        if name in SETTINGS and said:
            problem = _read_setting(settings, name, said)
            if problem:
                problems.append(Problem(FILE, number, name, *problem))
        else:
            near = nearest(name, SETTINGS)
            hint = f"Did you mean “{near}”? " if near else ""
            problems.append(
                Problem(
                    FILE,
                    number,
                    "",
                    f"{quoted(cells[0]) or 'An empty cell'} stands above the table.",
                    f"{hint}Only title, shares and levels belong there, then the headings.",
                )
            )
        if len(problems) > 20:
            break
    problems.append(
        Problem(
            FILE,
            None,
            "",
            "No row holds the headings “code”, “statement” and “survey item”.",
            "Take the framework out first and change that file.",
        )
    )
    return settings, None


def _headings(cells: list[str]) -> dict[str, int]:
    named = (" ".join(cell.lower().replace("_", " ").split()) for cell in cells)
    found: dict[str, int] = {}
    for place, name in enumerate(named):
        if name in HEADINGS:
            found.setdefault(HEADINGS[name], place)
    return found


def _read_setting(settings: _Settings, name: str, said: list[str]) -> tuple[str, str] | None:
    if name in ("title", "lowest level"):
        most = texts.LONGEST_TITLE if name == "title" else texts.LONGEST_LEVEL
        if not 0 < len(said[0]) <= most:
            return f"The {name} is empty or longer than {most} characters.", "Write a short one."
        settings.values["title" if name == "title" else "base_level"] = said[0]
        return None
    if name in SHARES:
        share = as_percent(said[0])
        if share is None:
            return f"{quoted(said[0])} is not a share.", "Write a whole number from 0 to 100."
        settings.values[SHARES[name]] = share
        return None
    level = said[0]
    section, decisive, gap = (as_percent(figure) for figure in [*said[1:], "", "", ""][:3])
    if not 0 < len(level) <= texts.LONGEST_LEVEL or section is None or decisive is None:
        return (
            f"The level {quoted(level)} lacks a figure.",
            "Write its name, what a section needs and what a decisive statement needs: Bronze, 60, "
            "50.",
        )
    settings.levels.append(LevelText(level, section, decisive, gap))
    return None


def as_percent(text: str) -> int | None:
    digits = text.strip().rstrip("%").strip()
    number = int(digits) if digits.isdecimal() and len(digits) < 4 else -1
    return number if 0 <= number <= 100 else None


def _read_statements(
    rows: Iterator[Row], headings: dict[str, int], problems: list[Problem]
) -> list[StatementText]:
    found: list[StatementText] = []
    first_rows: dict[str, int] = {}
    titles: dict[int, str] = {}
    for number, cells in rows:
        here: list[Problem] = []
        statement = read_statement(number, cells, headings, here)
        if statement and statement.code in first_rows:
            here.append(
                Problem(
                    FILE,
                    number,
                    "code",
                    f"{quoted(statement.code)} stands in row {first_rows[statement.code]} already.",
                    "Give each statement a code of its own.",
                )
            )
        elif statement:
            first_rows[statement.code] = number
            # A section is called what its first row with a title says.
            title = titles.setdefault(statement.section, statement.section_title)
            titles[statement.section] = title or statement.section_title
            found.append(statement)
        problems += here
        if len(found) > texts.MOST_STATEMENTS or len(problems) > 50:
            raise FileRefused(
                f"This file has more than {texts.MOST_STATEMENTS} statements or problems.",
                "Nobody answers so many. Check that it is the right file.",
                number,
            )
    return [
        replace(one, section_title=titles[one.section] or f"Section {one.section}") for one in found
    ]


def _put_together(
    settings: _Settings,
    statements: list[StatementText],
    without: FrameworkText | None,
    problems: list[Problem],
) -> FrameworkText | None:
    if not statements:
        if not problems:
            problems.append(
                Problem(FILE, None, "", "The file holds no statement.", "Add one row for each.")
            )
        return None
    given = settings.values
    if 0 < len(SHARES.values() & given.keys()) < len(SHARES) or (without is None and not given):
        problems.append(
            Problem(FILE, None, "", "A share is missing.", "Give all three, or leave all out.")
        )
        return None

    def taken(name: str) -> str | int:
        return given[name] if name in given else getattr(without, name, "")

    shares = [int(taken(name)) for name in SHARES.values()]
    if sum(shares) != 100:
        problems.append(
            Problem(
                FILE,
                None,
                "",
                f"The three shares add up to {sum(shares)}.",
                "Together they are 100: what staff say, what the records show, what leaders say.",
            )
        )
    levels = tuple(settings.levels) or (without.levels if without else ())
    return FrameworkText(
        title=str(taken("title")) or "Professional learning review",
        staff_share=shares[0],
        evidence_share=shares[1],
        leader_share=shares[2],
        base_level=str(taken("base_level")) or "Emerging",
        levels=tuple(sorted(levels, key=lambda level: level.section)),
        statements=tuple(sorted(statements, key=lambda one: (one.section, one.code))),
    )
