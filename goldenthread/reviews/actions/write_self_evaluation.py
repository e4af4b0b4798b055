"""Writes how far leaders hold statements to be so, and what they rest it on."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.actions.store_evidence import ReviewIsReported
from goldenthread.reviews.models import Review, ReviewState, SelfEvaluation, Statement

type Said = tuple[Statement, int, str, int]


class AnotherLeaderWrote(Refusal):
    """Between the look and the save somebody else saved the same statement."""

    def __init__(self, statement: Statement) -> None:
        super().__init__(
            f"Another leader has saved {statement.code} in this very moment.",
            "Nothing is lost: save again to see both.",
        )


def write_self_evaluation(
    review: Review,
    said: Iterable[Said],
    *,
    by: Person | None,
    actor: Actor,
    at: datetime,
) -> int:
    """Save each statement with its percent and evidence, all or none; how many were written.

    Each comes with the version that its writer read, 0 for none. Refuses with `ReviewIsReported`
    and `AnotherLeaderWrote`.
    """
    require_run(actor, review.school)
    written = 0
    with transaction.atomic():
        if not Review.objects.select_for_update().filter(
            pk=review.pk, state=ReviewState.RUNNING.value
        ):
            raise ReviewIsReported
        stored = {row.statement_id: row for row in SelfEvaluation.objects.filter(review=review)}
        for statement, percent, because, version in said:
            row = stored.get(statement.pk) or SelfEvaluation(
                school=review.school, review=review, statement=statement, version=0
            )
            if row.version != version:
                raise AnotherLeaderWrote(statement)
            row.percent, row.because, row.written_by = percent, because, by
            row.on, row.version = at.date(), version + 1
            row.save()
            written += 1
        if written:
            accounts.record_event(
                "said how far statements of the review are so",
                f"review:{review.pk}",
                school=review.school,
                actor=actor,
                at=at,
                facts={"statements": written},
            )
    return written
