"""What the pages of people and teams show, and to whom."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import RecordOpening, Role
from goldenthread.people.models import Lesson, Person, Post, TeamMember
from tests.cast import Cast
from tests.people.conftest import Staff

type ClientOf = Callable[[str | Role], Client]
LIST = "/schools/ashmoor-vale/people/"
ELLIE = f"{LIST}ellie-marsh/"
MATHEMATICS = f"{LIST}teams/mathematics/"


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def names_in(client: Client, query: str = "") -> list[str]:
    lines = client.get(f"{LIST}{query}").context["page"].object_list
    return [line.name for line in lines]


def test_the_list_stands_by_family_name(staff: Staff, client_of: ClientOf) -> None:
    assert names_in(client_of("priya")) == ["Dan Kowalczyk", "Ellie Marsh", "Priya Nair"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?search=mathematics", ["Dan Kowalczyk", "Ellie Marsh"]),
        ("?team=english", ["Priya Nair"]),
        ("?group=support-direct", []),
        ("?sort=-name", ["Priya Nair", "Ellie Marsh", "Dan Kowalczyk"]),
        ("?sort=job", ["Dan Kowalczyk", "Priya Nair", "Ellie Marsh"]),
    ],
)
def test_the_list_is_searched_filtered_and_sorted(
    staff: Staff, client_of: ClientOf, query: str, names: list[str]
) -> None:
    assert names_in(client_of("priya"), query) == names


def test_whoever_has_left_is_not_in_the_list(staff: Staff, client_of: ClientOf) -> None:
    Person.objects.filter(pk=staff.ellie.pk).update(left_on="2020-08-31")
    assert names_in(client_of("ruth")) == ["Dan Kowalczyk", "Priya Nair"]


def test_the_csv_runs_no_formula(staff: Staff, client_of: ClientOf) -> None:
    Person.objects.filter(pk=staff.priya.pk).update(name="=HYPERLINK(1)")
    told = client_of("priya").get(f"{LIST}?export=csv").content.decode("utf-8-sig")
    assert told.splitlines() == [
        "Name,Job title,Staff group,Teams",
        '\'=HYPERLINK(1),"Lead practitioner, English",Teacher,English',
        "Dan Kowalczyk,Head of mathematics,Teacher,Mathematics",
        "Ellie Marsh,Teacher of mathematics,Teacher,Mathematics",
    ]


def test_colleagues_see_job_and_teams_and_no_more(staff: Staff, client_of: ClientOf) -> None:
    page = client_of("priya").get(ELLIE).context["page"]
    assert (page.record, page.sees_leave, page.leave) == (None, False, ())
    assert [(post.job_title, post.fte, post.line_manager) for post in page.posts] == [
        ("Teacher of mathematics", "", None)
    ]
    text = text_of(client_of("priya"), ELLIE)
    assert not [word for word in ("0.4", "Dan Kowalczyk", "8X2", "Monday", "March") if word in text]


def test_the_line_manager_sees_hours_timetable_and_days_away(
    staff: Staff, client_of: ClientOf
) -> None:
    page = client_of("aisha").get(ELLIE).context["page"]
    assert page.posts[0].fte == "0.4"
    assert page.record.working_days == ("Monday", "Tuesday")
    week_a, week_b = page.record.timetable
    assert [cell.label for cell in week_a.rows[0].cells] == ["8X2", "Free", *["Not in"] * 3]
    assert (week_a.free_count, week_b.free_count) == (3, 4)
    assert len(page.leave) == 1


def test_the_business_manager_sees_the_record_without_days_away(
    staff: Staff, client_of: ClientOf
) -> None:
    page = client_of("stephen").get(ELLIE).context["page"]
    assert (page.record is not None, page.sees_leave, page.leave) == (True, False, ())


def test_a_team_tells_its_support_to_itself_and_not_to_the_head(
    staff: Staff, client_of: ClientOf
) -> None:
    told = {
        who: "Fortnightly planning" in text_of(client_of(who), MATHEMATICS)
        for who in ("ruth", "tomasz", "denise", "priya")
    }
    assert told == {"ruth": False, "tomasz": True, "denise": True, "priya": False}


def test_the_list_of_teams_counts_members_of_today(staff: Staff, client_of: ClientOf) -> None:
    TeamMember.objects.filter(person=staff.ellie).update(ends_on="2020-08-31")
    lines = client_of("priya").get(f"{LIST}teams/").context["page"].object_list
    assert [(line.name, line.members) for line in lines] == [("English", 1), ("Mathematics", 1)]


@pytest.mark.parametrize("address", [LIST, ELLIE, f"{LIST}teams/", MATHEMATICS])
def test_another_school_finds_nothing(staff: Staff, client_of: ClientOf, address: str) -> None:
    assert client_of("eve").get(address).status_code == 404


@pytest.mark.parametrize("address", [LIST, ELLIE, MATHEMATICS])
@pytest.mark.parametrize("who", ["governor", "anneka", "admin"])
def test_governors_trust_and_administrators_are_refused(
    staff: Staff, client_of: ClientOf, who: str, address: str
) -> None:
    assert client_of(who).get(address).status_code == 403


QUERIES = {LIST: 12, ELLIE: 19, f"{LIST}teams/": 9, MATHEMATICS: 11}


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("address", QUERIES)
def test_pages_cost_the_same_with_few_and_many_rows(
    cast: Cast,
    staff: Staff,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    many: bool,
) -> None:
    for number in range(40 if many else 0):
        made = Person.objects.create(
            school=cast.ashmoor, key=f"teacher-{number}", name=f"Teacher {number}"
        )
        Post.objects.create(
            school=cast.ashmoor,
            key=f"post-{number}",
            person=made,
            job_title="Teacher",
            staff_group="teacher",
            fte=Decimal(1),
            line_manager=staff.ellie,
        )
        TeamMember.objects.create(
            school=cast.ashmoor,
            key=f"mathematics|teacher-{number}",
            team=staff.mathematics,
            person=made,
        )
        Lesson.objects.create(
            school=cast.ashmoor,
            year=staff.year,
            key=f"ellie-marsh|B|monday|{number}",
            person=staff.ellie,
            week="B",
            weekday="monday",
            period=str(number),
            kind="lesson",
        )
    client = client_of("tomasz")
    with django_assert_num_queries(QUERIES[address]):
        client.get(address)


def test_opening_somebodys_record_is_noted_once_a_day_and_ones_own_is_not(
    staff: Staff, client_of: ClientOf
) -> None:
    for who in ("ruth", "ruth", "tomasz", "priya"):
        client_of(who).get(ELLIE)
    openings = RecordOpening.objects.filter(subject="person:ellie-marsh")
    assert sorted(openings.values_list("reader_name", "what")) == [
        ("Ruth Adeyemi-Clarke", "working hours, line management and days away"),
        ("Tomasz Wilk", "working hours, line management and days away"),
    ]
    client_of("priya").get(f"{LIST}priya-nair/")
    assert not RecordOpening.objects.filter(subject="person:priya-nair").exists()


def test_a_box_learns_the_names_of_staff_and_the_safeguarding_route(
    staff: Staff, client_of: ClientOf
) -> None:
    told = client_of("priya").get(f"{LIST}screening.json").json()
    assert told == {
        "staff_names": ["Dan", "Ellie", "Kowalczyk", "Marsh", "Nair", "Priya"],
        "safeguarding_route": "Tell your designated safeguarding lead now.",
        "safeguarding_link": "",
    }
    assert client_of("governor").get(f"{LIST}screening.json").json()["staff_names"] == []
    assert client_of("eve").get(f"{LIST}screening.json").status_code == 404
