"""What an offered edit is: the rows it would write, said in words before anybody agrees."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import Any

from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of, table_of


@dataclass(frozen=True, slots=True)
class Change:
    """One row as it is to stand, and as it stands now: None where it is new."""

    after: Any
    before: Any = None

    @property
    def table(self) -> str:
        return table_of(self.after).name

    @property
    def key(self) -> str:
        return key_of(self.after)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are written: of a new row all, of another those that differ."""
        names = tuple(field.name for field in fields(self.after))
        if self.before is None:
            return names
        return tuple(n for n in names if getattr(self.after, n) != getattr(self.before, n))


@dataclass(frozen=True, slots=True)
class Offer:
    """An edit that somebody may apply as a whole.

    `words` are the button: a sentence that begins with a verb. `lines` say what will be written,
    all of it. `also_for` are the keys of people who may apply it without leading the plan: the
    coachee of a pair, the leader of a team.
    """

    kind: str
    words: str
    lines: tuple[str, ...]
    changes: tuple[Change, ...]
    also_for: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Tells whether what was shown is still what would be written."""
        text = "\x1f".join((self.kind, self.words, *self.lines, repr(self.changes)))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def applied(snapshot: Snapshot, offer: Offer) -> Snapshot:
    """The year as it would be: imagined, nothing is written."""
    changed: dict[str, dict[str, Any]] = defaultdict(dict)
    for change in offer.changes:
        changed[change.table][change.key] = change.after
    tables: dict[str, Any] = {}
    for table, after in changed.items():
        kept = (row for row in snapshot.rows(table) if key_of(row) not in after)
        tables[table] = (*kept, *after.values())
    return replace(snapshot, **tables)
