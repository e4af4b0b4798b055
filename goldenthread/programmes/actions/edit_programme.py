"""Changes what a programme says of itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Programme


def edit_programme(
    programme: Programme, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> None:
    """Save what differs. The state is not among it: see `change_programme_state`."""
    require_edit(actor, programme)
    with transaction.atomic():
        if accounts.write_row(programme, values, kind="programme", actor=actor, at=at):
            announce(programme.year, actor=actor, at=at)
