"""Mails of a survey go to everybody alike, at most once a day, and say nothing of who answered."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core import mail
from django.db.models import QuerySet
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.actions.remind_everybody import (
    RemindedToday,
    Written,
    remind_everybody,
)
from goldenthread.surveys.models import Survey
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.tokens import path_of, right_of
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, CLOSED_AT, TODAY, answer, asked_staff, draft, opened

type ClientOf = Callable[[str | Role], Client]

HOME = "/schools/ashmoor-vale/2026-27/surveys/"


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def test_everybody_gets_the_same_words_whether_they_have_answered_or_not(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = opened(year)
    answer(survey, "priya-nair", "4")
    written = remind_everybody(survey, actor=cast.tomasz, at=AT)
    with_address = {row.email: row for row in _people(survey) if row.email}
    assert written == Written(len(with_address), 0)
    assert {one.to[0] for one in mail.outbox} == set(with_address)
    bodies = set()
    for one in mail.outbox:
        right = right_of(survey, with_address[one.to[0]])
        assert right is not None
        link = path_of(survey, right.secret)
        assert link in one.body
        bodies.add(one.body.replace(link, ""))
        assert survey.title not in one.subject
    assert len(bodies) == 1
    assert "Priya" not in bodies.pop()


def test_one_mail_a_day_and_none_when_nobody_can_answer(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = opened(year)
    remind_everybody(survey, actor=ACTOR, at=AT)
    with pytest.raises(RemindedToday):
        remind_everybody(survey, actor=ACTOR, at=AT)
    remind_everybody(survey, actor=ACTOR, at=AT + dt.timedelta(days=1))
    close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    for other in (survey, draft(year, title="Another")):
        with pytest.raises(NotInThatState):
            remind_everybody(other, actor=ACTOR, at=CLOSED_AT)


def test_where_no_mail_could_leave_it_can_be_tried_again(cast: Cast) -> None:
    survey = opened(asked_staff(cast))
    refused = Written(0, 7)
    assert remind_everybody(survey, actor=ACTOR, at=AT, send=lambda _: refused) == refused
    assert remind_everybody(survey, actor=ACTOR, at=AT).mails > 0


def test_opening_invites_and_the_page_shows_what_a_reminder_says(
    cast: Cast, client_of: ClientOf
) -> None:
    survey = draft(asked_staff(cast))
    tomasz = client_of("tomasz")
    page = f"{HOME}{survey.key}/"
    opened_page = tomasz.post(f"{page}open/", follow=True)
    number = len(mail.outbox)
    assert f"It is open. {number} mails left." in opened_page.text
    assert "This reminder goes to everybody who is invited" in tomasz.get(f"{page}remind/").text
    # The invitation was today's mail.
    refused = tomasz.post(f"{page}remind/")
    assert "Everybody has been written to today." in refused.text
    assert len(mail.outbox) == number
    assert client_of("priya").post(f"{page}remind/").status_code == 403


def _people(survey: Survey) -> QuerySet[Person]:
    return Person.objects.filter(pk__in=survey.members.values("person"))
