"""Each finding belongs to somebody's part of the thread, and the page can be read by part."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.findings.who_can_fix import Fixer, WhoCanFix, who_can_fix
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.findings.stored_years import empty_year, make_finding, make_person

type ClientOf = Callable[[str], Client]
type Count = Callable[..., Any]


def snapshot() -> Any:
    plan = SmallPlan().people("lola", "aisha", "peter").need("need")
    plan.priority("reading", owner="peter", need="need")
    plan.programme("pr1", priority="reading", lead="lola").programme("pr2")
    plan.team("english", "aisha", leader="aisha").team("music", "lola")
    plan.activity("session", on=TODAY, team="english", programme="pr1")
    plan.activity("hall", on=TODAY, stream="whole-school", programme="pr1")
    plan.activity("keynote", on=TODAY, stream="whole-school")
    plan.add(
        r.Measure(id="point", priority="reading", name="Point", kind="pupil-talk", direction="up")
    )
    return plan.pair("lola", "aisha").snapshot()


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (("priorities", "reading"), WhoCanFix(Fixer.PRIORITY_OWNER, "peter")),
        (("needs", "need"), WhoCanFix(Fixer.PRIORITY_OWNER, "peter")),
        (("measures", "point"), WhoCanFix(Fixer.PRIORITY_OWNER, "peter")),
        (("programmes", "pr1"), WhoCanFix(Fixer.PROGRAMME_LEAD, "lola")),
        (("programmes", "pr2"), WhoCanFix(Fixer.CPD_LEADER)),
        (("activities", "session"), WhoCanFix(Fixer.TEAM_LEADER, "aisha")),
        (("activities", "hall"), WhoCanFix(Fixer.PROGRAMME_LEAD, "lola")),
        (("activities", "keynote"), WhoCanFix(Fixer.CPD_LEADER)),
        (("teams", "english"), WhoCanFix(Fixer.TEAM_LEADER, "aisha")),
        (("teams", "music"), WhoCanFix(Fixer.CPD_LEADER)),
        (("coaching_pairs", "lola-aisha"), WhoCanFix(Fixer.COACH)),
        (("people", "lola"), WhoCanFix(Fixer.CPD_LEADER)),
        (("year", "2026-27"), WhoCanFix(Fixer.CPD_LEADER)),
    ],
)
def test_it_is_whoever_has_the_row_in_their_part(
    subject: tuple[str, str], expected: WhoCanFix
) -> None:
    finding = Finding("XYZ001", Severity.WARNING, RowRef(*subject), "It is so.", "Do it.")
    assert who_can_fix(snapshot(), finding) == expected


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    """Heaviest first: one of Aisha's team, one of the CPD leader, one of Priya's programme."""
    make_person(cast, "aisha", "aisha")
    make_person(cast, "priya", "priya")
    year = empty_year(cast.ashmoor)
    for number, (about, fixer, person) in enumerate(
        (
            ("team", "team-leader", "aisha"),
            ("school", "cpd-leader", ""),
            ("unit", "programme-lead", "priya"),
            ("second", "team-leader", "aisha"),
        )
    ):
        make_finding(
            year, about=about, people_minutes=100 - number, fixer=fixer, fixer_person=person
        )
    return year


def open_check(client: Client, query: str = "") -> str:
    url = reverse("findings:check", kwargs={"school_slug": "ashmoor-vale", "year": "2026-27"})
    return client.get(url + query).content.decode()


def shown(page: str) -> list[str]:
    return re.findall(r"“(\w+)” is never returned to", page)


def test_the_page_is_narrowed_to_a_part_or_to_a_person(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("tomasz")
    assert shown(open_check(client, "?fixer=team-leader")) == ["team", "second"]
    assert shown(open_check(client, "?fixer=programme-lead|priya")) == ["unit"]
    page = open_check(client)
    assert '<option value="team-leader|aisha">Team leader: Aisha Rahman</option>' in page
    assert "CPD leader" in page


def test_groups_stand_in_the_order_of_their_weightiest(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("tomasz")
    page = open_check(client, "?sort=fixer")
    assert shown(page) == ["team", "second", "school", "unit"]
    assert re.findall(r"<h2>([^<]+)</h2>", page)[:3] == [
        "Team leader: Aisha Rahman",
        "CPD leader",
        "Programme lead: Priya Nair",
    ]
    assert "<h2>DUR001 One-off</h2>" in open_check(client, "?sort=rule")
    assert "<h2>No priority</h2>" in open_check(client, "?sort=priority")
    assert shown(open_check(client)) == ["team", "school", "unit", "second"]


def test_a_coach_is_named_to_nobody_by_the_filter(cast: Cast, client_of: ClientOf) -> None:
    make_person(cast, "imran", "imran")
    make_finding(
        empty_year(cast.ashmoor),
        "COA003",
        people=["imran", "ellie"],
        person_level=True,
        fixer="coach",
        fixer_person="imran",
    )
    for who in ("ruth", "tomasz"):
        assert "Imran" not in open_check(client_of(who), "?sort=fixer")


def test_the_queries_are_as_many_for_one_name_as_for_many(
    cast: Cast, year: SchoolYear, client_of: ClientOf, django_assert_num_queries: Count
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = client_of("tomasz")
    open_check(client)
    with CaptureQueriesContext(connection) as few:
        open_check(client)
    for number in range(20):
        make_person(cast, "denise", f"person-{number}")
        make_finding(
            year, about=f"more-{number}", fixer="team-leader", fixer_person=f"person-{number}"
        )
    with django_assert_num_queries(len(few)):
        open_check(client, "?sort=fixer")
