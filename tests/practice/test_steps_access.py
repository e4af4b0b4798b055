"""Whose steps can be read: one's own, and those of a pair one coaches without power over it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.models import Person, Post
from goldenthread.practice.access.steps import (
    can_coach_read,
    get_own_step_or_404,
    get_step_or_404,
    steps_visible_to,
)
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.take_step import NothingToTry, StepStillOpen, take_step
from goldenthread.practice.models import CoachingPair, Step
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in, small_plan

pytestmark = pytest.mark.walls
WORDS = {"what": "Pause after the question", "when": "the start", "class_label": "8B set 3"}


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    plan = small_plan()
    plan.person("imran-sadiq", email="imran.sadiq@ashmoor-vale.example")
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example")
    plan.pair("imran-sadiq", "denise-obi")
    return bring_in(cast, plan.snapshot())


def person(key: str) -> Person:
    return Person.objects.get(key=key)


def take_from_pair(cast: Cast, year: SchoolYear) -> Step:
    pair = CoachingPair.objects.get()
    actor = cast.imran
    return take_step(pair.coachee, year, WORDS, pair=pair, actor=actor, at=BROUGHT_IN_AT)


def readers(year: SchoolYear, step: Step) -> set[str]:
    return {one.key for one in Person.objects.all() if step in steps_visible_to(one, year)}


def test_a_step_of_a_pair_is_read_by_its_owner_and_the_coach(cast: Cast, year: SchoolYear) -> None:
    step = take_from_pair(cast, year)
    assert readers(year, step) == {"denise-obi", "imran-sadiq"}
    assert step.written.words | {"why": ""} == WORDS | {"why": ""}


def test_a_step_of_ones_own_is_read_by_nobody_else(cast: Cast, year: SchoolYear) -> None:
    step = take_step(person("denise-obi"), year, WORDS, actor=cast.denise, at=BROUGHT_IN_AT)
    assert readers(year, step) == {"denise-obi"}


@pytest.mark.parametrize(
    "change",
    [{"state": "ended"}, {"ends_on": TODAY - timedelta(days=1000)}],
    ids=["ended", "past its last day"],
)
def test_an_ended_pair_is_closed_to_its_coach(
    cast: Cast, year: SchoolYear, change: dict[str, Any]
) -> None:
    step = take_from_pair(cast, year)
    CoachingPair.objects.update(**change)
    assert readers(year, step) == {"denise-obi"}


@pytest.mark.parametrize("tie", ["line_manager", "appraiser"])
def test_a_coach_with_power_over_the_coachee_reads_nothing(
    cast: Cast, year: SchoolYear, tie: str
) -> None:
    step = take_from_pair(cast, year)
    Post.objects.filter(person__key="denise-obi").update(**{tie: person("imran-sadiq")})
    assert readers(year, step) == {"denise-obi"}
    assert not can_coach_read(CoachingPair.objects.get(), TODAY)
    with pytest.raises(PermissionDenied):
        close_step(step, "dropped", actor=cast.imran, at=BROUGHT_IN_AT)


def test_a_tie_that_is_over_closes_nothing(cast: Cast, year: SchoolYear) -> None:
    Post.objects.filter(person__key="denise-obi").update(
        line_manager=person("imran-sadiq"), ends_on=date(2026, 12, 31)
    )
    assert can_coach_read(CoachingPair.objects.get(), TODAY)


def test_somebody_elses_step_is_not_there(cast: Cast, year: SchoolYear) -> None:
    step = take_from_pair(cast, year)
    with pytest.raises(Http404):
        get_step_or_404(person("aisha-rahman"), year, step.key)
    with pytest.raises(Http404):
        get_own_step_or_404(person("imran-sadiq"), year, step.key)
    assert get_step_or_404(person("imran-sadiq"), year, step.key) == step


def test_one_step_at_a_time(cast: Cast, year: SchoolYear) -> None:
    step = take_from_pair(cast, year)
    with pytest.raises(StepStillOpen):
        take_step(step.person, year, WORDS, actor=cast.denise, at=BROUGHT_IN_AT)
    close_step(step, "got-it", actor=cast.denise, at=BROUGHT_IN_AT, why="It is a habit.")
    step = Step.objects.get(pk=step.pk)
    assert (step.outcome, step.closed_on) == ("got-it", TODAY)
    assert step.written.words["why"] == "It is a habit."
    second = take_step(step.person, year, {"what": "Wait"}, actor=cast.denise, at=BROUGHT_IN_AT)
    assert (second.key, second.names_when) == ("step-denise-obi-2027-02-05-2", False)


def test_a_step_says_what_to_try(cast: Cast, year: SchoolYear) -> None:
    with pytest.raises(NothingToTry):
        take_step(person("denise-obi"), year, {"what": " "}, actor=cast.denise, at=BROUGHT_IN_AT)


def test_nobody_takes_a_step_for_somebody_else(cast: Cast, year: SchoolYear) -> None:
    for actor in (cast.ruth, cast.tomasz, cast.aisha, cast.eve):
        with pytest.raises(PermissionDenied):
            take_step(person("denise-obi"), year, WORDS, actor=actor, at=BROUGHT_IN_AT)
