"""Writes the reference page of the school folder out of the declarations of its columns.

`python -m goldenthread.folder.reference` writes it anew after a declaration has changed.
"""

import dataclasses
import re
from pathlib import Path

from goldenthread.folder.reading.row_rules import ONE_OF
from goldenthread.folder.reading.school_toml import SECTIONS
from goldenthread.folder.written import as_words
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import Column, Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES
from goldenthread.snapshot.tables import TABLES, Scope, Table

PAGE = Path("docs/reference/school-folder.md")

_INTRODUCTION = """\
# The school folder

<!-- Made from the declarations in goldenthread/snapshot/records. Do not edit this page: change the
declaration and run `./dev run python -m goldenthread.folder.reference`. -->

A school folder holds one school year: a file `school.toml` and one table a file, as CSV or as an
Excel workbook (`people.csv` or `people.xlsx`). Leave out the tables that you do not need. The first
row of a table is its heading; columns may stand in any order, and those that are not required may
be left out. [How to bring in your school](../how-to/bring-in-your-school.md) starts from nothing.

## How cells are written

- **Short names** (`id`, and every column that refers to another table): lower-case letters, digits
  and hyphens, such as `priya-nair`. Capitals are lowered and spaces become hyphens.
- **Dates**: day, month, year: `5/2/2027`, `05.02.27`, `5 February 2027`, or `2027-02-05`.
- **Times**: `08:35` or `3.15 pm`.
- **Minutes**: `90`, `1 h 30` or `1:30`.
- **Numbers and money**: `1,949.50` and `£1,949.50` are the same.
- **Yes or no**: `yes`, `y`, `true`, `1`, `✓`, or `no`, `n`, `false`, `0`.
- **Words of a list**: capitals and spaces do not matter: `Whole school` is `whole-school`.
- **Several words**: with a semicolon between them: `A1; C2`.
- **Empty**: leave the cell empty, or write a lone hyphen.
- **Formulas** are not read. Text that begins with `=`, `+`, `-` or `@` needs an apostrophe before
  it (`'- first point`); telephone and negative numbers do not. Goldenthread writes that apostrophe
  itself when it exports, so that no spreadsheet program runs the text.

Commas, semicolons and tabs between cells are understood, and so are the encodings of Excel.
A table may have 200,000 rows and a file 64 MB.
"""


def reference_page() -> str:
    """The whole page."""
    parts = [_INTRODUCTION, "## Tables\n", _contents()]
    parts.append("## `school.toml`\n\nThe head of the folder, in two sections.\n")
    for name, record in SECTIONS.items():
        about = _sentences(record.__doc__ or "")
        parts.append(f"### `[{name}]`\n\n{about}\n\n{_columns(record)}")
    parts += [_section(TABLES[name]) for name in TABLE_NAMES]
    return "\n".join(parts)


def _contents() -> str:
    rows = ["| table | a row is |", "|---|---|"]
    for name in TABLE_NAMES:
        first = _sentences(TABLES[name].about).split(". ")[0].rstrip(".")
        rows.append(f"| [{name}](#{name}csv) | {first} |")
    return "\n".join(rows) + "\n"


def _section(table: Table) -> str:
    key = listed([f"`{name}`" for name in table.key])
    lives = (
        "Rows belong to the school and stay from year to year."
        if table.scope is Scope.SCHOOL
        else "Rows belong to this school year."
    )
    told = [f"No two rows have the same {key}. {lives}"]
    if table.name in ONE_OF:
        one_of = listed([f"`{name}`" for name in ONE_OF[table.name]], "or")
        told.append(f"Each row fills in exactly one of {one_of}.")
    return "\n".join(
        [
            f"## `{table.file_name}`",
            "",
            _sentences(table.about),
            "",
            *told,
            "",
            _columns(table.record),
            "Example:",
            "",
            "```csv",
            *_example(table),
            "```",
            "",
        ]
    )


def _columns(record: type) -> str:
    rows = ["| column | what it says | what stands in it | required |", "|---|---|---|---|"]
    for field in dataclasses.fields(record):
        column: Column = field.metadata["column"]
        required = "yes" if column.required else ""
        default = "" if column.required else as_words(field.default)
        empty = f" Empty: {default}." if default else ""
        rows.append(
            f"| `{field.name}` | {_safe(column.about)} | {_holds(column)}{empty} | {required} |"
        )
    return "\n".join(rows) + "\n"


def _holds(column: Column) -> str:
    match column.kind:
        case Kind.REFERENCE:
            target = TABLES[column.refers_to].name
            return f"A key of [{target}](#{target}csv)."
        case Kind.CHOICE | Kind.CHOICES:
            words = listed([f"`{word.value}`" for word in column.choices or ()], "or")
            return f"{'Any' if column.kind is Kind.CHOICES else 'One'} of {words}."
        case Kind.TEXT:
            return f"Text, at most {column.longest} characters."
        case Kind.WHOLE | Kind.NUMBER:
            return _numbers(column)
        case _:
            names = {Kind.KEY: "Short name", Kind.YES_NO: "Yes or no"}
            return f"{names.get(column.kind, column.kind.value.capitalize())}."


def _numbers(column: Column) -> str:
    words = "Whole number" if column.kind is Kind.WHOLE else "Number"
    if column.unit:
        words += f" ({column.unit})"
    least, most = column.least, column.most
    # The widest bounds only guard against slips of the keyboard.
    if least is not None and abs(least) < 1_000_000:
        words += f", from {least:,}"
    if most is not None and most < 600_000:
        words += f" to {most:,}" if ", from" in words else f", at most {most:,}"
    return f"{words}."


def _example(table: Table) -> list[str]:
    """A heading and a row with the required columns, and the key."""
    columns = columns_of(table.record)
    named = [n for n, column in columns.items() if column.required or n in table.key]
    if table.name in ONE_OF:
        named = [n for n in named if n not in ONE_OF[table.name]] + [ONE_OF[table.name][0]]
    return [",".join(named), ",".join(_example_of(name, columns[name]) for name in named)]


_IN_ABOUT = re.compile(r"`([^`]+)`")
_REFERRED = {
    "people": "priya-nair",
    "teams": "english",
    "priorities": "reading-to-learn",
    "terms": "autumn-1",
}
_TEXTS = {"period": "1", "statement": "1a", "rule": "DUR004", "code": "P1", "finding": "DUR001-1"}


def _example_of(name: str, column: Column) -> str:
    shown = _IN_ABOUT.search(column.about)
    match column.kind:
        case Kind.KEY:
            return shown[1] if shown else "short-name"
        case Kind.REFERENCE:
            return _REFERRED.get(column.refers_to, f"{column.refers_to.replace('_', '-')}-1")
        case Kind.CHOICE | Kind.CHOICES:
            return next(word.value for word in column.choices or ())
        case Kind.DATE:
            return "2026-09-22"
        case Kind.TIME:
            return "08:35" if name == "starts_at" else "09:35"
        case Kind.WHOLE | Kind.NUMBER:
            least = column.least if column.least is not None else 0
            return "1" if least <= 1 else str(least)
        case Kind.YES_NO:
            return "yes"
        case _:
            if name in _TEXTS or shown:
                return _TEXTS.get(name) or (shown[1] if shown else "")
            words = re.sub(r"[^\w -]", "", column.about.split(":")[0])
            return words.strip()[: column.longest]


def _sentences(docstring: str) -> str:
    return _safe(" ".join(docstring.split()))


def _safe(words: str) -> str:
    """Words that do not end a cell of a Markdown table."""
    return words.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(reference_page(), encoding="utf-8")
