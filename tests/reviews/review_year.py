"""A small year with a review: figures that were brought in, or counts of a survey run here."""

from collections.abc import Iterable
from datetime import date

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import link_accounts
from goldenthread.reviews.models import Review, SelfEvaluation, Statement
from goldenthread.reviews.public import begin_review, store_evidence
from goldenthread.sample.ashmoor_vale.review import DIAGNOSTIC, STATEMENT_SCORES, SURVEYS
from goldenthread.surveys.public import (
    PublishedCount,
    Survey,
    SurveyItem,
    SurveyRun,
    SurveyState,
)
from tests.cast import ACTOR, Cast
from tests.year import BROUGHT_IN_AT, bring_in, small_plan

PAGE = "/schools/ashmoor-vale/2026-27/review/report/"
ACTIONS = "/schools/ashmoor-vale/2026-27/review/actions/"
CLOSED_ON = date(2027, 1, 29)

# Of n answers, fewest to most agree.
type Told = tuple[int, int, int]


def year_with_scores(cast: Cast) -> SchoolYear:
    """The percentages of Ashmoor Vale's review in a small year"""
    plan = small_plan()
    surveys = [survey for survey in SURVEYS if survey.id == DIAGNOSTIC]
    plan.add(*surveys, *STATEMENT_SCORES)
    year = bring_in(cast, plan.snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year


def brought_in_review(cast: Cast, *, is_out: bool = True) -> Review:
    """Ashmoor Vale's: 94 of 120 answered, and sections of 53.5 to 47.3."""
    year = year_with_scores(cast)
    review = begin_review(year, actor=ACTOR, at=BROUGHT_IN_AT)
    review.survey = Survey.objects.get(school=cast.ashmoor, key=DIAGNOSTIC)
    if is_out:
        review.state, review.reported_on = "reported", date(2026, 11, 20)
    review.save()
    return review


def counted_review(
    cast: Cast, told: dict[str, Told], *, groups: Iterable[tuple[str, str, Told]] = ()
) -> Review:
    """A draft whose survey was run here: `told` for the whole school, by code.

    `groups` adds figures of staff groups. Leaders said 70 and the records 40, of each statement.
    """
    year = bring_in(cast)
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    review = begin_review(year, actor=ACTOR, at=BROUGHT_IN_AT)
    give_survey(review, told, groups=groups)
    statements = Statement.objects.filter(framework=review.framework)
    SelfEvaluation.objects.bulk_create(
        SelfEvaluation(
            school=year.school,
            review=review,
            statement=one,
            percent=70,
            because="Seen in the plan",
            on=CLOSED_ON,
        )
        for one in statements
    )
    figures = {one.code: (40, "2 of 5 programmes say so.") for one in statements}
    store_evidence(review, figures, actor=ACTOR, at=BROUGHT_IN_AT)
    return review


def give_survey(
    review: Review, told: dict[str, Told], *, groups: Iterable[tuple[str, str, Told]] = ()
) -> Survey:
    """A published survey of the review's statements, as its close leaves it."""
    here = {"school": review.school}
    survey = Survey.objects.create(
        **here,
        year=review.year,
        key="professional-learning-review",
        title="Professional learning review",
        kind="diagnostic",
        opens_on=date(2027, 1, 18),
        closes_on=CLOSED_ON,
        invited=30,
        answered=26,
    )
    SurveyRun.objects.create(**here, survey=survey, state=SurveyState.PUBLISHED.value)
    statements = {one.code: one for one in Statement.objects.filter(framework=review.framework)}
    items = SurveyItem.objects.bulk_create(
        SurveyItem(
            **here,
            survey=survey,
            number=number,
            code=code,
            wording=one.asked,
            groups=one.groups,
            split=one.split,
        )
        for number, (code, one) in enumerate(statements.items(), start=1)
    )
    by_code = {item.code: item for item in items}
    rows = [
        PublishedCount(**here, item=by_code[code], position=0, n=n, fewest=fewest, most=most)
        for code, (n, fewest, most) in told.items()
    ]
    rows += [
        PublishedCount(
            **here,
            item=by_code[code],
            position=position,
            groups=[group],
            is_leaf=True,
            n=n,
            fewest=fewest,
            most=most,
        )
        for position, (code, group, (n, fewest, most)) in enumerate(groups, start=1)
    ]
    PublishedCount.objects.bulk_create(rows)
    review.survey = survey
    review.save()
    return survey
