"""Writes one line of the audit log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from goldenthread.accounts.models import AuditEvent, School, User
from goldenthread.accounts.types import Actor


def record_event(
    verb: str,
    subject: str,
    *,
    school: School | None,
    actor: Actor,
    at: datetime,
    subject_name: str = "",
    facts: Mapping[str, Any] | None = None,
) -> AuditEvent:
    """Record who did what, in the same transaction as the deed.

    The verb is past tense ("gave role"); the subject is kind and number ("role-assignment:12").
    Facts say what changed and never hold content: no coaching, no reflection, no answer.
    """
    return AuditEvent.objects.create(
        school=school,
        actor_name=actor.name,
        actor_user_id=actor.pk if isinstance(actor, User) else None,
        verb=verb,
        subject=subject,
        subject_name=subject_name,
        at=at,
        facts=dict(facts or {}),
    )
