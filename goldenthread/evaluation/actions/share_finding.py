"""Puts a finding on the school's wall."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.evaluation.models import WallFinding
from goldenthread.people.public import Person


def share_finding(
    year: SchoolYear, person: Person, values: Mapping[str, Any], *, actor: User, at: datetime
) -> WallFinding:
    """Hang it up under the person's name. Refuses with `PermissionDenied` whoever is not on the
    staff, or shares for somebody else."""
    if person.user_id != actor.pk or not accounts.is_member_of_staff(actor, year.school):
        raise PermissionDenied("The wall belongs to the staff of the school.")
    with transaction.atomic():
        finding = WallFinding.objects.create(
            school=year.school,
            year=year,
            shared_by=person,
            on=accounts.today(),
            **values,
        )
        accounts.record_event(
            "shared finding", f"wall-finding:{finding.pk}", school=year.school, actor=actor, at=at
        )
    return finding
