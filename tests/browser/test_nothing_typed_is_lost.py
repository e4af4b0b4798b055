"""What is typed in a form outlives a sign-in that ended and a network that died, for its writer."""

import pytest
from django.contrib.sessions.models import Session
from django.template.loader import render_to_string
from playwright.sync_api import Error, Page, Route, expect

from goldenthread.accounts.public import User
from goldenthread.programmes.public import Programme
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.sample_trust import PASSWORD

EDIT = "/schools/ashmoor-vale/2026-27/programmes/reading-to-learn/edit/"
AIM = "Pupils say what a page is about before they are asked"
OFFER = "What you typed here before was not saved."


def type_an_aim(page: Page) -> None:
    page.goto(EDIT)
    page.get_by_label("What will staff learn to do?").fill(AIM)


def expect_kept(page: Page, forms: int) -> None:
    """How many forms' words this tab keeps; it writes them a moment after the last key."""
    count = "Object.keys(sessionStorage).filter(name => name.startsWith('typed:')).length"
    for _ in range(50):
        if page.evaluate(count) == forms:
            return
        page.wait_for_timeout(100)
    assert page.evaluate(count) == forms


def put_back_and_save(page: Page) -> None:
    expect(page.get_by_text(OFFER)).to_be_visible()
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_label("What will staff learn to do?")).to_have_value(AIM)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Reading to learn")
    assert Programme.objects.filter(aim=AIM).exists()
    page.goto(EDIT)
    expect(page.get_by_label("What will staff learn to do?")).to_have_value(AIM)
    expect(page.get_by_text(OFFER)).to_have_count(0)


def test_a_sign_in_that_ended_loses_no_word(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Tomasz Wilk")
    type_an_aim(page)
    Session.objects.all().delete()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("E-mail address").fill("tomasz.wilk@ashmoor-vale.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    put_back_and_save(page)


def test_a_network_that_died_loses_no_word(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Tomasz Wilk")
    type_an_aim(page)

    def die(route: Route) -> None:
        if route.request.method == "POST":
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.route(f"**{EDIT}", die)
    page.get_by_role("button", name="Save", exact=True).click()
    with pytest.raises(Error):
        page.wait_for_url("**/programmes/reading-to-learn/", timeout=1500)
    page.unroute_all()
    page.goto(EDIT)
    put_back_and_save(page)


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_a_page_that_broke_loses_no_word(page: Page, enter_as: EnterAs, status: int) -> None:
    enter_as(page, "Tomasz Wilk")
    type_an_aim(page)
    # The page for what broke on the site knows nobody.
    known = {"user": User.objects.get(name="Tomasz Wilk")} if status != 500 else {}
    answer = render_to_string(f"{status}.html", known)

    def break_it(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(status=status, content_type="text/html", body=answer)
        else:
            route.continue_()

    page.route(f"**{EDIT}", break_it)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[data-not-sent]")).to_be_visible()
    page.unroute_all()
    # On to some other page, by the link that the page offers or by the logo.
    page.locator("header a[href='/']").first.click()
    expect(page.locator("[data-not-sent]")).to_have_count(0)
    page.goto(EDIT)
    put_back_and_save(page)


def test_a_promise_that_was_not_kept_leaves_the_tab_with_its_writer(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page("desktop")
    draft = "sessionStorage.setItem('goldenthread:promise:priya-nair:x', '{}')"
    drafts = "Object.keys(sessionStorage).filter(name => name.startsWith('goldenthread:')).length"
    enter_as(page, "Priya Nair")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate(draft)
    page.context.clear_cookies()
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto("/")
    expect(page.locator("summary", has_text="Ruth").first).to_be_visible()
    assert page.evaluate(drafts) == 0
    page.evaluate(draft)
    page.locator("summary", has_text="Ruth").first.click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Enter as Priya Nair")).to_be_visible()
    assert page.evaluate(drafts) == 0


def test_signing_out_and_another_person_leave_nothing(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page("desktop")
    enter_as(page, "Tomasz Wilk")
    type_an_aim(page)
    expect(page.get_by_label("What will staff learn to do?")).to_have_value(AIM)
    expect_kept(page, 1)
    page.context.clear_cookies()
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto(EDIT)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text(OFFER)).to_have_count(0)
    page.get_by_label("What will staff learn to do?").fill(AIM)
    expect_kept(page, 1)
    page.locator("summary", has_text="Ruth").first.click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Enter as Priya Nair")).to_be_visible()
    expect_kept(page, 0)
