"""Changes a finding on the wall, or takes it down."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.wall import can_change, can_take_down
from goldenthread.evaluation.models import WallFinding


def change_finding(
    finding: WallFinding, values: Mapping[str, Any], *, actor: User, at: datetime
) -> None:
    """Refuses with `PermissionDenied` whoever has not shared it."""
    if not can_change(actor, finding):
        raise PermissionDenied("A finding is changed by whoever shared it.")
    changed = [name for name, value in values.items() if getattr(finding, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(finding, name, values[name])
    finding.version += 1
    with transaction.atomic():
        finding.save(update_fields=[*changed, "version"])
        _record(finding, "changed finding", actor, at)


def take_down_finding(finding: WallFinding, *, actor: User, at: datetime) -> None:
    """Refuses with `PermissionDenied` whoever has neither shared it nor leads the school."""
    if not can_take_down(actor, finding):
        raise PermissionDenied(
            "A finding is taken down by whoever shared it, or by those who lead."
        )
    with transaction.atomic():
        _record(finding, "took down finding", actor, at)
        finding.delete()


def _record(finding: WallFinding, verb: str, actor: User, at: datetime) -> None:
    accounts.record_event(
        verb, f"wall-finding:{finding.pk}", school=finding.school, actor=actor, at=at
    )
