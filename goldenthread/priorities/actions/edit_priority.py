"""Changes what a priority says of itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import Priority


def edit_priority(
    priority: Priority, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> None:
    """Save what differs. The state is not among it: see `change_priority_state`."""
    require_edit(actor, priority)
    with transaction.atomic():
        if accounts.write_row(priority, values, kind="priority", actor=actor, at=at):
            announce(priority.year, actor=actor, at=at)
