"""From need to decision in five clicks, for the head of the school and for nobody of another."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from goldenthread.accounts.public import Role, School, User, give_role
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.sample_trust import AT, PASSWORD
from tests.cast import ACTOR, SINCE

THREAD = "/schools/ashmoor-vale/2026-27/thread/"
READING = f"{THREAD}reading-to-learn/"
ROW = ".thread-links >> nth=0"
LINKS = ("need", "priority", "programme", "activities", "practice", "evidence", "decision")


def expect_title(page: Page, title: str) -> None:
    """Waits for it: the address of a page changes before its title is there."""
    expect(page).to_have_title(f"{title} – Ashmoor Vale Academy – Goldenthread")


def test_the_head_signs_in_and_walks_a_thread_in_five_clicks(
    sample: None, page: Page, live_server: LiveServer
) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mail address").fill("ruth.adeyemi.clarke@ashmoor-vale.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect_title(page, "Today")
    expect(page).to_have_url(f"{live_server.url}/schools/ashmoor-vale/today/")
    for place, link, heading, address in (
        (".places", "Thread", "The thread, 2026-27", THREAD),
        (ROW, "Year 8 lower reading band", "Pupil need: Reading to learn", f"{READING}need/"),
        (ROW, "Reading to learn", "Programme: Reading to learn", f"{READING}programme/"),
        (ROW, "Pupils who", "Evidence: Reading to learn", f"{READING}evidence/"),
        (ROW, "Adapt", "Decision: Reading to learn", f"{READING}decision/"),
    ):
        page.locator(place).get_by_role("link", name=link).click()
        expect_title(page, heading)
        expect(page).to_have_url(f"{live_server.url}{address}")


@pytest.mark.walls
def test_eve_of_wrenfield_finds_none_of_it(sample: None, page: Page, enter_as: EnterAs) -> None:
    eve = User.objects.create_user("eve@wrenfield.example", "Eve of Wrenfield")
    wrenfield = School.objects.get(slug="wrenfield")
    for role in (Role.HEAD_SLT, Role.CPD_LEADER, Role.SYSTEM_ADMIN):
        give_role(eve, wrenfield, role, starts_on=SINCE, actor=ACTOR, at=AT)
    enter_as(page, "Eve of Wrenfield")
    walked = [THREAD, READING, *(f"{READING}{link}/" for link in LINKS)]
    answers = {}
    for address in walked:
        answer = page.goto(address)
        assert answer
        answers[address] = (answer.status, "reading" in page.content().lower())
    assert answers == dict.fromkeys(walked, (404, False))


def test_the_keyboard_alone_leads_from_the_door_to_a_link(sample: None, page: Page) -> None:
    def tab_to(role: Literal["link", "textbox"], name: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            here = page.locator(":focus")
            if here.count() and here.and_(page.get_by_role(role, name=name, exact=True)).count():
                outline = "one => getComputedStyle(one).outlineStyle"
                assert here.evaluate(outline) == "solid"
                return
        raise AssertionError(f"Tab does not reach the {role} “{name}”.")

    page.goto("/accounts/login/")
    tab_to("textbox", "E-mail address")
    page.keyboard.type("ruth.adeyemi.clarke@ashmoor-vale.example")
    tab_to("textbox", "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/")
    tab_to("link", "Thread")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thread/")
    tab_to("link", "Year 8 lower reading band")
    page.keyboard.press("Enter")
    page.wait_for_url("**/need/")
    expect_title(page, "Pupil need: Reading to learn")


def test_reading_and_checking_need_no_script(open_page: OpenPage, enter_as: EnterAs) -> None:
    page = open_page("phone", javascript=False)
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto("/")
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Thread", exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name="Adapt").click()
    expect_title(page, "Decision: Reading to learn")
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Check", exact=True).first.click()
    page.get_by_role("button", name="Check again").click()
    expect_title(page, "Check")
    page.get_by_role("main").get_by_role("link", name="Digital & AI does not say").click()
    expect(page.get_by_role("heading", name="The rows it rests on")).to_be_visible()
