"""What colleagues could explain: counts only, the same questions again, and the change between."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.evaluation.explain_back_words import change_in_words
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult, ExplainBack
from tests.cast import Cast
from tests.evaluation.look_cast import LOOKS, bring_looks_in
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
FIRST = f"{LOOKS}l2/explain-back/"
AGAIN = f"{LOOKS}l2-mid/explain-back/"
QUESTIONS = ("Why do pupils skip words?", "When do you stop at a word?")
PAGE_QUERIES = 11


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return bring_looks_in(cast)


def form(*counts: Any, n: Any = "", **more: Any) -> dict[str, Any]:
    rows = {f"asks_{number}": asks for number, asks in enumerate(QUESTIONS)}
    rows |= {f"explained_{number}": str(count) for number, count in enumerate(counts)}
    return {**rows, "n": str(n), "on": "16 September 2026", "version": "0", **more}


def test_counts_become_the_result_and_the_same_questions_come_again(
    year: SchoolYear, client_of: ClientOf
) -> None:
    denise = client_of("denise")
    assert "The questions are kept." in denise.post(FIRST, form(), follow=True).content.decode()
    assert not EvaluationResult.objects.exists()
    denise.post(FIRST, form(12, 9, n=14, version="1"))
    result = EvaluationResult.objects.get()
    assert (result.item.key if result.item else "", result.level, result.n) == ("l2", "L2", 14)
    assert result.finding == (
        "Could explain: “Why do pupils skip words?” 12 of 14; “When do you stop at a word?” 9 of 14"
    )
    assert (result.sources, result.confidence) == (["explain-back"], "hint")
    opened = denise.get(AGAIN).content.decode()
    assert "The same questions as on 16 September 2026" in opened
    assert "from 28 October 2026 on" in opened
    assert 'name="asks_0"' not in opened
    denise.post(AGAIN, form(10, 9, n=13, on="20 January 2027"))
    page = denise.get(AGAIN)
    changes = page.context["page"].changes
    assert [(one.before, one.after) for one in changes] == [
        ("12 of 14", "10 of 13"),
        ("9 of 14", "9 of 13"),
    ]
    assert changes[0].change == ("Of 13 such people, anything from 5 fewer to 3 more fits.")
    assert "nobody’s record" in page.content.decode()
    again = EvaluationResult.objects.get(item__key="l2-mid")
    assert again.caution.endswith("asked again after 18 weeks")


def test_asked_again_too_soon_is_said_and_kept(year: SchoolYear, client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    tomasz.post(FIRST, form(12, 9, n=14))
    tomasz.post(AGAIN, form(10, 9, n=14, on="1 October 2026"))
    result = EvaluationResult.objects.get(item__key="l2-mid")
    assert result.caution.endswith("after 2 weeks, and forgetting shows from 6 on")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (form(15, 9, n=14), "15 of 14 cannot be."),
        (form(3, 2, n=4), "With fewer than 5 people a count points at somebody."),
        (form(12, "", n=14), "How many could explain it?"),
        (form(12, 9), "Say how many took part."),
        (form(12, 9, n=14, on=""), "Say on which day it was."),
        (form(12, 9, n=14, on="1 March 2027"), "Choose a day from"),
        (form(12, 9, 3, n=14), "There is a count here without a question."),
        (form(asks_0="", asks_1=""), "Write at least one question."),
        (form(asks_1=QUESTIONS[0]), "Two questions are the same."),
        (form(asks_0="x" * 5000), "at most 90 characters"),
        (form("many", 9, n=14), "Write a whole number"),
    ],
)
def test_what_cannot_be_has_a_sentence_and_nothing_is_lost(
    year: SchoolYear, client_of: ClientOf, sent: dict[str, Any], sentence: str
) -> None:
    page = client_of("tomasz").post(FIRST, sent)
    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert page.context["form"].data["asks_1"] == sent["asks_1"]
    assert not ExplainBack.objects.exists()


def test_two_people_notice_one_another(year: SchoolYear, client_of: ClientOf) -> None:
    denise, tomasz = client_of("denise"), client_of("tomasz")
    denise.post(FIRST, form(12, 9, n=14))
    page = tomasz.post(FIRST, form(11, 9, n=14))
    said = page.content.decode()
    assert "Somebody else has saved this since you opened it." in said
    assert "Why do pupils skip words?: 12" in said
    tomasz.post(FIRST, form(11, 9, n=14, version=page.context["form"].data["version"]))
    assert ExplainBack.objects.get().questions[0]["explained"] == 11


def test_few_people_have_no_range_and_many_have_percentage_points() -> None:
    assert change_in_words((5, 8), (6, 9)) == "Too few people for a range."
    assert change_in_words((20, 40), (30, 40)) == (
        "The figures fit a rise of 4 to 43 percentage points."
    )
    assert change_in_words((20, 20), (20, 20)).startswith("Of 20 such people, anything from")


def test_only_who_records_opens_it(
    year: SchoolYear, client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    status = {
        name: client_of(name).get(FIRST).status_code
        for name in ("tomasz", "ruth", "denise", "priya", "governor", "eve")
    }
    assert status == {
        "tomasz": 200,
        "ruth": 200,
        "denise": 200,
        "priya": 403,
        "governor": 403,
        "eve": 404,
    }
    rows = EvaluationItem.objects.filter(level="L2")
    ExplainBack.objects.bulk_create(
        ExplainBack(
            school=year.school,
            item=row,
            on=date(2026, 9, 16),
            n=14,
            questions=[{"asks": asks, "explained": 9} for asks in QUESTIONS],
        )
        for row in rows
    )
    denise = client_of("denise")
    with django_assert_num_queries(PAGE_QUERIES):
        assert denise.get(AGAIN).status_code == 200
