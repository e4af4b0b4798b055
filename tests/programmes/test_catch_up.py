"""Who has an alternative reads it and says when it is done; others read nothing of it."""

import datetime as dt
from collections.abc import Callable
from itertools import product

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.programmes.public import (
    Activity,
    CatchUp,
    Participation,
    catch_up_of,
    list_catch_ups,
    own_catch_up,
    read_catch_up,
)
from goldenthread.snapshot.words import ParticipationState
from tests.cast import Cast
from tests.practice.session_year import SESSION
from tests.programmes.catching_up import (
    INSTEAD,
    PAGE,
    TOLD,
    bring_in_catch_up,
    give_alternative,
)

type ClientOf = Callable[[str | Role], Client]
BEFORE, DAY = dt.date(2027, 2, 22), dt.date(2027, 2, 23)
NO_NEED, BUTTON, PAID = "You do not need to come", "I have caught up", "agreed and paid"
OTHERS = "Who catches up instead"


@pytest.fixture
def year(cast: Cast, settings: Settings) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, DAY
    return bring_in_catch_up(cast)


def page_of(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def own_state() -> str:
    return Participation.objects.get(person__key="priya-nair").state


def test_the_person_reads_what_they_have_instead(year: SchoolYear, client_of: ClientOf) -> None:
    page = page_of(client_of("priya"))
    assert NO_NEED in page
    assert f"You catch up: {TOLD}" in page
    assert OTHERS not in page


@pytest.mark.walls
def test_whoever_leads_it_reads_who_catches_up_and_nobody_else(
    year: SchoolYear, client_of: ClientOf
) -> None:
    for who in ("aisha", "tomasz"):
        page = page_of(client_of(who))
        assert OTHERS in page
        assert f"Priya Nair: {TOLD}" in page
        assert NO_NEED not in page
    for who in ("ruth", "denise", "imran", "governor", "anneka", Role.LINE_MANAGER):
        page = page_of(client_of(who))
        assert INSTEAD not in page
        assert OTHERS not in page
    assert client_of("eve").get(PAGE).status_code == 404


@pytest.mark.walls
def test_of_coaching_only_who_arranges_the_pairs_reads_who_catches_up(
    year: SchoolYear, client_of: ClientOf
) -> None:
    Activity.objects.filter(key=SESSION).update(kind="coaching")
    assert f"Priya Nair: {TOLD}" in page_of(client_of("tomasz"))
    assert INSTEAD not in page_of(client_of("aisha"))
    assert f"You catch up: {TOLD}" in page_of(client_of("priya"))


@pytest.mark.walls
def test_agreed_pay_is_read_by_oneself_alone(year: SchoolYear, client_of: ClientOf) -> None:
    assert PAID not in page_of(client_of("priya"))
    give_alternative(agreed_paid=True)
    assert PAID in page_of(client_of("priya"))
    for who in ("aisha", "tomasz", "denise", "ruth"):
        assert PAID not in page_of(client_of(who))


def test_one_press_says_that_it_is_done_and_one_takes_it_back(
    year: SchoolYear, client_of: ClientOf
) -> None:
    priya, events = client_of("priya"), AuditEvent.objects.count()
    assert BUTTON in page_of(priya)
    answer = priya.post(f"{PAGE}caught-up/", {"has": "yes"}, follow=True)
    assert own_state() == "caught-up"
    page = answer.content.decode()
    assert "Kept: you have caught up." in page
    assert f"You had instead: {TOLD}" in page
    assert f"Priya Nair: {TOLD} <span" in page_of(client_of("aisha"))
    assert "(caught up)" in page_of(client_of("aisha"))
    priya.post(f"{PAGE}caught-up/", {"has": "yes"})
    assert own_state() == "caught-up"
    priya.post(f"{PAGE}caught-up/", {"has": "no"})
    assert own_state() == "invited"
    assert NO_NEED in page_of(priya)
    # What somebody did about a session is no business of those who read the audit log.
    assert AuditEvent.objects.count() == events


def test_before_the_day_there_is_nothing_to_catch_up_yet(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    settings.DEMO_TODAY = BEFORE
    page = page_of(client_of("priya"))
    assert f"You catch up: {TOLD}" in page
    assert BUTTON not in page
    answer = client_of("priya").post(f"{PAGE}caught-up/", {"has": "yes"}, follow=True)
    assert "is on 23 February 2027. Say from that day on" in answer.content.decode()
    assert own_state() == "invited"


def test_afterwards_the_page_looks_back(
    year: SchoolYear, client_of: ClientOf, settings: Settings
) -> None:
    settings.DEMO_TODAY = dt.date(2027, 2, 24)
    for address in (PAGE, PAGE.replace("activities/", "practice/sessions/on/")):
        page = page_of(client_of("priya"), address)
        assert "You did not need to come" in page
        assert f"You catch up: {TOLD}" in page
        assert BUTTON in page


@pytest.mark.walls
@pytest.mark.parametrize("who", ["aisha", "tomasz", "denise", "ruth", "eve", "anneka"])
def test_nobody_says_it_for_somebody_else(year: SchoolYear, client_of: ClientOf, who: str) -> None:
    assert client_of(who).post(f"{PAGE}caught-up/", {"has": "yes"}).status_code == 404
    assert own_state() == "invited"
    assert Participation.objects.count() == 1


@pytest.mark.parametrize("state", ["attended", "excused"])
def test_whoever_came_after_all_or_is_excused_has_nothing_instead(
    year: SchoolYear, client_of: ClientOf, state: str
) -> None:
    give_alternative(state=state)
    assert INSTEAD not in page_of(client_of("priya"))
    assert INSTEAD not in page_of(client_of("tomasz"))
    assert client_of("priya").post(f"{PAGE}caught-up/", {"has": "yes"}).status_code == 404
    assert own_state() == state


def test_nobody_catches_up_on_what_is_cancelled(year: SchoolYear, client_of: ClientOf) -> None:
    Activity.objects.filter(key=SESSION).update(state="cancelled")
    assert INSTEAD not in page_of(client_of("priya"))
    assert OTHERS not in page_of(client_of("tomasz"))
    assert client_of("priya").post(f"{PAGE}caught-up/", {"has": "yes"}).status_code == 404


def test_a_colleague_of_the_same_session_is_asked_to_come(
    year: SchoolYear, client_of: ClientOf
) -> None:
    assert NO_NEED not in page_of(client_of("denise"))
    give_alternative("denise-obi", alternative="Reads the notes", minutes=None)
    page = page_of(client_of("denise"))
    assert "You catch up: Reads the notes</p>" in page
    assert INSTEAD not in page
    shown = page_of(client_of("tomasz"))
    assert shown.index("Denise Obi: Reads the notes") < shown.index("Priya Nair: Recording")


def test_words_are_shown_as_they_were_written(year: SchoolYear, client_of: ClientOf) -> None:
    give_alternative(alternative="<b>Notes</b> & talk")
    assert "&lt;b&gt;Notes&lt;/b&gt; &amp; talk" in page_of(client_of("priya"))


def test_one_row_reads_alike_by_itself_in_a_list_and_beside_its_activity(
    year: SchoolYear,
) -> None:
    priya = Person.objects.get(key="priya-nair")
    told = []
    for state, words, minutes in product(ParticipationState, ("", INSTEAD), (None, 20)):
        row = give_alternative(state=state.value, alternative=words, minutes=minutes)
        beside = Activity.objects.annotate(own_catch_up=own_catch_up(priya)).get(key=SESSION)
        catch_up = catch_up_of(row)
        assert read_catch_up(beside) == catch_up
        assert list_catch_ups(priya, year).get(SESSION) == catch_up
        told += [catch_up] if catch_up else []
    assert told == [
        CatchUp(INSTEAD, None, is_done=False),
        CatchUp(INSTEAD, 20, is_done=False),
        CatchUp(INSTEAD, None, is_done=True),
        CatchUp(INSTEAD, 20, is_done=True),
    ]
    nobody = Activity.objects.annotate(own_catch_up=own_catch_up(None)).get(key=SESSION)
    assert read_catch_up(nobody) is None
