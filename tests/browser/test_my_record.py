"""A leaver takes the record along, on a phone, and sees who opened it."""

import json
import re
from datetime import date
from pathlib import Path

from playwright.sync_api import expect

from goldenthread.people.public import Person
from tests.browser.conftest import EnterAs, OpenPage

TODAY = "/schools/ashmoor-vale/2026-27/practice/"


def test_a_leaver_takes_the_record_in_three_taps(open_page: OpenPage, enter_as: EnterAs) -> None:
    page = open_page("phone")
    enter_as(page, "Priya Nair")
    Person.objects.filter(school__slug="ashmoor-vale", key="priya-nair").update(
        left_on=date(2027, 3, 25)
    )
    page.goto(TODAY)
    taps = 0
    for step in (
        page.locator(".menu:has(.initials) > summary"),
        page.get_by_role("link", name="My record", exact=True),
    ):
        step.click()
        taps += 1
    expect(page.locator("main")).to_contain_text("Take your record with you.")
    expect(page.locator("main")).to_contain_text("25 March 2027")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Take a copy to read (PDF)").click()
        taps += 1
    assert Path(taken.value.path()).read_bytes().startswith(b"%PDF-")
    print(f"Leaver takes record: {taps} taps")  # noqa: T201 -- measured against the journey
    assert taps == 3
    with page.expect_download() as taken:
        page.get_by_role("link", name=re.compile("JSON")).click()
    told = json.loads(Path(taken.value.path()).read_text(encoding="utf-8"))
    assert told["person"] == "Priya Nair"
    assert {"practice", "coaching"} <= {one["code"] for one in told["groups"] if one["tables"]}


def test_whoever_opens_a_record_is_told_to_whom_it_belongs(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    head, own = open_page("desktop"), open_page("phone")
    enter_as(head, "Ruth Adeyemi-Clarke")
    head.goto("/schools/ashmoor-vale/people/priya-nair/")
    expect(head.get_by_role("heading", level=1)).to_have_text("Priya Nair")
    enter_as(own, "Priya Nair")
    own.goto("/schools/ashmoor-vale/my-record/opened/")
    row = own.get_by_role("row").filter(has_text="Ruth Adeyemi-Clarke")
    expect(row).to_contain_text("5 February 2027")
    expect(row).to_contain_text("working hours, line management and days away")


def test_a_box_knows_the_names_of_staff_and_the_route_of_the_school(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page("phone")
    enter_as(page, "Priya Nair")
    page.goto("/schools/ashmoor-vale/2026-27/noticed/new/")
    box = page.locator("textarea[data-screened]").first
    box.focus()
    page.keyboard.type("Aisha and Kayleigh")
    note = page.locator(".screened-note").first
    expect(note).to_contain_text("“Kayleigh”")
    expect(note).not_to_contain_text("Aisha")
    box.fill("")
    page.keyboard.type("He told me his dad hits him")
    expect(note).to_contain_text("Tell your designated safeguarding lead now.")
