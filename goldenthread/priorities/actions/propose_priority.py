"""Puts a new priority into a year, as a draft."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import Priority
from goldenthread.snapshot.words import PriorityState


def propose_priority(
    year: SchoolYear, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Priority:
    """Make the draft; only `title` must be there. The code is the next free one unless given."""
    accounts.require(actor, year.school, Ability.PROPOSE_PLAN)
    taken = dict(Priority.objects.filter(year=year).values_list("key", "code"))
    priority = Priority(
        school=year.school,
        year=year,
        key=short_name(values["title"], taken),
        state=PriorityState.DRAFT,
    )
    filled = dict(values)
    filled["code"] = filled.get("code") or next_code(taken.values())
    with transaction.atomic():
        accounts.write_row(priority, filled, kind="priority", actor=actor, at=at)
        announce(year, actor=actor, at=at)
    return priority


def next_code(taken: Iterable[str]) -> str:
    """`P3` after `P1` and `P2`."""
    codes = set(taken)
    return next(f"P{number}" for number in range(1, 1000) if f"P{number}" not in codes)
