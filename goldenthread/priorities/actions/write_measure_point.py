"""Writes one value of a measure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import MeasurePoint, Priority


class TakenThatDay(Refusal):
    """One measure has one value a day: the day is what tells its values apart."""

    def __init__(self, point: MeasurePoint) -> None:
        super().__init__(
            f"“{point.measure.name}” has a value of {long_date(point.on)} already.",
            "Change that one, or use the day on which this one was taken.",
        )


def write_measure_point(
    priority: Priority,
    point: MeasurePoint,
    values: Mapping[str, Any],
    *,
    actor: Actor,
    at: datetime,
) -> MeasurePoint:
    """Save the value. Refuses with `TakenThatDay`."""
    require_edit(actor, priority)
    key = f"{point.measure.key}|{values['on'].isoformat()}"
    same_day = MeasurePoint.objects.filter(year=priority.year, key=key).exclude(pk=point.pk).first()
    if same_day is not None:
        raise TakenThatDay(same_day)
    with transaction.atomic():
        written = {"key": key, **values}
        if accounts.write_row(point, written, kind="measure point", actor=actor, at=at):
            announce(priority.year, actor=actor, at=at)
    return point
