"""What is logged on a phone arrives once, whatever becomes of network, sign-in and hands."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, Route, expect

from goldenthread.practice.models import PracticeLog, Step
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.pocket_phone import (
    AT,
    LOG,
    STEP,
    WHAT,
    expect_said,
    give_step,
    logs_of,
    pick_up_phone,
    tap,
    wait_until,
)
from tests.browser.sample_trust import PASSWORD

PRIYA = "Priya Nair"


@pytest.fixture
def phone(sample: None, open_page: OpenPage, enter_as: EnterAs) -> Page:
    """Priya's phone, on the page of her step."""
    give_step(PRIYA)
    return pick_up_phone(open_page, enter_as)


def go_offline(phone: Page) -> None:
    phone.context.set_offline(True)


def go_online(phone: Page) -> None:
    phone.context.set_offline(False)


def notes_on(phone: Page) -> int:
    """How many notes the device keeps, whoever wrote them."""
    return int(
        phone.evaluate(
            """() => new Promise((resolve, reject) => {
              const opening = indexedDB.open("goldenthread");
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const store = opening.result.transaction("notes").objectStore("notes");
                store.count().onsuccess = ({ target }) => {
                  opening.result.close();
                  resolve(target.result);
                };
              };
            })"""
        )
    )


def everything_on(phone: Page) -> str:
    """All that the browser keeps of the site, as one text."""
    return str(
        phone.evaluate(
            """async () => {
              const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const kept of await cache.matchAll()) found.push(await kept.text());
              }
              const database = await new Promise((resolve) => {
                const opening = indexedDB.open("goldenthread");
                opening.onsuccess = () => resolve(opening.result);
              });
              for (const name of database.objectStoreNames) {
                found.push(await new Promise((resolve) => {
                  const all = database.transaction(name).objectStore(name).getAll();
                  all.onsuccess = () => resolve(JSON.stringify(all.result));
                }));
              }
              database.close();
              return found.join();
            }"""
        )
    )


def sign_in(phone: Page, email: str) -> None:
    phone.goto("/accounts/login/")
    phone.get_by_label("E-mail address").fill(email)
    phone.get_by_label("Password").fill(PASSWORD)
    phone.get_by_role("button", name="Sign in", exact=True).click()
    phone.wait_for_url("**/today/")


def sign_out(phone: Page) -> None:
    phone.get_by_text("your menu").locator("xpath=..").click()
    phone.get_by_role("button", name="Sign out", exact=True).click()


def test_airplane_mode_loses_nothing_and_doubles_nothing(phone: Page) -> None:
    go_offline(phone)
    phone.get_by_text("Add a line").click()
    phone.get_by_label("What did pupils do?").fill("More hands up than last week")
    tap(phone, "Tried it")
    expect_said(phone, "No network: 1 note waits on this device and is sent by itself.")

    phone.reload()
    expect(phone.get_by_role("heading", name="Without a network")).to_be_visible()
    expect_said(phone, "No network: 1 note waits on this device and is sent by itself.")
    expect(phone.get_by_text("More hands up than last week")).to_be_visible()
    phone.get_by_text("Add a line").click()
    phone.get_by_label("What did pupils do?").fill("Jayden got a grade 4")
    expect(phone.locator(".screened-note")).to_contain_text("Jayden")
    phone.get_by_label("What did pupils do?").fill("")
    phone.get_by_label("For example 8B set 3").fill("7A")
    tap(phone, "Partly")
    expect_said(phone, "No network: 2 notes wait on this device and are sent by themselves.")
    assert logs_of(PRIYA) == []

    go_online(phone)
    expect_said(phone, "Saved.")
    assert logs_of(PRIYA) == [
        ("tried", "8B set 3", "More hands up than last week"),
        ("partly", "7A", ""),
    ]
    assert notes_on(phone) == 0
    tap(phone, "Try the site again")
    expect(phone.get_by_role("heading", name="My step")).to_be_visible()


def test_the_words_of_the_step_are_on_the_device_only_where_asked_for(phone: Page) -> None:
    assert WHAT not in everything_on(phone)
    go_offline(phone)
    phone.reload()
    expect(phone.get_by_text("Its words are not on this device")).to_be_visible()
    go_online(phone)

    phone.goto(STEP)
    tap(phone, "Use without a network on this device")
    expect_said(phone, "Your step is on this device.")
    go_offline(phone)
    phone.reload()
    expect(phone.get_by_role("heading", name=WHAT)).to_be_visible()
    expect(phone.get_by_text("Tuesday, second lesson · with 8B set 3")).to_be_visible()
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")
    go_online(phone)
    expect_said(phone, "Saved.")
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]

    go_offline(phone)
    phone.goto(STEP)
    tap(phone, "Remove my step from this device")
    expect(phone.get_by_text("Its words are not on this device")).to_be_visible()
    assert WHAT not in everything_on(phone)


def test_a_network_that_dies_while_saving_stores_once(phone: Page) -> None:
    """The site has it, the phone does not know: it sends the note again, under its number."""
    dead = True
    sent = 0

    def die_after_arrival(route: Route) -> None:
        nonlocal sent
        sent += 1
        route.fetch()
        if dead:
            route.abort()
        else:
            route.continue_()

    phone.context.route(LOG, die_after_arrival)
    tap(phone, "Tried it")
    expect_said(phone, "No network: 1 note waits on this device and is sent by itself.")
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]
    dead = False
    phone.reload()
    wait_until(phone, lambda: notes_on(phone) == 0)
    assert sent >= 2
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]


def test_the_browser_wakes_the_worker_to_send(phone: Page) -> None:
    """The page itself reaches nothing: what arrives was sent by the worker, and once."""
    phone.route(LOG, lambda route: route.abort())
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")
    assert logs_of(PRIYA) == []
    wake_worker(phone)
    wait_until(phone, lambda: logs_of(PRIYA) == [("tried", "8B set 3", "")])
    expect_said(phone, "Saved.")
    assert notes_on(phone) == 0


def wake_worker(phone: Page) -> None:
    """Let the browser make the call that it makes when a network comes back."""
    session = phone.context.new_cdp_session(phone)
    registrations: list[dict[str, str]] = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda news: registrations.extend(news["registrations"]),
    )
    session.send("ServiceWorker.enable")
    wait_until(phone, lambda: registrations != [])
    session.send(
        "ServiceWorker.dispatchSyncEvent",
        {
            "origin": phone.evaluate("location.origin"),
            "registrationId": registrations[0]["registrationId"],
            "tag": "goldenthread-notes",
            "lastChance": False,
        },
    )


def test_a_double_tap_is_one_log(phone: Page) -> None:
    phone.get_by_role("button", name="Partly", exact=True).evaluate(
        "(button) => { button.click(); button.click(); }"
    )
    expect_said(phone, "Saved.")
    phone.reload()
    assert logs_of(PRIYA) == [("partly", "8B set 3", "")]


def test_two_different_taps_are_two_logs(phone: Page) -> None:
    tap(phone, "Tried it")
    expect_said(phone, "Saved.")
    tap(phone, "Log another")
    phone.get_by_label("Another class").fill("7A")
    tap(phone, "Not yet")
    expect_said(phone, "Kept: not yet, with 7A.")
    assert logs_of(PRIYA) == [("tried", "8B set 3", ""), ("not-yet", "7A", "")]


def test_two_tabs_never_send_one_note_twice(phone: Page) -> None:
    go_offline(phone)
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")
    other = phone.context.new_page()
    other.goto(STEP)
    expect_said(other, "1 note waits")
    numbers: list[str | None] = []
    phone.context.on(
        "request",
        lambda request: numbers.append(request.post_data) if request.method == "POST" else None,
    )
    go_online(phone)
    expect_said(phone, "Saved.")
    expect_said(other, "What waited on this device is saved.")
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]
    assert len(numbers) == 1


def test_a_note_outlives_the_sign_in(phone: Page) -> None:
    Session.objects.all().delete()
    tap(phone, "Tried it")
    expect_said(phone, "Sign in again, and 1 note is sent.")
    assert logs_of(PRIYA) == []
    sign_in(phone, "priya.nair@ashmoor-vale.example")
    wait_until(phone, lambda: logs_of(PRIYA) == [("tried", "8B set 3", "")])
    wait_until(phone, lambda: notes_on(phone) == 0)


def test_a_page_that_is_older_than_the_sign_in_still_saves(phone: Page) -> None:
    """The page's token is stale after signing in again; the note asks for a fresh one."""
    phone.context.clear_cookies(name="csrftoken")
    tap(phone, "Tried it")
    expect_said(phone, "Saved.")
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]


def test_words_that_cannot_be_kept_stay_to_be_changed(phone: Page) -> None:
    phone.get_by_text("Add a line").click()
    field = phone.get_by_label("What did pupils do?")
    field.evaluate("(field) => field.removeAttribute('maxlength')")
    field.fill("Hands up. " * 20)
    tap(phone, "Tried it")
    expect_said(phone, "Not taken as it is. Your words are below, to change or to discard.")
    expect(phone.get_by_text("and 140 fit")).to_be_visible()
    assert logs_of(PRIYA) == []

    phone.reload()
    tap(phone, "Change")
    expect(field).to_have_value(("Hands up. " * 20).strip())
    field.fill("Hands up.")
    tap(phone, "Tried it")
    expect_said(phone, "Saved.")
    assert (logs_of(PRIYA), notes_on(phone)) == ([("tried", "8B set 3", "Hands up.")], 0)


def test_words_that_cannot_be_kept_can_be_discarded(phone: Page) -> None:
    phone.route(
        LOG, lambda route: route.fulfill(status=422, json={"kept": False, "message": "Too long."})
    )
    tap(phone, "Tried it")
    expect(phone.get_by_text("Too long.")).to_be_visible()
    tap(phone, "Discard")
    expect(phone.get_by_text("Too long.")).to_be_hidden()
    assert notes_on(phone) == 0


def test_words_that_cannot_be_kept_are_shown_when_the_step_is_closed(phone: Page) -> None:
    phone.context.route(
        LOG, lambda route: route.fulfill(status=422, json={"kept": False, "message": "Too long."})
    )
    tap(phone, "Tried it")
    expect(phone.get_by_text("Too long.")).to_be_visible()
    Step.objects.filter(closed_on=None).update(closed_on=AT.date())
    phone.reload()
    expect(phone.get_by_text("No step is open")).to_be_visible()
    expect(phone.get_by_text("Too long.")).to_be_visible()
    tap(phone, "Discard")
    expect(phone.get_by_text("Too long.")).to_be_hidden()


def test_signing_out_asks_while_notes_wait_and_then_leaves_nothing(phone: Page) -> None:
    tap(phone, "Use without a network on this device")
    expect_said(phone, "Your step is on this device.")
    phone.context.route(LOG, lambda route: route.abort())
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")
    tap(phone, "Log another")
    tap(phone, "Partly")
    expect_said(phone, "2 notes wait")

    sign_out(phone)
    dialog = phone.get_by_role("dialog", name="2 notes have not been sent yet")
    expect(dialog).to_be_visible()
    tap(phone, "Stay signed in")
    expect(dialog).to_be_hidden()
    assert notes_on(phone) == 2

    phone.get_by_role("button", name="Sign out", exact=True).click()
    tap(phone, "Sign out and remove them")
    phone.wait_for_url(re.compile(r"/(demo|accounts/login)/"))
    assert notes_on(phone) == 0
    assert WHAT not in everything_on(phone)
    go_offline(phone)
    phone.goto(STEP)
    expect(phone.get_by_text("This device does not know your step yet.")).to_be_visible()


def test_signing_out_sends_what_can_be_sent_and_asks_nothing(phone: Page) -> None:
    phone.context.route(LOG, lambda route: route.abort())
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")
    phone.context.unroute(LOG)
    sign_out(phone)
    phone.wait_for_url(re.compile(r"/(demo|accounts/login)/"))
    assert logs_of(PRIYA) == [("tried", "8B set 3", "")]


def test_another_person_on_the_device_neither_sees_nor_sends(
    phone: Page, enter_as: EnterAs
) -> None:
    give_step("Aisha Rahman")
    tap(phone, "Use without a network on this device")
    expect_said(phone, "Your step is on this device.")
    go_offline(phone)
    phone.get_by_text("Add a line").click()
    phone.get_by_label("What did pupils do?").fill("Only for Priya")
    tap(phone, "Tried it")
    expect_said(phone, "1 note waits")

    go_online_as(phone, lambda: enter_as(phone, "Aisha Rahman"))
    phone.goto(STEP)
    expect(phone.get_by_role("button", name="Partly", exact=True)).to_be_visible()
    expect(phone.get_by_text("Only for Priya")).to_have_count(0)
    tap(phone, "Partly")
    expect_said(phone, "Saved.")
    go_offline(phone)
    phone.goto(STEP)
    expect(phone.get_by_text("Its words are not on this device")).to_be_visible()
    expect(phone.get_by_text("Only for Priya")).to_have_count(0)
    go_online(phone)
    assert logs_of(PRIYA) == []
    assert [outcome for outcome, _, _ in logs_of("Aisha Rahman")] == ["partly"]

    enter_as(phone, PRIYA)
    phone.goto(STEP)
    wait_until(phone, lambda: logs_of(PRIYA) == [("tried", "8B set 3", "Only for Priya")])


def go_online_as(phone: Page, enter: Callable[[], None]) -> None:
    """Change who has signed in before a page of the first person can send anything."""
    phone.goto("about:blank")
    enter()
    go_online(phone)


@pytest.mark.parametrize(
    ("device_now", "on"),
    [
        (datetime(2027, 2, 5, 9, 5, tzinfo=UTC), "2027-02-05"),
        (datetime(2027, 2, 4, 9, 0, tzinfo=UTC), "2027-02-05"),
        (datetime(2027, 2, 6, 9, 0, tzinfo=UTC), "2027-02-05"),
        (datetime(2011, 1, 1, 0, 0, tzinfo=UTC), "2027-02-05"),
    ],
    ids=["five minutes fast", "a day slow", "a day fast", "never set"],
)
def test_a_clock_that_is_out_changes_no_day(phone: Page, device_now: datetime, on: str) -> None:
    phone.clock.set_fixed_time(device_now)
    phone.reload()
    tap(phone, "Tried it")
    expect_said(phone, "Saved.")
    assert [str(row.on) for row in PracticeLog.objects.filter(person__user__name=PRIYA)[:1]] == [on]


def test_without_a_store_the_form_is_sent_as_it_is(
    sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    give_step(PRIYA)
    page = open_page("phone")
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    enter_as(page, PRIYA)
    page.goto(STEP)
    tap(page, "Partly")
    expect_said(page, "Kept: partly.")
    assert logs_of(PRIYA) == [("partly", "8B set 3", "")]


def test_a_browser_can_install_the_site(phone: Page) -> None:
    """Chromium's own list of what speaks against it is empty."""
    session = phone.context.new_cdp_session(phone)
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    manifest = session.send("Page.getAppManifest")
    # A browser window of a test keeps nothing for good, which is all that it objects to.
    assert [one["errorId"] for one in found if one["errorId"] != "in-incognito"] == []
    assert manifest["errors"] == []


def test_the_device_keeps_no_private_page(phone: Page) -> None:
    kept = phone.evaluate(
        """async () => {
          const found = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            found.push(...(await cache.keys()).map((request) => new URL(request.url).pathname));
          }
          return found;
        }"""
    )
    assert [path for path in kept if not path.startswith("/static/")] == ["/offline/"]
