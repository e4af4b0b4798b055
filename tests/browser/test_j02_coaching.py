"""J02: a drop-in on a tablet or phone, the talk on a laptop, four minutes of recording in all."""

import re
import time
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, expect

from goldenthread.practice.models import Step, Touchpoint
from tests.browser.conftest import EnterAs, OpenPage, Screen
from tests.browser.pages import list_places

SCHOOL = "/schools/ashmoor-vale/2026-27"
COACHING = f"{SCHOOL}/practice/coaching/"
TODAYS_STEP = "Everyone writes the main point in ten words before I ask anyone"
# A slow typist on a phone: 30 words of five letters a minute; two seconds for a tap.
LETTERS_A_SECOND, SECONDS_A_TAP = 2.5, 2.0
FACTS = ("22 of 27 wrote before anyone spoke", "Two still copied")
PRAISE = "You kept silent until every pen moved."
WHAT, WHEN, CLASS = "Ask for the point in own words, book closed", "After the first text", "8X3"
SECRETS = (*FACTS, PRAISE, WHAT, TODAYS_STEP)


@dataclass
class Recording:
    """Counts what the coach does, and how long a slow typist would take for it."""

    taps: int = 0
    letters: int = 0
    began: float = field(default_factory=time.monotonic)

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps += 1

    def type(self, target: Locator, words: str) -> None:
        target.fill(words)
        self.taps += 1
        self.letters += len(words)

    @property
    def seconds(self) -> float:
        return self.letters / LETTERS_A_SECOND + self.taps * SECONDS_A_TAP


def part(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}")


def cycles_seen_by_tomasz(page: Page) -> int:
    page.goto(f"{COACHING}coverage/")
    found = page.locator("#cycles")
    expect(found).to_have_text(re.compile(r"^\d+$"))
    return int(found.inner_text())


@pytest.mark.parametrize("first", ["phone", "tablet"])
def test_a_drop_in_and_a_talk_are_recorded_in_under_four_minutes(
    first: Screen, open_page: OpenPage, enter_as: EnterAs
) -> None:
    leader = open_page()
    enter_as(leader, "Tomasz Wilk")
    before = cycles_seen_by_tomasz(leader)
    told = Recording()

    room = open_page(first)
    enter_as(room, "Aisha Rahman")
    room.goto(COACHING)
    due = room.get_by_role("listitem").filter(has_text="Niamh Gallagher").first
    expect(due).to_contain_text(f"Last step: {TODAYS_STEP}")
    expect(due).to_contain_text("Today")
    told.tap(due.get_by_role("button", name="Begin a cycle"))
    look = part(room, "look")
    told.type(look.get_by_label("Class"), CLASS)
    told.type(look.get_by_label("A fact about pupils"), FACTS[0])
    told.type(look.get_by_label("Another"), FACTS[1])
    told.tap(look.get_by_role("button", name="Keep the look"))
    expect(part(room, "look")).to_contain_text("kept")
    told.tap(part(room, "last-step").get_by_role("button", name="Got it"))
    expect(part(room, "last-step").get_by_role("heading")).to_contain_text("got it")

    laptop = open_page()
    enter_as(laptop, "Aisha Rahman")
    laptop.goto(COACHING)
    told.tap(laptop.get_by_role("link", name="Go on with Fri 5 Feb"))
    expect(part(laptop, "look").get_by_label("A fact about pupils")).to_have_value(FACTS[0])
    told.tap(part(laptop, "choose").get_by_role("button", name="Main point in ten words"))
    expect(part(laptop, "model")).to_contain_text("Every pupil writes before anyone speaks")
    told.type(part(laptop, "praise").get_by_label("One line"), PRAISE)
    told.tap(part(laptop, "praise").get_by_role("button", name="Keep the line"))
    expect(part(laptop, "praise")).to_contain_text("kept")
    told.tap(part(laptop, "model").get_by_role("button", name="Model used"))
    expect(part(laptop, "model").get_by_role("heading", level=2)).to_contain_text("model used")
    told.type(part(laptop, "name").get_by_label("The step"), WHAT)
    told.type(part(laptop, "name").get_by_label("When in the lesson"), WHEN)
    told.tap(part(laptop, "name").get_by_role("button", name="Keep the step"))
    expect(part(laptop, "name").get_by_role("heading")).to_contain_text("step open")
    for rounds in ("1 round", "2 rounds"):
        told.tap(part(laptop, "rehearse").get_by_role("button", name="+1 round"))
        expect(part(laptop, "rehearse")).to_contain_text(rounds)
    proposals = part(laptop, "next").get_by_role("button", name="Look")
    expect(proposals).to_have_count(3)
    told.tap(proposals.first)
    expect(part(laptop, "next")).to_contain_text("set")
    told.tap(part(laptop, "finish").get_by_role("button", name="Finish the cycle"))
    expect(laptop.get_by_text("The cycle is finished.")).to_be_visible()

    machine = time.monotonic() - told.began
    print(  # noqa: T201
        f"J02 {first}: {told.taps} taps, {told.letters} letters, {told.seconds:.0f} s for a slow "
        f"typist of 240 s; {machine:.1f} s by machine"
    )
    assert told.taps <= 20
    assert told.seconds < 240
    step = Step.objects.get(person__key="niamh-gallagher", closed_on=None)
    assert (step.names_when, step.names_class, step.pair and step.pair.coach.key) == (
        True,
        True,
        "aisha-rahman",
    )
    touchpoint = Touchpoint.objects.get(pair=step.pair, on="2027-02-05")
    assert touchpoint.written.next_look_on is not None
    assert cycles_seen_by_tomasz(leader) == before + 1
    # What is stored is the same from either screen, and one reading of the whole site is enough.
    assert_no_word_reaches(leader, everywhere=first == "phone")


def assert_no_word_reaches(page: Page, *, everywhere: bool) -> None:
    """None of the words is on any page of the site that Tomasz can open, nor on the pair's own."""
    closed = [
        f"{COACHING}with/aisha-rahman-niamh-gallagher/",
        f"{COACHING}with/aisha-rahman-niamh-gallagher/2027-02-05/",
    ]
    all_places = list_places() if everywhere else []
    places = [place.address for place in all_places if not place.is_for_strangers]
    ask = page.context.request
    found = []
    for address in [*closed, f"{SCHOOL}/practice/", *places]:
        text = ask.get(address).text()
        found += [(address, words) for words in SECRETS if words in text]
    assert found == []
    assert [ask.get(address).status for address in closed] == [404, 404]
