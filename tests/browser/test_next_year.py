"""The CPD leader starts the next year from this one; no step of it keeps anybody out."""

from playwright.sync_api import Page, expect

from goldenthread.accounts.public import SchoolYear
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs

NEXT_YEAR = "/schools/ashmoor-vale/next-year/"


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button).click()


def test_the_next_year_is_started(sample: None, page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Tomasz Wilk")
    page.goto(NEXT_YEAR)
    half_terms = page.get_by_role("region", name="Half-terms")
    half_terms.get_by_label("First day, row 2").fill("20 October 2027")
    press(page, "Choose what goes on")
    mistake = "Autumn 2 begins on 20 October 2027, before Autumn 1 ends on 22 October 2027."
    expect(page.get_by_role("alert")).to_contain_text(mistake)
    expect(half_terms.get_by_label("First day, row 2")).to_have_value("20 October 2027")
    assert what_is_wrong(page) == []

    half_terms.get_by_label("First day, row 2").fill("1 November 2027")
    press(page, "Choose what goes on")
    expect(page.get_by_role("checkbox", name="Motivation and mindset")).not_to_be_checked()
    page.get_by_role("checkbox", name="P4 Digital & AI").uncheck()
    assert what_is_wrong(page) == []
    press(page, "See what will be made")
    expect(page.get_by_role("alert")).to_contain_text("Tick both or neither.")

    page.get_by_role("checkbox", name="PR4 Digital & AI").uncheck()
    press(page, "See what will be made")
    expect(page.get_by_role("table")).to_contain_text("slots dated, content open")
    assert what_is_wrong(page) == []
    press(page, "Make the year 2027-28")
    expect(page.get_by_role("heading", level=1)).to_have_text("The year 2027-28")
    year = SchoolYear.objects.get(school__slug="ashmoor-vale", label="2027-28")
    assert year.state == "draft"
    page.goto(NEXT_YEAR)
    expect(page.get_by_role("link", name="Open the year 2027-28")).to_be_visible()
    assert what_is_wrong(page) == []
