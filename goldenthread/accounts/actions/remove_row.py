"""Removes one row of a school and records what it was."""

from datetime import datetime

from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models.rows import SchoolRow, YearRow
from goldenthread.accounts.types import Actor


def remove_row(row: SchoolRow | YearRow, *, kind: str, actor: Actor, at: datetime) -> None:
    """Delete the row and what hangs on it. Asks nobody whether the actor may: the caller has."""
    record_event(
        f"removed {kind}",
        f"{kind.replace(' ', '-')}:{row.pk}",
        school=row.school,
        actor=actor,
        at=at,
        subject_name=str(row)[:200],
    )
    row.delete()
