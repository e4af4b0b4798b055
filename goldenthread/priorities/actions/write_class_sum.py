"""Writes the value of a measure that the figures of classes add up to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SystemActor
from goldenthread.priorities.models import MeasurePoint

ADDING_UP = SystemActor("adding up classes")


def write_class_sum(point: MeasurePoint, values: Mapping[str, Any] | None, *, at: datetime) -> None:
    """Save the value, or remove it with None. Call it in the transaction of the class's figure.

    The log tells neither who entered a class nor from what to what the sum changed: the difference
    of two sums is one class.
    """
    if values is None:
        accounts.remove_row(point, kind="measure point", actor=ADDING_UP, at=at)
        return
    for name, value in values.items():
        setattr(point, name, value)
    point.save()
    accounts.record_event(
        "added up classes",
        f"measure-point:{point.pk}",
        school=point.school,
        actor=ADDING_UP,
        at=at,
        subject_name=str(point.measure)[:200],
    )
