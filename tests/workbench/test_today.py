"""Today: what is next, one action each."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client

from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.snapshot import records as r
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.today import (
    find_current_year,
    list_next_activities,
    list_waiting,
)
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]


def test_next_for_a_teacher_is_their_teams_session_and_their_own_visit(cast: Cast) -> None:
    year = bring_in(cast)
    snapshot = small_plan().snapshot()
    priya = Person.objects.get(key="priya-nair")
    coming = list_next_activities(snapshot, year, priya, TODAY, marks_of(snapshot))
    assert [(item.day, item.title) for item in coming] == [
        ("Tue 23 Feb", "Science reads"),
        ("Tue 2 Mar", "A visit to English"),
    ]


def test_an_overdue_evaluation_waits_for_the_cpd_leader(cast: Cast) -> None:
    plan = small_plan()
    plan.add(
        r.EvaluationItem(
            id="mid", programme="pr1", level="L4", stage="mid-point", due_on=date(2026, 12, 18)
        )
    )
    year = bring_in(cast, plan.snapshot())
    assert [item.text for item in list_waiting(cast.tomasz, year, TODAY)] == [
        "Reading to learn: evaluation L4 was due on 18 December 2026."
    ]


def test_nothing_waits_for_a_teacher(cast: Cast) -> None:
    year = bring_in(cast)
    assert list_waiting(cast.priya, year, TODAY) == []


def test_a_proposed_priority_waits_for_the_head(cast: Cast) -> None:
    plan = small_plan()
    plan.priority("talk", code="P2", title="Talk", state="proposed")
    year = bring_in(cast, plan.snapshot())
    assert [item.text for item in list_waiting(cast.ruth, year, TODAY)] == ["Talk is proposed."]


def test_a_school_without_a_year_offers_the_first_step(cast: Cast, client_of: ClientOf) -> None:
    assert find_current_year(cast.ashmoor, TODAY) is None
    page = client_of("tomasz").get("/schools/ashmoor-vale/today/").content.decode()
    assert "No school year is here yet" in page


@pytest.mark.parametrize("who", ["ruth", "priya", "governor", "admin", "anneka"])
def test_today_opens_for_everybody_of_the_school(cast: Cast, client_of: ClientOf, who: str) -> None:
    bring_in(cast)
    page = client_of(who).get("/schools/ashmoor-vale/today/").content.decode()
    assert f"Today, {cast.people[who].get_short_name()}" in page
