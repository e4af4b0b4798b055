"""Proposals get an answer that all can read; an innovation week is a line before and one after."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationTry, InnovationWeek, Proposal
from tests.cast import Cast
from tests.priorities.notes import noticing_year

type ClientOf = Callable[[str | Role], Client]

BASE = "/schools/ashmoor-vale/2026-27/proposals/"
TODAY = "/schools/ashmoor-vale/today/"
LIST_QUERIES = 12
WEEK_QUERIES = 13


@pytest.fixture(autouse=True)
def _on_5_february(settings: Settings) -> None:
    settings.DEMO_TODAY = date(2027, 2, 5)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return noticing_year(cast)


def typed(**more: str) -> dict[str, str]:
    return {
        "kind": "forum-slot",
        "title": "Stopping at hard words",
        "why": "8X4 now unlock them alone",
        "token": "abcdabcdabcdabcd",
        **more,
    }


def read(client: Client, address: str = BASE) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def week(cast: Cast, year: SchoolYear) -> InnovationWeek:
    return InnovationWeek.objects.create(
        school=cast.ashmoor,
        year=year,
        title="Questions week",
        starts_on=date(2027, 2, 1),
        ends_on=date(2027, 2, 5),
    )


def test_a_forum_slot_is_proposed_given_and_announced(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    denise, tomasz = client_of("denise"), client_of("tomasz")
    denise.post(f"{BASE}new/", typed())
    denise.post(f"{BASE}new/", typed())
    proposal = Proposal.objects.get()
    assert "Stopping at hard words" in read(denise)
    assert "Stopping at hard words" in read(tomasz)
    assert "Stopping at hard words" not in read(client_of("priya"))
    assert "Denise Obi proposes: Stopping at hard words." in read(tomasz, TODAY)
    assert "proposes:" not in read(denise, TODAY)
    answer = {"outcome": "yes", "happens_on": "2 March 2027", "words": "After the launch"}
    tomasz.post(f"{BASE}{proposal.pk}/answer/", answer)
    assert "Your proposal “Stopping at hard words” is answered." in read(denise, TODAY)
    page = read(client_of("priya"))
    assert "Tue 2 Mar" in page
    assert "15 min, Denise Obi" in page
    assert "After the launch" in page
    assert "Tue 2 Mar" in read(denise)
    assert "is answered" not in read(denise, TODAY)


def test_not_now_is_an_answer_that_all_can_read(year: SchoolYear, client_of: ClientOf) -> None:
    client_of("denise").post(f"{BASE}new/", typed(kind="idea"))
    number = Proposal.objects.get().pk
    client_of("ruth").post(
        f"{BASE}{number}/answer/", {"outcome": "not-now", "words": "Not now, because of cover"}
    )
    assert "Not now, because of cover" in read(client_of("priya"))


def test_a_proposal_is_taken_back_until_it_is_answered(
    year: SchoolYear, client_of: ClientOf
) -> None:
    denise, tomasz = client_of("denise"), client_of("tomasz")
    denise.post(f"{BASE}new/", typed())
    number = Proposal.objects.get().pk
    assert client_of("priya").post(f"{BASE}{number}/take-back/").status_code == 404
    denise.post(f"{BASE}{number}/take-back/")
    assert "Stopping at hard words" not in read(tomasz)
    denise.post(f"{BASE}new/", typed(token="b" * 16))
    number = Proposal.objects.latest("pk").pk
    tomasz.post(f"{BASE}{number}/answer/", {"outcome": "not-now", "words": "No room"})
    page = denise.post(f"{BASE}{number}/take-back/").content.decode()
    assert "has its answer" in page


@pytest.mark.parametrize(
    ("post", "told"),
    [
        ({}, "error-summary"),
        ({"outcome": "yes"}, "Enter the day"),
        ({"outcome": "yes", "happens_on": "1 January 1900"}, "lies outside 2026-27"),
        ({"outcome": "yes", "happens_on": "soon"}, "is not a day"),
        ({"outcome": "not-now"}, "Say why not now"),
    ],
)
def test_an_answer_that_says_nothing_is_refused(
    year: SchoolYear, client_of: ClientOf, post: dict[str, str], told: str
) -> None:
    client_of("denise").post(f"{BASE}new/", typed())
    proposal = Proposal.objects.get()
    page = client_of("tomasz").post(f"{BASE}{proposal.pk}/answer/", post)
    assert told in page.content.decode()
    proposal.refresh_from_db()
    assert proposal.state == "waiting"


def test_what_did_not_work_is_kept_like_what_worked(
    week: InnovationWeek, client_of: ClientOf
) -> None:
    address = f"{BASE}weeks/{week.pk}/"
    denise = client_of("denise")
    denise.post(address, {"will_try": "Silent first minute"})
    denise.post(
        address,
        {
            "will_try": "Silent first minute",
            "outcome": "did-not-work",
            "learnt": "They need the task on paper first",
        },
    )
    assert InnovationTry.objects.count() == 1
    page = read(client_of("priya"), address)
    assert "It did not work" in page
    assert "They need the task on paper first" in page
    client_of("priya").post(f"{address}take-back/")
    assert InnovationTry.objects.count() == 1
    denise.post(f"{address}take-back/")
    assert InnovationTry.objects.count() == 0


def test_a_leader_names_a_week_with_days_of_the_year(year: SchoolYear, client_of: ClientOf) -> None:
    aisha = client_of("aisha")
    named = {"title": "Questions week", "starts_on": "1/3/2027", "ends_on": "5/3/2027"}
    assert aisha.post(f"{BASE}weeks/new/", named).status_code == 302
    week = InnovationWeek.objects.get()
    assert "Mon 1 Mar to Fri 5 Mar" in read(client_of("denise"), f"{BASE}weeks/{week.pk}/")
    for wrong, told in (
        ({**named, "ends_on": "1/2/2027"}, "comes before the first"),
        ({**named, "starts_on": "1/3/2037"}, "lies outside"),
        ({**named, "title": ""}, "error-summary"),
    ):
        page = aisha.post(f"{BASE}weeks/{week.pk}/edit/", wrong).content.decode()
        assert told in page
    assert aisha.get(f"{BASE}weeks/{10**30}/").status_code == 404


@pytest.mark.parametrize("number", [1, 40])
def test_the_pages_cost_the_same_with_little_and_with_much(
    cast: Cast,
    year: SchoolYear,
    week: InnovationWeek,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    persons = [
        Person.objects.create(school=cast.ashmoor, key=f"p{place}", name=f"P {place}")
        for place in range(number)
    ]
    for place, person in enumerate(persons):
        Proposal.objects.create(
            school=cast.ashmoor,
            year=year,
            person=person,
            kind="idea",
            title=f"Idea {place}",
            made_on=date(2027, 2, 1),
            token=str(place),
        )
        InnovationTry.objects.create(
            school=cast.ashmoor, week=week, person=person, will_try=f"Try {place}"
        )
    tomasz = client_of("tomasz")
    with django_assert_num_queries(LIST_QUERIES):
        tomasz.get(BASE)
    with django_assert_num_queries(WEEK_QUERIES):
        tomasz.get(f"{BASE}weeks/{week.pk}/")
