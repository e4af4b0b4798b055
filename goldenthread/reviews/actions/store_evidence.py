"""Keeps what the school's own records showed on one day about the statements of a review."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.models import EvidenceFigure, Review, ReviewState, Statement

LONGEST = 300


class ReviewIsReported(Refusal):
    """What a report rests on stays as it was on its day."""

    def __init__(self) -> None:
        super().__init__(
            "The report of this review is out, so what it rests on stays as it was.",
            "Look at the records again for next year's review.",
        )


def store_evidence(
    review: Review,
    figures: Mapping[str, tuple[int | None, str]],
    *,
    actor: Actor,
    at: datetime,
) -> int:
    """Replace the review's evidence: by code a percentage (None: records do not say), a sentence.

    Codes that the review's framework does not have are left out. Returns how many statements were
    given a figure. Refuses with `ReviewIsReported` after the report.
    """
    require_run(actor, review.school)
    with transaction.atomic():
        if not Review.objects.select_for_update().filter(
            pk=review.pk, state=ReviewState.RUNNING.value
        ):
            raise ReviewIsReported
        statements = Statement.objects.filter(framework=review.framework_id, code__in=figures)
        rows = [
            EvidenceFigure(
                school=review.school,
                review=review,
                statement=statement,
                percent=percent,
                told=told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…",
                on=at.date(),
            )
            for statement in statements
            for percent, told in [figures[statement.code]]
        ]
        EvidenceFigure.objects.filter(review=review).delete()
        EvidenceFigure.objects.bulk_create(rows)
        counted = sum(row.percent is not None for row in rows)
        accounts.record_event(
            "took evidence for the review from the records",
            f"review:{review.pk}",
            school=review.school,
            actor=actor,
            at=at,
            facts={"statements": counted},
        )
    return counted
