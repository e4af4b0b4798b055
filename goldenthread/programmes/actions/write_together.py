"""Writes several rows of the plan as one edit, and takes such an edit out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.programmes.access import require_edit, require_edit_activity
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Activity, ActivityLink, Programme

KINDS = {Activity: "activity", ActivityLink: "activity link", Programme: "programme"}

type Row = Activity | ActivityLink | Programme


def write_together(
    year: SchoolYear,
    written: Sequence[tuple[Row, Mapping[str, Any]]],
    removed: Sequence[Row] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each row with its values, in order, and remove the others; all of it or nothing.

    A row without a number is made. Tells of the change once, so that the year is checked once.
    Refuses with `PermissionDenied` where the actor may not change one of the rows.
    """
    with transaction.atomic():
        for row, values in written:
            if row.pk is not None:
                _require(actor, row)
            accounts.write_row(row, values, kind=KINDS[type(row)], actor=actor, at=at)
            # Again, as it now stands: nobody gives a team a session that they could not plan.
            _require(actor, row)
        for row in removed:
            _require(actor, row)
            accounts.remove_row(row, kind=KINDS[type(row)], actor=actor, at=at)
        announce(year, actor=actor, at=at)


def _require(actor: Actor, row: Row) -> None:
    match row:
        case Programme():
            require_edit(actor, row)
        case Activity():
            require_edit_activity(actor, row)
        case ActivityLink():
            require_edit_activity(actor, row.activity)
