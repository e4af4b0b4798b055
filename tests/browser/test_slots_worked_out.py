"""What slots take of a year is worked out while they are typed, before anything is saved."""

from playwright.sync_api import expect

from tests.browser.conftest import EnterAs, OpenPage

SLOTS = "/schools/ashmoor-vale/2026-27/year/slots/"


def test_the_hours_of_each_group_follow_what_is_typed(
    sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page()
    enter_as(page, "Tomasz Wilk")
    page.goto(SLOTS)
    effect = page.locator("#effect")
    expect(effect).not_to_contain_text("Nothing is saved yet.")
    page.get_by_label("Minutes, English").fill("120")
    expect(effect).to_contain_text("1 slot would change. Nothing is saved yet.")
    expect(effect).to_contain_text("9 sessions of English have content and stay where they are.")
    page.get_by_label("Minutes, English").fill("60")
    expect(effect).to_contain_text("Nothing differs from how the slots stand.")
