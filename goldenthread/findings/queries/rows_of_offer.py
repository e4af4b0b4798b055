"""Turns the rows of an offered edit into rows of the database, and back into plain values."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db.models import Model

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.offers.offer import Offer
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.tables import TABLES, Scope
from goldenthread.threads import public as threads

type Row = Any
type Found = dict[tuple[str, str], Row]


def rows_of(year: SchoolYear, offer: Offer) -> list[tuple[str, Row, dict[str, Any]]]:
    """Table, row and the values it is to take, in the order of the offer; nothing is written.

    A new row is made here and may be referred to by those after it. Raises `DoesNotExist` for a row
    that is gone.
    """
    found: Found = {}
    rows = []
    for change in offer.changes:
        row = _row(year, change, found)
        rows.append((change.table, row, _values(year, change, found)))
    return rows


def find_row(year: SchoolYear, table: str, key: str, found: Found) -> Row:
    """The stored row, read once."""
    if (table, key) not in found:
        model = model_of(table)
        scope: dict[str, Any] = {"school": year.school, "key": key}
        if TABLES[table].scope is Scope.YEAR:
            scope["year"] = year
        found[table, key] = model._default_manager.get(**scope)
    return found[table, key]


def model_of(table: str) -> type[Model]:
    return threads.RECORD_MODELS[TABLES[table].record]


def as_kept(value: Any) -> Any:
    """The value of a record as JSON keeps it: what is kept can be compared and put back."""
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, (Decimal, StrEnum)):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def as_before(
    year: SchoolYear, table: str, kept: Mapping[str, Any], found: Found
) -> dict[str, Any]:
    """The values that were kept of a row, as the database takes them again."""
    columns = columns_of(TABLES[table].record)
    values: dict[str, Any] = {}
    for name, value in kept.items():
        match columns[name].kind:
            case Kind.REFERENCE:
                target = columns[name].refers_to
                values[name] = find_row(year, target, value, found) if value else None
            case Kind.DATE if value:
                values[name] = dt.date.fromisoformat(value)
            case Kind.TIME if value:
                values[name] = dt.time.fromisoformat(value)
            case Kind.NUMBER if value is not None:
                values[name] = Decimal(value)
            case _:
                values[name] = value
    return values


def _row(year: SchoolYear, change: Change, found: Found) -> Row:
    if change.before is not None:
        return find_row(year, change.table, change.key, found)
    row = model_of(change.table)(school=year.school, year=year, key=change.key)
    found[change.table, change.key] = row
    return row


def _values(year: SchoolYear, change: Change, found: Found) -> dict[str, Any]:
    columns = columns_of(type(change.after))
    values: dict[str, Any] = {}
    for name in change.columns:
        value, column = getattr(change.after, name), columns[name]
        if column.kind is Kind.REFERENCE:
            values[name] = find_row(year, column.refers_to, value, found) if value else None
        elif column.kind is Kind.CHOICES:
            values[name] = [str(word) for word in value]
        elif column.kind is not Kind.KEY:
            values[name] = str(value) if isinstance(value, StrEnum) else value
    return values
