"""Writes the group of pupils that a priority is for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.actions.write_need import write_need
from goldenthread.priorities.models import Priority, TargetGroup


def write_target_group(
    priority: Priority, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> TargetGroup:
    """Change the group, or make one and follow it. A label and a count, never names."""
    require_edit(actor, priority)
    with transaction.atomic():
        group = priority.need.target_group if priority.need else None
        if group is None:
            taken = set(
                TargetGroup.objects.filter(year=priority.year).values_list("key", flat=True)
            )
            key = short_name(values["label"], taken)
            group = TargetGroup(school=priority.school, year=priority.year, key=key)
        is_new = group.pk is None
        changed = accounts.write_row(group, values, kind="target group", actor=actor, at=at)
        if is_new:
            write_need(priority, {"target_group": group}, actor=actor, at=at)
        elif changed:
            announce(priority.year, actor=actor, at=at)
    return group
