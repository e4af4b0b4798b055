"""Writes one planned look at a programme, or takes it off the plan."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.plan import require_edit_plan
from goldenthread.evaluation.actions.plan_backwards import new_look
from goldenthread.evaluation.actions.plan_looks import plan_looks
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.public import Programme


class AlreadyDone(Refusal):
    """The look has a result, which says what it answers."""

    def __init__(self, look: EvaluationItem) -> None:
        super().__init__(
            f"The look of {long_date(look.due_on)} has been done, and its result belongs to it.",
            "Keep it, and plan another beside it if you need one.",
        )


class PlannedAlready(Refusal):
    def __init__(self, level: str, due_on: dt.date) -> None:
        super().__init__(
            f"A look at {level} is planned for {long_date(due_on)} already.",
            "Change that one, or choose another day.",
        )


def write_look(
    programme: Programme,
    look: EvaluationItem,
    values: Mapping[str, Any],
    *,
    actor: Actor,
    at: dt.datetime,
) -> EvaluationItem:
    """Save the look; one without a number is made. Refuses with `PlannedAlready` a second one."""
    require_edit_plan(actor, programme)
    with transaction.atomic():
        others = EvaluationItem.objects.filter(
            programme=programme, level=values["level"], due_on=values["due_on"]
        ).exclude(pk=look.pk)
        if others.exists():
            raise PlannedAlready(values["level"], values["due_on"])
        if not look.key:
            keys = EvaluationItem.objects.filter(year=programme.year).values_list("key", flat=True)
            look = new_look(programme, values["level"], values["stage"], set(keys))
        written = {"programme": programme, **values}
        plan_looks(programme.year, [(look, written)], actor=actor, at=at)
    return look


def remove_look(
    programme: Programme, look: EvaluationItem, *, actor: Actor, at: dt.datetime
) -> None:
    """Take the look off the plan. Refuses with `AlreadyDone` where it has a result."""
    require_edit_plan(actor, programme)
    if EvaluationResult.objects.filter(item=look).exists():
        raise AlreadyDone(look)
    plan_looks(programme.year, [], [look], actor=actor, at=at)
