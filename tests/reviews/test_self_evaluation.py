"""What leaders say: kept as one goes, and no leader's word is lost to another's."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.reviews.actions.store_evidence import ReviewIsReported
from goldenthread.reviews.actions.write_self_evaluation import (
    AnotherLeaderWrote,
    write_self_evaluation,
)
from goldenthread.reviews.models import SelfEvaluation
from goldenthread.reviews.public import Review, ReviewState, Statement, begin_review
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in

type ClientOf = Callable[[str | Role], Client]

HERE = "/schools/ashmoor-vale/2026-27/review/self-evaluation/"
OVERVIEW_QUERIES = 12
SECTION_QUERIES = 12


@pytest.fixture
def review(cast: Cast, settings: Settings) -> Review:
    settings.DEMO_TODAY = TODAY
    return begin_review(bring_in(cast), actor=cast.tomasz, at=BROUGHT_IN_AT)


def opened(client: Client, section: int = 1) -> dict[str, Any]:
    form = client.get(f"{HERE}{section}/").context["form"]
    return {bound.name: bound.value() for bound in form if bound.value() is not None}


def stored(review: Review) -> dict[str, tuple[int, str]]:
    rows = SelfEvaluation.objects.filter(review=review).select_related("statement")
    return {row.statement.code: (row.percent, row.because) for row in rows}


def test_a_section_is_saved_with_gaps_and_leads_on(review: Review, client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    said = {"how_1a": "50", "because_1a": "Three of seven leaders are coached.", "how_1c": "25"}
    answer = tomasz.post(f"{HERE}1/", opened(tomasz) | said)
    assert answer.headers["Location"] == f"{HERE}2/"
    assert stored(review) == {"1a": (50, "Three of seven leaders are coached."), "1c": (25, "")}
    page = tomasz.get(HERE).content.decode()
    assert "2 of 6" in page
    assert "1 statement with none named" in page
    last = tomasz.post(f"{HERE}7/", opened(tomasz, 7) | {"how_7a": "100"})
    assert last.headers["Location"] == HERE


def test_leaders_in_one_section_at_once_keep_both_words(
    review: Review, client_of: ClientOf
) -> None:
    tomasz, ruth = client_of("tomasz"), client_of("ruth")
    of_tomasz, of_ruth = opened(tomasz), opened(ruth)
    ruth.post(f"{HERE}1/", of_ruth | {"how_1a": "75", "how_1b": "50"})
    # He has touched 1b and 1c: 1a stays hers, and for 1b both are shown.
    answer = tomasz.post(
        f"{HERE}1/", of_tomasz | {"how_1b": "25", "because_1b": "The June pulse.", "how_1c": "50"}
    )
    page = answer.content.decode()
    assert "Another leader has said something else in the meantime." in page
    assert "A little: The June pulse." in page
    assert stored(review) == {"1a": (75, ""), "1b": (50, "")}
    form = answer.context["form"]
    decided = {bound.name: bound.value() for bound in form if bound.value() is not None}
    assert tomasz.post(f"{HERE}1/", decided).status_code == 302
    assert stored(review) == {"1a": (75, ""), "1b": (25, "The June pulse."), "1c": (50, "")}


def test_a_double_tap_writes_once_and_bad_input_is_a_sentence(
    review: Review, client_of: ClientOf
) -> None:
    tomasz = client_of("tomasz")
    typed = opened(tomasz) | {"how_1a": "100"}
    for _ in range(2):
        assert tomasz.post(f"{HERE}1/", typed).status_code == 302
    assert SelfEvaluation.objects.get().version == 1
    for field, value, sentence in (
        ("how_1b", "51", "Choose one of the five."),
        ("how_1b", "banana", "Choose one of the five."),
        ("because_1b", "Seen in June.", "Choose how far 1b is so, or empty its evidence."),
        ("because_1a", "x" * 301, "at most 300"),
        ("was_1a", "\x00", ""),
    ):
        answer = tomasz.post(f"{HERE}1/", typed | {field: value})
        assert answer.status_code == 200
        assert sentence in answer.content.decode()
    assert stored(review) == {"1a": (100, "")}
    assert tomasz.get(f"{HERE}8/").status_code == 404


def test_the_action_refuses_a_stale_version_and_a_reported_review(
    review: Review, cast: Cast, client_of: ClientOf
) -> None:
    one = Statement.objects.get(framework=review.framework, code="1a")

    def write(actor: Any, version: int) -> int:
        said = [(one, 75, "", version)]
        return write_self_evaluation(review, said, by=None, actor=actor, at=BROUGHT_IN_AT)

    with pytest.raises(PermissionDenied):
        write(cast.aisha, 0)
    assert write(cast.ruth, 0) == 1
    with pytest.raises(AnotherLeaderWrote):
        write(cast.tomasz, 0)
    Review.objects.update(state=ReviewState.REPORTED, reported_on=TODAY)
    with pytest.raises(ReviewIsReported):
        write(cast.tomasz, 1)
    page = client_of("tomasz").get(f"{HERE}1/").content.decode()
    assert "this stays as it is" in page
    assert "No evidence named" in page


def test_what_leaders_say_costs_the_same_with_nothing_and_with_all_said(
    review: Review,
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    tomasz = client_of("tomasz")
    tomasz.get(HERE)
    every = list(Statement.objects.filter(framework=review.framework))
    for said in ([], [(one, 50, "Seen.", 0) for one in every]):
        write_self_evaluation(review, said, by=None, actor=cast.ruth, at=BROUGHT_IN_AT)
        with django_assert_num_queries(OVERVIEW_QUERIES):
            tomasz.get(HERE)
        with django_assert_num_queries(SECTION_QUERIES):
            tomasz.get(f"{HERE}2/")
