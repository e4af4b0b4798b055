"""What of a closed survey is shown, to whom, and what is said of the rest."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.models import PublishedCount, Survey, SurveyItem
from goldenthread.surveys.queries.survey_page import in_words
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, CLOSED_AT, answer, asked_staff, opened

type ClientOf = Callable[[str | Role], Client]

HOME = "/schools/ashmoor-vale/2026-27/surveys/"
MANY = (
    *("ruth-adeyemi-clarke", "imran-sadiq", "tomasz-wilk", "aisha-rahman", "priya-nair"),
    *(f"m{number}-maths" for number in range(6)),
    *(f"t{number}-assistant" for number in range(6)),
)
COMMENT = "The Tuesday slot helps."
NAMING = "Aisha never lets anybody finish."


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = AT.date()


def closed(cast: Cast, people: tuple[str, ...] = MANY) -> Survey:
    survey = opened(asked_staff(cast))
    for place, key in enumerate(people):
        comment = {0: COMMENT, 1: NAMING}.get(place, "")
        answer(survey, key, "4" if place % 2 else "2", "5", comment=comment)
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    return survey


def page_of(client: Client, survey: Survey) -> str:
    return client.get(f"{HOME}{survey.key}/").content.decode()


@pytest.mark.parametrize(
    ("n", "fewest", "most", "told"),
    [
        (94, 51, 51, "51 of 94 agree (54%)"),
        (12, 7, 7, "7 of 12 agree"),
        (6, 0, 2, "at most 2 of 6 agree"),
        (6, 4, 6, "at least 4 of 6 agree"),
        (94, 40, 44, "40 to 44 of 94 agree"),
    ],
)
def test_a_figure_is_told_as_a_count_and_a_percentage_only_where_many_answered(
    n: int, fewest: int, most: int, told: str
) -> None:
    assert in_words(PublishedCount(n=n, fewest=fewest, most=most), "agree") == told


def test_leaders_see_groups_comments_and_what_was_lost(cast: Cast, client_of: ClientOf) -> None:
    survey = closed(cast)
    page = page_of(client_of("tomasz"), survey)
    assert "17 of 26 answered" in page
    assert "8 of 17 agree" in page
    assert "Statement 1 by group" in page
    assert "What is not shown, and why" in page
    assert "Told together" in page
    assert COMMENT in page
    assert "1 comment is kept back" in page
    assert NAMING not in page


def test_others_see_the_whole_school_alone_or_nothing(cast: Cast, client_of: ClientOf) -> None:
    survey = closed(cast)
    for who in ("priya", "aisha", "anneka"):
        page = page_of(client_of(who), survey)
        assert "8 of 17 agree" in page
        assert "by group" not in page
        assert COMMENT not in page
    address = f"{HOME}{survey.key}/"
    found = {who: client_of(who).get(address).status_code for who in ("governor", "admin", "eve")}
    assert found == {"governor": 403, "admin": 403, "eve": 404}


def test_four_answers_are_void_and_the_page_says_what_to_do(
    cast: Cast, client_of: ClientOf
) -> None:
    survey = closed(cast, MANY[:4])
    page = page_of(client_of("tomasz"), survey)
    assert "nothing of it is shown, now or later" in page
    assert "What to do instead" in page
    # Not even how many: four of five say something of the fifth.
    assert "4 of 26" not in client_of("tomasz").get(HOME).content.decode()


def test_an_earlier_wording_keeps_its_own_figure(cast: Cast, client_of: ClientOf) -> None:
    survey = opened(asked_staff(cast))
    for key in MANY[:6]:
        answer(survey, key, "4")
    change_item(SurveyItem.objects.get(survey=survey, number=1), "I know why.", actor=ACTOR, at=AT)
    for key in MANY[6:12]:
        answer(survey, key, "2")
    surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    page = page_of(client_of("tomasz"), survey)
    assert "at least 4 of 6 agree" in page
    assert "at most 2 of 6 agree" in page


def test_the_page_asks_as_many_queries_with_44_items(cast: Cast, client_of: ClientOf) -> None:
    survey = closed(cast)
    tomasz = client_of("tomasz")
    page_of(tomasz, survey)
    with CaptureQueriesContext(connection) as little:
        page_of(tomasz, survey)
    for number in range(10, 49):
        item = SurveyItem.objects.create(
            school=cast.ashmoor, survey=survey, number=number, wording=f"Statement {number}"
        )
        PublishedCount.objects.create(
            school=cast.ashmoor, item=item, position=0, n=10, fewest=4, most=4
        )
    with CaptureQueriesContext(connection) as much:
        page_of(tomasz, survey)
    assert (len(little), len(much)) == (14, 14)
