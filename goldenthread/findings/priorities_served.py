"""Follows a row of the folder up to the priorities that it serves."""

from collections.abc import Iterator
from typing import Any

from goldenthread.checks.finding import RowRef
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES, table_of

# The links of the thread below a priority; any other reference leads aside, not up.
UPWARD = frozenset({"priorities", "programmes", "units", "activities", "measures", "engagements"})


def priorities_served(snapshot: Snapshot, subject: RowRef) -> tuple[str, ...]:
    """The keys of the priorities above the row, sorted; of a need, those that rest on it.

    Empty for a person, a team, the school.
    """
    if subject.table not in TABLES:
        return ()
    row = snapshot.find(subject.table, subject.key)
    return tuple(sorted(set(_above(snapshot, row)))) if row is not None else ()


def _above(snapshot: Snapshot, row: Any) -> Iterator[str]:
    table = table_of(row).name
    if table == "priorities":
        yield row.id
        return
    if table == "needs":
        yield from (one.id for one in snapshot.having("priorities", "need", row.id))
    for name, column_of_row in columns_of(type(row)).items():
        if column_of_row.kind is Kind.REFERENCE and column_of_row.refers_to in UPWARD:
            above = snapshot.find(column_of_row.refers_to, getattr(row, name))
            if above is not None and table_of(above).name != table:
                yield from _above(snapshot, above)
