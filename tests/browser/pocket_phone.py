"""A phone of 390 by 844 with Priya's step on it, in a browser that may run the site's worker."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.take_step import take_step
from goldenthread.practice.models import PracticeLog, Step
from goldenthread.snapshot.words import StepOutcome
from tests.browser.conftest import EnterAs, OpenPage

AT = datetime(2027, 2, 5, 8, 0, tzinfo=ZoneInfo("Europe/London"))
HOME = "/schools/ashmoor-vale/today/"
STEP = "/schools/ashmoor-vale/2026-27/practice/step/"
LOG = f"**{STEP}log/"
WHAT = "Wait three seconds after each question"
# The browser itself wakes the worker as soon as the machine has a network, which it always has
# while a test takes the network from pages only. A test that wants the call makes it.
NO_WAKE_UP_CALL = "delete globalThis.ServiceWorkerRegistration?.prototype.sync"

type Log = tuple[str, str, str]


def give_step(name: str) -> Step:
    """Let somebody of Ashmoor Vale have this one step open."""
    year = SchoolYear.objects.select_related("school").get(
        school__slug="ashmoor-vale", label="2026-27"
    )
    user = User.objects.get(name=name)
    person = Person.objects.get(school=year.school, user=user)
    for step in Step.objects.filter(year=year, person=person, closed_on=None):
        close_step(step, StepOutcome.GOT_IT, actor=user, at=AT)
    words = {"what": WHAT, "when": "Tuesday, second lesson", "class_label": "8B set 3"}
    return take_step(person, year, words, actor=user, at=AT)


def logs_of(name: str) -> list[Log]:
    """What the site keeps of the person's taps since the day of the test: outcome, class, note."""
    rows = PracticeLog.objects.filter(person__user__name=name, step__opened_on=AT.date())
    return [
        (row.outcome, row.words["class_label"], row.words["note"]) for row in rows.order_by("pk")
    ]


def pick_up_phone(open_page: OpenPage, enter_as: EnterAs, name: str = "Priya Nair") -> Page:
    """A phone on which somebody has signed in, with the site's worker ready."""
    phone = open_page("phone", worker=True)
    phone.add_init_script(NO_WAKE_UP_CALL)
    phone.set_viewport_size({"width": 390, "height": 844})
    enter_as(phone, name)
    phone.goto(STEP)
    wait_for_worker(phone)
    return phone


def wait_for_worker(phone: Page) -> None:
    """The worker answers for this page, and has the offline page at hand."""
    is_ready = phone.evaluate(
        """() => new Promise((done) => {
          const container = navigator.serviceWorker;
          const look = () => container.controller && done(true);
          container.addEventListener("controllerchange", look);
          setTimeout(() => done(container.controller !== null), 20_000);
          look();
        })"""
    )
    assert is_ready, "The worker was not installed: is each of its files there, and named once?"


def tap(phone: Page, words: str) -> None:
    phone.get_by_role("button", name=words, exact=True).click()


def expect_said(phone: Page, sentence: str) -> None:
    expect(phone.locator("[role=status]").filter(has_text=sentence)).to_be_visible()


def wait_until(phone: Page, is_so: Callable[[], bool]) -> None:
    """Let the phone go on until the site has what it sent."""
    for _ in range(100):
        if is_so():
            return
        phone.wait_for_timeout(100)
    raise AssertionError("The site never got it.")
