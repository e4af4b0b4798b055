"""J04: a leader prepares and runs a session, two members tap on their phones, no write-up.

The minutes are those of a first-time user's hand, counted from presses and typed fields.
"""

import re
import time
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator, Page, expect
from pytest_django import Settings

from goldenthread.accounts.public import Role, School, SystemActor, User, give_role
from goldenthread.people.public import Person, link_accounts
from goldenthread.practice.models import Promise
from goldenthread.programmes.public import Activity, Participation
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.sample_trust import AT

HERE = "/schools/ashmoor-vale/2026-27/practice/sessions"
SESSION = "science-2027-03-09"
PREPARED_ON, HELD_ON = date(2027, 2, 25), date(2027, 3, 9)
PHONE = {"width": 390, "height": 844}
# What ten minutes hold at four seconds a press and thirty a field that is typed.
MOST_SECONDS, SECONDS_A_PRESS, SECONDS_A_FIELD = 600, 4, 30
MEMBERS = {"Jamie Okafor": "Hinge question before the practical", "Megan Rowlands": "Cards up"}


@dataclass
class Hand:
    """Presses and fills, and counts both."""

    page: Page
    taps: int = 0
    fields: int = 0

    def tap(self, what: Locator) -> None:
        what.click()
        self.taps += 1

    def button(self, name: str) -> None:
        self.tap(self.page.get_by_role("button", name=name, exact=True))

    def link(self, name: str) -> None:
        self.tap(self.page.get_by_role("link", name=name).first)

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label).fill(text)
        self.fields += 1


def give_account(name: str) -> None:
    """Members of the sample's science team who have none yet get an account."""
    person = Person.objects.get(school__slug="ashmoor-vale", name=name)
    user = User.objects.create_user(person.email, name)
    school = School.objects.get(slug="ashmoor-vale")
    actor = SystemActor("tests")
    give_role(user, school, Role.TEACHER, starts_on=date(2026, 9, 1), actor=actor, at=AT)
    link_accounts(school)


def prepare(page: Page) -> Hand:
    hand = Hand(page)
    page.goto(f"{HERE}/")
    hand.link("Science")
    expect(page.get_by_role("heading", level=1)).to_have_text("Science")
    hand.link("Hinge questions: return")
    expect(page.get_by_role("main")).to_contain_text("Send it by 2 March 2027")
    hand.link("Prepare it")
    hand.fill("What should everyone bring?", "Three exit slips from one class, names cut off")
    hand.fill("What is out of scope?", "the data drop")
    hand.button("Save the agenda")
    hand.button("Send the agenda")
    main = page.get_by_role("main")
    expect(main).to_contain_text("The agenda is out")
    expect(main).to_contain_text("at least five school days before")
    return hand


def tap_in(phone: Page, change: str) -> Hand:
    """What a member does on the phone: say how it went, promise the next."""
    hand = Hand(phone)
    phone.goto("/now/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hinge questions: return")
    hand.button("Did it")
    expect(phone.get_by_role("button", name="✓ Did it")).to_be_visible()
    hand.fill("One change", change)
    hand.button("Keep my promise")
    expect(phone.get_by_role("main")).to_contain_text("Kept. Your team reads it, nobody else.")
    expect(phone.get_by_role("main")).to_contain_text(f"✓ {change}")
    return hand


def next_part(room: Page, name: str) -> None:
    room.get_by_role("button", name="Next part").click()
    expect(room.get_by_role("heading", level=1)).to_have_text(name)


def test_a_session_is_prepared_run_and_closed_with_nothing_to_write_up(
    sample: None, open_page: OpenPage, enter_as: EnterAs, settings: Settings
) -> None:
    for name in MEMBERS:
        give_account(name)
    settings.DEMO_TODAY = PREPARED_ON
    room = open_page()
    enter_as(room, "Aisha Rahman")
    begun = time.monotonic()
    hand = prepare(room)
    took = hand.taps * SECONDS_A_PRESS + hand.fields * SECONDS_A_FIELD
    print(  # noqa: T201
        f"J04: prepared in {hand.taps} taps and {hand.fields} fields: {took} s of a person's "
        f"{MOST_SECONDS} s, {time.monotonic() - begun:.1f} s by machine"
    )
    assert (hand.taps, hand.fields) == (5, 2)
    assert took <= MOST_SECONDS

    settings.DEMO_TODAY = HELD_ON
    room.goto(f"{HERE}/on/{SESSION}/")
    room.get_by_role("link", name="Open the room screen").click()
    expect(room.get_by_role("img", name="Code that opens this session")).to_be_visible()
    room.get_by_role("button", name="Start").click()
    expect(room.get_by_role("heading", level=1)).to_have_text("Opening and aims")
    expect(room.get_by_role("timer")).to_have_text(re.compile(r"^[0-3]:\d\d$"))
    expect(room.get_by_role("main")).to_contain_text("Not today: the data drop")
    assert what_is_wrong(room) == []
    next_part(room, "How did it go?")
    expect(room.get_by_text("0 of 6 have said how it went")).to_be_visible()

    for name, change in MEMBERS.items():
        phone = open_page("phone")
        phone.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
        enter_as(phone, name)
        told = tap_in(phone, change)
        print(f"J04: {name}: {told.taps} taps, {told.fields} field typed")  # noqa: T201
        assert (told.taps, told.fields) == (2, 1)
        assert what_is_wrong(phone) == []
    # The count comes by itself, without names.
    expect(room.get_by_text("2 of 6 have said how it went")).to_be_visible()
    expect(room.get_by_role("main")).not_to_contain_text("Jamie")

    # Whoever reloads, or opens a second screen, is at the same place.
    second = open_page()
    enter_as(second, "Aisha Rahman")
    second.goto(f"{HERE}/on/{SESSION}/run/")
    expect(second.get_by_role("heading", level=1)).to_have_text("How did it go?")
    next_part(room, "One new idea")
    expect(second.get_by_role("heading", level=1)).to_have_text("One new idea")
    next_part(room, "My plan")
    expect(room.get_by_text("2 of 11 have written their next one")).to_be_visible()
    next_part(room, "Close")
    expect(room.get_by_role("main")).to_contain_text("We meet again on 23 March 2027")
    room.get_by_role("button", name="Close the session").click()
    expect(room.get_by_role("heading", level=1)).to_have_text("Thank you")
    expect(room.get_by_role("main")).to_contain_text("There is nothing to write up")
    expect(room.get_by_role("main")).to_contain_text("Next: 23 March 2027, 15:15")

    session = Activity.objects.get(key=SESSION)
    assert session.state == "happened"
    there = Participation.objects.filter(activity=session).values_list("person__name", "state")
    assert dict(there) == dict.fromkeys(MEMBERS, "attended")
    made = Promise.objects.filter(activity=session).select_related("person", "written")
    assert {row.person.name: row.written.words["change"] for row in made} == MEMBERS


def test_what_a_member_types_survives_a_lost_sign_in(
    sample: None, open_page: OpenPage, enter_as: EnterAs, settings: Settings
) -> None:
    settings.DEMO_TODAY = date(2027, 2, 23)
    phone = open_page("phone")
    enter_as(phone, "Aisha Rahman")
    mine = f"{HERE}/on/science-2027-02-23/mine/"
    phone.goto(mine)
    phone.get_by_label("One change").fill("Main point before the method")
    phone.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    phone.get_by_role("button", name="Keep my promise").click()
    expect(phone).to_have_url(re.compile("/accounts/login/"))
    enter_as(phone, "Aisha Rahman")
    phone.goto(mine)
    expect(phone.get_by_label("One change")).to_have_value("Main point before the method")
    phone.get_by_role("button", name="Keep my promise").click()
    expect(phone.get_by_role("main")).to_contain_text("✓ Main point before the method")
    phone.goto(mine)
    expect(phone.get_by_label("One change")).to_have_count(1)


def test_the_room_screen_works_without_a_script(
    sample: None, open_page: OpenPage, enter_as: EnterAs, settings: Settings
) -> None:
    settings.DEMO_TODAY = date(2027, 2, 23)
    room = open_page(javascript=False)
    enter_as(room, "Aisha Rahman")
    room.goto(f"{HERE}/on/science-2027-02-23/run/")
    room.get_by_role("button", name="Start").click()
    expect(room.get_by_role("timer")).to_have_text(re.compile(r"^until \d\d:\d\d$"))
    room.get_by_role("button", name="Next part").click()
    expect(room.get_by_role("heading", level=1)).to_have_text("How did it go?")
    room.get_by_role("button", name="Back").click()
    expect(room.get_by_role("heading", level=1)).to_have_text("Opening and aims")
