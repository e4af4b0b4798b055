"""A team's pages tell a member what they have instead, and their leader who does not come."""

from collections.abc import Callable

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.actions.run_session import start_run
from goldenthread.practice.queries.session_run import get_run_state
from goldenthread.practice.queries.sessions import get_home_card
from goldenthread.programmes.public import Participation
from tests.cast import Cast
from tests.practice.session_year import (
    AT,
    SESSION,
    TODAY,
    prepare,
    reader_of,
    session_of,
)
from tests.practice.test_sessions_pages import text, to
from tests.programmes.catching_up import INSTEAD, TOLD, bring_in_catch_up, give_alternative

type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast, settings: Settings) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    return bring_in_catch_up(cast)


def states() -> dict[str, str]:
    return dict(Participation.objects.values_list("person__key", "state"))


def test_the_member_reads_it_wherever_the_session_stands(
    year: SchoolYear, client_of: ClientOf
) -> None:
    priya = client_of("priya")
    assert f"You do not need to come. You catch up: {TOLD}" in text(priya, to("home"))
    assert "No need to come" in text(priya, to("team", team="science"))
    page = text(priya, to("session", key=SESSION))
    assert f"You catch up: {TOLD}" in page
    assert "I have caught up" in page
    denise = client_of("denise")
    for address in (to("home"), to("team", team="science"), to("session", key=SESSION)):
        page = text(denise, address)
        assert INSTEAD not in page
        assert "eed to come" not in page


def test_the_card_on_practice_says_it_in_the_same_query(
    year: SchoolYear, django_assert_num_queries: Callable[[int], object]
) -> None:
    priya = Person.objects.get(key="priya-nair")
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        card = get_home_card(priya, year, TODAY)
    assert (card.text, card.lines, card.marked) == (
        "Today: Science reads (Science).",
        ("You do not need to come.", f"You catch up: {TOLD}"),
        False,
    )


@pytest.mark.walls
def test_the_leader_reads_who_catches_up_and_the_team_does_not(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = to("session", key=SESSION)
    page = text(client_of("aisha"), address)
    assert "Who catches up instead" in page
    assert f"Priya Nair: {TOLD}" in page
    assert "Who catches up instead" not in text(client_of("denise"), address)
    for outsider in ("imran", "ruth", "eve"):
        assert client_of(outsider).get(address).status_code == 404


def test_everybody_else_was_there_leaves_out_who_catches_up(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = to("attendance", key=SESSION)
    client_of("aisha").post(address, {"do": "all"})
    assert states() == {
        "aisha-rahman": "attended",
        "denise-obi": "attended",
        "priya-nair": "invited",
    }
    client_of("aisha").post(address, {"do": "all", "state-priya-nair": "caught-up"})
    assert states()["priya-nair"] == "caught-up"


def test_the_room_waits_only_for_those_who_come(cast: Cast, year: SchoolYear) -> None:
    start_run(prepare(cast, year), reader=reader_of(cast.aisha, year), at=AT)
    assert " of 2 " in get_run_state(session_of(), AT).tapped
    give_alternative(alternative="")
    assert " of 3 " in get_run_state(session_of(), AT).tapped
