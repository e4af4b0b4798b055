"""What people have written in free text, row by row."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES

# Tables of names, places and settings, in which nobody writes about pupils or lessons.
WITHOUT_NOTES = frozenset(
    {
        "people",
        "posts",
        "teams",
        "terms",
        "periods",
        "timetable",
        "ledger",
        "providers",
        "expertise",
    }
)
# Names of things rather than words about them.
LABELS = frozenset({"id", "code", "name", "title", "form", "field", "finding", "rule", "statement"})
# A column of this name that holds words all the same.
WORDS_AFTER_ALL = frozenset({("evaluation_results", "finding")})


@dataclass(frozen=True, slots=True)
class Written:
    """One row with words in it.

    `kind` says in plain words what the row is, `texts` holds the filled columns, `about` says what
    each column is for.
    """

    row: Any
    kind: str
    texts: Mapping[str, str]
    about: Mapping[str, str]


def texts_of(snapshot: Snapshot) -> Iterator[Written]:
    """Every row of the year in which somebody has written something."""
    for table in TABLE_NAMES:
        about = _columns_with_words(table)
        if not about:
            continue
        kind = _in_plain_words(TABLES[table].record)
        for row in snapshot.rows(table):
            texts = {column: text for column in about if (text := getattr(row, column))}
            if texts:
                yield Written(row, kind, texts, about)


@cache
def _columns_with_words(table: str) -> Mapping[str, str]:
    if table in WITHOUT_NOTES:
        return {}
    return {
        name: column.about.split(":")[0]
        for name, column in columns_of(TABLES[table].record).items()
        if column.kind is Kind.TEXT and (name not in LABELS or (table, name) in WORDS_AFTER_ALL)
    }


def _in_plain_words(record: type) -> str:
    """`need note` for NeedNote."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", record.__name__).lower()
