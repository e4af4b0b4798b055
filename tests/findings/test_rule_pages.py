"""The rules explain themselves, and a school's own numbers are kept with their reason."""

from collections.abc import Callable
from decimal import Decimal
from html import escape

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from goldenthread.accounts.public import AuditEvent, SchoolYear
from goldenthread.checks.registry import RULE_FILES, find_rule_file
from goldenthread.findings.actions.set_threshold import set_threshold
from goldenthread.findings.manual_sections import sections_of
from goldenthread.findings.models import Threshold
from tests.cast import Cast
from tests.findings.stored_years import AT, TODAY, empty_year

type ClientOf = Callable[[str], Client]


@pytest.fixture
def year(cast: Cast) -> SchoolYear:
    return empty_year(cast.ashmoor)


def address(page: str, **kwargs: str) -> str:
    route = {"school_slug": "ashmoor-vale", "year": "2026-27"}
    return reverse(f"findings:{page}", kwargs=route | kwargs)


def setting(page: str = "change-setting") -> str:
    return address(page, code="DUR004", name="error_above")


def open_page(client: Client, url: str) -> str:
    return client.get(url).content.decode()


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.RULE.code)
def test_every_rule_has_the_sections_that_a_finding_quotes(file: object) -> None:
    sections = sections_of(file)  # type: ignore[arg-type]
    for heading in ("", "What it sees", "Why it may matter", "What you could do"):
        assert sections[heading]
    assert "\n" not in sections[""]


def test_every_rule_is_listed_and_has_its_page(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("denise")
    listed = open_page(client, address("list-rules"))
    for file in RULE_FILES:
        url = address("show-rule", code=file.RULE.code)
        assert f'href="{url}"' in listed
        page = open_page(client, url)
        assert f"{file.RULE.code}: {escape(file.RULE.name)}" in page
        assert "<h2>Why it may matter</h2>" in page


def test_a_rule_that_is_not_there_is_not_found(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    assert client_of("ruth").get(address("show-rule", code="ZZZ999")).status_code == 404
    missing = address("change-setting", code="DUR004", name="nothing")
    assert client_of("ruth").get(missing).status_code == 404


def test_a_number_of_the_schools_own_is_kept_with_its_reason_and_history(
    cast: Cast, year: SchoolYear, client_of: ClientOf
) -> None:
    client = client_of("tomasz")
    client.post(setting(), {"value": "10", "reason": "Two-week timetable."})
    row = Threshold.objects.get()
    assert (row.key, row.value, row.reason) == (
        "DUR004|error_above",
        Decimal(10),
        "Two-week timetable.",
    )
    assert row.since_on is not None
    client.post(setting(), {"value": "9", "reason": "Ten was too many."})
    page = open_page(client, address("list-settings"))
    assert "Ten was too many." in page
    assert [event.facts["value"] for event in AuditEvent.objects.filter(verb="changed threshold")][
        ::-1
    ] == [{"from": "8", "to": "10"}, {"from": "10", "to": "9"}]


def test_the_default_comes_back(cast: Cast, year: SchoolYear, client_of: ClientOf) -> None:
    client = client_of("ruth")
    client.post(setting(), {"value": "10", "reason": "Two-week timetable."})
    assert "Use the default again" in open_page(client, setting())
    client.post(setting("use-default"))
    assert not Threshold.objects.exists()
    assert AuditEvent.objects.filter(verb="changed threshold")[0].facts["value"] == {
        "from": "10",
        "to": "8",
    }


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("", "Enter a number."),
        ("many", "Enter a number, for example 6 or 2.5."),
        ("-1", "Enter 0 or more."),
        ("99999999", "Enter a smaller number: 1,000,000 at most."),
    ],
)
def test_what_is_no_number_changes_nothing(
    cast: Cast, year: SchoolYear, client_of: ClientOf, value: str, sentence: str
) -> None:
    typed = {"value": value, "reason": "A reason."}
    page = client_of("tomasz").post(setting(), typed).content.decode()
    assert sentence in page
    assert not Threshold.objects.exists()


def test_only_leaders_set_a_number(cast: Cast, year: SchoolYear) -> None:
    file = find_rule_file("DUR004")
    assert file is not None
    for who in ("priya", "governor", "admin", "eve"):
        with pytest.raises(PermissionDenied):
            set_threshold(
                year,
                file.RULE,
                file.RULE.thresholds[0],
                Decimal(5),
                reason="Why not.",
                actor=cast.people[who],
                at=AT,
                today=TODAY,
            )
    assert not Threshold.objects.exists()
