"""Registers every table of the school folder: its file, its key, its scope."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of


class Scope(Enum):
    """Whether a row lives as long as the school, or belongs to one school year."""

    SCHOOL = "school"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the school folder and the record that each of its rows becomes."""

    name: str
    record: type
    key: tuple[str, ...]
    scope: Scope
    about: str

    @property
    def file_name(self) -> str:
        return f"{self.name}.csv"


TABLES: dict[str, Table] = {}
_TABLE_OF_RECORD: dict[type, Table] = {}


def table(name: str, *, key: str = "id", scope: Scope = Scope.YEAR) -> Callable[[type], type]:
    """Class decorator: rows of `<name>.csv` become this record.

    `key` names the column, or several with spaces between, that tell one row from another.
    """

    def register(record: type) -> type:
        about = (record.__doc__ or "").strip()
        entry = Table(name, record, tuple(key.split()), scope, about)
        TABLES[name] = entry
        _TABLE_OF_RECORD[record] = entry
        return record

    return register


def table_of(record: Any) -> Table:
    """The table that a record, or a record class, belongs to."""
    return _TABLE_OF_RECORD[record if isinstance(record, type) else type(record)]


def key_of(record: Any) -> str:
    """What tells this row from the others of its table: `priya-nair`, `english|priya-nair`."""
    names = table_of(record).key
    if len(names) == 1:
        return _key_part(getattr(record, names[0]))
    return "|".join([_key_part(getattr(record, name)) for name in names])


def _key_part(value: Any) -> str:
    return "" if value is None else str(value)


def in_order_of_need() -> Iterator[Table]:
    """Every table, each after the tables it refers to (its own table aside)."""
    done: set[str] = set()
    waiting = list(TABLES.values())
    while waiting:
        ready = [entry for entry in waiting if _needs(entry) - {entry.name} <= done]
        if not ready:
            names = ", ".join(entry.name for entry in waiting)
            raise ValueError(f"These tables refer to one another in a circle: {names}.")
        for entry in ready:
            yield entry
            done.add(entry.name)
        waiting = [entry for entry in waiting if entry.name not in done]


def _needs(entry: Table) -> set[str]:
    return {
        column.refers_to
        for column in columns_of(entry.record).values()
        if column.kind is Kind.REFERENCE
    }
