"""Records what was decided about a programme, and why."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.programmes.access import require_edit
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Decision, Programme


def record_decision(
    programme: Programme,
    values: Mapping[str, Any],
    *,
    decided_by: Person | None,
    actor: Actor,
    at: datetime,
) -> Decision:
    """Keep the decision for good: a later one is another row, not a correction of this one."""
    require_edit(actor, programme)
    taken = set(Decision.objects.filter(year=programme.year).values_list("key", flat=True))
    decision = Decision(
        school=programme.school,
        year=programme.year,
        key=short_name(f"{programme.key}-{values['kind']}", taken),
        programme=programme,
    )
    written = {"programme": programme, "decided_by": decided_by, **values}
    with transaction.atomic():
        accounts.write_row(decision, written, kind="decision", actor=actor, at=at)
        announce(programme.year, actor=actor, at=at)
    return decision
