"""Changes the question of an enquiry, or what it belongs to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Enquiry
from goldenthread.practice.unnamed import in_enquiry


def change_enquiry(
    enquiry: Enquiry, values: Mapping[str, Any], *, by: Person, actor: Actor, at: datetime
) -> None:
    """Write these columns. The audit log keeps that it changed, not the question."""
    require_member(by, enquiry)
    with transaction.atomic():
        for name, value in values.items():
            setattr(enquiry, name, value)
        enquiry.save(update_fields=list(values))
        accounts.record_event(
            "changed an enquiry",
            f"enquiry:{enquiry.pk}",
            school=enquiry.school,
            actor=in_enquiry(actor, enquiry),
            at=at,
            facts={"columns": sorted(values)},
        )
