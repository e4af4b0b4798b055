"""Use is counted from logs and promises, in groups of five or more, and never told of a person."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.evaluation.models import EvaluationResult
from goldenthread.people.public import Person
from goldenthread.practice import public as practice
from goldenthread.practice.models import PracticeLog, Step
from goldenthread.practice.public import UseOfGroup
from goldenthread.programmes.public import Programme
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.evaluation.look_cast import LOOKS, bring_looks_in, look_plan
from tests.year import TODAY

type ClientOf = Callable[[str | Role], Client]
USE = f"{LOOKS}l4/use/"
# In the week of 11 January 2027; two days later lies the look.
DAY = date(2027, 1, 14)
WEEKS = {"first": "11 January 2027", "last": "22 January 2027"}
PAGE_QUERIES = 16


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def plan_with_maths(promising: int, kept: int) -> SmallPlan:
    """Science (12) and maths (6) take part; in science so many promised, and so many did."""
    plan = look_plan()
    plan.people(*(f"maths-{number}" for number in range(6)))
    plan.team("maths", *(f"maths-{number}" for number in range(6)))
    plan.for_whom("pr1", team="maths")
    plan.add(
        r.TeamCycle(
            id="cycle", team="science", programme="pr1", theme="Talk", starts_on=date(2027, 1, 5)
        )
    )
    for number in range(promising):
        plan.add(
            r.Promise(
                id=f"promise-{number}",
                cycle="cycle",
                person=f"colleague-{number}",
                made_on=DAY,
                outcome="done" if number < kept else "not-yet",
            )
        )
    return plan


def log(year: SchoolYear, *keys: str, outcome: str = "tried") -> None:
    for key in keys:
        person = Person.objects.get(school=year.school, key=key)
        step, _ = Step.objects.get_or_create(
            school=year.school,
            year=year,
            key=f"step-{key}",
            person=person,
            programme=Programme.objects.get(year=year, key="pr1"),
            opened_on=DAY,
        )
        row = PracticeLog(
            school=year.school,
            year=year,
            person=person,
            step=step,
            number=uuid4(),
            on=DAY,
            outcome=outcome,
        )
        row.put_words({"class_label": "", "note": ""})
        row.save()


def test_logs_and_promises_are_counted_by_team(cast: Cast, client_of: ClientOf) -> None:
    year = bring_looks_in(cast, plan_with_maths(promising=8, kept=6))
    log(year, *(f"maths-{number}" for number in range(6)))
    page = client_of("tomasz").get(USE, WEEKS)
    found = page.context["uptake"]
    assert (found.total.people, found.total.tried, found.told) == (18, 12, 14)
    assert found.groups == (UseOfGroup("Maths", 6, 6), UseOfGroup("Science", 12, 6))
    said = page.content.decode()
    assert "12 of 18 tried it at least once" in said
    assert "Who uses it without writing it down is not seen" in said
    # Whole weeks: a day more or less would be one person.
    assert (page.context["first"], page.context["last"]) == (
        date(2027, 1, 11),
        date(2027, 1, 24),
    )


def test_the_count_of_the_day_is_kept_as_a_result(cast: Cast, client_of: ClientOf) -> None:
    year = bring_looks_in(cast, plan_with_maths(promising=8, kept=6))
    log(year, *(f"maths-{number}" for number in range(6)))
    tomasz = client_of("tomasz")
    tomasz.post(USE, WEEKS)
    result = EvaluationResult.objects.get()
    assert (result.level, result.n, result.sources) == ("L4", 18, ["self-log"])
    assert float(result.uptake_percent or 0) == pytest.approx(66.6667)
    assert result.finding == (
        "12 of 18 tried it at least once, by their own logs and promises; "
        "Maths: 6 of 6; Science: 6 of 12"
    )
    # What is logged later does not change what was taken over.
    log(year, "colleague-9")
    tomasz.get(USE, WEEKS)
    result.refresh_from_db()
    assert result.finding.startswith("12 of 18")


def test_small_counts_are_kept_back_on_both_sides(cast: Cast, client_of: ClientOf) -> None:
    bring_looks_in(cast, plan_with_maths(promising=2, kept=2))
    tomasz = client_of("tomasz")
    page = tomasz.get(USE, WEEKS)
    assert "Either would point at people, so it is not told" in page.content.decode()
    assert page.context["uptake"].groups == ()
    refused = tomasz.post(USE, WEEKS).content.decode()
    assert "There is no count here that may be told." in refused
    assert not EvaluationResult.objects.exists()
    # Fifteen of eighteen would tell of the three who did not.
    assert not UseOfGroup("All", 18, 15).may_be_shown
    assert UseOfGroup("All", 18, 13).may_be_shown


def test_a_team_that_may_not_be_shown_hides_all(cast: Cast, client_of: ClientOf) -> None:
    year = bring_looks_in(cast, plan_with_maths(promising=8, kept=8))
    log(year, "maths-0", "maths-1")
    page = client_of("tomasz").get(USE, WEEKS)
    assert (page.context["uptake"].total.tried, page.context["uptake"].groups) == (10, ())
    assert "Teams are not shown one by one" in page.content.decode()


def test_odd_weeks_have_a_sentence(cast: Cast, client_of: ClientOf) -> None:
    bring_looks_in(cast)
    tomasz = client_of("tomasz")
    assert "nobody wrote a log" in tomasz.get(USE).content.decode()
    for first, last, sentence in (
        ("22 January 2027", "11 January 2027", "The last day lies before the first."),
        ("1 January 2020", "2 January 2020", "within the school year"),
        ("soon", "later", "is not a day"),
        ("", "", "Enter a day"),
    ):
        for way in (tomasz.get, tomasz.post):
            page = way(USE, {"first": first, "last": last})
            assert sentence in page.content.decode()
    assert client_of("priya").get(USE).status_code == 403


@pytest.mark.parametrize("many", [1, 8])
def test_the_page_costs_the_same_with_little_and_much(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    many: int,
) -> None:
    bring_looks_in(cast, plan_with_maths(promising=many, kept=many))
    tomasz = client_of("tomasz")
    with django_assert_num_queries(PAGE_QUERIES):
        assert tomasz.get(USE, WEEKS).status_code == 200


def test_taking_somebody_off_the_list_does_not_tell_what_they_said(cast: Cast) -> None:
    year = bring_looks_in(cast, plan_with_maths(promising=8, kept=6))
    programme = Programme.objects.get(year=year, key="pr1")
    people = dict(Person.objects.filter(school=year.school).values_list("key", "pk"))
    everybody = {people[f"colleague-{number}"] for number in range(9)}

    def counted(without: str) -> tuple[int, int, int]:
        asked = everybody - {people[without]}
        found = practice.count_programme_uptake(year, programme, asked, DAY, DAY)
        return found.total.people, found.total.tried, found.told

    # One of them did what was promised, one did not.
    assert counted("colleague-0") == counted("colleague-7")
