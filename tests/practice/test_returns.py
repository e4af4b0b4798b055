"""What the whole school heard comes back: a ready agenda for the team, one prompt for each."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test.client import Client

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person, Team
from goldenthread.practice.models import AgendaSegment
from goldenthread.practice.models.agenda import Agenda
from goldenthread.practice.public import Step
from goldenthread.practice.session_return import agenda_of_return
from goldenthread.programmes.public import (
    Activity,
    ActivityAudience,
    ActivityLink,
    Participation,
    Technique,
)
from tests.cast import Cast
from tests.practice.session_year import TODAY, bring_in_sessions

type ClientOf = Callable[[str], Client]
PAGE = "/schools/ashmoor-vale/2026-27/practice/sessions/on/return/"
TODAY_PAGE = "/schools/ashmoor-vale/today/"


@pytest.fixture
def year(cast: Cast, settings: Any) -> SchoolYear:
    settings.DEMO_MODE, settings.DEMO_TODAY = True, TODAY
    year = bring_in_sessions(cast)
    here = {"school": year.school, "year": year}
    back = Activity.objects.create(
        **here,
        key="return",
        title="Return to Launch",
        stream="team",
        kind="department-session",
        state="planned",
        on=date(2027, 3, 9),
        minutes=20,
        team=Team.objects.get(key="science"),
        technique=Technique.objects.get(key="main-point"),
    )
    follow(back)
    return year


def follow(row: Activity) -> None:
    ActivityLink.objects.create(
        school=row.school,
        year=row.year,
        key=f"{row.key}|follows|launch",
        activity=row,
        kind="follows",
        to=Activity.objects.get(key="launch"),
    )


def prompt(year: SchoolYear, key: str = "prompt", **audience: Any) -> Activity:
    here = {"school": year.school, "year": year}
    row = Activity.objects.create(
        **here,
        key=key,
        title="Your own next step after Launch",
        stream="individual",
        kind="reflection",
        state="planned",
        on=date(2027, 2, 22),
        ends_on=date(2027, 3, 5),
        minutes=10,
    )
    follow(row)
    ActivityAudience.objects.create(**here, key=f"{key}|audience", activity=row, **audience)
    return row


def prompts(client: Client) -> list[str]:
    waiting = client.get(TODAY_PAGE).context["waiting"]
    return [one.text for one in waiting if one.text.startswith("After “")]


def test_the_leader_takes_the_ready_agenda_with_one_press(
    year: SchoolYear, client_of: ClientOf
) -> None:
    aisha = client_of("aisha")
    page = aisha.get(PAGE).content.decode()
    assert "Agenda for 20 minutes: back to “Launch”" in page
    answer = aisha.post(f"{PAGE}return/", follow=True)
    assert "The agenda stands." in answer.content.decode()
    agenda = Agenda.objects.get(activity__key="return")
    assert agenda.technique is not None
    assert (agenda.aims, agenda.technique.key) == ("Launch", "main-point")
    parts = AgendaSegment.objects.filter(agenda=agenda).order_by("place")
    assert [(one.name, one.minutes, one.task) for one in parts] == [
        ("Recall", 4, "promises"),
        ("What it means in our subject", 9, ""),
        ("Plan", 5, ""),
        ("Promise", 2, "new-promises"),
    ]
    assert "Main point in ten words: where do the next two weeks of Science ask" in parts[1].prompt


def test_an_agenda_that_is_written_by_now_stays(year: SchoolYear, client_of: ClientOf) -> None:
    aisha = client_of("aisha")
    aisha.post(f"{PAGE}return/")
    AgendaSegment.objects.filter(place=0).update(name="Ours")
    answer = aisha.post(f"{PAGE}return/", follow=True)
    assert "has an agenda by now" in answer.content.decode()
    assert AgendaSegment.objects.filter(name="Ours").count() == 1
    assert "Take this agenda" not in answer.content.decode()


@pytest.mark.walls
def test_others_take_no_agenda(year: SchoolYear, client_of: ClientOf) -> None:
    for who in ("priya", "ruth", "imran", "eve"):
        assert client_of(who).post(f"{PAGE}return/").status_code in (403, 404)
    assert not Agenda.objects.filter(activity__key="return").exists()


def test_a_session_that_follows_nothing_has_no_ready_agenda(
    year: SchoolYear, client_of: ClientOf
) -> None:
    ActivityLink.objects.filter(activity__key="return").delete()
    aisha = client_of("aisha")
    assert "Take this agenda" not in aisha.get(PAGE).content.decode()
    assert aisha.post(f"{PAGE}return/").status_code == 404


def test_the_parts_fill_the_return_and_never_more(year: SchoolYear) -> None:
    session, heard = Activity.objects.get(key="return"), Activity.objects.get(key="launch")
    for minutes in range(10, 61):
        session.minutes = minutes
        ready = agenda_of_return(session, heard)
        assert ready is not None
        assert ready.pattern.minutes == min(minutes, 20)
        assert all(one.minutes >= 1 and len(one.prompt) <= 300 for one in ready.pattern.segments)


def test_too_short_a_return_has_none(year: SchoolYear) -> None:
    session = Activity.objects.get(key="return")
    session.minutes, session.admin_minutes = 25, 16
    assert agenda_of_return(session, Activity.objects.get(key="launch")) is None


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        ({"group": "everyone"}, {"priya", "denise", "imran"}),
        ({"group": "teachers"}, {"priya", "imran"}),
        ({"group": "support-direct"}, {"denise"}),
        ({"group": "leaders"}, set()),
        ({"team": "science"}, {"priya", "denise"}),
        ({"person": "priya-nair"}, {"priya"}),
    ],
)
def test_one_prompt_is_on_today_of_those_it_is_for(
    year: SchoolYear, client_of: ClientOf, audience: dict[str, Any], seen: set[str]
) -> None:
    Step.objects.all().delete()
    rows = {"team": Team, "person": Person}
    whom = {
        name: rows[name].objects.get(key=key) if name in rows else key  # type: ignore[attr-defined]
        for name, key in audience.items()
    }
    prompt(year, **whom)
    prompt(year, "later", **whom)
    Activity.objects.filter(key="later").update(ends_on=date(2027, 3, 12))
    told = {who: prompts(client_of(who)) for who in ("priya", "denise", "imran")}
    sentence = (
        "After “Launch”: what will you try, and with which class? "
        "Any day until 5 March 2027, ten minutes."
    )
    assert told == {who: [sentence] if who in seen else [] for who in told}


def test_a_prompt_is_there_in_its_window_until_it_is_answered(
    year: SchoolYear, client_of: ClientOf, settings: Any
) -> None:
    Step.objects.all().delete()
    row, priya = prompt(year, group="everyone"), client_of("priya")
    there = {}
    for day in (date(2027, 2, 12), date(2027, 2, 22), date(2027, 3, 5), date(2027, 3, 8)):
        settings.DEMO_TODAY = day
        there[day.isoformat()] = len(prompts(priya))
    assert there == {"2027-02-12": 0, "2027-02-22": 1, "2027-03-05": 1, "2027-03-08": 0}
    settings.DEMO_TODAY = TODAY
    person = Person.objects.get(key="priya-nair")
    excused = Participation.objects.create(
        school=year.school, year=year, key="x", activity=row, person=person, state="excused"
    )
    assert prompts(priya) == []
    excused.delete()
    Step.objects.create(school=year.school, year=year, key="s", person=person, opened_on=TODAY)
    assert prompts(priya) == []
