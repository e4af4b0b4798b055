"""Whether somebody has built on rows that were written together, so that they stay."""

from collections.abc import Iterable, Iterator
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES, key_of
from goldenthread.threads.rows_of_changes import Kept, Place, as_kept


def is_touched(snapshot: Snapshot, kept: Iterable[Kept]) -> bool:
    """Whether a row no longer stands as it was written, or another row needs one that was made.

    `kept` is in the order of writing; of a column that was written twice the last counts.
    """
    standing: dict[Place, dict[str, Any] | None] = {}
    made: set[Place] = set()
    for one in kept:
        place = (one["table"], one["key"])
        if one["is_new"]:
            made.add(place)
        standing[place] = None if one.get("is_gone") else (standing.get(place) or {}) | one["after"]
    return any(_differs(snapshot, standing)) or any(_needing(snapshot, made, set(standing)))


def _differs(snapshot: Snapshot, standing: dict[Place, dict[str, Any] | None]) -> Iterator[bool]:
    for (table, key), values in standing.items():
        row = snapshot.find(table, key)
        if row is None or values is None:
            yield row is not None or values is not None
        else:
            yield any(as_kept(getattr(row, name)) != value for name, value in values.items())


def _needing(snapshot: Snapshot, made: set[Place], own: set[Place]) -> Iterator[bool]:
    for name in TABLE_NAMES:
        references = [
            (column, about.refers_to)
            for column, about in columns_of(TABLES[name].record).items()
            if about.kind is Kind.REFERENCE
        ]
        for row in snapshot.rows(name):
            if any((table, getattr(row, column)) in made for column, table in references):
                yield (name, key_of(row)) not in own
