"""Lets the sample's staff answer two pulses: one that is published, and one that is open."""

import datetime as dt
import random
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from django.conf import settings

from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.actions.open_survey import open_survey
from goldenthread.surveys.actions.prepare_survey import prepare_survey
from goldenthread.surveys.actions.submit_answers import submit_answers
from goldenthread.surveys.actions.write_items import write_items
from goldenthread.surveys.models import Survey, SurveyItem, SurveyMember, SurveyRun
from goldenthread.surveys.routing import items_for
from goldenthread.surveys.sample_words import pulses as sample
from goldenthread.surveys.tokens import Right, token_of

ACTOR = SystemActor("sample trust")
# People as whom a visitor enters; they answer the open pulse themselves.
VISITORS = (
    *("ruth-adeyemi-clarke", "tomasz-wilk", "imran-sadiq", "aisha-rahman", "priya-nair"),
    *("denise-obi", "stephen-cole", "callum-brodie", "maureen-tait"),
)


def load_sample_surveys(year: SchoolYear, *, at: dt.datetime) -> None:
    """For a year that has just been brought in. Years without the sample's pulse stay as they are.

    Everything goes through the actions, so that the figures are what the close makes of answers.
    """
    survey = Survey.objects.filter(school=year.school, year=year, key=sample.CLOSED).first()
    if survey is None or survey.closes_on is None:
        return
    survey.year, survey.school = year, year.school
    chance = random.Random(20270118)  # noqa: S311
    _ask_again(survey)
    answered, closes_on = survey.answered or 0, survey.closes_on
    open_survey(survey, actor=ACTOR, at=_morning(survey.opens_on))
    _answer(survey, answered, sample.COMMENTS, chance, on=survey.opens_on)
    close_survey(survey, actor=ACTOR, at=_morning(closes_on))
    waiting = prepare_survey(
        year,
        title=sample.OPEN_TITLE,
        kind="pulse",
        opens_on=sample.OPENED_ON,
        closes_on=sample.OPEN_UNTIL,
        items=sample.OPEN_ITEMS,
        intro=sample.OPEN_INTRO,
        asks_comment=True,
        actor=ACTOR,
        at=at,
    )
    open_survey(waiting, actor=ACTOR, at=_morning(sample.OPENED_ON))
    _answer(waiting, sample.OPEN_ANSWERED, (), chance, on=sample.OPENED_ON, without=VISITORS)


def _ask_again(survey: Survey) -> None:
    """The folder has the pulse and not what it asked."""
    SurveyRun.objects.create(
        school=survey.school, survey=survey, intro=sample.CLOSED_INTRO, asks_comment=True
    )
    write_items(survey, sample.CLOSED_ITEMS)


def _answer(
    survey: Survey,
    number: int,
    comments: Sequence[str],
    chance: random.Random,
    *,
    on: dt.date,
    without: Sequence[str] = (),
) -> None:
    rows = SurveyMember.objects.filter(survey=survey).exclude(person__key__in=without)
    members = list(rows.order_by("person__key"))
    items = list(SurveyItem.objects.filter(survey=survey))
    for place, member in enumerate(chance.sample(members, min(number, len(members)))):
        right = Right(
            token_of(survey.pk, member.person_id), member.staff_group, dict(member.places)
        )
        shares = sample.AGREE[member.staff_group]
        chosen = {
            item.pk: str(
                chance.choice((4, 4, 5))
                if chance.randrange(100) < shares[item.number - 1]
                else chance.choice((1, 2, 2, 3))
            )
            for item in items_for(items, member.staff_group)
        }
        comment = comments[place] if place < len(comments) else ""
        submit_answers(survey, right, chosen, comment, on=on)


def _morning(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(8), ZoneInfo(settings.TIME_ZONE))
