"""A calendar feed holds its own year, tells moves and cancellations, and opens for nobody else."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from goldenthread.accounts.public import SchoolYear, as_school
from goldenthread.people.public import Person, link_accounts
from goldenthread.practice.models import CoachingPair, CoachingSlot, PeerVisit, VisitArrangement
from goldenthread.programmes.public import Activity
from goldenthread.reminders.models import CalendarFeed, FeedEntry
from tests.cast import Cast
from tests.practice.coaching_cast import bring_in_coaching
from tests.walls.private_words import arrange_a_visit, bring_in_a_year_with_practice

PAGE = "/schools/ashmoor-vale/reminders/"
type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_in_a_year_with_practice(cast)


def open_feed(client: Client, **chosen: str) -> str:
    answer = client.post(f"{PAGE}calendar/open/", chosen)
    assert answer.status_code == 200
    address: str = answer.context["address"]
    return address.removeprefix("http://localhost:8000")


def entries(address: str) -> dict[str, Any]:
    answer = Client().get(address)
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content.decode())
    return {str(event["UID"]).split("@")[0]: event for event in calendar.walk("VEVENT")}


def test_the_feed_holds_sessions_that_concern_its_owner(
    year: SchoolYear, client_of: ClientOf
) -> None:
    found = entries(open_feed(client_of("priya")))
    science = found["activity-2026-27-science-2027-02-23"]
    assert (str(science["SUMMARY"]), science["DTSTART"].dt) == (
        "Science reads",
        dt.date(2027, 2, 23),
    )
    assert str(science["URL"]).endswith("/2026-27/activities/science-2027-02-23/")
    assert "activity-2026-27-visit" in found
    assert "activity-2026-27-visit" not in entries(open_feed(client_of("denise")))


def test_calendars_are_told_how_often_to_ask(year: SchoolYear, client_of: ClientOf) -> None:
    lines = Client().get(open_feed(client_of("priya"))).content.decode().split("\r\n")
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT4H" in lines
    assert "X-PUBLISHED-TTL:PT4H" in lines
    assert max(len(line.encode()) for line in lines) <= 75


def test_a_clock_time_is_the_school_s_own_in_summer_too(
    year: SchoolYear, client_of: ClientOf
) -> None:
    Activity.objects.filter(key="science-2027-02-23").update(
        on=dt.date(2027, 4, 20), starts_at=dt.time(15, 45), minutes=60
    )
    event = entries(open_feed(client_of("priya")))["activity-2026-27-science-2027-02-23"]
    assert event["DTSTART"].dt == dt.datetime(2027, 4, 20, 14, 45, tzinfo=dt.UTC)
    assert event["DTEND"].dt - event["DTSTART"].dt == dt.timedelta(minutes=60)


def test_a_move_and_a_cancellation_come_through(year: SchoolYear, client_of: ClientOf) -> None:
    address = open_feed(client_of("priya"))
    uid = "activity-2026-27-science-2027-02-23"
    assert entries(address)[uid]["SEQUENCE"] == 0
    Activity.objects.filter(key="science-2027-02-23").update(on=dt.date(2027, 3, 2))
    moved = entries(address)[uid]
    assert (moved["SEQUENCE"], moved["DTSTART"].dt) == (1, dt.date(2027, 3, 2))
    Activity.objects.filter(key="science-2027-02-23").update(state="cancelled")
    called_off = entries(address)[uid]
    assert (called_off["SEQUENCE"], called_off["STATUS"]) == (2, "CANCELLED")
    Activity.objects.filter(key="visit").delete()
    gone = entries(address)["activity-2026-27-visit"]
    assert (gone["SEQUENCE"], gone["STATUS"]) == (1, "CANCELLED")
    assert str(gone["SUMMARY"]) == "Professional learning"


def test_nothing_new_is_nothing_written_and_not_sent_again(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = open_feed(client_of("priya"))
    first = Client().get(address)
    with CaptureQueriesContext(connection) as asked:
        again = Client().get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    written = [one["sql"] for one in asked if one["sql"].startswith(("INSERT", "UPDATE"))]
    assert written == []
    assert len(asked) <= 21


def test_coaching_and_visits_name_nobody_unless_asked(
    year: SchoolYear, client_of: ClientOf
) -> None:
    arrange_a_visit(year).save()
    quiet = entries(open_feed(client_of("denise")))
    visit = next(event for uid, event in quiet.items() if uid.startswith("visit-"))
    assert (str(visit["SUMMARY"]), str(visit["CLASS"])) == ("Professional learning", "PRIVATE")
    told = entries(open_feed(client_of("denise"), says_what="on"))
    visit = next(event for uid, event in told.items() if uid.startswith("visit-"))
    assert str(visit["SUMMARY"]) == "Visit Priya Nair"
    VisitArrangement.objects.update(state="called-off")


@pytest.mark.walls
def test_the_address_is_shown_once_and_is_in_no_table(
    year: SchoolYear, client_of: ClientOf
) -> None:
    priya = client_of("priya")
    address = open_feed(priya)
    # The secret may hold hyphens itself; the first one ends the number of the school.
    secret = address.rpartition("/")[2].removesuffix(".ics").partition("-")[2]
    assert secret not in priya.get(PAGE).content.decode()
    assert secret not in str(list(CalendarFeed.objects.values_list()))


@pytest.mark.walls
def test_a_closed_an_earlier_and_a_guessed_address_open_nothing(
    year: SchoolYear, client_of: ClientOf, cast: Cast
) -> None:
    priya = client_of("priya")
    first = open_feed(priya)
    second = open_feed(priya)
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200
    priya.post(f"{PAGE}calendar/close/")
    assert Client().get(second).status_code == 410
    elsewhere = second.replace(f"/{cast.ashmoor.pk}-", f"/{cast.wrenfield.pk}-")
    for guess in (elsewhere, second[:-8] + "aaaa.ics", "/calendar/1-x.ics", "/calendar/x.ics"):
        assert Client().get(guess).status_code == 404


@pytest.mark.walls
def test_whoever_has_left_reads_no_more(year: SchoolYear, client_of: ClientOf, cast: Cast) -> None:
    address = open_feed(client_of("priya"))
    cast.priya.role_assignments.update(ends_on=dt.date(2021, 1, 1))
    assert Client().get(address).status_code == 410


def test_an_account_that_belongs_to_nobody_has_an_empty_calendar(
    year: SchoolYear, client_of: ClientOf
) -> None:
    address = open_feed(client_of("priya"))
    Person.objects.filter(key="priya-nair").update(user=None)
    assert entries(address) == {}


def test_the_entries_of_a_feed_stay_behind_its_school_s_wall(
    year: SchoolYear, client_of: ClientOf, cast: Cast
) -> None:
    entries(open_feed(client_of("priya")))
    assert link_accounts(cast.ashmoor) == 0
    with as_school(cast.ashmoor.pk):
        assert FeedEntry.objects.exists()


@pytest.fixture
def coached(cast: Cast, settings: Any) -> SchoolYear:
    """Imran Sadiq looks in on Denise Obi on Tuesdays of week A, period 1."""
    settings.DEMO_MODE, settings.DEMO_TODAY = True, dt.date(2027, 2, 5)
    year = bring_in_coaching(cast)
    pair = CoachingPair.objects.get(year=year, key="imran-sadiq-denise-obi")
    CoachingSlot.objects.create(
        school=year.school,
        year=year,
        key=f"{pair.key}|look",
        pair=pair,
        part="look",
        week="A",
        weekday="tuesday",
        period="1",
    )
    return year


def looks(address: str) -> dict[str, Any]:
    return {uid: event for uid, event in entries(address).items() if "-look-" in uid}


def test_regular_looks_are_dated_entries_to_the_end_of_the_year(
    coached: SchoolYear, client_of: ClientOf
) -> None:
    found = looks(open_feed(client_of("denise"), says_what="on"))
    days = [event["DTSTART"].dt for event in found.values()]
    assert days[0] == dt.datetime(2027, 2, 23, 9, 0, tzinfo=dt.UTC)
    assert days[-1] == dt.datetime(2027, 7, 6, 8, 0, tzinfo=dt.UTC)
    assert len(days) == 9
    told = next(iter(found.values()))
    assert (str(told["SUMMARY"]), str(told["CLASS"]), str(told["STATUS"])) == (
        "Coaching: a look, with Imran Sadiq",
        "PRIVATE",
        "CONFIRMED",
    )
    quiet = looks(open_feed(client_of("denise")))
    assert {str(event["SUMMARY"]) for event in quiet.values()} == {"Professional learning"}
    assert looks(open_feed(client_of("priya"))) == {}


def test_another_regular_time_moves_the_entries_and_none_takes_them_away(
    coached: SchoolYear, client_of: ClientOf
) -> None:
    address = open_feed(client_of("imran"))
    before = looks(address)
    CoachingSlot.objects.update(week="B", weekday="thursday")
    after = looks(address)
    # Until the half-term of February a time of week B still comes in the fortnight that is on.
    assert set(before) < set(after)
    for uid, event in before.items():
        moved = after[uid]
        assert (event["SEQUENCE"], moved["SEQUENCE"], moved["STATUS"]) == (0, 1, "CONFIRMED")
        assert moved["DTSTART"].dt - event["DTSTART"].dt >= dt.timedelta(days=2)
    CoachingSlot.objects.all().delete()
    gone = looks(address)
    assert {str(event["STATUS"]) for event in gone.values()} == {"CANCELLED"}
    assert set(gone) == set(after)


def test_what_lies_behind_stays_and_was_not_called_off(
    coached: SchoolYear, client_of: ClientOf, settings: Any
) -> None:
    address = open_feed(client_of("imran"))
    first = next(iter(looks(address)))
    settings.DEMO_TODAY = dt.date(2027, 3, 1)
    assert str(looks(address)[first]["STATUS"]) == "CONFIRMED"
    settings.DEMO_TODAY = dt.date(2027, 6, 1)
    assert first not in looks(address)


def test_a_visit_that_the_plan_proposes_is_tentative_until_both_agree(
    coached: SchoolYear, client_of: ClientOf
) -> None:
    people = Person.objects.filter(school=coached.school)
    host, visitor = people.get(key="aisha-rahman"), people.get(key="priya-nair")
    visit = PeerVisit.objects.create(
        school=coached.school,
        year=coached,
        key="v",
        host=host,
        visitor=visitor,
        on=dt.date(2027, 2, 9),
        period="1",
    )
    VisitArrangement.objects.create(school=coached.school, visit=visit, state="asked", minutes=10)
    address, uid = open_feed(client_of("priya"), says_what="on"), f"visit-{visit.pk}"
    asked = entries(address)[uid]
    assert (str(asked["SUMMARY"]), str(asked["STATUS"])) == ("Visit Aisha Rahman", "TENTATIVE")
    VisitArrangement.objects.update(state="agreed")
    assert str(entries(address)[uid]["STATUS"]) == "CONFIRMED"
    VisitArrangement.objects.update(state="declined")
    declined = entries(address)[uid]
    assert (str(declined["STATUS"]), declined["SEQUENCE"]) == ("CANCELLED", 2)
