"""A change to a row of the year: the row as it stands, and as somebody proposes that it should be.

The check offers edits and the planner proposes moves in this form, so that both are applied,
compared and taken back in one way.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of, table_of


@dataclass(frozen=True, slots=True)
class Change:
    """One row as it is to stand, and as it stands now.

    `before` is None where the row is new, `after` where it is to go. Never both.
    """

    after: Any
    before: Any = None

    @property
    def row(self) -> Any:
        """The row by which the change is known."""
        return self.before if self.after is None else self.after

    @property
    def table(self) -> str:
        return table_of(self.row).name

    @property
    def key(self) -> str:
        return key_of(self.row)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are written: of a new row all, of one that goes none, else those that
        differ.
        """
        if self.after is None:
            return ()
        names = tuple(field.name for field in fields(self.after))
        if self.before is None:
            return names
        return tuple(n for n in names if getattr(self.after, n) != getattr(self.before, n))


def with_changes(snapshot: Snapshot, changes: Iterable[Change]) -> Snapshot:
    """The year as it would be: imagined, nothing is written.

    Changes come in their order. Of a row that stands already only the columns that a change names
    are written, so that two changes to different columns of a row both hold.
    """
    changed: dict[str, dict[str, Any]] = defaultdict(dict)
    for change in changes:
        rows, key = changed[change.table], change.key
        if change.after is None:
            rows[key] = None
            continue
        now = rows[key] if key in rows else snapshot.find(change.table, key)
        if change.before is None or now is None:
            rows[key] = change.after
        else:
            written = {name: getattr(change.after, name) for name in change.columns}
            rows[key] = replace(now, **written)
    tables: dict[str, Any] = {}
    for table, after in changed.items():
        kept = (row for row in snapshot.rows(table) if key_of(row) not in after)
        tables[table] = (*kept, *(row for row in after.values() if row is not None))
    return replace(snapshot, **tables)
