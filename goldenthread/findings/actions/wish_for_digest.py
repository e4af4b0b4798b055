"""Lets a person have their findings by mail each week, or no longer."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School, User
from goldenthread.findings.models import DigestWish


def wish_for_digest(
    school: School, user: User, is_wanted: bool, *, actor: Actor, at: dt.datetime
) -> None:
    """Keep the wish. It gives nobody a finding that they could not read anyway."""
    with transaction.atomic():
        DigestWish.objects.update_or_create(
            school=school, user=user, defaults={"is_wanted": is_wanted}
        )
        accounts.record_event(
            "asked for weekly mail" if is_wanted else "stopped weekly mail",
            f"user:{user.pk}",
            school=school,
            actor=actor,
            at=at,
            subject_name=user.name,
        )
