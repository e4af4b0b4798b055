"""Calendars and mails do not call anybody to a session that they do not need to come to."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core import mail
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.programmes.public import Activity
from goldenthread.reminders.actions.send_reminders import send_reminders
from tests.cast import Cast
from tests.practice.session_year import SESSION
from tests.programmes.catching_up import INSTEAD, TOLD, bring_in_catch_up, give_alternative
from tests.reminders.test_calendar_feed import entries, open_feed
from tests.reminders.test_mails import MONDAY

type ClientOf = Callable[[str], Client]
UID = f"activity-2026-27-{SESSION}"
QUIET = "You catch up instead: its page in Goldenthread says how."


@pytest.fixture
def year(cast: Cast, settings: Settings) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, dt.date(2027, 2, 22)
    year = bring_in_catch_up(cast)
    Activity.objects.filter(key=SESSION).update(starts_at=dt.time(15, 15))
    return year


def test_the_entry_takes_no_time_and_says_what_there_is_instead(
    year: SchoolYear, client_of: ClientOf
) -> None:
    event = entries(open_feed(client_of("priya"), says_what="on"))[UID]
    assert {name: str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "TRANSP", "CLASS")} == {
        "SUMMARY": "No need to come: Science reads",
        "DESCRIPTION": f"You catch up: {TOLD}",
        "TRANSP": "TRANSPARENT",
        "CLASS": "PRIVATE",
    }
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (
        dt.date(2027, 2, 23),
        dt.date(2027, 2, 24),
    )
    assert str(event["STATUS"]) == "CONFIRMED"


def test_whoever_comes_has_the_session_at_its_time(year: SchoolYear, client_of: ClientOf) -> None:
    event = entries(open_feed(client_of("denise"), says_what="on"))[UID]
    assert (str(event["SUMMARY"]), event["DTSTART"].dt) == (
        "Science reads",
        dt.datetime(2027, 2, 23, 15, 15, tzinfo=dt.UTC),
    )
    assert not {"DESCRIPTION", "TRANSP", "CLASS"} & set(event)


@pytest.mark.walls
def test_a_calendar_that_is_to_name_nobody_names_no_partner(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = open_feed(client_of("priya"))
    event = entries(address)[UID]
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (
        "No need to come: Science reads",
        QUIET,
    )
    assert "Aisha" not in Client().get(address).content.decode()


def test_an_alternative_comes_through_as_a_change_and_goes_again(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = open_feed(client_of("priya"), says_what="on")
    assert entries(address)[UID]["SEQUENCE"] == 0
    give_alternative(state="caught-up")
    done = entries(address)[UID]
    assert (done["SEQUENCE"], str(done["SUMMARY"]), str(done["DESCRIPTION"])) == (
        1,
        "Caught up: Science reads",
        f"You have caught up: {TOLD}",
    )
    give_alternative(alternative="")
    asked = entries(address)[UID]
    assert (asked["SEQUENCE"], str(asked["SUMMARY"])) == (2, "Science reads")
    assert asked["DTSTART"].dt == dt.datetime(2027, 2, 23, 15, 15, tzinfo=dt.UTC)


def test_what_is_called_off_is_only_called_off(year: SchoolYear, client_of: ClientOf) -> None:
    Activity.objects.filter(key=SESSION).update(state="cancelled")
    event = entries(open_feed(client_of("priya"), says_what="on"))[UID]
    assert (str(event["SUMMARY"]), str(event["STATUS"])) == ("Science reads", "CANCELLED")
    assert "DESCRIPTION" not in event


@pytest.mark.walls
def test_a_mail_says_that_one_need_not_come_and_names_nobody(cast: Cast, year: SchoolYear) -> None:
    send_reminders(cast.ashmoor, at=MONDAY)
    bodies = {one.to[0].split(".")[0]: str(one.body) for one in mail.outbox}
    line = f"- Tue 23 Feb: No need to come: Science reads. {QUIET}\n"
    assert line in bodies["priya"]
    assert "- Tue 23 Feb, 15:15: Science reads\n" in bodies["denise"]
    assert [who for who, body in bodies.items() if INSTEAD in body or "Aisha" in body] == [
        who for who in bodies if who == "aisha"
    ]
