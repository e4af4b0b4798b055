"""From the weave to an activity, and from a finding to its rows and its acceptance."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import EnterAs

YEAR = "/schools/ashmoor-vale/2026-27/year/"
CHECK = "/schools/ashmoor-vale/2026-27/check/"
NO_NEED = "Digital & AI does not say which pupils need it or how the school knows."


def test_a_knot_of_an_opened_stream_leads_to_its_activity(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Tomasz Wilk")
    page.goto(YEAR)
    rows = page.locator(".weave-label")
    expect(rows.filter(has_text="History")).to_have_count(0)
    page.get_by_role("link", name=re.compile("^Teams ?, open")).click()
    expect(rows.filter(has_text="History")).to_be_visible()
    page.get_by_role("link", name=re.compile("^P1 What our pupils skip")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What our pupils skip")
    expect(page.get_by_role("main")).to_contain_text("Department session")


def test_a_finding_leads_to_its_rows_and_is_accepted_for_a_time(
    page: Page, enter_as: EnterAs
) -> None:
    enter_as(page, "Tomasz Wilk")
    page.goto(CHECK)
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the check sees")
    page.get_by_role("link", name=NO_NEED).click()
    rows = page.locator("section", has=page.get_by_role("heading", name="The rows it rests on"))
    expect(rows).to_contain_text("priorities.csv")
    rows.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Digital & AI")
    page.go_back()
    page.get_by_role("link", name="Accept it for a time").click()
    page.get_by_label("Why can the school live with it").fill("The group looks at it in March.")
    page.get_by_label("Who answers for it?").select_option("Peter Vance")
    page.get_by_label("Until when?").fill("26 March 2027")
    page.get_by_role("button", name="Accept until then").click()
    page.goto(CHECK)
    expect(page.get_by_role("link", name=NO_NEED)).to_have_count(0)
    page.get_by_role("link", name="Accepted").click()
    accepted = page.locator(".finding", has=page.get_by_role("link", name=NO_NEED))
    expect(accepted).to_contain_text("Accepted until 26 March 2027.")
    expect(accepted).to_contain_text("The group looks at it in March. Peter Vance answers for it.")
