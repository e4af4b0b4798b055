"""Removes a unit from a programme's sequence."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Programme, Unit


def remove_unit(programme: Programme, unit: Unit, *, actor: Actor, at: datetime) -> None:
    """Its activities stay in the programme; what builds on it builds on nothing."""
    require_edit(actor, programme)
    with transaction.atomic():
        accounts.remove_row(unit, kind="unit", actor=actor, at=at)
        announce(programme.year, actor=actor, at=at)
