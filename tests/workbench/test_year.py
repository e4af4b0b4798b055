"""The year as a weave, with directed time and free periods."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import label
from goldenthread.accounts.types import Role
from goldenthread.people.models import Person
from goldenthread.snapshot.words import LedgerCategory
from goldenthread.workbench.queries.free_periods import read_free_periods
from goldenthread.workbench.queries.thread_pictures import marks_of
from goldenthread.workbench.queries.year_weave import draw_year, week_columns
from goldenthread.years.models import CalendarEvent, Term
from tests.cast import Cast
from tests.year import TODAY, bring_in, small_plan

type ClientOf = Callable[[str | Role], Client]
YEAR = "/schools/ashmoor-vale/2026-27/year/"


def test_the_weave_has_38_teaching_weeks_between_two_part_weeks() -> None:
    numbers = [column.number for column in week_columns(small_plan().snapshot())]
    assert numbers == list(range(40))


def test_a_knot_stands_in_the_week_of_its_activity(cast: Cast) -> None:
    year = bring_in(cast)
    snapshot = small_plan().snapshot()
    weave = draw_year(snapshot, year, TODAY, marks=marks_of(snapshot))
    placed = {
        row.key: [(k.title, weave.weeks[k.week_index].number) for k in row.knots]
        for row in weave.rows
    }
    assert placed == {
        "whole-school": [("Launch", 0)],
        "team": [("Science reads", 21)],
        "individual": [("A visit to English", 22)],
        "statutory": [],
    }


def test_an_opened_stream_shows_every_team(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    page = client_of("tomasz").get(YEAR, {"open": "team"}).content.decode()
    assert "Science" in page
    assert "English" in page


@pytest.mark.walls
def test_a_teacher_sees_all_staff_sessions_own_teams_and_own_activities(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan()
    plan.activity(
        "english-1", title="English reads", on=date(2027, 3, 9), stream="team", team="english"
    )
    bring_in(cast, plan.snapshot())
    teacher = client_of(Role.TEACHER)
    Person.objects.filter(key="priya-nair").update(user=teacher.session["_auth_user_id"])
    page = teacher.get(YEAR).content.decode()
    titles = ("Launch", "Science reads", "A visit to English", "English reads")
    seen = {title for title in titles if title in page}
    assert seen == {"Launch", "Science reads", "A visit to English"}


@pytest.mark.walls
def test_somebody_without_a_staff_record_sees_all_staff_sessions_only(
    cast: Cast, client_of: ClientOf
) -> None:
    bring_in(cast)
    page = client_of("denise").get(YEAR).content.decode()
    seen = {title for title in ("Launch", "Science reads", "A visit to English") if title in page}
    assert seen == {"Launch"}


def test_free_periods_leave_ppa_out(cast: Cast) -> None:
    free = read_free_periods(bring_in(cast))
    assert free is not None
    assert (free.people_count, free.periods_count, free.free_total) == (2, 8, 11)
    week_b = free.grids[1]
    assert week_b.rows == (("1", (1, 2)), ("2", (2, 2)))


def test_a_year_without_terms_says_what_belongs_there(cast: Cast, client_of: ClientOf) -> None:
    bring_in(cast)
    cast.ashmoor.years.update(label="2025-26")
    Term.objects.all().delete()
    page = client_of("tomasz").get("/schools/ashmoor-vale/2025-26/year/").content.decode()
    assert "The year has no terms yet" in page


@pytest.mark.parametrize("activities", [3, 120])
def test_the_year_costs_the_same_queries_however_full(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    activities: int,
) -> None:
    plan = small_plan()
    for number in range(3, activities):
        plan.activity(f"more-{number}", on=date(2027, 3, 9), stream="team", team="english")
    bring_in(cast, plan.snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(YEAR_QUERIES):
        client.get(YEAR, {"open": "team"})


YEAR_QUERIES = 27


def band_of(page: str, key: str) -> str:
    return page.split(f'/programmes/{key}/">')[1].split("</li>")[0]


def test_a_programme_that_fills_no_half_term_says_why(cast: Cast, client_of: ClientOf) -> None:
    plan = small_plan()
    plan.programme("later", title="Later", starts_on=None, ends_on=None)
    plan.programme("last-year", starts_on=date(2025, 9, 3), ends_on=date(2026, 7, 17))
    plan.programme("next-year", starts_on=date(2027, 9, 1), ends_on=None)
    plan.programme("bare", title="Bare", starts_on=date(2026, 9, 2), ends_on=date(2027, 7, 9))
    bring_in(cast, plan.snapshot())
    page = client_of("tomasz").get(YEAR).content.decode()
    assert "Nothing planned yet" in band_of(page, "later")
    assert "programmes/later/edit/" in band_of(page, "later")
    assert "Ended before this year" in band_of(page, "last-year")
    assert "Begins after this year" in band_of(page, "next-year")
    assert "No session yet" in band_of(page, "bare")
    assert "?programme=bare" in band_of(page, "bare")
    assert "No session yet" not in band_of(page, "pr1")


def test_whoever_only_reads_the_year_is_offered_no_next_step(
    cast: Cast, client_of: ClientOf
) -> None:
    plan = small_plan()
    plan.programme("bare", title="Bare", starts_on=date(2026, 9, 2), ends_on=date(2027, 7, 9))
    bring_in(cast, plan.snapshot())
    page = client_of(Role.GOVERNOR).get(YEAR).content.decode()
    assert "Plan its first session" not in page


def test_what_belongs_to_parents_is_written_with_an_apostrophe() -> None:
    assert label(LedgerCategory.PARENTS_EVENING) == "Parents’ evening"
    assert dict(CalendarEvent._meta.get_field("kind").choices or ()) == {
        "parents-evening": "Parents’ evening",
        "open-evening": "Open evening",
        "data-drop": "Data drop",
        "exams": "Exams",
        "other": "Other",
    }
