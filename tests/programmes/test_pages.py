"""The pages of programmes and activities: what stands on them, for whom, at what cost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]

YEAR = "/schools/ashmoor-vale/2026-27/"
LIST = f"{YEAR}programmes/"
PR1 = f"{LIST}full/"
LAUNCH = f"{YEAR}activities/launch/"
LIST_QUERIES = 10
PAGE_QUERIES = 14
ACTIVITY_QUERIES = 13


def full_plan() -> SmallPlan:
    """A programme with everything that its page can show."""
    plan = small_plan()
    plan.add(
        r.EvidenceCard(
            id="card",
            title="Reading in the subjects",
            source_type="systematic-review",
            limits="Few studies outside English",
        ),
        r.Technique(id="main", name="Main point in ten words"),
        r.Unit(id="skim", programme="full", position=1, big_idea="Stop at hard words"),
        r.Unit(
            id="state",
            programme="full",
            position=2,
            big_idea="State the main point",
            requires="skim",
            technique="main",
        ),
    )
    plan.programme(
        "full",
        code="PR2",
        title="Main points",
        priority="reading-to-learn",
        lead="tomasz-wilk",
        aim="Ask for the main point in every subject",
        evidence_card="card",
        mechanisms=("A1", "C3"),
        input_minutes=360,
        practice_minutes=540,
    )
    plan.for_whom("full", "priya-nair", team="science")
    plan.activity(
        "model",
        title="Modelling",
        on=date(2026, 10, 8),
        stream="whole-school",
        kind="twilight",
        group="teachers",
        programme="full",
        unit="skim",
        facilitator="priya-nair",
    )
    return plan


def test_the_list_says_priority_state_depth_time_and_activities(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, full_plan().snapshot())
    page = client_of("denise").get(LIST).content.decode()
    for shown in ("PR2 Main points", "Reading to learn", "Active", "Adaptive", "15 h"):
        assert shown in page


def test_the_list_of_one_priority_leaves_out_the_others(cast: Cast, client_of: ClientOf) -> None:
    plan = full_plan().priority("calm", code="P2", title="Calm")
    plan.programme("calm-starts", code="PR3", title="Calm starts", priority="calm")
    bring_in(cast, plan.snapshot())
    page = client_of("denise").get(LIST, {"priority": "calm"}).content.decode()
    assert "PR3 Calm starts" in page
    assert "PR2 Main points" not in page


def test_the_list_is_taken_away_as_csv(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast, full_plan().snapshot())
    response = client_of("denise").get(LIST, {"export": "csv"})
    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[2] == "PR2 Main points,P1 Reading to learn,Active,Adaptive,15 h,1"


def test_an_empty_year_teaches(cast: Cast, client_of: ClientOf) -> None:
    snapshot = small_plan().snapshot()
    bring_in(cast, snapshot.__class__(school=snapshot.school, year=snapshot.year))
    assert "Sketch the first programme" in client_of("tomasz").get(LIST).content.decode()
    assert "Sketch" not in client_of("priya").get(LIST).content.decode()


def test_the_page_shows_the_sequence_time_mechanisms_and_evidence(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast, full_plan().snapshot())
    page = client_of("priya").get(PR1).content.decode()
    for shown in (
        "Led by Tomasz Wilk",
        "Year 8 lower reading band, 62 pupils",
        "1. Stop at hard words",
        "Builds on “Stop at hard words”. Technique: Main point in ten words.",
        "Planned for each participant: 15 h",
        "Keep the load manageable: a little at a time",
        "Nothing yet",
        "Few studies outside English",
        "The team Science",
        "<li>You</li>",
    ):
        assert shown in page
    assert "/edit/" not in page


def test_a_governor_reads_no_names_and_no_individual_routes(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = full_plan()
    plan.activity(
        "own", "priya-nair", title="Her visit", on=date(2027, 3, 2), programme="full",
        stream="individual",
    )  # fmt: skip
    bring_in(cast, plan.snapshot())
    governor = client_of("governor")
    page = governor.get(PR1).content.decode()
    assert "Some people by name" in page
    for kept in ("Priya Nair", "Tomasz Wilk", "Her visit"):
        assert kept not in page
    assert "Priya Nair" not in governor.get(f"{YEAR}activities/model/").content.decode()
    assert governor.get(f"{YEAR}activities/own/").status_code == 404


def test_a_long_stream_is_folded_away(cast: Cast, client_of: ClientOf) -> None:
    plan = full_plan()
    for place in range(20):
        day = date(2026, 9, 8) + timedelta(days=7 * place)
        plan.activity(f"s-{place}", on=day, team="science", programme="full")
    bring_in(cast, plan.snapshot())
    page = client_of("priya").get(PR1).content.decode()
    assert "20 activities, 8 September 2026 to 19 January 2027." in page
    assert page.count('<details class="more">') == 1


@pytest.mark.parametrize("number", [1, 12])
def test_the_list_costs_the_same_with_one_and_with_twelve(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = small_plan()
    for place in range(2, number + 1):
        plan.programme(f"more-{place}", code=f"X{place}", priority="reading-to-learn")
        plan.activity(f"a-{place}", on=date(2026, 10, 8), programme=f"more-{place}")
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(LIST_QUERIES):
        assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("number", [0, 60])
def test_the_page_costs_the_same_with_little_and_with_much(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = full_plan()
    for place in range(number):
        plan.add(
            r.Unit(
                id=f"u-{place}",
                programme="full",
                position=place + 3,
                big_idea=f"Idea {place}",
                requires="skim",
                technique="main",
            )
        )
        plan.activity(
            f"s-{place}", on=date(2026, 10, 8), team="science", programme="full", unit=f"u-{place}"
        )
        plan.person(f"one-{place}")
        plan.for_whom("full", f"one-{place}")
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(PAGE_QUERIES):
        assert client.get(PR1).status_code == 200


@pytest.mark.parametrize("number", [1, 30])
def test_an_activity_costs_the_same_with_few_and_with_many_invited(
    cast: Cast,
    client_of: ClientOf,
    number: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    plan = small_plan()
    for place in range(number):
        plan.person(f"one-{place}")
        plan.add(r.ActivityAudience(activity="launch", person=f"one-{place}"))
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(ACTIVITY_QUERIES):
        assert client.get(LAUNCH).status_code == 200


def test_eve_finds_nothing(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast, full_plan().snapshot())
    eve = client_of("eve")
    assert [eve.get(address).status_code for address in (LIST, PR1, LAUNCH)] == [404, 404, 404]
