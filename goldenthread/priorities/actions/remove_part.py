"""Removes a measure, a value, an insight source or a let-go item from a priority."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import InsightSource, LetGo, Measure, MeasurePoint, Priority

KINDS = {
    Measure: "measure",
    MeasurePoint: "measure point",
    InsightSource: "insight source",
    LetGo: "let-go item",
}


def remove_part(
    priority: Priority,
    part: Measure | MeasurePoint | InsightSource | LetGo,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """A measure takes its values with it."""
    require_edit(actor, priority)
    with transaction.atomic():
        accounts.remove_row(part, kind=KINDS[type(part)], actor=actor, at=at)
        announce(priority.year, actor=actor, at=at)
