"""A CPD leader who opens Check for the first time mends three findings in a few presses."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs

NO_PUPILS = "PR4 Digital & AI names no pupils whom it is for."
NO_NEED = "Digital & AI does not say which pupils need it or how the school knows."
SILENT = "PR2 Everyone thinking is silent for 16 teaching weeks"
# What two minutes hold at four seconds a press and ten a field: 16 presses and 5 fields are 114 s.
MOST_SECONDS, SECONDS_A_PRESS, SECONDS_A_FIELD = 120, 4, 10


@dataclass
class Hand:
    """Presses and fills, and counts both."""

    page: Page
    presses: int = 0
    fields: int = 0

    def press(self, what: Locator) -> None:
        what.click()
        self.presses += 1

    def link(self, name: str) -> None:
        self.press(self.page.get_by_role("link", name=name).first)

    def button(self, name: str) -> None:
        self.press(self.page.get_by_role("button", name=name))

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)
        self.fields += 1

    @property
    def seconds(self) -> int:
        return self.presses * SECONDS_A_PRESS + self.fields * SECONDS_A_FIELD


def card(page: Page, message: str) -> Locator:
    return page.locator(".finding", has=page.get_by_role("link", name=message))


def test_three_findings_are_mended_in_two_minutes_of_presses(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Tomasz Wilk")
    page.goto("/schools/ashmoor-vale/today/")
    hand = Hand(page)
    hand.link("Check")

    # One edit is offered on the card itself, with what it writes above the button.
    offered = card(page, NO_PUPILS)
    hand.press(offered.locator("summary"))
    expect(offered).to_contain_text("the pupils it is for become Year 8 lower reading band.")
    hand.button("Make it for Year 8 lower reading band (62 pupils)")
    expect(page.get_by_role("main")).to_contain_text("This is fixed")
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    assert what_is_wrong(page) == []

    # Another needs words, and leads to the form that takes them.
    hand.link("Check")
    hand.link(NO_NEED)
    hand.link("Write the need")
    hand.fill("Which pupils", "Year 9 pupils who copy answers without reading them")
    hand.fill("What can they not yet do", "Say why an answer that a tool gave is right or wrong")
    hand.fill("How do you know", "Pupil talk in computing, October 2026")
    hand.button("Save")

    # The third stays for now, and says until when.
    hand.link("Check")
    expect(card(page, NO_NEED)).to_have_count(0)
    hand.link(SILENT)
    hand.link("Accept it for a time")
    hand.fill("Why can the school live with it", "The department heads set the dates in March.")
    page.get_by_label("Who answers for it?").select_option("Lola Bamgbose")
    hand.presses += 1
    hand.fill("Until when?", "26 March 2027")
    hand.button("Accept until then")

    hand.link("Check")
    for message in (NO_PUPILS, NO_NEED, SILENT):
        expect(card(page, message)).to_have_count(0)
    assert hand.seconds <= MOST_SECONDS, f"{hand.presses} presses, {hand.fields} fields"


def test_a_mended_finding_can_be_had_back(phone: Page, enter_as: EnterAs) -> None:
    enter_as(phone, "Tomasz Wilk")
    phone.goto("/schools/ashmoor-vale/2026-27/check/?rule=STR001")
    phone.get_by_role("link", name="“AI tools” on 4 February").click()
    expect(phone.get_by_role("button", name="Add a 20-minute return in 12 teams")).to_be_visible()
    assert what_is_wrong(phone) == []
    phone.get_by_role("button", name="Add a 20-minute return in 12 teams").click()
    expect(phone.get_by_role("main")).to_contain_text("This is fixed")
    phone.get_by_role("button", name="Take it back").click()
    expect(phone.get_by_role("main")).to_contain_text("What was written, and taken back")
    expect(phone.get_by_role("button", name="Add a 20-minute return in 12 teams")).to_be_visible()
