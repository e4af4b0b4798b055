"""Writes one unit of a programme's sequence."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Programme, Unit


class ComesTooEarly(Refusal):
    def __init__(self, unit: Unit, before: Unit) -> None:
        super().__init__(
            f"“{unit.big_idea}” builds on “{before.big_idea}”, which would come after it.",
            "Put the earlier one first, or say that nothing has to come before.",
        )


def write_unit(
    programme: Programme, unit: Unit, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Unit:
    """Save the unit; a new one goes to the end. Refuses with `ComesTooEarly`."""
    require_edit(actor, programme)
    written = dict(values)
    if not unit.key:
        rows = Unit.objects.filter(year=programme.year)
        unit.key = short_name(
            f"{programme.key}-{values['big_idea']}", set(rows.values_list("key", flat=True))
        )
        places = rows.filter(programme=programme).values_list("position", flat=True)
        written["position"] = unit.position = max(places, default=0) + 1
    requires = written.get("requires")
    if requires is not None and requires.position >= unit.position:
        raise ComesTooEarly(unit, requires)
    with transaction.atomic():
        if accounts.write_row(unit, written, kind="unit", actor=actor, at=at):
            announce(programme.year, actor=actor, at=at)
    return unit
