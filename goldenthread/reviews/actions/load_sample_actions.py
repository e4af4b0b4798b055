"""Gives the sample's Ashmoor Vale what it told its staff, and a draft that waits to be told."""

from collections.abc import Iterable

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.public import Priority
from goldenthread.reviews.models import ReviewAction
from goldenthread.reviews.sample_words import actions as sample
from goldenthread.reviews.sample_words.self_evaluation import SURVEY
from goldenthread.surveys.public import Survey


def load_sample_actions(year: SchoolYear) -> None:
    """For a year that has just been brought in; without the sample's surveys there are none."""
    _after(year, SURVEY, sample.AFTER_THE_REVIEW)
    _after(year, sample.PULSE, sample.AFTER_THE_PULSE)


def _after(year: SchoolYear, key: str, actions: Iterable[sample.SampleAction]) -> None:
    survey = Survey.objects.filter(school=year.school, year=year, key=key).first()
    staff = {row.key: row for row in Person.objects.filter(school=year.school)}
    if survey is None or any(one.owner not in staff for one in actions):
        return
    aims = {row.key: row for row in Priority.objects.filter(school=year.school, year=year)}
    ReviewAction.objects.bulk_create(
        ReviewAction(
            school=year.school,
            year=year,
            survey=survey,
            you_said=one.you_said,
            we_will=one.we_will,
            statements=list(one.statements),
            priority=aims.get(one.priority),
            without_priority=one.without,
            owner=staff[one.owner],
            by_on=one.by_on,
            told_on=one.told_on,
            done_on=one.done_on,
            what_we_did=one.what_we_did,
        )
        for one in actions
    )
