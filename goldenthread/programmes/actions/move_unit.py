"""Moves a unit earlier or later in its programme's sequence."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.actions.write_unit import ComesTooEarly
from goldenthread.programmes.models import Programme, Unit


def move_unit(programme: Programme, unit: Unit, places: int, *, actor: Actor, at: datetime) -> None:
    """Swap the unit with the one before (-1) or after (1). Refuses with `ComesTooEarly`."""
    require_edit(actor, programme)
    units = sorted(
        Unit.objects.filter(programme=programme).select_related("requires"),
        key=lambda row: (row.position, row.key),
    )
    place = next(number for number, row in enumerate(units) if row.pk == unit.pk)
    if not 0 <= place + places < len(units):
        return
    units[place], units[place + places] = units[place + places], units[place]
    order = {row.pk: number for number, row in enumerate(units, start=1)}
    for row in units:
        if row.requires is not None and order.get(row.requires.pk, 0) > order[row.pk]:
            raise ComesTooEarly(row, row.requires)
    with transaction.atomic():
        for row in units:
            accounts.write_row(
                row, {"position": order[row.pk]}, kind="unit", verb="moved unit", actor=actor, at=at
            )
        announce(programme.year, actor=actor, at=at)
