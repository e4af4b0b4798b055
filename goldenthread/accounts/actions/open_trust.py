"""Opens a trust on this site."""

from datetime import datetime

from django.utils.text import slugify

from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import Trust
from goldenthread.accounts.types import SystemActor


def open_trust(name: str, *, actor: SystemActor, at: datetime, slug: str = "") -> Trust:
    trust = Trust.objects.create(name=name, slug=slug or slugify(name))
    record_event(
        "opened trust",
        f"trust:{trust.pk}",
        school=None,
        actor=actor,
        at=at,
        subject_name=trust.name,
    )
    return trust
