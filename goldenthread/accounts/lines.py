"""Rows of several tables in one query, for a page that must ask the database little.

Each table is cut to the same few columns (`as_lines`), and all are read together (`read_lines`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    DateField,
    F,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    key: str
    words: str
    more: str
    extra: str
    on: dt.date | None
    until: dt.date | None
    number: int


type Lines = QuerySet[Any, tuple[Any, ...]]


def as_lines(
    rows: QuerySet[Any],
    kind: str,
    *,
    key: str = "",
    words: str = "",
    more: str = "",
    extra: str = "",
    on: str = "",
    until: str = "",
    number: str = "",
) -> Lines:
    """Cut the rows to lines of one kind; each keyword names the column that fills that place."""
    return rows.order_by().values_list(
        Cast(Value(kind), CharField(max_length=40)),
        _text(key),
        _text(words),
        _text(more),
        _text(extra),
        Cast(F(on) if on else Value(None), DateField()),
        Cast(F(until) if until else Value(None), DateField()),
        Cast(F(number) if number else Value(0), BigIntegerField()),
    )


def read_lines(parts: Iterable[Lines]) -> dict[str, list[Line]]:
    """The lines by their kind, in one query; none where there is no part."""
    found: dict[str, list[Line]] = defaultdict(list)
    first, *others = parts
    together = first.union(*others, all=True).order_by() if others else first
    for row in together:
        line = Line(*row)
        found[line.kind].append(line)
    return found


def _text(column: str) -> Cast:
    return Cast(F(column) if column else Value(""), TextField())
