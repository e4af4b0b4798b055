"""The browser sees in a text what the check sees, and a box says so without getting in the way."""

import pytest
from playwright.sync_api import Page, expect

from goldenthread.screening import screen
from goldenthread.screening.patterns import FILE
from tests.browser.axe import axe_findings
from tests.browser.conftest import OpenPage
from tests.checks.test_free_text import HEALTH, JUDGEMENTS, NAMES, ORDINARY
from tests.screening.sentences import STAFF, read_sentences

pytestmark = pytest.mark.urls("tests.browser.gallery_urls")

SCREEN_ALL = """async ({patterns, texts, staff}) => {
  const {readPatterns, screen} = await import("/static/ui/screening.js");
  const read = readPatterns(JSON.parse(patterns));
  return texts.map(text => screen(text, read, new Set(staff))
    .map(one => [one.start, one.end, one.words, one.kind, one.called, one.sentence]));
}"""
ODD = ("Zoë and Łukasz, Chloé’s book", "Ünlü struggles with it", "naïve Ågot", "\nRI\n", "")


def box(page: Page) -> None:
    page.goto("/ui/gallery/")
    page.get_by_label("Note for the team").focus()


def test_both_engines_see_the_same(page: Page) -> None:
    page.goto("/ui/gallery/")
    texts = [one.text for one in read_sentences()]
    texts += [*JUDGEMENTS, *NAMES, *HEALTH, *ORDINARY, *ODD]
    in_browser = page.evaluate(
        SCREEN_ALL,
        {"patterns": FILE.read_text(encoding="utf-8"), "texts": texts, "staff": sorted(STAFF)},
    )
    here = [
        [
            [one.start, one.end, one.words, one.kind.value, one.called, one.sentence]
            for one in screen(text, staff_names=STAFF)
        ]
        for text in texts
    ]
    assert in_browser == here


def test_a_name_is_pointed_out_and_taken_out_and_undo_brings_it_back(page: Page) -> None:
    box(page)
    page.keyboard.type("Worked with Tyler on it")
    note = page.locator(".screened-note")
    expect(note).to_contain_text("“Tyler” This looks like a pupil's name.")
    expect(page.locator(".screened-note + [role=status]")).to_contain_text("You can remove it")
    note.get_by_role("button", name="Remove").click()
    written = page.get_by_label("Note for the team")
    expect(written).to_have_value("Worked with on it")
    expect(written).to_be_focused()
    expect(note).to_contain_text("“Tyler” is taken out.")
    page.keyboard.press("Control+z")
    expect(written).to_have_value("Worked with Tyler on it")
    expect(note.get_by_role("button", name="Remove")).to_be_visible()


def test_what_was_taken_out_is_put_back_without_a_keyboard(phone: Page) -> None:
    box(phone)
    phone.keyboard.type("Tyler and his ADHD")
    note = phone.locator(".screened-note")
    expect(note.get_by_role("button", name="Remove")).to_have_count(2)
    note.get_by_role("button", name="Remove his ADHD").click()
    expect(phone.get_by_label("Note for the team")).to_have_value("Tyler and")
    note.get_by_role("button", name="Put it back").click()
    expect(phone.get_by_label("Note for the team")).to_have_value("Tyler and his ADHD")


def test_what_is_fine_stays_quiet_and_the_next_thing_does_not(page: Page) -> None:
    box(page)
    page.keyboard.type("Tyler read. ")
    note = page.locator(".screened-note")
    note.get_by_role("button", name="It is fine").click()
    expect(note).to_be_empty()
    expect(page.get_by_label("Note for the team")).to_be_focused()
    page.keyboard.type("Then Tyler and Mia wrote.")
    expect(note).to_contain_text("“Mia”")
    expect(note).not_to_contain_text("Tyler")


def test_a_disclosure_leads_to_the_safeguarding_lead(page: Page) -> None:
    box(page)
    page.keyboard.type("She told me that her dad hits her")
    note = page.locator(".screened-note")
    expect(note).to_contain_text("disclosures do not belong here")
    expect(note).to_contain_text("Tell your designated safeguarding lead now.")


def test_the_note_keeps_nobody_out(any_screen: Page) -> None:
    box(any_screen)
    any_screen.keyboard.type("Tyler, his ADHD, an outstanding lesson; she told me he hits her")
    expect(any_screen.locator(".screened-line")).to_have_count(3)
    assert axe_findings(any_screen) == []
    width = any_screen.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0


def test_nothing_that_is_typed_leaves_the_device(page: Page) -> None:
    box(page)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    page.keyboard.type("Tyler could not begin")
    expect(page.locator(".screened-note")).to_contain_text("Tyler")
    assert [one for one in sent if "Tyler" in one or one.startswith("POST")] == []


def test_without_script_there_is_a_plain_box(open_page: OpenPage) -> None:
    page = open_page("phone", javascript=False)
    page.goto("/ui/gallery/")
    expect(page.get_by_label("Note for the team")).to_be_visible()
    expect(page.locator("input[name=note-seen]")).to_have_count(1)
