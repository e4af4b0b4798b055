"""Writes one measure of a priority."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import Measure, Priority


def write_measure(
    priority: Priority,
    measure: Measure,
    values: Mapping[str, Any],
    *,
    actor: Actor,
    at: datetime,
) -> Measure:
    """Save the measure; one that is not stored yet gets its key here."""
    require_edit(actor, priority)
    if not measure.key:
        taken = set(Measure.objects.filter(year=priority.year).values_list("key", flat=True))
        measure.key = short_name(values["name"], taken)
    with transaction.atomic():
        if accounts.write_row(measure, values, kind="measure", actor=actor, at=at):
            announce(priority.year, actor=actor, at=at)
    return measure
