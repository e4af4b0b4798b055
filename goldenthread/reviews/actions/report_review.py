"""Gives the report of a review out, and keeps its figures where the check and the folder look."""

from datetime import datetime
from decimal import Decimal
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.events import reviews_changed
from goldenthread.reviews.models import Review, ReviewState, StatementScore
from goldenthread.reviews.queries.review_figures import (
    ReviewFigures,
    Source,
    StatementFigures,
    read_figures,
    source_of,
)
from goldenthread.reviews.scoring import Span, shown


class NotReadyToReport(Refusal):
    """Staff have not been asked yet, or may still answer."""


class ReportIsOut(Refusal):
    def __init__(self, review: Review) -> None:
        day = f" since {long_date(review.reported_on)}" if review.reported_on else ""
        super().__init__(f"The report has been out{day}.", "Open it from the page Review.")


def why_not_yet(review: Review) -> str:
    """What has to happen before the report can be given out; empty where nothing has."""
    survey = review.survey
    if survey is None:
        return "Staff have not been asked yet. The report follows the survey."
    if source_of(survey) is Source.VOID:
        return (
            "Fewer than five people answered the survey, so nothing of it is shown to anybody, and "
            "the report would be without what staff say. Ask them again."
        )
    if source_of(survey) is Source.NONE:
        closes = f" It closes on {long_date(survey.closes_on)}." if survey.closes_on else ""
        return f"The survey has not closed yet, and the report follows its close.{closes}"
    return ""


def report_review(review: Review, *, actor: Actor, at: datetime) -> None:
    """From then on everybody reads the report, and what it rests on stays as it is.

    Refuses with `PermissionDenied`, `NotReadyToReport` and `ReportIsOut`.
    """
    require_run(actor, review.school)
    reason = why_not_yet(review)
    if reason:
        raise NotReadyToReport(reason)
    with transaction.atomic():
        stored = Review.objects.select_for_update().get(pk=review.pk)
        if stored.state == ReviewState.REPORTED.value:
            raise ReportIsOut(stored)
        figures = read_figures(review)
        if figures.source is Source.COUNTS:
            _keep_figures(review, figures)
        review.state, review.reported_on = ReviewState.REPORTED.value, at.date()
        review.save(update_fields=["state", "reported_on"])
        accounts.record_event(
            "gave out the report of the review",
            f"review:{review.pk}",
            school=review.school,
            actor=actor,
            at=at,
            facts={"year": review.year.label},
        )
        news = partial(reviews_changed.send, sender=Review, year=review.year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _keep_figures(review: Review, figures: ReviewFigures) -> None:
    """A record has room for one figure. Of a range it keeps the middle; pages tell the range."""
    survey = review.survey
    assert survey is not None
    StatementScore.objects.filter(survey=survey).delete()
    StatementScore.objects.bulk_create(
        StatementScore(
            school=review.school,
            year=review.year,
            key=f"{survey.key}|{one.known.code}",
            survey=survey,
            statement=one.known.code,
            staff_percent=_middle(one.known.staff),
            leader_percent=_middle(one.known.leaders),
            evidence_percent=_middle(one.known.evidence),
        )
        for one in figures.statements
        if _is_known(one)
    )


def _is_known(figures: StatementFigures) -> bool:
    known = figures.known
    return any(part is not None for part in (known.staff, known.leaders, known.evidence))


def _middle(span: Span | None) -> Decimal | None:
    return None if span is None else shown(span.middle)
