"""Gives the sample's Ashmoor Vale the review of the autumn, reported on the day of its close."""

import datetime as dt

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.reviews.actions.begin_review import begin_review
from goldenthread.reviews.actions.write_self_evaluation import write_self_evaluation
from goldenthread.reviews.models import ReviewState, Statement, StatementScore
from goldenthread.reviews.sample_words import self_evaluation as words
from goldenthread.surveys.public import Survey

BEGUN_BEFORE_OPENING = dt.timedelta(days=7)
SAID_AFTER_BEGINNING = dt.timedelta(days=3)


def load_sample_review(year: SchoolYear, *, at: dt.datetime) -> None:
    """For a year that has just been brought in; a school without the sample's survey gets nothing.

    The check stays as it is: the figures are those of the folder, and no row of it is touched.
    """
    survey = Survey.objects.filter(year=year, key=words.SURVEY).first()
    writer = Person.objects.filter(school=year.school, key=words.WRITTEN_BY).first()
    if survey is None or survey.closes_on is None or writer is None:
        return
    actor = accounts.SystemActor("sample trust")
    begun_on = survey.opens_on - BEGUN_BEFORE_OPENING
    begun_at = dt.datetime.combine(begun_on, at.timetz())
    review = begin_review(year, actor=actor, at=begun_at)
    percents = {
        row.statement: int(row.leader_percent)
        for row in StatementScore.objects.filter(survey=survey)
        if row.leader_percent is not None
    }
    said = [
        (one, percents[one.code], words.BECAUSE.get(one.code, ""), 0)
        for one in Statement.objects.filter(framework=review.framework_id)
        if one.code in percents
    ]
    write_self_evaluation(review, said, by=writer, actor=actor, at=begun_at + SAID_AFTER_BEGINNING)
    review.survey = survey
    review.state, review.reported_on = ReviewState.REPORTED.value, survey.closes_on
    review.save(update_fields=["survey", "state", "reported_on"])
