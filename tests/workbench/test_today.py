"""Today: what is next, one action each."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.accounts.types import Role
from goldenthread.people.public import get_own_ties
from goldenthread.snapshot import records as r
from goldenthread.workbench.queries.today import find_current_year, list_next_activities
from goldenthread.workbench.queries.today_lines import ask_today
from goldenthread.workbench.queries.today_waiting import Waiting, list_waiting
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]


def waiting_for(user: User, year: SchoolYear) -> list[Waiting]:
    return list_waiting(ask_today(user, year, None, TODAY), year)


def test_next_for_a_teacher_is_their_teams_session_and_their_own_visit(cast: Cast) -> None:
    year = bring_in(cast)
    ties = get_own_ties(cast.priya, cast.ashmoor, TODAY)
    coming = list_next_activities(year, ties, TODAY)
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
    assert [item.text for item in waiting_for(cast.tomasz, year)] == [
        "Reading to learn: evaluation L4 was due on 18 December 2026."
    ]


def test_nothing_waits_for_a_teacher(cast: Cast) -> None:
    year = bring_in(cast)
    assert waiting_for(cast.priya, year) == []


def test_a_proposed_priority_waits_for_the_head(cast: Cast) -> None:
    plan = small_plan()
    plan.priority("talk", code="P2", title="Talk", state="proposed")
    year = bring_in(cast, plan.snapshot())
    assert [item.text for item in waiting_for(cast.ruth, year)] == ["Talk is proposed."]


def test_a_school_without_a_year_offers_the_first_step(cast: Cast, client_of: ClientOf) -> None:
    assert find_current_year([], TODAY) is None
    page = client_of("tomasz").get("/schools/ashmoor-vale/today/").content.decode()
    assert "No school year is here yet" in page


@pytest.mark.parametrize("who", ["ruth", "priya", "governor", "admin", "anneka"])
def test_today_opens_for_everybody_of_the_school(cast: Cast, client_of: ClientOf, who: str) -> None:
    bring_in(cast)
    page = client_of(who).get("/schools/ashmoor-vale/today/").content.decode()
    named = cast.people[who].get_short_name()
    # The chair of governors signs in for an office, not as a person.
    assert ("<h1>Today</h1>" if named == "The" else f"<h1>Today, {named}</h1>") in page
