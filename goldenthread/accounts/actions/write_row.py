"""Writes one row of a school and records which of its columns changed, from what to what."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models.rows import SchoolRow, YearRow
from goldenthread.accounts.types import Actor


def write_row(
    row: SchoolRow | YearRow,
    values: Mapping[str, Any],
    *,
    kind: str,
    actor: Actor,
    at: datetime,
    verb: str = "",
    facts: Mapping[str, Any] | None = None,
) -> bool:
    """Give the row these values and save it; False where nothing differed and nothing was written.

    A row without a number is made. `kind` says what it is ("priority"); the verb of the audit
    event is "made priority" or "changed priority" unless one is given. Asks nobody whether the
    actor may: that is for the action that calls it. Not for rows whose content is private.
    """
    is_new = row.pk is None
    changed = {}
    for name, value in values.items():
        if not is_new and getattr(row, name) != value:
            changed[name] = {"from": _as_text(getattr(row, name)), "to": _as_text(value)}
    if not (is_new or changed):
        return False
    for name in values if is_new else changed:
        setattr(row, name, values[name])
    row.save(update_fields=None if is_new else list(changed))
    record_event(
        verb or f"{'made' if is_new else 'changed'} {kind}",
        f"{kind.replace(' ', '-')}:{row.pk}",
        school=row.school,
        actor=actor,
        at=at,
        subject_name=str(row)[:200],
        facts={**changed, **(facts or {})},
    )
    return True


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)
