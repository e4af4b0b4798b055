"""Reads stored rows back as the records of the school folder."""

from typing import Any

from django.db.models import F, Model

from goldenthread.accounts.models import School, SchoolYear
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.tables import Scope, table_of


def list_records(
    record: type, model: type[Model], *, school: School, year: SchoolYear
) -> tuple[Any, ...]:
    """Every row of one table as records, in the order of their keys. One query.

    Rows that live as long as the school are read whole; the others only for this year.
    """
    columns = columns_of(record)
    annotations = {}
    names = []
    for name, column in columns.items():
        if column.kind is Kind.KEY:
            names.append("key")
        elif column.kind is Kind.REFERENCE:
            annotations[f"key_of_{name}"] = F(f"{name}__key")
            names.append(f"key_of_{name}")
        else:
            names.append(name)
    rows = model._default_manager.filter(school=school)
    if table_of(record).scope is Scope.YEAR:
        rows = rows.filter(year=year)
    values = rows.order_by("key").annotate(**annotations).values_list(*names)
    readers = [(name, column.kind) for name, column in columns.items()]
    return tuple(
        record(
            **{
                name: _as_read(value, kind)
                for (name, kind), value in zip(readers, row, strict=True)
            }
        )
        for row in values.iterator(chunk_size=5000)
    )


def _as_read(value: Any, kind: Kind) -> Any:
    if kind is Kind.REFERENCE:
        return value or ""
    if kind is Kind.CHOICES:
        return tuple(value)
    return value
