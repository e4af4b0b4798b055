"""Takes out what would lead nowhere: references to people who have left and to rows not kept."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES, Scope


def without_loose_ends(snapshot: Snapshot, people: Collection[str]) -> Snapshot:
    """The same year in which only these people stand, and every reference finds its row.

    What lives as long as the school stays as it is: this year reads it too.
    """
    while True:
        tables = {
            name: tuple(
                kept
                for row in snapshot.rows(name)
                if (kept := _kept(snapshot, people, name, row)) is not None
            )
            for name in TABLE_NAMES
            if TABLES[name].scope is Scope.YEAR
        }
        after = replace(snapshot, **tables)  # type: ignore[arg-type]
        if after == snapshot:
            return after
        snapshot = after


def _kept(snapshot: Snapshot, people: Collection[str], table: str, row: Any) -> Any:
    """The row without its loose references; None where one of them is what it is about."""
    loose: dict[str, Any] = {}
    for name, column in columns_of(type(row)).items():
        value = getattr(row, name)
        if column.kind is not Kind.REFERENCE or not value:
            continue
        is_here = snapshot.find(column.refers_to, value) is not None
        if column.refers_to == "people":
            is_here = is_here and value in people
        if not is_here:
            # An audience is known by its one person or team, so without it there is no row.
            if column.required or name in TABLES[table].key:
                return None
            loose[name] = ""
    if not loose:
        return row
    return replace(row, **loose)
