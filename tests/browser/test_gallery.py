"""Every component in a real browser: no barrier, no sideways scrolling, quick to press."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_findings
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, summary, input, select")]
  .filter(one => !one.closest("p, td, li, dd, .skip") && one.checkVisibility())
  .map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 80)])
  .filter(([box]) => box.width < 24 || box.height < 24).map(([, html]) => html)"""


def test_nothing_keeps_anybody_out(any_screen: Page) -> None:
    any_screen.goto("/ui/gallery/")
    any_screen.locator("details.weave-table > summary").click()
    any_screen.locator(".menu:has(.initials) > summary").click()
    assert axe_findings(any_screen) == []


# 683 is an old laptop at 200%; 320 is WCAG's reflow width; 1920 a projector.
@pytest.mark.parametrize("width", [320, 360, 683, 768, 1366, 1920])
def test_the_page_never_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.goto("/ui/gallery/")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_targets_are_at_least_24_px(phone: Page) -> None:
    phone.goto("/ui/gallery/")
    assert phone.evaluate(SMALL_TARGETS) == []


def test_the_weave_fits_a_laptop_and_keeps_its_labels_on_a_phone(open_page: OpenPage) -> None:
    laptop = open_page("desktop")
    laptop.goto("/ui/gallery/")
    fits = "one => one.scrollWidth <= one.clientWidth"
    assert laptop.locator(".weave-region").evaluate(fits)
    phone = open_page("phone")
    phone.goto("/ui/gallery/")
    region = phone.locator(".weave-region")
    before = phone.locator(".weave-stream .weave-label").first.bounding_box()
    region.evaluate("one => one.scrollTo(600, 0)")
    assert region.evaluate("one => one.scrollLeft") == 600
    assert phone.locator(".weave-stream .weave-label").first.bounding_box() == before


def test_the_menu_opens_without_script(open_page: OpenPage) -> None:
    page = open_page("phone", javascript=False)
    page.goto("/ui/gallery/")
    year = page.locator(".menu-phone").get_by_role("link", name="Year")
    expect(year).not_to_be_visible()
    page.get_by_text("Menu", exact=True).click()
    expect(year).to_be_visible()


def test_a_page_with_mistakes_begins_at_its_summary(page: Page) -> None:
    page.goto("/ui/gallery/")
    expect(page.locator(".error-summary")).to_be_focused()
    page.get_by_role("link", name="Choose a stream.").click()
    expect(page.locator("#id_stream_0")).to_be_focused()


def test_a_counted_knot_leads_into_the_table(page: Page) -> None:
    page.goto("/ui/gallery/")
    row = page.locator("#individuals-week-24-2")
    expect(row).not_to_be_visible()
    page.locator('.weave-knot[href="#individuals-week-24-2"]').click()
    expect(row).to_be_visible()
