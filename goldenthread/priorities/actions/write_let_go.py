"""Writes something that the school stopped to make room for a priority."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import LetGo, Priority


def write_let_go(
    priority: Priority, item: LetGo, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> LetGo:
    require_edit(actor, priority)
    if not item.key:
        taken = set(LetGo.objects.filter(year=priority.year).values_list("key", flat=True))
        item.key = short_name(values["what"], taken)
    with transaction.atomic():
        if accounts.write_row(item, values, kind="let-go item", actor=actor, at=at):
            announce(priority.year, actor=actor, at=at)
    return item
