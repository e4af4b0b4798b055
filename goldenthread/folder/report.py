"""Plain-text accounts of problems and of changes, for the command line."""

from collections.abc import Sequence

from goldenthread.folder.comparing import Changes, TableChanges
from goldenthread.folder.problems import Problem, quoted
from goldenthread.folder.written import as_words
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.tables import TABLES, key_of

MOST_ROWS_SHOWN = 10


def where(problem: Problem) -> str:
    """`people.csv, row 14, fte`: as much as is known of the place."""
    row = "" if problem.row is None else f"row {problem.row}"
    is_toml = problem.file.endswith(".toml")
    if is_toml and row:
        row = f"line {problem.row}"
    return ", ".join(part for part in (problem.file, row, problem.column) if part)


def problems_text(problems: Sequence[Problem], *, most: int | None = None) -> str:
    """One paragraph a problem, and a closing count; at most `most` of them when given."""
    shown = problems if most is None else problems[:most]
    lines = [f"{where(p)}\n    {p.message} {p.hint}".rstrip() for p in shown]
    left = len(problems) - len(shown)
    files = len({problem.file for problem in problems})
    total = f"{counted(len(problems), 'problem')} in {counted(files, 'file')}."
    lines.append(f"... and {left:,} more. {total}" if left else total)
    return "\n".join(lines)


def changes_text(changes: Changes, *, gone: str = "") -> str:
    """Each table that changes with its rows, then rows that the folder lacks, then the sums.

    `gone` says what becomes of rows that are only there before; without it they stay.
    """
    lines: list[str] = []
    for table in changes.tables:
        lines += _table_lines(table)
    counts = changes.counts
    lines.append(
        f"{counted(counts['added'], 'row')} new, {counts['changed']:,} changed, "
        f"{counts['same']:,} the same."
    )
    missing = counts["only_before"]
    if missing and gone:
        lines.append(f"{counted(missing, 'row')} {gone}.")
    elif missing:
        stay = "is not in the folder and will stay as it is"
        if missing > 1:
            stay = "are not in the folder and will stay as they are"
        lines.append(f"{counted(missing, 'row')} in Goldenthread {stay}.")
    return "\n".join(lines)


def _table_lines(table: TableChanges) -> list[str]:
    lines = _some("+", [_row_name(table.table, row) for row in table.added], "new")
    for row in table.changed[:MOST_ROWS_SHOWN]:
        cells = "; ".join(
            f"{cell.column} {_value(cell.old)} becomes {_value(cell.new)}" for cell in row.cells
        )
        lines.append(f"  ~ {_row_name(table.table, row.new)}: {cells}")
    if len(table.changed) > MOST_ROWS_SHOWN:
        lines.append(f"  ~ ... and {len(table.changed) - MOST_ROWS_SHOWN:,} more changed")
    gone = [_row_name(table.table, row) for row in table.only_before]
    lines += _some("?", gone, "not in the folder")
    return [table.table, *lines] if lines else []


def _some(sign: str, names: list[str], what: str) -> list[str]:
    lines = [f"  {sign} {name}" for name in names[:MOST_ROWS_SHOWN]]
    if len(names) > MOST_ROWS_SHOWN:
        lines.append(f"  {sign} ... and {len(names) - MOST_ROWS_SHOWN:,} more {what}")
    return lines


def _row_name(table: str, row: object) -> str:
    if table not in TABLES:
        return str(getattr(row, "id", table))
    return ", ".join(part for part in key_of(row).split("|") if part)


def _value(value: object) -> str:
    words = as_words(value)
    return quoted(words) if words else "(empty)"
