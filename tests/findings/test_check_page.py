"""The Check page shows seven findings at a time, to each reader what is theirs, and no score."""

import csv
import datetime as dt
import io
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.findings.models import CheckRun, Finding
from tests.cast import Cast
from tests.findings.stored_years import (
    AT,
    TODAY,
    empty_year,
    make_finding,
    make_person,
    plan,
    store,
)

type ClientOf = Callable[[str], Client]
type Count = Callable[..., object]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return empty_year(cast.ashmoor)


def address(cast: Cast, page: str = "check", **kwargs: str) -> str:
    route = {"school_slug": cast.ashmoor.slug, "year": "2026-27"}
    return reverse(f"findings:{page}", kwargs=route | kwargs)


def open_page(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def make_run(year: SchoolYear, today: dt.date = TODAY, **counts: int) -> CheckRun:
    return CheckRun.objects.create(
        school=year.school, year=year, at=AT, today=today, seconds=0.1, counts=counts
    )


def test_seven_are_shown_and_then_the_next(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    for number in range(9):
        make_finding(year, about=f"session-{number}", people_minutes=100 - number)
    client = client_of("tomasz")
    first = open_page(client, address(cast))
    assert [f"session-{number}" in first for number in range(9)] == [True] * 7 + [False] * 2
    assert "9 findings, the weightiest first" in first
    assert "Show the last 2" in first
    second = open_page(client, address(cast) + "?page=2")
    assert [f"session-{number}" in second for number in range(9)] == [False] * 7 + [True] * 2


def test_each_finding_says_what_is_seen_why_it_may_matter_and_what_one_could_do(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year, "COA003", message="The pair last met on 4 December.", hint="Fix the date.")
    page = open_page(client_of("ruth"), address(cast))
    assert "The pair last met on 4 December." in page
    assert "Coaching changes teaching by small steps" in page
    assert "Fix the date." in page


def test_the_reason_is_said_once_for_findings_of_one_rule(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    for number in range(3):
        make_finding(year, "COA003", about=f"pair-{number}")
    page = open_page(client_of("ruth"), address(cast))
    assert page.count("Coaching changes teaching by small steps") == 1
    assert page.count("Add a return.") == 3


def test_rule_severity_and_priority_narrow_the_list(cast: Cast, client_of: ClientOf) -> None:
    year = store(plan(), cast.ashmoor)
    make_finding(year, "DUR001", about="launch", severity="E")
    make_finding(year, "FOC001", about="keynote", priorities=["reading-to-learn"])
    client = client_of("tomasz")
    for narrowed in ("rule=DUR001", "severity=error"):
        page = open_page(client, f"{address(cast)}?{narrowed}")
        assert ("“launch”" in page, "“keynote”" in page) == (True, False)
        assert "1 of 2 findings" in page
    page = open_page(client, f"{address(cast)}?priority=reading-to-learn")
    assert ("“launch”" in page, "“keynote”" in page) == (False, True)
    both = open_page(client, f"{address(cast)}?priority=reading-to-learn&rule=DUR001")
    assert "Nothing fits these filters" in both


def test_a_teacher_finds_what_concerns_them_and_nothing_else(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_person(cast, "priya", "priya-nair")
    mine = {"people": ["priya-nair"], "person_level": True}
    make_finding(year, "TIM001", about="mine", message="Priya Nair has too much planned.", **mine)
    make_finding(
        year,
        "TIM001",
        about="other",
        message="Dan has too much.",
        people=["dan"],
        person_level=True,
    )
    make_finding(year, message="The keynote is never returned to.")
    make_run(year, E=2, W=1)
    page = open_page(client_of("priya"), address(cast))
    assert "Priya Nair has too much planned." in page
    assert "Concerns you" in page
    for hidden in ("Dan has", "The keynote", "Check again", "Open now", "2 errors"):
        assert hidden not in page


def test_somebody_whom_nothing_concerns_reads_why_the_page_is_empty(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year)
    assert "Nothing here concerns you" in open_page(client_of("denise"), address(cast))


def test_leaders_read_how_many_where_they_may_not_read_who(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(
        year,
        "COA001",
        about="dan-kowalczyk-ellie-marsh",
        message="Dan Kowalczyk line-manages Ellie Marsh.",
        hint="Priya Nair has room.",
        people=["dan-kowalczyk", "ellie-marsh"],
        person_level=True,
    )
    for leader in ("ruth", "tomasz"):
        page = open_page(client_of(leader), address(cast))
        assert "A coach line-manages or appraises the person they coach." in page
        assert "1 to 4 people" in page
        for name in ("Kowalczyk", "kowalczyk", "Ellie", "ellie", "Priya", "COA001-"):
            assert name not in page


def test_a_governor_reads_numbers_and_five_themes(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year, message="The keynote is never returned to.")
    make_run(year, E=3, W=12)
    page = open_page(client_of("governor"), address(cast))
    assert "3 errors, 12 warnings." in page
    assert "<li>One-off</li>" in page
    assert "The keynote" not in page


def test_the_trust_reads_numbers_alone(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    make_finding(year)
    make_run(year, E=3, W=12)
    page = open_page(client_of("anneka"), address(cast))
    assert "3 errors, 12 warnings." in page
    assert "One-off" not in page


def test_the_trend_takes_the_last_run_of_each_week(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    for today, errors in (("2027-01-26", 9), ("2027-01-28", 8), ("2027-02-05", 5)):
        make_run(year, dt.date.fromisoformat(today), E=errors)
    page = open_page(client_of("ruth"), address(cast))
    assert "Findings, week by week" in page
    assert ("28 Jan" in page, "26 Jan" in page, "5 errors" in page) == (True, False, True)


def test_a_year_that_was_never_checked_says_what_the_check_is(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    page = open_page(client_of("ruth"), address(cast))
    assert "has not been checked yet" in page
    assert "The check reads your plan the way a careful colleague would" in page


def test_check_again_checks_and_comes_back(cast: Cast, client_of: ClientOf) -> None:
    store(plan(), cast.ashmoor)
    response = client_of("tomasz").post(address(cast, "check-again"), follow=True)
    assert "The year has been checked again." in response.content.decode()
    assert Finding.objects.filter(code="NEE001", fixed_at=None).count() == 1


def test_rules_that_gave_up_are_named(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    run = make_run(year)
    run.could_not_judge = [{"code": "COA001", "message": "Coach is the boss could not be judged."}]
    run.save()
    assert "Coach is the boss could not be judged." in open_page(client_of("ruth"), address(cast))


def test_fixed_findings_are_listed_the_latest_first(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year, about="early", fixed_at=AT - dt.timedelta(days=9), severity="E")
    make_finding(year, about="late", fixed_at=AT)
    make_finding(year, about="open")
    page = open_page(client_of("ruth"), address(cast, "list-fixed"))
    assert page.index("“late”") < page.index("“early”")
    assert "“open”" not in page


def read_csv(client: Client, cast: Cast) -> list[dict[str, str]]:
    response = client.get(address(cast) + "?export=csv")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_the_file_says_no_more_than_the_page_and_runs_nothing(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year, "DUR001", message="=HYPERLINK(1) is never returned to.", severity="E")
    make_finding(
        year,
        "COA001",
        message="Dan Kowalczyk coaches Ellie Marsh.",
        people=["a", "b"],
        person_level=True,
    )
    rows = read_csv(client_of("ruth"), cast)
    assert [(row["Rule"], row["What we see"], row["Who"]) for row in rows] == [
        ("DUR001", "'=HYPERLINK(1) is never returned to.", ""),
        ("COA001", "A coach line-manages or appraises the person they coach.", "1 to 4 people"),
    ]
    assert read_csv_or_nothing(client_of("governor"), cast) == ""


def read_csv_or_nothing(client: Client, cast: Cast) -> str:
    """What follows the headings."""
    response = client.get(address(cast) + "?export=csv")
    return response.content.decode("utf-8-sig").partition("\n")[2]


@pytest.mark.parametrize(("page", "queries"), [("check", 13), ("list-accepted", 14)])
def test_the_page_asks_as_often_for_300_findings_as_for_one(
    cast: Cast,
    year: SchoolYear,
    client_of: ClientOf,
    django_assert_num_queries: Count,
    page: str,
    queries: int,
) -> None:
    client = client_of("tomasz")
    accepted = page == "list-accepted"
    make_finding(year, accepted=accepted)
    with django_assert_num_queries(queries):  # type: ignore[attr-defined]
        client.get(address(cast, page))
    for number in range(300):
        make_finding(
            year,
            about=f"session-{number}",
            accepted=accepted,
            people=["x"],
            person_level=number % 2 == 0,
        )
        make_run(year, TODAY - dt.timedelta(days=number), E=number)
    with django_assert_num_queries(queries):  # type: ignore[attr-defined]
        client.get(address(cast, page))


def test_eve_finds_no_check_of_ashmoor_vale(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_finding(year)
    eve = client_of("eve")
    for page in ("check", "list-accepted", "list-fixed", "list-rules", "list-settings"):
        assert eve.get(address(cast, page)).status_code == 404
    assert eve.get(address(cast, "show-finding", key="DUR001-keynote")).status_code == 404
