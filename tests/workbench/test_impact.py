"""Impact answers three questions first, then says what is due, claimed and decided."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.verdicts import verdicts_of
from goldenthread.workbench.queries.impact_verdict import for_whom_not, how_known, overall
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan


@pytest.fixture(autouse=True)
def _the_day_of_the_sample(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


type ClientOf = Callable[[str | Role], Client]
IMPACT = "/schools/ashmoor-vale/2026-27/impact/"


def text_of(client: Client) -> str:
    return " ".join(client.get(IMPACT).content.decode().split())


def test_the_first_screen_says_whether_how_we_know_and_for_whom_not(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    page = text_of(client_of("ruth"))
    told = (
        "Is it making a difference?",
        "A hint that it got better.",
        "Main point stated: 27 of 62, from 11 of 62.",
        "35 of 62 not yet. Year 8 lower reading band: 62 pupils.",
    )
    assert [words for words in told if words not in page] == []


def test_no_measure_is_told_alone() -> None:
    plan = small_plan().add(
        r.Measure(
            id="score",
            priority="reading-to-learn",
            name="Score",
            kind="test-of-the-skill",
            unit="score",
            direction="up",
        )
    )
    told = verdicts_of(plan.snapshot(), "reading-to-learn", TODAY)
    assert overall(told) == (
        "A hint that it got better on 1 of 2 measures; on the other nothing can be evaluated."
    )
    assert how_known(told) == (
        "Main point stated: 27 of 62, from 11 of 62. 1 measure without a baseline."
    )
    assert overall(told[1:]) == "Not evaluable."
    assert overall(()).startswith("Not evaluable")
    assert for_whom_not((), "") == "Nobody can say: no group of pupils is named."


def test_what_is_due_says_who_and_how_long_and_colleagues_read_their_own(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan().add(
        *(
            r.EvaluationItem(
                id=f"{owner}-{day}",
                programme="pr1",
                level="L4",
                stage="mid-point",
                instrument=instrument,
                due_on=day,
                owner=owner,
                burden_minutes=10,
            )
            for owner, instrument, day in (
                ("tomasz-wilk", "Self-log", date(2027, 1, 22)),
                ("priya-nair", "Pupils' work", date(2027, 2, 12)),
                ("tomasz-wilk", "Much later", date(2027, 5, 1)),
            )
        )
    )
    bring_in(cast, plan.snapshot())
    page = text_of(client_of("tomasz"))
    assert page.index("Self-log") < page.index("Pupils&#x27; work")
    assert "Fri 22 Jan · yours · 10 min" in page
    assert "Fri 12 Feb · Priya Nair · 10 min" in page
    assert "Much later" not in page
    page = text_of(client_of("priya"))
    assert "Fri 12 Feb · yours · 10 min" in page
    # A colleague who is late is nobody else's business, and the form would be refused.
    assert "Self-log" not in page
    assert "Nothing is due from you" in text_of(client_of("denise"))
    # Governors are not told who still has to look.
    governor = text_of(client_of("governor"))
    assert "Due now" not in governor
    assert "Tomasz" not in governor


def test_a_claim_beyond_the_measures_says_so_where_it_is_read(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(
        cast,
        small_plan()
        .add(r.Claim(id="one", programme="pr1", wording="All read now", strength="strong", n=62))
        .snapshot(),
    )
    page = text_of(client_of("ruth"))
    assert "“All read now”" in page
    assert "Strong claim · 62 pupils · no caution written" in page
    assert "<strong>Too strong:</strong> it is claimed as strong; the most that" in page


def test_an_empty_year_teaches(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    bring_in(cast, plan.snapshot())
    year = cast.ashmoor.years.get()
    year.pk = None
    year.label, year.starts_on, year.ends_on = "2025-26", date(2025, 9, 1), date(2026, 8, 31)
    year.save()
    page = client_of("ruth").get(IMPACT.replace("2026-27", "2025-26")).content.decode()
    assert "No programme has begun yet" in page
    assert "Nothing hangs here yet." in page


@pytest.mark.parametrize("programmes", [1, 30])
def test_impact_costs_the_same_queries_however_many_programmes(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    programmes: int,
) -> None:
    plan = small_plan()
    for number in range(2, programmes + 1):
        key = f"aim-{number}"
        plan.priority(key, code=f"P{number}", title=f"Aim {number}")
        plan.programme(f"pr{number}", code=f"Q{number}", title=f"Pr {number}", priority=key)
        plan.add(
            r.Measure(
                id=f"m-{number}",
                priority=key,
                name="It",
                kind="observed-behaviour",
                unit="pupils of 30",
                direction="up",
                target=Decimal(20),
            ),
            r.EvaluationItem(
                id=f"l-{number}", programme=f"pr{number}", level="L4", stage="end", due_on=TODAY
            ),
            r.Claim(id=f"c-{number}", programme=f"pr{number}", wording="It", strength="weak"),
        )
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(IMPACT_QUERIES):
        client.get(IMPACT)


IMPACT_QUERIES = 27
