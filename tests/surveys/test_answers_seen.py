"""Whoever types in sheets, or makes them up, learns nothing of those who answered themselves."""

from collections.abc import Sequence
from itertools import groupby

import pytest
from django.db import transaction

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.published_counts import Tallied, publish
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.bring_in_answers import bring_in_answers
from goldenthread.surveys.actions.enter_paper import enter_paper
from goldenthread.surveys.actions.hand_out_paper import hand_out_paper
from goldenthread.surveys.answers_file import read_answers
from goldenthread.surveys.models import PublishedComment, PublishedCount
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import (
    AT,
    CLOSED_AT,
    ITEMS,
    TODAY,
    answer,
    asked_staff,
    opened,
    people_of,
)

MATHS = [f"m{number}-maths" for number in range(6)]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return asked_staff(cast)


def figures_when_priya_says(year: SchoolYear, value: str, known: Sequence[str]) -> list[object]:
    """All that is published when everybody else in it is made up by a leader."""
    with transaction.atomic():
        survey = opened(year, items=ITEMS[:1])
        text = "Staff group,A1\n" + "".join(f"teachers,{one}\n" for one in known)
        sheets = read_answers(text, list(survey.items.all())).sheets
        bring_in_answers(survey, sheets, actor=ACTOR, at=AT)
        answer(survey, "priya-nair", value, comment="Only I know of this slot")
        surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
        found: list[object] = list(PublishedCount.objects.values_list("n", "fewest", "most"))
        found += list(PublishedComment.objects.values_list("words", flat=True))
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("known", ["1144", "111444", "1111144444"])
def test_sheets_that_are_made_up_do_not_tell_the_one_that_is_not(
    year: SchoolYear, known: str
) -> None:
    agreed = figures_when_priya_says(year, "5", known)
    assert agreed == figures_when_priya_says(year, "1", known)
    assert "Only I know of this slot" not in agreed


def test_paper_typed_in_beside_one_who_answered_alone(cast: Cast, year: SchoolYear) -> None:
    def told(value: str) -> list[object]:
        with transaction.atomic():
            survey = opened(year, items=ITEMS[:1])
            people = [people_of(year)[key].pk for key in MATHS]
            for number, sheet in enumerate(hand_out_paper(survey, people, actor=ACTOR, at=AT)):
                digit = "4" if number % 2 else "2"
                enter_paper(survey, sheet.code, {1: digit}, actor=cast.tomasz, on=TODAY)
            answer(survey, "priya-nair", value)
            surveys.close_survey(survey, actor=ACTOR, at=CLOSED_AT)
            found: list[object] = list(PublishedCount.objects.values_list("n", "fewest", "most"))
            transaction.set_rollback(True)
        return found

    assert told("5") == told("1") == [(7, 3, 4)]


def test_of_those_who_sent_their_own_three_stay_possible_or_the_count_is_ordinary() -> None:
    """Somebody who knows every sheet that was typed in, against every figure."""
    for own in range(13):
        for seen in range(8):
            for agreed in range(seen + 1):
                told = [(_figures(own, count, seen, agreed), count) for count in range(own + 1)]
                for figures, same in groupby(told, key=lambda one: one[0]):
                    counts = [count for _, count in same]
                    is_ordinary = own >= 5 and 3 <= counts[0] <= own - 3
                    assert not figures or len(counts) >= min(3, own + 1) or is_ordinary
                # None of the figures is told of two sets of answers that others lie between.
                assert len(list(groupby(told, key=lambda one: one[0]))) == len(
                    {figures for figures, _ in told}
                )


def _figures(own: int, count: int, seen: int, agreed: int) -> tuple[object, ...]:
    tallied = Tallied(("teacher",), (), own + seen, count + agreed, seen, agreed)
    return publish([tallied]).figures
