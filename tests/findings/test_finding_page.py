"""A finding's page says what it rests on, and lets leaders live with it for a time."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.findings.actions.accept_finding import (
    EndsInThePast,
    LawCannotBeAccepted,
    NotOpen,
    accept_finding,
)
from goldenthread.findings.models import AcceptedFinding, Finding
from goldenthread.people.public import Person
from goldenthread.programmes.public import Activity
from tests.cast import Cast
from tests.findings.stored_years import (
    AT,
    TODAY,
    empty_year,
    make_finding,
    make_person,
    make_team,
    plan,
    store,
)

type ClientOf = Callable[[str], Client]
type Count = Callable[..., Any]
type Commit = Callable[..., Any]
MARCH = dt.date(2027, 3, 26)


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return empty_year(cast.ashmoor)


def address(finding: Finding, page: str = "show-finding") -> str:
    kwargs = {"school_slug": finding.school.slug, "year": "2026-27", "key": finding.key}
    return reverse(f"findings:{page}", kwargs=kwargs)


def open_page(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def accept(finding: Finding, cast: Cast, who: str = "tomasz", **changes: Any) -> AcceptedFinding:
    values = {
        "reason": "The speaker was booked last summer.",
        "owner": None,
        "until_on": MARCH,
        "actor": cast.people[who],
        "at": AT,
        "today": TODAY,
    }
    return accept_finding(finding, **(values | changes))


def test_each_row_is_named_and_leads_to_its_page(cast: Cast, client_of: ClientOf) -> None:
    year = store(plan(), cast.ashmoor)
    rows = [["activities", "keynote"], ["priorities", "reading-to-learn"], ["terms", "summer-1"]]
    finding = make_finding(year, rows=rows)
    page = open_page(client_of("tomasz"), address(finding))
    year_address = "/schools/ashmoor-vale/2026-27"
    assert f'<a href="{year_address}/activities/keynote/">Keynote, 17 May, 1 h 30 min</a>' in page
    assert f'<a href="{year_address}/priorities/reading-to-learn/">Reading to learn</a>' in page
    assert "<li>summer-1</li>" in page
    assert "terms.csv" in page


def test_rows_that_name_people_are_only_counted_for_others(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    finding = make_finding(
        year,
        rows=[
            ["steps", "ellie-marsh-hinge-questions"],
            ["touchpoints", "dan-kowalczyk-ellie-marsh|2027-01-11"],
            ["participation", "ellie-marsh|keynote"],
        ],
    )
    for who, counted in (("ruth", 3), ("tomasz", 2)):
        page = open_page(client_of(who), address(finding))
        assert page.count("kept from view because each names a person") == counted
        assert "hinge-questions" not in page
        assert "dan-kowalczyk" not in page


def test_being_one_of_many_opens_nobody_elses_rows(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_person(cast, "ruth", "ruth-adeyemi-clarke")
    finding = make_finding(
        year,
        people=["ruth-adeyemi-clarke", "ellie-marsh"],
        rows=[["steps", "ellie-marsh-hinge-questions"]],
    )
    page = open_page(client_of("ruth"), address(finding))
    assert "1 to 4 rows, kept from view because each names a person" in page
    assert "hinge-questions" not in page


def test_those_concerned_see_every_row(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    make_person(cast, "priya", "priya-nair")
    finding = make_finding(
        year,
        "COA003",
        people=["priya-nair", "ellie-marsh"],
        person_level=True,
        rows=[["coaching_pairs", "priya-nair-ellie-marsh"]],
    )
    page = open_page(client_of("priya"), address(finding))
    assert "<li>priya-nair-ellie-marsh</li>" in page
    assert "kept from view" not in page


def test_who_took_part_is_named_only_to_those_who_may_see_it(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    make_person(cast, "priya", "priya-nair")
    finding = make_finding(year, people=["priya-nair"])
    assert "Priya Nair" in open_page(client_of("tomasz"), address(finding))
    assert "Priya Nair" not in open_page(client_of("ruth"), address(finding))


def test_a_leader_accepts_with_reason_owner_and_day(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    aisha = make_person(cast, "aisha", "aisha-rahman")
    finding = make_finding(year)
    typed = {"reason": "Booked last summer.", "owner": aisha.pk, "until_on": "26 March 2099"}
    response = client_of("tomasz").post(address(finding, "accept-finding"), typed, follow=True)
    page = response.content.decode()
    assert "Accepted until 26 March 2099." in page
    assert "Booked last summer. Aisha Rahman answers for it." in page
    accepted = AcceptedFinding.objects.get()
    assert (accepted.key, accepted.finding, accepted.rule, accepted.owner) == (
        finding.key,
        finding.key,
        "DUR001",
        aisha,
    )
    event = AuditEvent.objects.get(verb="accepted finding")
    assert (event.actor_name, event.subject, event.facts) == (
        "Tomasz Wilk",
        f"finding:{finding.pk}",
        {"until": "2099-03-26"},
    )


def test_what_is_missing_is_said_and_nothing_is_accepted(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    finding = make_finding(year)
    page = client_of("tomasz").post(address(finding, "accept-finding"), {}).content.decode()
    for sentence in (
        "Say why the school can live with it for now.",
        "Choose who answers for it.",
        "Enter the day on which you look at it again",
    ):
        assert sentence in page
    assert not AcceptedFinding.objects.exists()


def test_an_owner_from_another_school_is_refused(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    stranger = Person.objects.create(school=cast.wrenfield, key="farah-iqbal", name="Farah Iqbal")
    finding = make_finding(year)
    typed = {"reason": "Why not.", "owner": stranger.pk, "until_on": "26 March 2099"}
    page = client_of("tomasz").post(address(finding, "accept-finding"), typed).content.decode()
    assert "Choose somebody who works at the school." in page
    assert "Farah" not in page


@pytest.mark.parametrize(("code", "severity"), [("TIM001", "E"), ("TIM002", "B")])
def test_law_cannot_be_accepted_away(
    cast: Cast, year: SchoolYear, client_of: ClientOf, code: str, severity: str
) -> None:
    finding = make_finding(year, code, severity=severity)
    page = open_page(client_of("ruth"), address(finding))
    assert "This rests on law, so it cannot be accepted." in page
    assert "Accept it for a time" not in page
    with pytest.raises(LawCannotBeAccepted):
        accept(finding, cast)
    assert not AcceptedFinding.objects.exists()


def test_a_warning_of_a_law_rule_may_be_accepted(cast: Cast, year: SchoolYear) -> None:
    accept(make_finding(year, "TIM001", severity="W"), cast)
    assert AcceptedFinding.objects.get().rule == "TIM001"


def test_an_acceptance_ends_on_a_day_to_come_and_of_what_is_open(
    cast: Cast, year: SchoolYear
) -> None:
    finding = make_finding(year)
    for day in (TODAY, TODAY - dt.timedelta(days=1)):
        with pytest.raises(EndsInThePast):
            accept(finding, cast, until_on=day)
    with pytest.raises(NotOpen):
        accept(make_finding(year, about="fixed", fixed_at=AT), cast)


def test_only_leaders_who_read_the_finding_may_accept_it(cast: Cast, year: SchoolYear) -> None:
    make_person(cast, "priya", "priya-nair")
    coaching = make_finding(year, "COA003", people=["priya-nair"], person_level=True)
    for who in ("priya", "ruth", "governor", "eve"):
        with pytest.raises(PermissionDenied):
            accept(coaching, cast, who)
    assert not AcceptedFinding.objects.exists()


def test_accepting_again_changes_reason_and_day(cast: Cast, year: SchoolYear) -> None:
    finding = make_finding(year)
    accept(finding, cast)
    accept(finding, cast, reason="Until the summer.", until_on=dt.date(2027, 7, 1))
    kept = AcceptedFinding.objects.get()
    assert (kept.reason, kept.until_on) == ("Until the summer.", dt.date(2027, 7, 1))


def test_an_acceptance_is_taken_back(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    finding = make_finding(year)
    accept(finding, cast)
    client = client_of("ruth")
    assert "Open it again" in open_page(client, address(finding))
    client.post(address(finding, "take-back-acceptance"))
    finding.refresh_from_db()
    assert (finding.accepted, AcceptedFinding.objects.exists()) == (False, False)
    assert AuditEvent.objects.get(verb="took back acceptance").actor_name == cast.ruth.name
    assert "Accept it for a time" in open_page(client, address(finding))


def test_the_next_check_keeps_what_was_accepted(
    cast: Cast, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        year = store(plan(), cast.ashmoor)
    finding = Finding.objects.get(year=year, code="FOC001")
    with django_capture_on_commit_callbacks(execute=True):
        accept(finding, cast)
    finding.refresh_from_db()
    assert (finding.accepted, finding.fixed_at) == (True, None)


def test_a_fixed_finding_says_so(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    finding = make_finding(year, fixed_at=AT)
    page = open_page(client_of("ruth"), address(finding))
    assert "This is fixed: the rule has nothing left to say here." in page
    assert "What you could do" not in page
    assert "Accept it for a time" not in page


def test_the_page_asks_as_often_for_300_rows_as_for_one(
    cast: Cast, client_of: ClientOf, django_assert_num_queries: Count
) -> None:
    year = store(plan(), cast.ashmoor)
    first = Activity.objects.get(year=year)
    make_team(cast, "english", make_person(cast, "aisha", "aisha-rahman"))
    few = make_finding(year, people=["dan-kowalczyk"], rows=[["activities", first.key]])
    keys = [f"session-{number}" for number in range(300)]
    for key in keys:
        first.pk, first.key = None, key
        first.save()
    many = make_finding(
        year,
        about="many",
        people=["dan-kowalczyk", "ellie-marsh", "priya-nair"],
        rows=[["activities", key] for key in keys],
    )
    client = client_of("tomasz")
    for finding in (few, many):
        with django_assert_num_queries(13):
            client.get(address(finding))


@pytest.mark.parametrize(("pairs", "told"), [(2, "1 to 4 rows"), (5, "5 rows")])
def test_few_coaching_pairs_are_not_counted_out(
    cast: Cast, year: SchoolYear, client_of: ClientOf, pairs: int, told: str
) -> None:
    rows = [["coaching_pairs", f"pair-{number}"] for number in range(pairs)]
    finding = make_finding(year, "COA002", rows=rows)
    page = open_page(client_of("ruth"), address(finding))
    assert f"<p>{told}, kept from view because each names a person.</p>" in page
    assert "pair-1" not in page
