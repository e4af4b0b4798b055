"""Doors and administration keep nobody out: axe finds nothing, and no page is too wide."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from goldenthread.accounts.actions.make_demo_people import make_demo_people
from tests.browser.axe import axe_findings
from tests.cast import make_cast

AT = datetime(2027, 2, 5, 9, 0, tzinfo=ZoneInfo("Europe/London"))
ADMINISTRATION = "/schools/ashmoor-vale/administration/"


@pytest.fixture
def demonstration(transactional_db: None, settings: Settings) -> None:
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = date(2027, 2, 5)
    cast = make_cast()
    # The tests' own people have other passwords; the demonstration needs its own accounts.
    for user in cast.people.values():
        user.role_assignments.all().delete()
        user.delete()
    make_demo_people(cast.aldermoor, at=AT)


def wider_than_the_screen(page: Page) -> bool:
    return bool(
        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )


def test_a_visitor_enters_as_a_sample_person_and_runs_the_school(
    demonstration: None, any_screen: Page
) -> None:
    page = any_screen
    found = {}
    page.goto("/")
    found["demo"] = (axe_findings(page), wider_than_the_screen(page))
    page.get_by_role("button", name="Enter as Raj Singh").click()
    page.wait_for_url("**/today/")
    for place in ("", "school/", "roles/", "roles/invite/", "audit-log/"):
        page.goto(ADMINISTRATION + place)
        found[place] = (axe_findings(page), wider_than_the_screen(page))
    page.goto(f"{ADMINISTRATION}roles/")
    page.get_by_role("link", name="Give a role to Priya Nair").click()
    page.get_by_label("Role").select_option("Team leader")
    page.get_by_role("button", name="Give the role").click()
    expect(page.get_by_role("status")).to_have_text("Priya Nair now has the role “Team leader”.")
    assert found == {place: ([], False) for place in found}
