"""The review's 44 statements on a phone, put away in the middle and found again."""

import time
from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from goldenthread.reviews.framework_text.standard import standard_framework
from goldenthread.surveys import public as surveys
from goldenthread.surveys.ballot import from_words
from goldenthread.surveys.models import BallotBox, Survey
from goldenthread.surveys.public import ItemWanted
from goldenthread.surveys.tokens import path_of, token_of
from tests.browser.asked_at_ashmoor import open_at_ashmoor, person_at_ashmoor
from tests.browser.conftest import EnterAs, OpenPage

TODAY = "/schools/ashmoor-vale/today/"
TARGET_MINUTES = 8


class Taps:
    def __init__(self) -> None:
        self.number = 0
        self.began = time.monotonic()

    def __call__(self, target: Locator) -> None:
        target.tap()
        self.number += 1


def open_the_review() -> Survey:
    """The statements as they are shipped, here all of them asked of everybody."""
    items = [
        ItemWanted(one.code, one.asked, split=one.split, section=one.section_title)
        for one in standard_framework().statements
    ]
    return open_at_ashmoor("How we learn together", items)


def link_of(survey: Survey, key: str) -> str:
    return path_of(survey, token_of(survey.pk, person_at_ashmoor(key).pk))


def waiting(page: Page) -> Locator:
    return page.get_by_role("listitem").filter(has_text="A survey waits for you: How we learn")


def statements(page: Page) -> Iterator[Locator]:
    asked = page.locator("fieldset.ask")
    expect(asked).to_have_count(44)
    yield from asked.all()


def test_44_statements_on_a_phone_with_a_pause_in_the_middle(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    phone = open_page("phone")
    phone.set_viewport_size({"width": 390, "height": 844})
    enter_as(phone, "Priya Nair")
    survey = open_the_review()
    taps = Taps()

    phone.goto(TODAY)
    taps(waiting(phone).get_by_role("link", name="Answer it"))
    expect(phone.get_by_text("44 statements, about 8 minutes, anonymous")).to_be_visible()
    expect(phone.get_by_text("Priya")).to_have_count(0)
    for fieldset in list(statements(phone))[:20]:
        taps(fieldset.get_by_label("Agree", exact=True))
    expect(phone.get_by_text("20 of 44 answered")).to_be_visible()

    # The browser is closed, and opened again an hour later.
    context = phone.context
    phone.close()
    phone = context.new_page()
    phone.goto(TODAY)
    taps(waiting(phone).get_by_role("link", name="Answer it"))
    expect(phone.get_by_text("What you chose before is here again.")).to_be_visible()
    expect(phone.get_by_text("20 of 44 answered")).to_be_visible()
    for number, fieldset in enumerate(list(statements(phone))[20:]):
        answer = "Does not apply" if number % 12 == 0 else "Strongly disagree"
        taps(fieldset.get_by_label(answer))
    expect(phone.get_by_text("44 of 44 answered")).to_be_visible()
    phone.get_by_label("Is there anything else").fill("More time to plan together")
    taps(phone.get_by_role("button", name="Send my answers"))
    expect(phone.get_by_role("heading", name="Thank you")).to_be_visible()
    expect(phone.get_by_text("The survey closes on Friday 26 February 2027.")).to_be_visible()
    seconds = time.monotonic() - taps.began
    print(f"Answering 44 statements: {taps.number} taps, {seconds:.1f} s by machine")  # noqa: T201
    assert taps.number == 44 + 3
    phone.wait_for_function("Object.keys(localStorage).every((name) => !name.startsWith('answer'))")

    box = from_words(BallotBox.objects.get(survey=survey).words)
    assert (box.sheets, sum(n for n, _ in box.tallies.values())) == (1, 42)
    assert sum(count for _, count in box.tallies.values()) == 20
    phone.goto(TODAY)
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    expect(waiting(phone)).to_have_count(0)

    _answers_on_a_shared_device(open_page("phone"), survey)
    _answers_without_script(open_page("phone", javascript=False), survey)
    assert surveys.count_answered(survey)[0] == 2


def _answers_on_a_shared_device(page: Page, survey: Survey) -> None:
    page.goto(link_of(survey, "denise-obi"))
    first = page.locator("fieldset.ask").first
    first.get_by_label("Agree", exact=True).tap()
    expect(page.get_by_text("1 of 44 answered")).to_be_visible()
    page.get_by_label("Others use this device too").check()
    expect(page.get_by_text("Nothing of this is kept on this device.")).to_be_visible()
    first.get_by_label("Disagree", exact=True).tap()
    page.reload()
    expect(page.get_by_text("0 of 44 answered")).to_be_visible()
    page.get_by_label("Others use this device too").uncheck()
    first.get_by_label("Agree", exact=True).tap()
    page.get_by_role("button", name="Forget what I chose").tap()
    expect(page.get_by_text("Forgotten.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("0 of 44 answered")).to_be_visible()


def _answers_without_script(page: Page, survey: Survey) -> None:
    page.goto(link_of(survey, "aisha-rahman"))
    page.locator("fieldset.ask").first.get_by_label("Agree", exact=True).tap()
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
