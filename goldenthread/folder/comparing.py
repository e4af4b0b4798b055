"""Says what bringing a folder in would change, row by row."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import key_of


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """One value that would change."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that stands on both sides and differs."""

    key: str
    old: Any
    new: Any
    cells: tuple[ChangedCell, ...]


@dataclass(frozen=True, slots=True)
class TableChanges:
    """One table; `only_before` holds the rows that the folder lacks, which nobody deletes."""

    table: str
    added: tuple[Any, ...]
    changed: tuple[ChangedRow, ...]
    same: int
    only_before: tuple[Any, ...]

    @property
    def changes_something(self) -> bool:
        return bool(self.added or self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """The head of the folder as tables `school` and `year`, then every table with rows."""

    tables: tuple[TableChanges, ...]

    @property
    def changes_something(self) -> bool:
        """Whether bringing the folder in would write anything."""
        return any(table.changes_something for table in self.tables)

    def of(self, table: str) -> TableChanges:
        """The changes of one table; all empty when neither side has rows in it."""
        empty = TableChanges(table, (), (), 0, ())
        return next((changes for changes in self.tables if changes.table == table), empty)

    @property
    def counts(self) -> dict[str, int]:
        """Rows `added`, `changed`, `same` and `only_before`, over all tables."""
        return {
            "added": sum(len(table.added) for table in self.tables),
            "changed": sum(len(table.changed) for table in self.tables),
            "same": sum(table.same for table in self.tables),
            "only_before": sum(len(table.only_before) for table in self.tables),
        }


def compare(before: Snapshot | None, after: Snapshot) -> Changes:
    """What bringing in `after` would do to a school that stands at `before` (None: a new one).

    A year with another label is another year, and so new. Rows come in the order of their keys.
    """
    same_year = before is not None and before.year.id == after.year.id
    tables = [
        _head("school", before.school if before else None, after.school),
        _head("year", before.year if before and same_year else None, after.year),
    ]
    for name in TABLE_NAMES:
        old = {key_of(row): row for row in before.rows(name)} if before else {}
        new = {key_of(row): row for row in after.rows(name)}
        if old or new:
            tables.append(_table(name, old, new))
    return Changes(tuple(tables))


def _head(name: str, old: Any, new: Any) -> TableChanges:
    return _table(name, {} if old is None else {name: old}, {name: new})


def _table(name: str, old: dict[str, Any], new: dict[str, Any]) -> TableChanges:
    both = sorted(old.keys() & new.keys())
    differing = ((key, _cells(old[key], new[key])) for key in both if old[key] != new[key])
    changed = tuple(ChangedRow(key, old[key], new[key], cells) for key, cells in differing if cells)
    return TableChanges(
        name,
        added=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        changed=changed,
        same=len(both) - len(changed),
        only_before=tuple(old[key] for key in sorted(old.keys() - new.keys())),
    )


def _cells(old: Any, new: Any) -> tuple[ChangedCell, ...]:
    names = [field.name for field in dataclasses.fields(new)]
    return tuple(
        ChangedCell(name, getattr(old, name), getattr(new, name))
        for name in names
        if _unordered(getattr(old, name)) != _unordered(getattr(new, name))
    )


def _unordered(value: Any) -> Any:
    """Several words of a list mean the same in any order."""
    return frozenset(value) if isinstance(value, tuple) else value
