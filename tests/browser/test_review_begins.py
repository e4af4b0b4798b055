"""J11, the leaders' part: a review begins, a section is said by keyboard, the survey opens."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage

HERE = "/schools/wrenfield/2026-27/review/"
NOTHING: list[str] = []


@pytest.fixture
def leader(page: Page, enter_as: EnterAs) -> Page:
    enter_as(page, "Farah Iqbal")
    page.goto(HERE)
    return page


def test_a_review_begins_and_is_said_by_keyboard(leader: Page) -> None:
    page = leader
    expect(page.get_by_role("heading", name="Most schools begin at Emerging")).to_be_visible()
    assert what_is_wrong(page) == NOTHING
    page.get_by_role("button", name="Begin the review of 2026-27").click()
    expect(page.get_by_role("heading", name="1. Leaders say how far each is so")).to_be_visible()
    page.get_by_role("link", name="Begin", exact=True).click()
    page.get_by_role("link", name="Begin with section 1").click()

    # Two keys for each statement: an arrow says how far, Tab leads on to the line of evidence.
    page.get_by_role("radio", name="Not at all").first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("Two of us are in a triad.")
    assert what_is_wrong(page) == NOTHING
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save and go on to section 2").press("Enter")
    expect(page.get_by_role("heading", name="2. Focus")).to_be_visible()
    expect(page.get_by_text("Section 1 is saved.")).to_be_visible()
    page.goto(HERE)
    expect(page.get_by_text("2 of 44 statements said, 1 with no evidence named.")).to_be_visible()

    page.get_by_role("link", name="Open the survey").click()
    assert what_is_wrong(page) == NOTHING
    page.get_by_role("button", name="Open it to all staff now").click()
    expect(page.get_by_text("have answered; who, nobody can know.")).to_be_visible()
    expect(page.get_by_text("The survey waits for you")).to_be_visible()
    assert what_is_wrong(page) == NOTHING


def test_a_phone_says_a_section_without_script(open_page: OpenPage, enter_as: EnterAs) -> None:
    page = open_page("phone", javascript=False)
    enter_as(page, "Farah Iqbal")
    page.goto(HERE)
    page.get_by_role("button", name="Begin the review of 2026-27").click()
    page.goto(f"{HERE}self-evaluation/7/")
    page.get_by_label("Mostly").first.check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("span", has_text="1 of 44")).to_be_visible()
