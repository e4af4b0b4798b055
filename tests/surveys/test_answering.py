"""Answering: the form without a name, one sheet for each right, and every refusal a sentence."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.messages import INFO
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.test.client import Client

from goldenthread.accounts.public import AuditEvent
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.models import PaperSheet, SpentToken, Survey, SurveyItem, SurveyMember
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.tokens import paper_tag, path_of, token_of
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import (
    AT,
    CLOSED_AT,
    CLOSES_ON,
    ITEMS,
    TODAY,
    answer,
    asked_staff,
    box_of,
    draft,
    opened,
    people_of,
    right_for,
)

type ClientOf = Callable[[str], Client]


@pytest.fixture(autouse=True)
def _today(settings: Any) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def survey(cast: Cast) -> Survey:
    return opened(asked_staff(cast))


def link_of(survey: Survey, key: str) -> str:
    return path_of(survey, right_for(survey, key).secret)


def fields_of(page: str) -> list[str]:
    return sorted(set(re.findall(r'name="(item-\d+)"', page)))


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def test_the_form_names_nobody_and_leaves_no_trace(survey: Survey, client_of: ClientOf) -> None:
    client = client_of("priya")
    path = link_of(survey, "priya-nair")
    waiting: Any = CookieStorage(RequestFactory().get("/"))
    client.cookies["messages"] = waiting._encode([Message(INFO, "Welcome, Priya")])
    for page in (Client().get(path), client.get(path)):
        assert page.status_code == 200
        assert "Priya" not in page.content.decode()
        assert 'data-reader=""' in page.content.decode()
        assert page.headers["Cache-Control"] == "private, no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert not page.cookies
    assert SpentToken.objects.count() == 0
    # It waits for her next page.
    assert "Welcome, Priya" in text_of(client.get("/schools/ashmoor-vale/today/"))


def test_the_form_says_where_the_answers_count(survey: Survey) -> None:
    told = text_of(Client().get(link_of(survey, "priya-nair")))
    assert "5 statements, about 1 minute, anonymous, until Friday 12 February 2027." in told
    assert (
        "Your answers count among 17 leaders and teachers; where teams are told apart, among 8 "
        "leaders and teachers in Science; where full-time and part-time are told apart, among 11 "
        "full-time leaders and teachers."
    ) in told
    support = text_of(Client().get(link_of(survey, "denise-obi")))
    assert "4 statements" in support
    assert "I lead by learning myself." not in support
    # The same people whatever is told apart: said once.
    among = "support staff who work with pupils and other support staff"
    assert f"Your answers count among 9 {among}. Leaders" in support


def test_whoever_has_signed_in_needs_no_link(survey: Survey, client_of: ClientOf) -> None:
    address = f"/answer/ashmoor-vale/2026-27/{survey.key}/"
    assert client_of("priya").get(address).headers["Location"] == link_of(survey, "priya-nair")
    assert client_of("eve").get(address).status_code == 404
    assert client_of("governor").get(address).status_code == 403
    assert Client().get(address).headers["Location"].startswith("/accounts/login/")


def test_sent_answers_are_counted_once(survey: Survey, cast: Cast, client_of: ClientOf) -> None:
    client, path = Client(), link_of(survey, "priya-nair")
    first, team, hours, _, asked = list(survey.items.all())
    sent = {
        f"item-{first.pk}": "5",
        f"item-{team.pk}": "2",
        f"item-{hours.pk}": "none",
        f"item-{asked.pk}": "yes",
        "comment": "More time together, please.",
    }
    events = AuditEvent.objects.count()
    thanks = client.post(path, sent, follow=True)
    assert "Thank you: your answers are counted" in text_of(thanks)
    box = box_of(survey)
    assert box.tallies == {f"{first.pk}.0": [1, 1], f"{team.pk}.1": [1, 0], f"{asked.pk}.0": [1, 1]}
    assert (box.sheets, box.comments) == (1, ["More time together, please."])
    again = client.post(path, {f"item-{first.pk}": "1"})
    assert "These answers were not counted" in text_of(again)
    assert box_of(survey) == box
    assert "This link has been used" in text_of(Client().get(path))
    assert surveys.count_answered(survey) == (1, 26)
    assert AuditEvent.objects.count() == events
    assert "More time" not in text_of(client_of("ruth").get("/schools/ashmoor-vale/"))


def test_an_empty_sheet_is_asked_about_once(survey: Survey) -> None:
    client, path = Client(), link_of(survey, "priya-nair")
    asked = client.post(path, {"comment": ""})
    assert "You have not chosen any answer." in text_of(asked)
    assert SpentToken.objects.count() == 0
    client.post(path, {"comment": "", "send_empty": "yes"})
    assert (box_of(survey).sheets, box_of(survey).tallies) == (1, {})


@pytest.mark.parametrize(
    "wrong",
    [
        {"item-999999": "5"},
        {"item-99999999999999999999999": "5"},
        {"item-x": "5"},
        {"item--1": "5"},
        {"first": "11"},
        {"first": "yes"},
        {"first": ""},
        {"leaders": "5"},
    ],
    ids=str,
)
def test_what_does_not_belong_to_the_form_is_told_and_nothing_is_lost(
    survey: Survey, wrong: dict[str, str]
) -> None:
    items = list(survey.items.all())
    names = {"first": f"item-{items[0].pk}", "leaders": f"item-{items[3].pk}"}
    sent = {f"item-{items[1].pk}": "4", "comment": "Kept"}
    path = link_of(survey, "denise-obi")
    page = Client().post(
        path, sent | {names.get(name, name): value for name, value in wrong.items()}
    )
    assert page.status_code == 200
    assert "does not belong to this survey" in text_of(page)
    html = page.content.decode()
    assert f'name="item-{items[1].pk}" value="4" checked' in html
    assert ">\nKept</textarea>" in html
    assert SpentToken.objects.count() == 0


def test_a_changed_item_is_asked_again_and_the_rest_is_kept(survey: Survey, cast: Cast) -> None:
    path = link_of(survey, "priya-nair")
    first, second = list(survey.items.all())[:2]
    answer(survey, "aisha-rahman", "5", "5")
    new = change_item(first, "I know why we chose our priorities.", actor=cast.ruth, at=AT)
    page = Client().post(path, {f"item-{first.pk}": "5", f"item-{second.pk}": "4", "comment": ""})
    html = page.content.decode()
    assert "was changed while you were answering" in text_of(page)
    assert f'name="item-{second.pk}" value="4" checked' in html
    assert f'name="item-{first.pk}"' not in html
    assert html.count("changed: please look again") == 1
    assert '<a href="#statement-1">Go to statement 1</a>' in html
    Client().post(path, {f"item-{new.pk}": "2", f"item-{second.pk}": "4", "comment": ""})
    tallies = box_of(survey).tallies
    assert (tallies[f"{first.pk}.0"], tallies[f"{new.pk}.0"]) == ([1, 1], [1, 0])


@pytest.mark.parametrize(
    "words", ["x" * 501, "\0", "Kai in 8B is lazy"], ids=["long", "null", "name"]
)
def test_a_comment_that_cannot_be_taken_keeps_the_answers(survey: Survey, words: str) -> None:
    item = survey.items.first()
    assert item is not None
    # Without script: with it, the note stands under the box while one types.
    sent = {f"item-{item.pk}": "4", "comment": words, "comment-seen": ""}
    page = Client().post(link_of(survey, "priya-nair"), sent)
    assert "Nothing has been sent yet." in text_of(page)
    assert f'name="item-{item.pk}" value="4" checked' in page.content.decode()
    assert SpentToken.objects.count() == 0


def test_outside_its_days_there_is_a_sentence_instead_of_a_form(cast: Cast, settings: Any) -> None:
    year = asked_staff(cast)
    later = opened(year, title="Later", opens_on=date(2027, 2, 8))
    assert "It opens on Monday 8 February 2027." in text_of(
        Client().get(link_of(later, "priya-nair"))
    )
    survey = opened(year)
    path, item = link_of(survey, "priya-nair"), survey.items.first()
    assert item is not None
    settings.DEMO_TODAY = CLOSES_ON + timedelta(days=1)
    sent = Client().post(path, {f"item-{item.pk}": "4", "comment": "Late"})
    assert "This survey has closed" in text_of(sent)
    assert box_of(survey).sheets == 0
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    assert "This survey has closed" in text_of(Client().get(path))
    assert "This survey has closed" in text_of(Client().post(path, {f"item-{item.pk}": "4"}))


def test_wrong_links_lead_nowhere(cast: Cast) -> None:
    year = asked_staff(cast)
    survey, other = opened(year), opened(year, title="Spring pulse")
    person = people_of(year)["priya-nair"]
    of_draft = draft(year, title="Not yet")
    token = token_of(survey.pk, person.pk)
    school = survey.school_id
    paths = (
        f"/answer/{school}-{other.pk}/{token}/",
        f"/answer/{school}-{of_draft.pk}/{token_of(of_draft.pk, person.pk)}/",
        f"/answer/{cast.wrenfield.pk}-{survey.pk}/{token}/",
        f"/answer/{school}-{survey.pk}/{token[:-1]}/",
        f"/answer/{school}-999999/{token}/",
        f"/answer/{'9' * 40}-{'9' * 40}/{token}/",
    )
    found = [(Client().get(path).status_code, Client().post(path).status_code) for path in paths]
    assert found == [(404, 404)] * len(paths)


def test_the_form_asks_the_database_little(cast: Cast, django_assert_num_queries: Any) -> None:
    year = asked_staff(cast)
    few = opened(year)
    many_items = [
        replace(item, wording=f"{number}: {item.wording}") for number in range(9) for item in ITEMS
    ]
    many = opened(year, title="Many", items=many_items)
    paths = [link_of(survey, "priya-nair") for survey in (few, many)]
    for path in paths:
        with django_assert_num_queries(12):
            Client().get(path)


def test_a_survey_waits_until_it_is_answered(cast: Cast) -> None:
    year = asked_staff(cast)
    survey = opened(year)
    opened(year, title="Later", opens_on=date(2027, 2, 8))
    priya, left = people_of(year)["priya-nair"], people_of(year)["l1-left"]
    assert [one.key for one in surveys.open_surveys_for(priya)] == ["autumn-pulse"]
    assert surveys.open_surveys_for(left) == []
    answer(survey, "priya-nair", "4")
    assert surveys.open_surveys_for(priya) == []


def test_only_whoever_runs_it_changes_a_wording_and_only_while_it_is_asked(
    cast: Cast, survey: Survey
) -> None:
    item = SurveyItem.objects.filter(survey=survey).first()
    assert item is not None
    with pytest.raises(PermissionDenied):
        change_item(item, "Other words.", actor=cast.priya, at=AT)
    assert change_item(item, item.wording, actor=ACTOR, at=AT) == item
    change_item(item, "Other words.", actor=ACTOR, at=AT)
    with pytest.raises(NotInThatState, match="is not asked any more in these words"):
        change_item(item, "Yet others.", actor=ACTOR, at=AT)
    assert SurveyMember.objects.filter(survey=survey).count() == 26


def test_the_code_of_a_sheet_of_paper_opens_the_form_once(survey: Survey) -> None:
    sheet = PaperSheet(school=survey.school, survey=survey, staff_group="support-direct")
    sheet.tag, sheet.places = paper_tag(survey.pk, "K7QM2XPA"), {"none": 1, "team": 2, "hours": 2}
    sheet.save()
    path, item = path_of(survey, "K7QM2XPA"), survey.items.first()
    assert item is not None
    Client().post(path, {f"item-{item.pk}": "4", "comment": ""})
    assert box_of(survey).tallies == {f"{item.pk}.1": [1, 1]}
    assert "This link has been used" in text_of(Client().get(path))
    assert Client().get(path_of(survey, "K7QM2XPB")).status_code == 404
