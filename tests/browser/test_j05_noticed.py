"""J05 on a phone: a TA notices, her team leader gathers, the CPD leader adopts, she reads it."""

import time
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from goldenthread.accounts.public import Role, School, SystemActor, User, give_role, now
from goldenthread.people.public import Person, link_accounts
from goldenthread.priorities.models import NeedNote
from tests.browser.conftest import EnterAs, OpenPage

TARGET_SECONDS = 40
TODAY = "/schools/ashmoor-vale/today/"
NOTICED = "/schools/ashmoor-vale/2026-27/noticed/"
OBSERVATION = "Wait for me to read every caption to them"


class Taps:
    """Presses and counts; typing is no tap."""

    def __init__(self) -> None:
        self.number = 0
        self.began = time.monotonic()

    def __call__(self, target: Locator) -> None:
        target.click()
        self.number += 1

    def told(self, what: str) -> str:
        return f"J05 {what}: {self.number} taps, {time.monotonic() - self.began:.1f} s"


@pytest.fixture
def jade(sample: None) -> str:
    """A TA with an account: the sample's demonstration has none beside the leader of the team."""
    person = Person.objects.get(key="jade-fielding")
    person.email = person.email or "jade.fielding@ashmoor-vale.example"
    person.save()
    school = School.objects.get(slug="ashmoor-vale")
    user = User.objects.create_user(person.email, person.name)
    give_role(
        user,
        school,
        Role.SUPPORT_DIRECT,
        starts_on=date(2026, 9, 1),
        actor=SystemActor("tests"),
        at=now(),
    )
    link_accounts(school)
    return person.name


def phone(open_page: OpenPage, enter_as: EnterAs, name: str) -> Page:
    page = open_page("phone")
    page.set_viewport_size({"width": 390, "height": 844})
    enter_as(page, name)
    return page


def notice(page: Page, observation: str, *, is_hidden: bool = False) -> Taps:
    taps = Taps()
    page.goto(TODAY)
    taps(page.get_by_role("link", name="I have noticed"))
    pupils = page.locator("input[name=pupils]")
    expect(pupils).to_be_visible()
    label = page.locator("label", has_text="8X4")
    if label.count():
        taps(label.first)
    else:
        pupils.fill("8X4")
    page.get_by_label("What can they not yet do?").fill(observation)
    if is_hidden:
        taps(page.get_by_label("Keep my name hidden"))
    taps(page.get_by_role("button", name="Keep the note"))
    expect(page.get_by_text("Your note is kept")).to_be_visible()
    return taps


def test_what_a_ta_notices_becomes_part_of_a_priority(
    jade: str, open_page: OpenPage, enter_as: EnterAs
) -> None:
    ta = phone(open_page, enter_as, jade)
    taps = notice(ta, OBSERVATION)
    print(taps.told("notice") + f" (target {TARGET_SECONDS} s)")  # noqa: T201
    assert taps.number <= 3
    notice(ta, "Hold the book and look at the adult")

    leader = phone(open_page, enter_as, "Denise Obi")
    leader.goto(TODAY)
    gathering = Taps()
    gathering(leader.get_by_role("link", name="Gather the notes"))
    for words in (OBSERVATION, "Hold the book"):
        gathering(leader.get_by_label(words))
    leader.get_by_label("What do they say together?").fill("Leave the reading to an adult")
    gathering(leader.get_by_role("button", name="Gather the ticked notes"))
    expect(leader.get_by_text("gathered in “Leave the reading to an adult”")).to_be_visible()
    print(gathering.told("gather two notes"))  # noqa: T201
    assert gathering.number == 4

    cpd = phone(open_page, enter_as, "Tomasz Wilk")
    cpd.goto(f"{NOTICED}all/")
    answering = Taps()
    answering(cpd.get_by_role("link", name="Answer “Leave the reading to an adult”"))
    answering(cpd.get_by_label("It becomes part of a priority"))
    cpd.get_by_label("Which priority?").select_option(label="Reading to learn")
    answering(cpd.get_by_role("button", name="Answer"))
    expect(cpd.get_by_text("The answer is given")).to_be_visible()
    print(answering.told("adopt"))  # noqa: T201

    ta.goto(TODAY)
    ta.get_by_role("link", name="See what became of it").click()
    expect(ta.get_by_text("Became part of Reading to learn").first).to_be_visible()
    ta.locator(".card").get_by_role("link", name="Reading to learn").first.click()
    expect(ta.get_by_role("heading", level=1)).to_contain_text("Reading to learn")


def test_nobody_finds_out_who_hides(jade: str, open_page: OpenPage, enter_as: EnterAs) -> None:
    ta = phone(open_page, enter_as, jade)
    words = "Are afraid to ask for the toilet"
    taps = notice(ta, words, is_hidden=True)
    assert taps.number <= 4
    expect(ta.locator(".card", has_text=words)).to_contain_text("name hidden")
    note = NeedNote.objects.get(observation=words)
    for reader in ("Denise Obi", "Tomasz Wilk", "Ruth Adeyemi-Clarke", "Imran Sadiq"):
        page = phone(open_page, enter_as, reader)
        page.goto(f"{NOTICED}all/")
        line = page.locator(".card", has_text=words)
        expect(line).to_contain_text("Name not shown")
        assert jade not in line.inner_text()
        taken = page.request.get(f"{NOTICED}all/?export=csv").text()
        (row,) = (row for row in taken.splitlines() if words in row)
        assert jade not in row
        assert page.request.get(f"{NOTICED}{note.key}/take-back/").status == 404
