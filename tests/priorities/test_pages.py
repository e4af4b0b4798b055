"""The pages of priorities: what stands on them, for whom, at what cost."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test.client import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

LIST = "/schools/ashmoor-vale/2026-27/priorities/"
READING = f"{LIST}reading-to-learn/"
LIST_QUERIES = 12
PAGE_QUERIES = 14


def many_priorities(cast: Cast, number: int) -> None:
    plan = small_plan()
    for place in range(2, number + 1):
        key = f"aim-{place}"
        plan.priority(key, code=f"P{place}", title=f"Aim {place}", owner="priya-nair")
        plan.add(
            r.Measure(
                id=f"{key}-measure",
                priority=key,
                name=f"Measure {place}",
                kind="pupil-talk",
                direction="up",
            ),
            r.MeasurePoint(
                measure=f"{key}-measure",
                on=date(2026, 9, 16),
                kind="baseline",
                value=Decimal(place),
            ),
        )
    bring_in(cast, plan.snapshot())


def test_the_list_says_need_state_owner_and_measures(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = client_of("priya").get(LIST).content.decode()
    for shown in (
        "Reading to learn",
        "Active",
        "62 pupils of Year 8: State the main point of a paragraph",
        "Tomasz Wilk",
        "Main point stated: 11 at the start, 27 on 22 January",
    ):
        assert shown in page
    assert "P1" in page


def test_an_empty_year_teaches_and_offers_the_first_step(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    snapshot = plan.snapshot()
    bring_in(cast, snapshot.__class__(school=snapshot.school, year=snapshot.year))
    page = client_of("priya").get(LIST).content.decode()
    assert "No priorities yet" in page
    assert reverse("priorities:create-priority", args=["ashmoor-vale", "2026-27"]) in page
    assert "Propose" not in client_of("governor").get(LIST).content.decode()


def test_search_and_filter_narrow_the_list(cast: Cast, client_of: ClientOf) -> None:
    many_priorities(cast, 3)
    client = client_of("tomasz")
    found = client.get(LIST, {"search": "aIm 3"}).content.decode()
    assert "Aim 3" in found
    assert "Aim 2" not in found
    none = client.get(LIST, {"state": "stopped"}).content.decode()
    assert "No priority has these words or this state" in none


def test_the_list_is_taken_away_without_formulas(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.priority("formula", code="P2", title="Calm", owner="priya-nair", need="sum")
    plan.add(r.Need(id="sum", pupils="=SUM(A1)", cannot_yet="wait"))
    bring_in(cast, plan.snapshot())
    response = client_of("tomasz").get(LIST, {"export": "csv"})
    lines = response.content.decode("utf-8-sig").splitlines()
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert lines[0].startswith("Priority,")
    assert lines[2] == "P2 Calm,Active,'=SUM(A1): wait,Priya Nair,"


@pytest.mark.parametrize("number", [1, 8])
def test_the_list_costs_the_same_with_one_and_with_eight(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    many_priorities(cast, number)
    client = client_of("tomasz")
    with django_assert_num_queries(LIST_QUERIES):
        assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("number", [0, 40])
def test_the_page_costs_the_same_with_little_and_with_much(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = small_plan()
    for place in range(number):
        plan.add(
            r.Measure(
                id=f"more-{place}",
                priority="reading-to-learn",
                name=f"More {place}",
                kind="pupil-talk",
                direction="up",
            ),
            r.LetGo(id=f"gone-{place}", what=f"Gone {place}", priority="reading-to-learn"),
        )
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(PAGE_QUERIES):
        assert client.get(READING).status_code == 200


def test_a_reader_finds_no_way_to_change(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = client_of("priya").get(READING).content.decode()
    assert "State the main point of a paragraph" in page
    assert "/edit/" not in page
    assert "change-state" not in page


def test_a_governor_reads_only_what_is_agreed(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.priority("idea", code="P2", title="An idea", state="draft")
    bring_in(cast, plan.snapshot())
    governor = client_of("governor")
    page = governor.get(LIST).content.decode()
    assert "Reading to learn" in page
    assert "An idea" not in page
    assert governor.get(f"{LIST}idea/").status_code == 404
    assert client_of("denise").get(f"{LIST}idea/").status_code == 200


def test_a_governor_reads_no_names(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    governor = client_of("governor")
    answers = [governor.get(LIST), governor.get(LIST, {"export": "csv"}), governor.get(READING)]
    pages = "".join(answer.content.decode() for answer in answers)
    for kept in ("Tomasz Wilk", "Owner:", "Nobody"):
        assert kept not in pages
    assert "Reading to learn" in pages


def test_a_year_that_is_not_there_is_not_found(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    client = client_of("tomasz")
    assert client.get(LIST.replace("2026-27", "2027-28")).status_code == 404
    assert client.get(f"{LIST}nothing/").status_code == 404


def test_eve_finds_neither_list_nor_priority(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    eve = client_of("eve")
    assert [eve.get(address).status_code for address in (LIST, READING)] == [404, 404]
