"""Puts a new programme into a year, as a sketch."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.short_names import short_name
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Programme
from goldenthread.snapshot.words import ProgrammeState


def sketch_programme(
    year: SchoolYear, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Programme:
    """Make the sketch. The code is the next free one unless given."""
    accounts.require(actor, year.school, Ability.EDIT_PLAN)
    taken = dict(Programme.objects.filter(year=year).values_list("key", "code"))
    programme = Programme(
        school=year.school,
        year=year,
        key=short_name(values["title"], taken),
        state=ProgrammeState.SKETCH,
    )
    filled = dict(values)
    codes = set(taken.values())
    filled["code"] = filled.get("code") or next(
        f"PR{number}" for number in range(1, 1000) if f"PR{number}" not in codes
    )
    with transaction.atomic():
        accounts.write_row(programme, filled, kind="programme", actor=actor, at=at)
        announce(year, actor=actor, at=at)
    return programme
