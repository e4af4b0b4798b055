"""Refuses rows that the school folder could not hold, before any of them is written.

The limits are those of the folder's reader, so that what a plan, a form and a file may say is one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model

from goldenthread.accounts.models import SchoolYear
from goldenthread.accounts.models.rows import SchoolRow, YearRow
from goldenthread.folder.reading.cells import parser_of
from goldenthread.folder.reading.row_rules import ONE_OF, spans_of
from goldenthread.folder.reading.unreadable import Unreadable
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.columns import Column, Kind, columns_of
from goldenthread.snapshot.tables import table_of

type Row = SchoolRow | YearRow
type Written = Sequence[tuple[Row, Mapping[str, Any]]]

PARSED = frozenset({Kind.TEXT, Kind.CHOICE, Kind.WHOLE, Kind.NUMBER, Kind.DATE})


class DoesNotFit(Refusal):
    """A row lacks something, holds what no such row may hold, or has the key of another one."""


def require_fits(
    year: SchoolYear, written: Written, records: Mapping[type[Model], type], *, kind: str
) -> None:
    """Refuse with `DoesNotFit` the first row that would be wrong with its values.

    Only what is written is looked at, so an old row that came otherwise may still be changed.
    `kind` says what a row is ("team"). One query for each table with new rows.
    """
    for row, values in written:
        record = records[type(row)]
        _require_of(year, row)
        told = f"This {kind} cannot be kept: {_called(row, values)}".rstrip(": ") + "."
        for problem in _problems(record, row, values):
            raise DoesNotFit(f"{told} {problem.message}", problem.hint)
    for model in {type(row) for row, _ in written}:
        _require_new_keys(year, model, [row for row, _ in written if type(row) is model], kind)


def _require_of(year: SchoolYear, row: Row) -> None:
    of_year = getattr(row, "year_id", year.pk)
    if row.school_id != year.school_id or of_year != year.pk:
        raise DoesNotFit("This belongs to another school or another year.", "Open it there.")


def _problems(record: type, row: Row, values: Mapping[str, Any]) -> Iterator[Unreadable]:
    columns = columns_of(record)
    stood = {
        name: getattr(row, f"{name}_id" if column.kind is Kind.REFERENCE else name)
        for name, column in columns.items()
        if column.kind is not Kind.KEY
    }
    stands = {**stood, **values}
    written = columns if row.pk is None else values
    for name in written:
        if name in stands:
            yield from _problems_of_cell(name.replace("_", " "), columns[name], stands[name])
    for first, last in spans_of(columns):
        begins, ends = stands[first], stands[last]
        if begins and ends and ends < begins:
            yield Unreadable(f"It ends ({ends}) before it begins ({begins}).", "Correct one.")
    choice = ONE_OF.get(table_of(record).name, ())
    if choice and sum(bool(stands[name]) for name in choice) != 1:
        yield Unreadable(f"It names none or several of {listed(choice)}.", "Name one.")


def _problems_of_cell(name: str, column: Column, value: Any) -> Iterator[Unreadable]:
    if value is None or value == "":
        if column.required:
            yield Unreadable(f"The {name} is missing.", "Fill it in.")
    elif column.kind in PARSED:
        try:
            parser_of(name, column)(str(value))
        except Unreadable as unreadable:
            yield unreadable


def _require_new_keys(
    year: SchoolYear, model: type[SchoolRow] | type[YearRow], rows: Sequence[Row], kind: str
) -> None:
    keys = [row.key for row in rows if row.pk is None]
    scope: dict[str, Any] = {"year": year} if issubclass(model, YearRow) else {}
    taken = model._default_manager.filter(school=year.school, key__in=keys, **scope)
    if len(set(keys)) < len(keys) or (keys and taken.exists()):
        raise DoesNotFit(
            f"A {kind} that is new to this plan is there already.",
            "Somebody may have written it meanwhile: look at the plan again.",
        )


def _called(row: Row, values: Mapping[str, Any]) -> str:
    """Its title or name; a row without either is told by nothing that would name somebody."""
    name = next((n for n in ("title", "name") if n in values or hasattr(row, n)), "")
    return f"“{values.get(name, getattr(row, name))}”" if name else ""
