"""Opens the anonymous survey of a review to the whole staff."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.models import Review, ReviewState, Statement
from goldenthread.snapshot.words import SurveyKind
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import Survey, SurveyState

INTRO = (
    "About eight minutes. Nobody can know who said what, or who has answered. What follows from it "
    "you are told within 15 school days of the close."
)


class SurveyIsThere(Refusal):
    """A review asks once, so that its figures belong together."""

    def __init__(self, state: SurveyState | None) -> None:
        told = "The answers of this review are there already."
        if state is SurveyState.OPEN:
            told = "The survey of this review is open already."
        super().__init__(
            told, "A review asks once; a pulse can ask single items again at any time."
        )


def survey_state(review: Review) -> SurveyState | None:
    """None where there is no survey, or one that was run elsewhere."""
    run = getattr(review.survey, "run", None) if review.survey else None
    return SurveyState(run.state) if run else None


def may_ask(review: Review) -> bool:
    """Whether staff have not been asked yet, or so few answered that nothing is shown."""
    if review.state == ReviewState.REPORTED:
        return False
    return review.survey is None or survey_state(review) is SurveyState.VOID


def open_review_survey(
    review: Review,
    *,
    closes_on: dt.date,
    asks_comment: bool = True,
    actor: Actor,
    at: dt.datetime,
) -> Survey:
    """Ask everybody with a post today the items of the review's framework, each group its own.

    Refuses with `SurveyIsThere` unless there is none yet or the one before had too few answers,
    and as `surveys.open_survey` does.
    """
    require_run(actor, review.school)
    with transaction.atomic():
        stored = Review.objects.select_for_update().get(pk=review.pk)
        if not may_ask(stored):
            raise SurveyIsThere(survey_state(stored))
        items = [
            surveys.ItemWanted(
                code=one.code,
                wording=one.asked,
                groups=tuple(one.groups),
                split=one.split,
                section=one.section_title,
            )
            for one in Statement.objects.filter(framework=review.framework_id)
        ]
        survey = surveys.prepare_survey(
            review.year,
            title=review.framework.title,
            kind=SurveyKind.DIAGNOSTIC.value,
            opens_on=at.date(),
            closes_on=closes_on,
            items=items,
            intro=INTRO,
            asks_comment=asks_comment,
            actor=actor,
            at=at,
        )
        surveys.open_survey(survey, actor=actor, at=at)
        stored.survey = survey
        stored.save(update_fields=["survey"])
        review.survey = survey
    return survey
