"""Today says of a session that one does not need to come, and afterwards what is to catch up."""

import datetime as dt
from collections.abc import Callable
from html import unescape

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.programmes.public import Activity
from tests.cast import Cast
from tests.practice.session_year import SESSION
from tests.programmes.catching_up import INSTEAD, PAGE, TOLD, bring_in_catch_up, give_alternative
from tests.workbench.test_today_queries import QUERIES_AT_MOST, queries_of

type ClientOf = Callable[[str], Client]
TODAY_PAGE = "/schools/ashmoor-vale/today/"
WAITS = f"You catch up on “Science reads” of Tue 23 Feb: {TOLD}"


@pytest.fixture
def year(cast: Cast, settings: Settings) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, dt.date(2027, 2, 22)
    return bring_in_catch_up(cast)


def today_of(client: Client) -> str:
    return unescape(client.get(TODAY_PAGE).content.decode())


def test_what_is_next_says_that_one_need_not_come_and_what_instead(
    year: SchoolYear, client_of: ClientOf
) -> None:
    page = today_of(client_of("priya"))
    place = page.index("Science reads")
    assert page.index("No need to come", place) < page.index(f"You catch up: {TOLD}", place)
    assert WAITS not in page
    for who in ("denise", "aisha", "tomasz"):
        assert INSTEAD not in today_of(client_of(who))


def test_from_the_day_after_it_waits_until_it_is_done(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    priya = client_of("priya")
    settings.DEMO_TODAY = dt.date(2027, 2, 23)
    assert WAITS not in today_of(priya)
    settings.DEMO_TODAY = dt.date(2027, 2, 24)
    page = today_of(priya)
    assert WAITS in page
    assert f'href="{PAGE}">Say when it is done</a>' in page
    assert INSTEAD not in today_of(client_of("denise"))
    give_alternative(state="caught-up")
    assert INSTEAD not in today_of(priya)


def test_it_is_not_asked_for_without_end(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    settings.DEMO_TODAY = dt.date(2027, 3, 23)
    assert WAITS in today_of(client_of("priya"))
    settings.DEMO_TODAY = dt.date(2027, 3, 24)
    assert WAITS not in today_of(client_of("priya"))


def test_a_window_that_is_still_open_is_not_waited_for(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    Activity.objects.filter(key=SESSION).update(ends_on=dt.date(2027, 2, 26))
    settings.DEMO_TODAY = dt.date(2027, 2, 26)
    assert WAITS not in today_of(client_of("priya"))
    settings.DEMO_TODAY = dt.date(2027, 2, 27)
    assert WAITS in today_of(client_of("priya"))


def test_what_is_cancelled_is_not_waited_for(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    Activity.objects.filter(key=SESSION).update(state="cancelled")
    settings.DEMO_TODAY = dt.date(2027, 2, 24)
    assert INSTEAD not in today_of(client_of("priya"))


def test_of_many_the_newest_three_wait_and_today_asks_as_little(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    settings.DEMO_TODAY = dt.date(2027, 2, 24)
    for number, day in enumerate(range(15, 23)):
        held = Activity.objects.get(key=SESSION)
        held.pk, held.key, held.title = None, f"more-{number}", f"Session {number}"
        held.on = dt.date(2027, 2, day)
        held.save()
        give_alternative(activity=held.key)
    client = client_of("priya")
    page = today_of(client)
    waiting = [page.find(f"“{title}”") for title in ("Science reads", "Session 7", "Session 6")]
    assert -1 not in waiting
    assert waiting == sorted(waiting)
    assert "“Session 5”" not in page
    assert queries_of(client) <= QUERIES_AT_MOST
