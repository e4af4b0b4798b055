"""Writes the pupil need behind a priority."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import Need, Priority


def write_need(
    priority: Priority, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Need:
    """Change the priority's need, or give it one."""
    require_edit(actor, priority)
    with transaction.atomic():
        need = priority.need or new_need(priority)
        is_new = need.pk is None
        changed = accounts.write_row(need, values, kind="need", actor=actor, at=at)
        if is_new:
            accounts.write_row(priority, {"need": need}, kind="priority", actor=actor, at=at)
        if changed:
            announce(priority.year, actor=actor, at=at)
    return need


def new_need(priority: Priority) -> Need:
    """A need of this priority that is not stored yet."""
    taken = set(Need.objects.filter(year=priority.year).values_list("key", flat=True))
    key = short_name(f"{priority.key}-need", taken)
    return Need(school=priority.school, year=priority.year, key=key)
