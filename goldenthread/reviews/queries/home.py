"""How far the year's review has come."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Max, Q

from goldenthread.reviews.models import (
    EvidenceFigure,
    Review,
    ReviewAction,
    SelfEvaluation,
    Statement,
)
from goldenthread.reviews.queries.actions import ActionLine, list_told
from goldenthread.reviews.telling import Countdown, countdown
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import SurveyState
from goldenthread.years.public import get_calendar


@dataclass(frozen=True, slots=True)
class SurveyPlay:
    """`state` is None for a survey that was run elsewhere; `answered` where it may be told."""

    key: str
    state: SurveyState | None
    opens_on: dt.date
    closes_on: dt.date | None
    answered: int | None
    invited: int | None

    @property
    def is_over(self) -> bool:
        return self.state in (None, SurveyState.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Play:
    """`clock` runs from the close until the first answer is told."""

    statements: int
    said: int
    without_evidence: int
    survey: SurveyPlay | None
    evidence_on: dt.date | None
    evidence_figures: int
    actions: int
    told: tuple[ActionLine, ...]
    clock: Countdown | None


def get_play(review: Review, today: dt.date, *, runs: bool) -> Play:
    """At most nine queries. How many have answered so far is for those who run the review."""
    said = SelfEvaluation.objects.filter(review=review).aggregate(
        all=Count("pk"), bare=Count("pk", filter=Q(because=""))
    )
    evidence = EvidenceFigure.objects.filter(review=review).aggregate(
        on=Max("on"), figures=Count("percent")
    )
    survey = _survey(review, runs=runs)
    is_over = survey is not None and survey.is_over
    told = list_told(review.survey, today) if review.survey and is_over else ()
    clock = None
    if survey and survey.closes_on and is_over and not told:
        clock = countdown(get_calendar(review.year), survey.closes_on, today)
    return Play(
        statements=Statement.objects.filter(framework=review.framework_id).count(),
        said=said["all"],
        without_evidence=said["bare"],
        survey=survey,
        evidence_on=evidence["on"],
        evidence_figures=evidence["figures"],
        actions=ReviewAction.objects.filter(survey=review.survey_id).count() if is_over else 0,
        told=told,
        clock=clock,
    )


def _survey(review: Review, *, runs: bool) -> SurveyPlay | None:
    survey = review.survey
    if survey is None:
        return None
    run = getattr(survey, "run", None)
    state = SurveyState(run.state) if run else None
    answered, invited = survey.answered, survey.invited
    if state is SurveyState.OPEN and runs:
        answered, invited = surveys.count_answered(survey)
    elif state in (SurveyState.OPEN, SurveyState.DRAFT, SurveyState.VOID):
        answered = invited = None
    return SurveyPlay(survey.key, state, survey.opens_on, survey.closes_on, answered, invited)
