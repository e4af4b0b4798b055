"""The directed time of one person: read by whom it concerns, changed in one save, counted again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoAssertNumQueries

from goldenthread.accounts.public import AuditEvent, DoesNotFit, RecordOpening, SchoolYear
from goldenthread.accounts.types import Role, YearState
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.findings.public import Finding, run_check
from goldenthread.people.public import Person, link_accounts
from goldenthread.snapshot import records as r
from goldenthread.threads.public import school_year_changed
from goldenthread.years.public import LedgerEntry, LedgerLine, WrittenTwice, write_ledger
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in

type ClientOf = Callable[[str | Role], Client]
LEDGER = "/schools/ashmoor-vale/2026-27/year/ledger/priya-nair/"
YEAR = "/schools/ashmoor-vale/2026-27/year/"
QUERIES = 15


def ledger_plan(*, entries: int = 0) -> SmallPlan:
    """Priya Nair works three days of five and is 16 hours over; and a leader, and a TA."""
    plan = SmallPlan()
    plan.person("tomasz-wilk", email="tomasz.wilk@ashmoor-vale.example")
    plan.person("aisha-rahman", email="aisha.rahman@ashmoor-vale.example")
    plan.person("priya-nair", email="priya.nair@ashmoor-vale.example", fte="0.6")
    plan.person("ruth-adeyemi-clarke", group="leader", pay_scale="leadership")
    plan.person("denise-obi", group="support-direct", pay_scale="support")
    for category, minutes, note in (
        ("pupil-day", 755 * 60, "5.75 h on 114 days"),
        ("cpd", 15 * 60, ""),
        ("other", 5 * 60, "Ski trip"),
    ):
        plan.add(r.LedgerEntry(person="priya-nair", category=category, minutes=minutes, note=note))
    for number in range(entries):
        plan.add(
            r.LedgerEntry(person="priya-nair", category="other", minutes=1, note=f"Entry {number}")
        )
    return plan


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    year = bring_in(cast, ledger_plan().snapshot())
    link_accounts(cast.ashmoor)
    return year


@pytest.fixture
def priya(year: SchoolYear) -> Person:
    return Person.objects.get(school=year.school, key="priya-nair")


def stands() -> dict[str, tuple[int, bool]]:
    rows = LedgerEntry.objects.filter(person__key="priya-nair")
    return {row.key.removeprefix("priya-nair|"): (row.minutes, row.directed) for row in rows}


AS_BROUGHT_IN = {
    "pupil-day|5.75 h on 114 days": (45_300, True),
    "cpd|": (900, True),
    "other|Ski trip": (300, True),
}


def typed(**changes: str | None) -> dict[str, str]:
    """What the page sends when nothing was touched, with what somebody changed; None unticks."""
    sent: dict[str, str | None] = {
        "new-category": "",
        "new-note": "",
        "new-minutes": "",
        "new-directed": "on",
    }
    for row in LedgerEntry.objects.filter(person__key="priya-nair"):
        sent[f"entry-{row.pk}-minutes"] = str(row.minutes)
        sent[f"entry-{row.pk}-directed"] = "on"
    for name, value in changes.items():
        which, _, field = name.partition("__")
        prefix = "new" if which == "new" else f"entry-{number(which)}"
        sent[f"{prefix}-{field}"] = value
    return {name: value for name, value in sent.items() if value is not None}


def number(category: str) -> int:
    word = category.replace("_", "-")
    return LedgerEntry.objects.get(person__key="priya-nair", category=word).pk


def page_of(client: Client, url: str = LEDGER) -> str:
    return client.get(url).content.decode()


def test_the_page_says_what_is_planned_against_the_limit_pro_rata(
    year: SchoolYear, client_of: ClientOf
) -> None:
    page = page_of(client_of("tomasz"))
    for said in (
        'The directed time of <span class="nowrap">Priya Nair</span>',
        "<dd>0.6</dd>",
        '759 h, <span class="soft">0.6 of 1,265 h</span>',
        "<dd>775 h</dd>",
        '<span class="tag tag-bad">16 h</span>',
        'value="755 h"',
        "5.75 h on 114 days",
        "Ski trip",
    ):
        assert said in page


def test_the_limit_is_the_schools_own(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    type(cast.ashmoor).objects.filter(pk=cast.ashmoor.pk).update(directed_hours=1300)
    page = page_of(client_of("tomasz"))
    assert ("0.6 of 1,300 h" in page, "<dt>Left</dt><dd>5 h</dd>" in page) == (True, True)


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ("ruth-adeyemi-clarke", "Leaders have no limit."),
        ("denise-obi", "Only teachers have a limit; others have the hours of their contract."),
    ],
)
def test_who_has_no_limit_is_told_why(
    year: SchoolYear, client_of: ClientOf, person: str, said: str
) -> None:
    page = page_of(client_of("tomasz"), LEDGER.replace("priya-nair", person))
    assert (said in page, "<dt>Left</dt>" in page) == (True, False)


def test_what_is_no_longer_directed_stays_and_does_not_count(
    year: SchoolYear, client_of: ClientOf
) -> None:
    page = (
        client_of("tomasz")
        .post(LEDGER, typed(other__directed=None, cpd__minutes="2 h 30"), follow=True)
        .content.decode()
    )
    assert stands() == AS_BROUGHT_IN | {"cpd|": (150, True), "other|Ski trip": (300, False)}
    said = (
        "Saved. Priya Nair has 757 h 30 min of directed time planned, 1 h 30 min less than the "
        "limit of 759 h."
    )
    assert said in page
    assert '757 h 30 min, <span class="soft">5 h more is optional</span>' in page


def test_an_entry_is_added_and_another_taken_out(year: SchoolYear, client_of: ClientOf) -> None:
    changes = {
        "other__minutes": "0",
        "new__category": "meeting",
        "new__note": "Governors",
        "new__minutes": "1:30",
    }
    client_of("tomasz").post(LEDGER, typed(**changes))
    left = {key: said for key, said in AS_BROUGHT_IN.items() if key != "other|Ski trip"}
    assert stands() == left | {"meeting|Governors": (90, True)}


def test_hours_as_the_page_writes_them_are_read_again(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client_of("tomasz").post(LEDGER, typed(pupil_day__minutes="1,092 h 30 min"))
    assert stands()["pupil-day|5.75 h on 114 days"] == (65_550, True)


def test_nothing_touched_saves_nothing(year: SchoolYear, client_of: ClientOf) -> None:
    page = client_of("tomasz").post(LEDGER, typed(), follow=True).content.decode()
    assert "Nothing differs from how the ledger stands." in page
    assert not AuditEvent.objects.filter(verb="changed time ledger").exists()


def test_one_mistake_saves_nothing_and_loses_nothing(year: SchoolYear, client_of: ClientOf) -> None:
    sent = typed(cpd__minutes="a while", other__directed=None, new__note="Concerts")
    page = client_of("tomasz").post(LEDGER, sent).content.decode()
    assert stands() == AS_BROUGHT_IN
    for said in (
        "<title>Error: ",
        f'<a href="#id_entry-{number("cpd")}-minutes">CPD: “a while” is not a length of time.',
        '<a href="#id_new-category">New entry: Choose what the time is for.</a>',
        '<a href="#id_new-minutes">New entry: Say how long it takes.</a>',
        'value="a while"',
        'value="Concerts"',
    ):
        assert said in page
    ticks = [line for line in page.split("<input") if f"entry-{number('other')}-directed" in line]
    assert "checked" not in ticks[0]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cpd__minutes": ""}, "CPD: Say how long it takes. 0 takes the entry out."),
        ({"cpd__minutes": "-90"}, "CPD: “-90” is not a length of time."),
        ({"cpd__minutes": "9" * 12}, "CPD: That is more time than a year has."),
        ({"cpd__minutes": "9" * 400 + " h"}, "is not a length of time."),
        (
            {"new__category": "cpd", "new__minutes": "60"},
            "New entry: There is an entry “CPD” alone already.",
        ),
        (
            {"new__category": "other", "new__minutes": "60", "new__note": "Ski trip"},
            "New entry: There is an entry “Other” with the note “Ski trip” already.",
        ),
        (
            {"new__category": "weaving", "new__minutes": "60"},
            "New entry: Choose what the time is for from the list.",
        ),
        (
            {"new__category": "other", "new__minutes": "60", "new__note": "n" * 81},
            "New entry: Keep the note to 80 letters.",
        ),
    ],
)
def test_what_no_entry_can_be_is_said_by_name(
    year: SchoolYear, client_of: ClientOf, changes: dict[str, str], said: str
) -> None:
    page = client_of("tomasz").post(LEDGER, typed(**changes)).content.decode()
    assert said in page
    assert stands() == AS_BROUGHT_IN


def test_an_entry_that_came_meanwhile_is_left_alone(
    cast: Cast, year: SchoolYear, priya: Person, client_of: ClientOf
) -> None:
    sent = typed(cpd__minutes="60")
    lines = [LedgerLine("meeting", 120, note="Regular slots")]
    write_ledger(year, priya, lines, actor=cast.tomasz, at=BROUGHT_IN_AT)
    client_of("tomasz").post(LEDGER, sent)
    assert stands() == AS_BROUGHT_IN | {
        "meeting|Regular slots": (120, True),
        "cpd|": (60, True),
    }


def test_a_change_is_logged_by_name_and_checked_again(
    cast: Cast, year: SchoolYear, priya: Person, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[Any] = []

    def note(**news: Any) -> None:
        told.append(news["year"])

    school_year_changed.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        lines = [LedgerLine("other", 300, directed=False, note="Ski trip")]
        assert write_ledger(year, priya, lines, actor=cast.tomasz, at=BROUGHT_IN_AT)
        assert not write_ledger(year, priya, lines, actor=cast.tomasz, at=BROUGHT_IN_AT)
    school_year_changed.disconnect(note)
    assert told == [year]
    event = AuditEvent.objects.get(verb="changed time ledger")
    assert (event.subject_name, event.facts) == (
        "Priya Nair, 2026-27",
        {"directed time": {"from": "775 h", "to": "770 h"}},
    )


def test_two_entries_of_one_category_and_note_are_refused(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    lines = [LedgerLine("cpd", 60), LedgerLine("meeting", 30), LedgerLine("cpd", 90)]
    with pytest.raises(WrittenTwice, match="two entries “CPD” without a note"):
        write_ledger(year, priya, lines, actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert stands() == AS_BROUGHT_IN


@pytest.mark.parametrize("line", [LedgerLine("weaving", 60), LedgerLine("cpd", -1)])
def test_what_no_entry_may_be_is_refused_whole(
    cast: Cast, year: SchoolYear, priya: Person, line: LedgerLine
) -> None:
    lines = [LedgerLine("other", 0, note="Ski trip"), line]
    with pytest.raises(DoesNotFit):
        write_ledger(year, priya, lines, actor=cast.tomasz, at=BROUGHT_IN_AT)
    assert stands() == AS_BROUGHT_IN


@pytest.mark.walls
def test_somebody_of_another_school_gets_no_entry(cast: Cast, year: SchoolYear) -> None:
    eve = Person.objects.create(school=cast.wrenfield, key="eve", name="Eve")
    with pytest.raises(DoesNotFit, match="belongs to another school"):
        write_ledger(year, eve, [LedgerLine("cpd", 60)], actor=cast.tomasz, at=BROUGHT_IN_AT)


@pytest.mark.walls
def test_only_whoever_keeps_the_calendar_writes(
    cast: Cast, year: SchoolYear, priya: Person
) -> None:
    for name in ("ruth", "priya", "aisha", "eve"):
        with pytest.raises(PermissionDenied):
            write_ledger(
                year,
                priya,
                [LedgerLine("cpd", 1)],
                actor=cast.people[name],
                at=BROUGHT_IN_AT,
            )
    assert stands() == AS_BROUGHT_IN


@pytest.mark.walls
@pytest.mark.parametrize("name", ["ruth", "priya"])
def test_the_head_and_the_person_read_and_change_nothing(
    year: SchoolYear, client_of: ClientOf, name: str
) -> None:
    client = client_of(name)
    page = page_of(client)
    assert ("Ski trip" in page, "<input" in page.partition("<main")[2]) == (True, False)
    assert client.post(LEDGER, typed(cpd__minutes="1")).status_code == 403
    assert stands() == AS_BROUGHT_IN


@pytest.mark.walls
def test_others_are_refused_alike_whoever_it_is_about(
    year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("aisha")
    answers = [
        client.get(LEDGER.replace("priya-nair", key)) for key in ("priya-nair", "nobody-here")
    ]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert client_of("tomasz").get(LEDGER.replace("priya-nair", "nobody-here")).status_code == 404
    assert client_of("eve").get(LEDGER).status_code == 404


@pytest.mark.walls
def test_a_draft_is_for_those_who_plan(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    type(year).objects.filter(pk=year.pk).update(state=YearState.DRAFT)
    told = [client_of(name).get(LEDGER).status_code for name in ("tomasz", "ruth", "priya")]
    assert told == [200, 200, 403]


def test_the_person_reads_who_opened_their_ledger(year: SchoolYear, client_of: ClientOf) -> None:
    for name in ("tomasz", "priya"):
        page_of(client_of(name))
    rows = RecordOpening.objects.values_list("subject", "reader_name", "what")
    assert list(rows) == [("person:priya-nair", "Tomasz Wilk", "directed time")]


def test_the_finding_leads_here_and_is_mended_here(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    year = SchoolYear.objects.select_related("school__trust").get(pk=year.pk)
    run_check(year, actor=cast.tomasz, at=BROUGHT_IN_AT, today=TODAY)
    found = Finding.objects.get(code="TIM001", severity="E", fixed_at=None)
    url = f"/schools/ashmoor-vale/2026-27/check/findings/{found.key}/"
    link = f'href="{LEDGER}">Change the directed time of Priya Nair</a>'
    told = {name: link in page_of(client_of(name), url) for name in ("tomasz", "ruth", "priya")}
    assert told == {"tomasz": True, "ruth": False, "priya": False}
    client_of("tomasz").post(LEDGER, typed(cpd__directed=None, other__directed=None))
    run_check(year, actor=cast.tomasz, at=BROUGHT_IN_AT, today=TODAY)
    # Under the limit now, with hardly anything in reserve.
    assert Finding.objects.get(code="TIM001", fixed_at=None).severity == "W"


def test_ones_own_picture_of_the_year_leads_here(year: SchoolYear, client_of: ClientOf) -> None:
    assert f'href="{LEDGER}"' in page_of(client_of("priya"), YEAR)
    assert f'href="{LEDGER}"' not in page_of(client_of("tomasz"), YEAR)


@pytest.mark.parametrize("entries", [0, 40])
def test_the_page_costs_the_same_queries_however_many_entries(
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    entries: int,
) -> None:
    bring_in(cast, ledger_plan(entries=entries).snapshot())
    client = client_of("tomasz")
    with django_assert_num_queries(QUERIES):
        client.get(LEDGER)
