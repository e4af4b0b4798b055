"""The CPD leader plans the year: asks, watches, accepts and takes back, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from goldenthread.practice.public import CoachingSlot
from goldenthread.programmes.public import Activity
from tests.browser.conftest import EnterAs, OpenPage

PLAN = "/schools/ashmoor-vale/2026-27/year/plan/"


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """As the keyboard does: to the button, and Enter."""
    button = page.get_by_role("button", name=name).last
    button.focus()
    page.keyboard.press("Enter")


def rows() -> list[object]:
    return [
        sorted(str(row) for row in Activity.objects.values("key", "on", "state", "minutes")),
        sorted(str(row) for row in CoachingSlot.objects.values("key", "weekday", "period")),
    ]


@pytest.fixture
def beside_the_server(settings: Settings) -> None:
    """The job runs in a thread, as it does where people wait for it."""
    settings.TASKS = {
        **settings.TASKS,
        "long": {"BACKEND": "goldenthread.config.task_threads.ThreadBackend"},
    }


def test_a_plan_is_watched_accepted_and_taken_back(
    beside_the_server: None, sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page()
    enter_as(page, "Tomasz Wilk")
    before = rows()
    page.goto(PLAN)
    seconds = page.get_by_label("Seconds to plan for")
    seconds.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("8")
    # Enter in a field plans, and does not press one of the buttons of the order.
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Stop planning")).to_be_visible()
    expect(page.get_by_text(re.compile(r"of 8 seconds at most"))).to_be_visible()
    assert rows() == before
    # The page comes to its end by itself.
    expect(page.get_by_role("heading", name="What it would change")).to_be_visible(timeout=90_000)
    assert rows() == before

    group = page.locator(".plan-group").first
    everything = group.locator("input[name=moves]")
    everything.focus()
    page.keyboard.press("Space")
    changes = group.locator("input[name=move]")
    many = changes.count()
    assert many > 2
    expect(page.get_by_role("button", name=f"Accept those ticked ({many})")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=f"Accept those ticked ({many - 1})")).to_be_visible()
    assert everything.evaluate("box => [box.checked, box.indeterminate]") == [False, True]
    press(page, "Accept those ticked")
    expect(
        page.get_by_text(re.compile(r"now in the calendar, and the year is checked"))
    ).to_be_visible()
    assert rows() != before

    press(page, "Take it back")
    expect(page.get_by_text("The year is as it was before, and is checked again.")).to_be_visible()
    assert rows() == before


def test_a_plan_is_stopped_without_any_script(
    beside_the_server: None, sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    page = open_page("phone", javascript=False)
    enter_as(page, "Tomasz Wilk")
    page.goto(PLAN)
    press(page, re.compile("^Down ?: Few lessons covered"))
    expect(page.get_by_text("4. Few lessons covered")).to_be_visible()
    # The keyboard is where it was.
    expect(page.get_by_role("button", name=re.compile("^Down ?: Few lessons"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("5. Few lessons covered")).to_be_visible()
    page.get_by_label("Seconds to plan for").fill("120")
    press(page, "Plan the year")
    expect(page.get_by_text(re.compile("changes so far"))).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Stop planning").click()
    # The page asks again by itself until the plan has ended.
    expect(page.get_by_text(re.compile("Stopped, the best so far is kept"))).to_be_visible(
        timeout=60_000
    )
    # Without a script, one tick takes a whole group.
    page.locator("input[name=moves]").first.check()
    press(page, "Accept those ticked")
    expect(page.get_by_text(re.compile(r"now in the calendar, and the year is"))).to_be_visible()
