"""Today asks the database ten times at most, and weighs little on a phone."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.practice.actions.keep_log import Tapped, keep_log
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.models import (
    CoachingPair,
    PeerVisit,
    Step,
    Touchpoint,
    TouchpointWords,
    Tried,
    VisitArrangement,
    VisitState,
)
from goldenthread.practice.models.agenda import Agenda
from goldenthread.programmes.models import Activity
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
PAGE = "/schools/ashmoor-vale/today/"
QUERIES_AT_MOST = 10
BOUNDS = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
EVERYBODY = ("priya", "imran", "aisha", "ruth", "tomasz")


@pytest.fixture(autouse=True)
def _on_5_february(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goldenthread.accounts.clock.now", lambda: BROUGHT_IN_AT)
    monkeypatch.setattr("goldenthread.accounts.public.now", lambda: BROUGHT_IN_AT)
    monkeypatch.setattr("goldenthread.accounts.public.today", lambda: TODAY)


def queries_of(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(PAGE).status_code == 200
    return len([one for one in queries if not one["sql"].startswith(BOUNDS)])


def log_much(cast: Cast, year: SchoolYear) -> None:
    """A history of Priya's own: many logs, a visit asked for, a talk and an agenda today."""
    priya = Person.objects.get(school=cast.ashmoor, key="priya-nair")
    other = Person.objects.get(school=cast.ashmoor, key="aisha-rahman")
    Step.objects.filter(person=priya, closed_on=None).update(closed_on=TODAY)
    step = take_step(priya, year, {"what": "Wait"}, actor=cast.priya, at=BROUGHT_IN_AT)
    for number in range(40):
        tapped = Tapped(uuid4(), Tried.TRIED, "8B", "", TODAY - timedelta(days=number))
        keep_log(priya, year, step, tapped, actor=cast.priya, at=BROUGHT_IN_AT)
    here = {"school": cast.ashmoor, "year": year}
    for number in range(3):
        visit = PeerVisit.objects.create(
            **here,
            key=f"visit-{number}",
            host=priya,
            visitor=other,
            on=date(2027, 2, 9),
            period="2",
        )
        VisitArrangement.objects.create(
            school=cast.ashmoor,
            visit=visit,
            asked_by=other,
            state=VisitState.ASKED,
            minutes=30,
        )
    # Aisha manages Priya, so somebody else coaches her.
    coach = Person.objects.get(school=cast.ashmoor, key="tomasz-wilk")
    pair = CoachingPair.objects.create(
        **here, key="tomasz-priya", coach=coach, coachee=priya, state="running"
    )
    touchpoint = Touchpoint.objects.create(**here, key="t", pair=pair, on=date(2027, 1, 22))
    TouchpointWords.objects.create(
        school=cast.ashmoor, touchpoint=touchpoint, next_talk_on=TODAY, next_talk_period="4"
    )


@pytest.mark.parametrize("who", EVERYBODY)
def test_today_asks_little_with_little_in_the_year(
    cast: Cast, client_of: ClientOf, who: str
) -> None:
    bring_in(cast)
    assert queries_of(client_of(who)) <= QUERIES_AT_MOST


def test_today_asks_as_little_with_a_whole_school_and_a_history(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in(cast, ashmoor_vale())
    log_much(cast, year)
    found = {who: queries_of(client_of(who)) for who in EVERYBODY}
    assert max(found.values()) <= QUERIES_AT_MOST, found


def test_today_begins_with_the_step_and_tells_of_colleagues(
    cast: Cast, client_of: ClientOf
) -> None:
    year = bring_in(cast)
    log_much(cast, year)
    activity = Activity.objects.get(key="science-2027-02-23")
    Agenda.objects.create(
        school=cast.ashmoor, activity=activity, to_bring="Three exercise books", sent_on=TODAY
    )
    page = client_of("priya").get(PAGE).content.decode()
    told = [
        "data-quick-log",
        "Coaching talk with Tomasz Wilk",
        "Aisha Rahman would like to visit you on Tue 9 Feb.",
        "Science reads",
        "Bring: Three exercise books",
    ]
    places = [page.find(text) for text in told]
    assert -1 not in places, told
    assert places == sorted(places)
    seen_by_other = client_of("tomasz").get(PAGE).content.decode()
    assert "Coaching talk with Priya Nair" in seen_by_other
    assert "would like to visit" not in seen_by_other


def test_a_meeting_that_a_later_cycle_moved_is_not_told(cast: Cast, client_of: ClientOf) -> None:
    year = bring_in(cast)
    log_much(cast, year)
    pair = CoachingPair.objects.get(key="tomasz-priya")
    here = {"school": cast.ashmoor, "year": year}
    later = Touchpoint.objects.create(**here, key="u", pair=pair, on=date(2027, 2, 1))
    words = TouchpointWords.objects.create(school=cast.ashmoor, touchpoint=later)
    client = client_of("priya")
    assert "Coaching talk with" in client.get(PAGE).content.decode()
    words.next_talk_on = date(2027, 2, 12)
    words.save()
    assert "Coaching talk with" not in client.get(PAGE).content.decode()


def test_an_individual_activity_is_told_to_whom_it_invites(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.add(r.TeamMember(team="english", person="tomasz-wilk"))
    bring_in(cast, plan.snapshot())
    assert "A visit to English" in client_of("priya").get(PAGE).content.decode()
    assert "A visit to English" not in client_of("tomasz").get(PAGE).content.decode()
