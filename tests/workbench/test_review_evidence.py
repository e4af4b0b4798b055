"""The records are counted for a review when leaders ask, and the figures lead to the records."""

import re
from collections.abc import Callable

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.types import Role
from goldenthread.reviews.public import EvidenceFigure, Review, begin_review
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.review_evidence.registry import EVIDENCE
from goldenthread.snapshot.tables import TABLES
from goldenthread.threads.public import RECORD_MODELS
from goldenthread.workbench.queries.review_evidence import PLACES
from tests.cast import ACTOR, Cast
from tests.year import BROUGHT_IN_AT, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
PAGE = "/schools/ashmoor-vale/2026-27/review/evidence/"
PULL = f"{PAGE}pull/"
QUERIES_OF_THE_PAGE = 12
# One for each table of the year, and what signing in, the statements and storing cost.
QUERIES_OF_TODAY = len(RECORD_MODELS) + 13
QUERIES_OF_COUNTING = len(RECORD_MODELS) + 19


def begun(cast: Cast, *, more: int = 0) -> Review:
    plan = small_plan()
    for number in range(more):
        plan.add(r.GovernorEvent(id=f"report-{number}", kind="report", on=BROUGHT_IN_AT.date()))
    return begin_review(bring_in(cast, plan.snapshot()), actor=ACTOR, at=BROUGHT_IN_AT)


def text_of(client: Client) -> str:
    return " ".join(client.get(PAGE).content.decode().split())


def test_counting_stores_a_sentence_for_each_statement_and_can_be_done_again(
    cast: Cast, client_of: ClientOf
) -> None:
    review = begun(cast)
    ruth = client_of("ruth")
    before = text_of(ruth)
    assert "This is what the records say <strong>today, " in before
    assert "1 of 1 live programmes had target pupils" in before
    assert not EvidenceFigure.objects.exists()
    for _ in range(2):
        assert ruth.post(PULL)["Location"] == PAGE
    figures = EvidenceFigure.objects.filter(review=review).select_related("statement")
    stored = {row.statement.code: (row.percent, row.told) for row in figures}
    assert len(stored) == 44
    assert stored["3b"] == (
        100,
        "1 of 1 live programmes had target pupils, a picture of success for them and baselines "
        "in time.",
    )
    assert stored["4e"][0] is None
    page = text_of(ruth)
    number = sum(percent is not None for percent, _ in stored.values())
    assert f"a figure for {number} of 44 statements" in page
    assert "Goldenthread does not record career pathways or posts advertised" in page
    assert "Count the records again" in page
    # Outside expertise, governors and trials have no page yet; careers are nowhere.
    assert (page.count("in the school folder"), page.count("not in Goldenthread")) == (6, 3)


def test_after_the_report_the_figures_stay(cast: Cast, client_of: ClientOf) -> None:
    review = begun(cast)
    ruth = client_of("ruth")
    review.state, review.reported_on = "reported", BROUGHT_IN_AT.date()
    review.save()
    answer = ruth.post(PULL, follow=True).content.decode()
    assert "The report of this review is out" in answer
    assert "It changes nothing in the report." in answer
    assert "pull/" not in answer
    assert not EvidenceFigure.objects.exists()


def test_without_a_review_the_page_says_how_to_begin(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    ruth = client_of("ruth")
    assert "The review has not begun" in text_of(ruth)
    assert ruth.post(PULL).status_code == 404


def test_every_way_to_the_records_is_open_to_who_runs_the_review(
    cast: Cast, client_of: ClientOf
) -> None:
    begun(cast)
    ruth = client_of("ruth")
    ruth.post(PULL)
    table = ruth.get(PAGE).content.decode().split("<table", 1)[1].rsplit("</table>", 1)[0]
    addresses = sorted(set(re.findall(r'href="(/[^"]+)"', table)))
    assert len(addresses) == len({route for _, route in PLACES.values()})
    assert {url: ruth.get(url).status_code for url in addresses} == dict.fromkeys(addresses, 200)


def test_readings_name_tables_of_the_folder() -> None:
    named = {table for reading in EVIDENCE.values() for table in reading.tables}
    assert named <= TABLES.keys()
    assert named >= PLACES.keys()


@pytest.mark.parametrize("more", [0, 30])
def test_counting_and_reading_cost_the_same_with_little_and_much(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    more: int,
) -> None:
    begun(cast, more=more)
    ruth = client_of("ruth")
    with django_assert_num_queries(QUERIES_OF_TODAY):
        ruth.get(PAGE)
    with django_assert_num_queries(QUERIES_OF_COUNTING):
        ruth.post(PULL)
    with django_assert_num_queries(QUERIES_OF_THE_PAGE):
        ruth.get(PAGE)
