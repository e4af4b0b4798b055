"""Checks what rows say of one another: each key stands once, each reference leads somewhere."""

from collections.abc import Iterator, Mapping

from goldenthread.folder.problems import Problem, nearest, quoted
from goldenthread.folder.reading.school_toml import SCHOOL_TOML
from goldenthread.folder.reading.table_rows import TableRead, empty_value
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import Kind, Value, columns_of
from goldenthread.snapshot.records import School
from goldenthread.snapshot.tables import TABLES

# Looking for the nearest of a thousand keys takes a while, and a file that is wrong all over needs
# no thousand suggestions.
MOST_SUGGESTIONS = 300

Keys = Mapping[str, Mapping[str, int]]


def rows_by_key(read: TableRead) -> dict[str, int]:
    """The row of each key, noting every key that stands twice as a problem of its later row."""
    table = read.table
    required = {name: c.required for name, c in columns_of(table.record).items()}
    rows: dict[str, int] = {}
    broken = {(p.row, p.column) for p in read.problems}
    for number, values in read.rows:
        if any(
            (number, name) in broken or (required[name] and name not in values)
            for name in table.key
        ):
            continue
        parts = [values.get(name, empty_value(table.record, name)) for name in table.key]
        key = "|".join("" if part is None else str(part) for part in parts)
        first = rows.setdefault(key, number)
        if first != number:
            named = listed([quoted(str(part)) for part in parts if part not in (None, "")])
            has_own_key = table.key == ("id",)
            read.refuse(
                number,
                table.key[0],
                f"Rows {first} and {number} have the same {listed(table.key)}: {named}.",
                "Give one of them another id, or keep one of the two rows."
                if has_own_key
                else "Keep one of the two rows.",
            )
    return rows


def lost_references(reads: Mapping[str, TableRead], keys: Keys) -> Iterator[Problem]:
    """Every cell that names a row which is not there.

    A table that is absent from `keys` was not read, or not as a whole, so nothing is said about
    references to it.
    """
    suggest = _Suggestions(keys)
    for read in reads.values():
        references = [
            (name, column.refers_to)
            for name, column in columns_of(read.table.record).items()
            if column.kind is Kind.REFERENCE and column.refers_to in keys
        ]
        for name, target in references:
            known = keys[target]
            for number, values in read.rows:
                value = values.get(name)
                if value and value not in known:
                    yield Problem(read.file, number, name, *suggest.sentences(target, value))


def lost_references_of_school(school: School, keys: Keys) -> Iterator[Problem]:
    """The same for `school.toml`."""
    suggest = _Suggestions(keys)
    for name, column in columns_of(School).items():
        value = getattr(school, name)
        target = column.refers_to
        if value and target in keys and value not in keys[target]:
            sentences = suggest.sentences(target, value)
            yield Problem(SCHOOL_TOML, None, f"school.{name}", *sentences)


class _Suggestions:
    """Finds what was meant, once for each word."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._made: dict[tuple[str, Value], tuple[str, str]] = {}

    def sentences(self, target: str, value: Value) -> tuple[str, str]:
        asked = (target, value)
        if asked not in self._made:
            self._made[asked] = self._look_up(target, str(value))
        return self._made[asked]

    def _look_up(self, target: str, value: str) -> tuple[str, str]:
        known = self._keys[target]
        file = TABLES[target].file_name
        if not known:
            return (
                f"{quoted(value)} is not in {file}, which has no rows.",
                f"Add it to {file}, or empty this cell.",
            )
        like = nearest(value, known) if len(self._made) < MOST_SUGGESTIONS else ""
        hint = f"Did you mean {like}? If not, add" if like else "Add"
        return f"{quoted(value)} is not in {file}.", f"{hint} it there, or empty this cell."
