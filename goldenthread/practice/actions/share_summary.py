"""Shows one coaching summary to one person, by the coachee's hand, and takes it back."""

from datetime import datetime
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.models import CoachingPair, SharedSummary, SharedWords
from goldenthread.practice.unnamed import COACHEE
from goldenthread.snapshot.words import SharedBy, SharedWith


class NothingToShow(Refusal):
    def __init__(self) -> None:
        super().__init__("The summary is empty.", "Write what you want to show.")


def share_summary(
    pair: CoachingPair,
    words: str,
    shown_to: Person,
    *,
    shared_with: SharedWith,
    actor: User,
    at: datetime,
) -> SharedSummary:
    """Show these words, and no others, to this person. The same twice in a day is shown once.

    Refuses with `PermissionDenied` unless the actor is the coachee, with `NothingToShow` without
    words. The audit log keeps that a summary was shared, not whose nor to whom.
    """
    _require_coachee(pair, actor)
    if not words.strip():
        raise NothingToShow
    with transaction.atomic():
        CoachingPair.objects.select_for_update().get(pk=pair.pk)
        standing = SharedWords.objects.filter(
            shared_summary__pair=pair,
            shared_summary__on=at.date(),
            shared_summary__revoked_on__isnull=True,
            shared_summary__shared_with=shared_with,
            shown_to=shown_to,
        ).select_related("shared_summary")
        for row in standing:
            if row.words["summary"] == words.strip():
                return row.shared_summary
        summary = SharedSummary.objects.create(
            school=pair.school,
            year=pair.year,
            key=f"summary-{uuid4().hex[:12]}",
            pair=pair,
            on=at.date(),
            shared_by=SharedBy.COACHEE,
            shared_with=shared_with,
        )
        row = SharedWords(school=pair.school, shared_summary=summary, shown_to=shown_to)
        row.put_words({"summary": words.strip()})
        row.save()
        _record(summary, "shared a coaching summary", at)
    return summary


def take_back_summary(summary: SharedSummary, *, actor: User, at: datetime) -> None:
    """Close the summary to whom it was shown, from this moment; twice is once."""
    _require_coachee(summary.pair, actor)
    with transaction.atomic():
        rows = SharedSummary.objects.filter(pk=summary.pk, revoked_on__isnull=True)
        if rows.update(revoked_on=max(at.date(), summary.on)):
            _record(summary, "took back a coaching summary", at)


def _require_coachee(pair: CoachingPair, actor: User) -> None:
    if actor.pk is None or pair.coachee.user_id != actor.pk:
        raise PermissionDenied("Only the coachee shares a summary, and takes it back.")


def _record(summary: SharedSummary, verb: str, at: datetime) -> None:
    accounts.record_event(
        verb, f"shared-summary:{summary.pk}", school=summary.school, actor=COACHEE, at=at
    )
