"""Declares what a column of the school folder holds; records are made of these columns.

One declaration serves the reader of the folder, its writer, the database tables, the checks and
the reference page, so the format is written down once.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any


class Kind(Enum):
    """What a cell holds."""

    KEY = "key"
    TEXT = "text"
    REFERENCE = "reference"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    TIME = "time"
    WHOLE = "whole number"
    NUMBER = "number"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it means, what may stand in it, and what an empty cell means.

    `unit` is written behind numbers in the reference ("minutes", "pounds"). `least` and `most`
    bound numbers, both included. `refers_to` names the folder table whose key stands here.
    """

    kind: Kind
    about: str
    required: bool = False
    refers_to: str = ""
    choices: type[StrEnum] | None = None
    unit: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    longest: int = 200
    private: bool = False


def _field(column: Column, default: Any) -> Any:
    if column.required:
        return dataclasses.field(metadata={"column": column}, kw_only=True)
    return dataclasses.field(default=default, metadata={"column": column}, kw_only=True)


def key(about: str) -> Any:
    """The row's own short name: lower-case letters, digits and hyphens, unique in its table."""
    return _field(Column(Kind.KEY, about, required=True, longest=80), "")


def text(about: str, *, required: bool = False, longest: int = 300, private: bool = False) -> Any:
    """Words; empty is the empty string."""
    return _field(Column(Kind.TEXT, about, required, longest=longest, private=private), "")


def ref(table: str, about: str, *, required: bool = False) -> Any:
    """The key of a row in another table; empty is the empty string."""
    return _field(Column(Kind.REFERENCE, about, required, refers_to=table, longest=80), "")


def one_of(choices: type[StrEnum], about: str, *, required: bool = False, default: Any = "") -> Any:
    """One word of a list; empty is the default."""
    return _field(Column(Kind.CHOICE, about, required, choices=choices, longest=40), default)


def some_of(choices: type[StrEnum], about: str) -> Any:
    """Words of a list with `;` between them; a tuple in the record, in the list's own order."""
    return _field(Column(Kind.CHOICES, about, choices=choices), ())


def day(about: str, *, required: bool = False) -> Any:
    """A date; empty is None."""
    return _field(Column(Kind.DATE, about, required), None)


def clock_time(about: str, *, required: bool = False) -> Any:
    """A time of day in local time, `08:35`; empty is None."""
    return _field(Column(Kind.TIME, about, required), None)


def whole(
    about: str,
    *,
    unit: str = "",
    required: bool = False,
    least: int = 0,
    most: int = 10_000_000,
    default: int | None = None,
) -> Any:
    """A whole number; empty is the default."""
    column = Column(
        Kind.WHOLE, about, required, unit=unit, least=Decimal(least), most=Decimal(most)
    )
    return _field(column, default)


def minutes(about: str, *, required: bool = False) -> Any:
    """Whole minutes, also read from `1 h 30 min` or `1:30`; empty is None."""
    return whole(about, unit="minutes", required=required, most=600_000)


def number(
    about: str,
    *,
    unit: str = "",
    required: bool = False,
    least: str = "-1000000000",
    most: str = "1000000000",
    default: Decimal | None = None,
) -> Any:
    """A number with up to four decimals; empty is the default."""
    column = Column(
        Kind.NUMBER, about, required, unit=unit, least=Decimal(least), most=Decimal(most)
    )
    return _field(column, default)


def pounds(about: str, *, required: bool = False) -> Any:
    """Money; `£1,949.50` is read as 1949.50; empty is None."""
    return number(about, unit="pounds", required=required, least="0")


def yes_no(about: str, *, default: bool | None = False) -> Any:
    """`yes` or `no`; empty is the default (None where not knowing matters)."""
    return _field(Column(Kind.YES_NO, about), default)


def columns_of(record: type) -> dict[str, Column]:
    """The columns of a record class by name, in the order of the file."""
    return {field.name: field.metadata["column"] for field in dataclasses.fields(record)}


# What a cell may become; the readers and writers of the folder speak in these.
Value = str | int | bool | Decimal | dt.date | dt.time | tuple[str, ...] | None
