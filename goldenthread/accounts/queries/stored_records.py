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
    # Nearly all cells are read as they are stored, so only the others are looked at.
    kinds = [column.kind for column in columns.values()]
    references = [place for place, kind in enumerate(kinds) if kind is Kind.REFERENCE]
    choices = [place for place, kind in enumerate(kinds) if kind is Kind.CHOICES]
    records = []
    for row in values.iterator(chunk_size=5000):
        cells = list(row)
        for place in references:
            cells[place] = cells[place] or ""
        for place in choices:
            cells[place] = tuple(cells[place])
        records.append(record(**dict(zip(columns, cells, strict=True))))
    return tuple(records)
