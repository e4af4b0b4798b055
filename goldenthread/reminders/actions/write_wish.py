"""Keeps how often somebody wants to be reminded, and when not."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School, User
from goldenthread.reminders.models import ReminderWish


def write_wish(
    user: User, school: School, values: Mapping[str, Any], *, actor: Actor, at: dt.datetime
) -> ReminderWish:
    """The audit log keeps that the rhythm changed and to what."""
    wish, _ = ReminderWish.objects.update_or_create(school=school, user=user, defaults=dict(values))
    accounts.record_event(
        "changed reminders",
        f"reminder-wish:{wish.pk}",
        school=school,
        actor=actor,
        at=at,
        facts={"rhythm": str(wish.rhythm)},
    )
    return wish
