"""Corrects a log of one's own, or takes it back."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.practice.access.steps import require_own_practice
from goldenthread.practice.actions.keep_log import USES, count_uses
from goldenthread.practice.models import PracticeLog, Tried


def correct_log(
    log: PracticeLog,
    *,
    outcome: Tried,
    on: dt.date,
    class_label: str,
    note: str,
    actor: Actor,
    at: dt.datetime,
) -> None:
    """Write over what was tapped and typed; the day is at most the day of the correction."""
    require_own_practice(actor, log.person)
    more = (outcome in USES) - (log.outcome in USES)
    with transaction.atomic():
        log.outcome = outcome
        log.on = min(on, at.date())
        log.put_words({"class_label": class_label, "note": note})
        log.save(update_fields=["outcome", "on", "sealed"])
        count_uses(log.step, more)


def remove_log(log: PracticeLog, *, actor: Actor, at: dt.datetime) -> None:
    """Take the log back: nothing of it stays, and nothing says that there was one."""
    require_own_practice(actor, log.person)
    with transaction.atomic():
        count_uses(log.step, -1 if log.outcome in USES else 0)
        log.delete()
