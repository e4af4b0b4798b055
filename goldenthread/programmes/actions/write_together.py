"""Writes several rows of the plan as one edit, and takes such an edit out again."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.programmes.access import (
    require_edit,
    require_edit_activity,
    require_name_audience,
)
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.actions.require_nothing_hangs_on import require_nothing_hangs_on
from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
    Programme,
)
from goldenthread.programmes.record_models import RECORD_MODELS

KINDS = {
    Activity: "activity",
    ActivityLink: "activity link",
    ActivityAudience: "audience",
    Participation: "participation",
    Programme: "programme",
}
# What hangs on another goes first, so that nothing is looked for that is gone already.
REMOVAL = (Participation, ActivityAudience, ActivityLink, Activity, Programme)
RECORDS = {model: record for record, model in RECORD_MODELS.items()}

type Row = Activity | ActivityLink | ActivityAudience | Participation | Programme


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
    Refuses with `PermissionDenied` where the actor may not change one of the rows, with
    `DoesNotFit` a row that could not be kept, and with `SomethingHangsOnIt` to remove an activity
    for which people have written something. The audit log never keeps who takes part.
    """
    for model, kind in KINDS.items():
        rows = [(row, values) for row, values in written if type(row) is model]
        accounts.require_fits(year, rows, RECORDS, kind=kind)
    with transaction.atomic():
        for row, values in written:
            if row.pk is not None:
                _require(actor, row)
            _write(row, values, actor, at)
            # Again, as it now stands: nobody gives a team a session that they could not plan.
            _require(actor, row)
        going = sorted(removed, key=lambda row: REMOVAL.index(type(row)))
        for row in going:
            _require(actor, row)
        for row in going:
            if isinstance(row, Activity):
                require_nothing_hangs_on(row, removed)
            _remove(row, actor, at)
        _record_participation([*(row for row, _ in written), *removed], actor, at)
        announce(year, actor=actor, at=at)


def _write(row: Row, values: Mapping[str, Any], actor: Actor, at: datetime) -> None:
    if isinstance(row, Participation) or (isinstance(row, ActivityAudience) and row.pk):
        # Written one by one, the log would tell who takes part in what.
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    else:
        accounts.write_row(row, values, kind=KINDS[type(row)], actor=actor, at=at)


def _remove(row: Row, actor: Actor, at: datetime) -> None:
    if isinstance(row, Participation):
        row.delete()
    else:
        accounts.remove_row(row, kind=KINDS[type(row)], actor=actor, at=at)


def _record_participation(rows: Sequence[Row], actor: Actor, at: datetime) -> None:
    people = Counter(row.activity for row in rows if isinstance(row, Participation))
    for activity, number in people.items():
        accounts.record_event(
            "planned who takes part",
            f"activity:{activity.pk}",
            school=activity.school,
            actor=actor,
            at=at,
            subject_name=activity.title[:200],
            facts={"people": number},
        )


def _require(actor: Actor, row: Row) -> None:
    match row:
        case Programme():
            require_edit(actor, row)
        case Activity():
            require_edit_activity(actor, row)
        case ActivityLink():
            require_edit_activity(actor, row.activity)
        case ActivityAudience() | Participation():
            require_edit_activity(actor, row.activity)
            if row.person_id is not None:
                require_name_audience(actor, row.activity)
