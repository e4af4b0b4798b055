"""Turns changes of the year's records into rows of the database, and back into plain values."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import Model

from goldenthread.accounts.public import SchoolYear
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.tables import TABLES, Scope, in_order_of_need
from goldenthread.threads.record_models import RECORD_MODELS

type Row = Any
type Place = tuple[str, str]
type Found = dict[Place, Row]
# A change as JSON keeps it: {"table", "key", "is_new", "is_gone", "after", "before"}, the last two
# by column; "is_gone" is missing where the row stays.
type Kept = Mapping[str, Any]

_BATCH = 500


class RowIsGone(Exception):
    """A row that a change needs is not stored any more."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What `write_rows` takes: rows with the values they are to have, and rows that go."""

    written: Sequence[tuple[str, Row, dict[str, Any]]]
    removed: Sequence[tuple[str, Row]]


def rows_of(year: SchoolYear, changes: Iterable[Change]) -> Rows:
    """The rows of the changes, in their order; those that go come after what refers to them.

    Nothing is written. A new row is made here and may be referred to by those after it. One query a
    table, whatever the number of changes. Raises `RowIsGone`.
    """
    changes = tuple(changes)
    found = _find_rows(year, _places(changes))
    written: list[tuple[str, Row, dict[str, Any]]] = []
    removed: list[tuple[str, Row]] = []
    for change in changes:
        if change.after is None:
            removed.append((change.table, _get(found, change.table, change.key)))
            continue
        if change.before is None:
            found[change.table, change.key] = _made(year, change.table, change.key)
        row = _get(found, change.table, change.key)
        kinds = columns_of(type(change.after))
        values = {name: getattr(change.after, name) for name in change.columns}
        written.append((change.table, row, _as_stored(kinds, values, found)))
    return Rows(written, _leaves_first(removed))


def rows_back(year: SchoolYear, kept: Iterable[Kept]) -> Rows:
    """The rows that undo what was kept: made ones go, changed ones go back, gone ones come back.

    Raises `RowIsGone`.
    """
    backwards = tuple(kept)[::-1]
    found = _find_rows(year, _places_back(backwards))
    written: list[tuple[str, Row, dict[str, Any]]] = []
    removed: list[tuple[str, Row]] = []
    returning = sorted(
        (one for one in backwards if one.get("is_gone")), key=lambda one: _need(one["table"])
    )
    for one in returning:
        found[one["table"], one["key"]] = _made(year, one["table"], one["key"])
    for one in (*returning, *(one for one in backwards if not one.get("is_gone"))):
        table, row = one["table"], _get(found, one["table"], one["key"])
        if one["is_new"]:
            removed.append((table, row))
        else:
            kinds = columns_of(TABLES[table].record)
            values = {name: _parsed(kinds[name].kind, kept) for name, kept in one["before"].items()}
            written.append((table, row, _as_stored(kinds, values, found)))
    return Rows(written, _leaves_first(removed))


def as_kept(value: Any) -> Any:
    """The value of a record as JSON keeps it: what is kept can be compared and put back."""
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, (Decimal, StrEnum)):
        return str(value)
    return [str(word) for word in value] if isinstance(value, tuple) else value


def keep(change: Change) -> dict[str, Any]:
    """What is needed to see whether a change still stands as it was written, and to undo it."""
    kinds = columns_of(type(change.row))
    names = change.columns or tuple(kinds)
    names = tuple(name for name in names if kinds[name].kind is not Kind.KEY)

    def values(record: Any) -> dict[str, Any]:
        return {name: as_kept(getattr(record, name)) for name in names} if record else {}

    told = {
        "table": change.table,
        "key": change.key,
        "is_new": change.before is None,
        "after": values(change.after),
        "before": values(change.before),
    }
    return told | ({"is_gone": True} if change.after is None else {})


def record_as_kept(record: Any) -> dict[str, Any]:
    """A whole record as JSON keeps it."""
    return {name: as_kept(getattr(record, name)) for name in columns_of(type(record))}


def record_from_kept(table: str, kept: Mapping[str, Any]) -> Any:
    """The other way."""
    kinds = columns_of(TABLES[table].record)
    values = {name: _parsed(kinds[name].kind, value) for name, value in kept.items()}
    return TABLES[table].record(**values)


def _places(changes: Iterable[Change]) -> Iterator[Place]:
    for change in changes:
        if change.before is not None:
            yield change.table, change.key
        yield from _referred(
            type(change.row), {n: getattr(change.after, n) for n in change.columns}
        )


def _places_back(kept: Iterable[Kept]) -> Iterator[Place]:
    for one in kept:
        if not one.get("is_gone"):
            yield one["table"], one["key"]
        yield from _referred(TABLES[one["table"]].record, one["before"])


def _referred(record: type, values: Mapping[str, Any]) -> Iterator[Place]:
    kinds = columns_of(record)
    for name, value in values.items():
        if kinds[name].kind is Kind.REFERENCE and value:
            yield kinds[name].refers_to, value


def _find_rows(year: SchoolYear, places: Iterable[Place]) -> Found:
    keys: dict[str, set[str]] = defaultdict(set)
    for table, key in places:
        keys[table].add(key)
    found: Found = {}
    for table, wanted in keys.items():
        rows = _model_of(table)._default_manager.filter(**_scope(year, table))
        names = sorted(wanted)
        for start in range(0, len(names), _BATCH):
            for row in rows.filter(key__in=names[start : start + _BATCH]):
                found[table, row.key] = row  # type: ignore[attr-defined]
    return found


def _get(found: Found, table: str, key: str) -> Row:
    if (table, key) not in found:
        raise RowIsGone(f"{table} {key}")
    return found[table, key]


def _made(year: SchoolYear, table: str, key: str) -> Row:
    return _model_of(table)(**_scope(year, table), key=key)


def _scope(year: SchoolYear, table: str) -> dict[str, Any]:
    of_year = {"year": year} if TABLES[table].scope is Scope.YEAR else {}
    return {"school": year.school, **of_year}


def _model_of(table: str) -> type[Model]:
    return RECORD_MODELS[TABLES[table].record]


def _as_stored(kinds: Mapping[str, Any], values: Mapping[str, Any], found: Found) -> dict[str, Any]:
    stored: dict[str, Any] = {}
    for name, value in values.items():
        match kinds[name].kind:
            case Kind.KEY:
                continue
            case Kind.REFERENCE:
                stored[name] = _get(found, kinds[name].refers_to, value) if value else None
            case Kind.CHOICES:
                stored[name] = [str(word) for word in value]
            case _:
                stored[name] = str(value) if isinstance(value, StrEnum) else value
    return stored


def _parsed(kind: Kind, kept: Any) -> Any:
    match kind:
        case Kind.DATE if kept:
            return dt.date.fromisoformat(kept)
        case Kind.TIME if kept:
            return dt.time.fromisoformat(kept)
        case Kind.NUMBER if kept is not None:
            return Decimal(kept)
        case Kind.CHOICES:
            return tuple(kept)
        case _:
            return kept


def _leaves_first(removed: Sequence[tuple[str, Row]]) -> list[tuple[str, Row]]:
    return sorted(removed, key=lambda one: -_need(one[0]))


def _need(table: str) -> int:
    """Where the table stands among those it refers to and those that refer to it."""
    return [entry.name for entry in in_order_of_need()].index(table)
