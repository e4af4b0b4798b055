"""Writes the records of one table of the school folder into the database."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from goldenthread.accounts.models import School, SchoolYear
from goldenthread.accounts.queries.stored_records import list_records
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.tables import Scope, key_of, table_of

type Numbers = dict[str, dict[str, int]]
BATCH = 500


def bring_in_records(
    record: type,
    model: type[Model],
    records: Iterable[Any],
    *,
    school: School,
    year: SchoolYear,
    numbers: Numbers,
) -> None:
    """Add the rows that are new and change those that differ; leave every other row alone.

    `numbers` holds the database number of each key, by table, for the tables that this one refers
    to; the numbers of this table are added to it. The caller opens the transaction. A reference
    to a key that `numbers` does not have is a `KeyError`: check for dangling references first.
    """
    table = table_of(record)
    wanted = {key_of(row): row for row in records}
    scope: dict[str, Any] = {"school": school}
    if table.scope is Scope.YEAR:
        scope["year"] = year
    own = dict(model._default_manager.filter(**scope).values_list("key", "pk"))
    numbers[table.name] = own
    if not wanted:
        return
    # A table without rows, as in a year's first import, has nothing to compare with.
    before = list_records(record, model, school=school, year=year) if own else ()
    stored = {key_of(row): row for row in before}
    later = [
        name
        for name, column in columns_of(record).items()
        if column.kind is Kind.REFERENCE and column.refers_to == table.name
    ]
    new = [
        model(key=key, **scope, **_attributes(row, numbers, leave_out=later))
        for key, row in wanted.items()
        if key not in stored
    ]
    for made in model._default_manager.bulk_create(new, batch_size=BATCH):
        own[made.key] = made.pk  # type: ignore[attr-defined]
    changed = {key: row for key, row in wanted.items() if key in stored and stored[key] != row}
    if later:
        changed |= {
            key: row
            for key, row in wanted.items()
            if key not in stored and any(getattr(row, name) for name in later)
        }
    _change(model, changed, own, numbers)


def _change(
    model: type[Model], changed: Mapping[str, Any], own: Mapping[str, int], numbers: Numbers
) -> None:
    if not changed:
        return
    rows = [model(pk=own[key], **_attributes(row, numbers)) for key, row in changed.items()]
    fields = [
        name
        for name, column in columns_of(type(next(iter(changed.values())))).items()
        if column.kind is not Kind.KEY
    ]
    if fields:
        model._default_manager.bulk_update(rows, fields, batch_size=BATCH)


def _attributes(
    row: Any, numbers: Mapping[str, Mapping[str, int]], leave_out: Iterable[str] = ()
) -> dict[str, Any]:
    attributes: dict[str, Any] = {}
    for name, column in columns_of(type(row)).items():
        value = getattr(row, name)
        if column.kind is Kind.KEY or name in leave_out:
            continue
        if column.kind is Kind.REFERENCE:
            attributes[f"{name}_id"] = numbers[column.refers_to][value] if value else None
        elif column.kind is Kind.CHOICES:
            attributes[name] = [str(word) for word in value]
        else:
            attributes[name] = value
    return attributes
