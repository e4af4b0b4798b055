"""Reads `school.toml`, the head of the folder: the school and the school year."""

import datetime as dt
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from goldenthread.folder.limits import MOST_BYTES_OF_SCHOOL_TOML
from goldenthread.folder.names import squeezed
from goldenthread.folder.problems import FileRefused, Problem, nearest, quoted
from goldenthread.folder.reading.cells import parser_of
from goldenthread.folder.reading.text_files import bounded_bytes, decoded
from goldenthread.folder.reading.unreadable import Unreadable
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import columns_of
from goldenthread.snapshot.records import School, Year

SCHOOL_TOML = "school.toml"
SECTIONS: dict[str, type] = {"school": School, "year": Year}

_YEAR = re.compile(r"(20\d{2})\s*[-/–]\s*(?:20)?(\d{2})", re.ASCII)


def read_school_toml(path: Path) -> tuple[School | None, Year | None, list[Problem]]:
    """The two records, each None where a problem stands in its way."""
    try:
        document = _document(path)
    except FileRefused as refused:
        return None, None, [refused.in_file(SCHOOL_TOML)]
    problems = [
        _problem(
            name,
            f"{quoted(name)} is not a section of school.toml.",
            "It has two: [school] and [year].",
        )
        for name in document
        if name not in SECTIONS
    ]
    school = _section("school", document.get("school"), problems)
    year = _section("year", document.get("year"), problems)
    return (
        School(**school) if school is not None else None,
        Year(**year) if year is not None else None,
        problems,
    )


def _document(path: Path) -> dict[str, Any]:
    text = decoded(bounded_bytes(path, MOST_BYTES_OF_SCHOOL_TOML))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise FileRefused(
            "school.toml nests its values too deeply to be read.",
            "Write one value a line under [school] and [year].",
        ) from None
    except (ValueError, ArithmeticError) as error:
        place = re.search(r"line (\d+)", str(error))
        raise FileRefused(
            "school.toml cannot be read" + (f" from line {place[1]} on." if place else "."),
            'Write a name, an equals sign and a value on each line: name = "Ashmoor Vale". '
            "Text stands in quotation marks.",
            int(place[1]) if place else None,
        ) from error


def _section(name: str, given: Any, problems: list[Problem]) -> dict[str, Any] | None:
    columns = columns_of(SECTIONS[name])
    before = len(problems)
    if not isinstance(given, dict):
        problems.append(
            _problem(
                name,
                f"school.toml has no section [{name}].",
                f"Add it, with {listed([c for c in columns if columns[c].required])}.",
            )
        )
        return None
    loosely = {squeezed(column): column for column in columns}
    values: dict[str, Any] = {}
    for written, value in given.items():
        column = loosely.get(squeezed(written))
        if column is None:
            like = nearest(squeezed(written), loosely)
            hint = f"Did you mean {loosely[like]}? " if like else ""
            problems.append(
                _problem(
                    f"{name}.{written[:40]}",
                    f"{quoted(written)} is not a name in [{name}].",
                    f"{hint}It holds {listed(list(columns))}.",
                )
            )
            continue
        try:
            text = _as_text(value).strip(" \n\u00a0")
            if column == "id" and name == "year" and text:
                values[column] = _year_label(text)
            elif text:
                values[column] = parser_of(column, columns[column])(text)
        except Refusal as refused:
            problems.append(_problem(f"{name}.{column}", refused.message, refused.hint))
            values[column] = None
    problems += [
        _problem(f"{name}.{column}", f"{column} is missing in [{name}].", f"Add it: {c.about}.")
        for column, c in columns.items()
        if c.required and column not in values
    ]
    return values if len(problems) == before else None


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (str, int, Decimal)):
        return str(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    raise Unreadable("This is a list or a table.", "Write a single value.")


def _year_label(text: str) -> str:
    match = _YEAR.fullmatch(text)
    if not match or (int(match[1]) + 1) % 100 != int(match[2]):
        raise Unreadable(f"{quoted(text)} is not a school year.", "Write it like 2026-27.")
    return f"{match[1]}-{match[2]}"


def _problem(column: str, message: str, hint: str) -> Problem:
    return Problem(SCHOOL_TOML, None, column, message, hint)
