"""J03: the CPD leader builds the year in an afternoon, from last year's copy to locked dates."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from playwright.sync_api import Page, expect
from pytest_django import Settings

from goldenthread.accounts.public import School, SchoolYear, User, now
from goldenthread.programmes.public import Activity, ActivityLink
from goldenthread.reminders.actions.open_feed import open_feed
from tests.browser.conftest import EnterAs, OpenPage

SCHOOL = "/schools/ashmoor-vale/"
YEAR = f"{SCHOOL}2027-28/"
LEADER, TEACHER = "Tomasz Wilk", "Priya Nair"
COMMENT = "Wednesday evenings are choir rehearsals. Please not in December."
ANSWER = "Agreed: none in December."


@pytest.fixture
def beside_the_server(settings: Settings) -> None:
    settings.TASKS = {
        **settings.TASKS,
        "long": {"BACKEND": "goldenthread.config.task_threads.ThreadBackend"},
    }


def press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).first.click()


def test_a_year_is_built_from_the_last_one(
    beside_the_server: None, sample: None, open_page: OpenPage, enter_as: EnterAs
) -> None:
    page, phone = open_page(), open_page("phone")
    enter_as(page, LEADER)
    enter_as(phone, TEACHER)
    start_from_this_year(page)
    year = SchoolYear.objects.get(school__slug="ashmoor-vale", label="2027-28")
    nobody_else_sees_it(phone)
    move_the_slot_of_pe(page, year)
    lay_out_a_programme(page)
    plan_and_accept(page, year)
    mend_what_the_check_found(page)
    publish(page)
    comment(phone)
    answer_and_lock(page)
    read_the_locked_year(phone, year)


def start_from_this_year(page: Page) -> None:
    page.goto(f"{SCHOOL}2026-27/year/")
    page.get_by_role("link", name="Start the next year from this one").click()
    expect(page.get_by_label("First day, row 1")).to_have_value("1 September 2027")
    press(page, "Choose what goes on")
    for going in ("P4 Digital & AI", "PR4 Digital & AI"):
        page.get_by_role("checkbox", name=going).uncheck()
    press(page, "See what will be made")
    press(page, "Make the year 2027-28")
    expect(page.get_by_role("heading", level=1)).to_have_text("The year 2027-28")
    expect(page.get_by_text("Only those who work on the plan see this year.")).to_be_visible()


def nobody_else_sees_it(phone: Page) -> None:
    phone.goto(f"{YEAR}year/")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("is being prepared")


def move_the_slot_of_pe(page: Page, year: SchoolYear) -> None:
    page.get_by_role("link", name="Regular slots").click()
    effect = page.get_by_role("heading", name="What it takes of a year").locator("xpath=..")
    expect(effect).to_contain_text("Full-time teachers")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="PE", exact=True))
    row.get_by_label("Minutes").fill("75")
    # Nothing is pressed: the hours follow what is typed.
    expect(effect).to_contain_text("1 slot would change. Nothing is saved yet.")
    press(page, "Save the slots")
    expect(page.get_by_role("status").or_(page.get_by_role("alert")).first).to_be_visible()
    dated = Activity.objects.filter(year=year, team__key="pe", state="slot")
    assert set(dated.values_list("minutes", flat=True)) == {75}


def lay_out_a_programme(page: Page) -> None:
    page.goto(f"{YEAR}year/")
    page.locator("summary[aria-label='Move Everyone thinking']").click()
    form = page.locator("details[open] form", has=page.get_by_label("From"))
    form.get_by_role("combobox", name="From").select_option("Autumn 1")
    form.get_by_role("combobox", name="to").select_option("Summer 1")
    form.get_by_role("button", name="Move it").click()
    expect(page.locator(".bands")).to_contain_text("Autumn 1")


def plan_and_accept(page: Page, year: SchoolYear) -> None:
    page.get_by_role("link", name="Let the planner place the units").click()
    page.get_by_label("Seconds to plan for").fill("90")
    press(page, "Plan the year")
    expect(page.get_by_role("heading", name="What it would change")).to_be_visible(timeout=240_000)
    assert streams_that_follow(year) == {"whole-school"}
    press(page, "Accept all")
    expect(
        page.get_by_text(re.compile("now in the calendar, and the year is checked"))
    ).to_be_visible(timeout=120_000)
    # Each input has its agenda for a team's slot and its prompt for each person.
    assert streams_that_follow(year) == {"whole-school", "team", "individual"}


def streams_that_follow(year: SchoolYear) -> set[str]:
    links = ActivityLink.objects.filter(year=year, kind="follows")
    return set(links.values_list("activity__stream", flat=True))


def mend_what_the_check_found(page: Page) -> None:
    page.goto(f"{YEAR}year/draft/")
    expect(page.get_by_text("1 error of the plan is open in the check.")).to_be_visible()
    page.goto(f"{YEAR}check/?rule=TIM001")
    # Two presses from the finding to where it is mended.
    page.get_by_role("link", name=re.compile("L. Porter has 1,28")).first.click()
    page.get_by_role("link", name="Change the directed time of L. Porter").first.click()
    trips = page.get_by_role("row").filter(has_text="Fixtures and the ski trip")
    trips.get_by_label("Directed").uncheck()
    press(page, "Save the ledger")
    page.goto(f"{YEAR}year/draft/")
    expect(page.get_by_text("The check has no error of the plan open.")).to_be_visible()
    expect(page.get_by_text("Nobody is over their directed time")).to_be_visible()


def publish(page: Page) -> None:
    page.goto(f"{YEAR}year/draft/")
    page.get_by_label("Open for comment until").fill("2 July 2027")
    page.get_by_label("What staff and unions said").fill("Unions met on 3 February 2027.")
    press(page, "Publish for comment")
    expect(page.get_by_text("Staff can read the year and comment until")).to_be_visible()


def comment(phone: Page) -> None:
    phone.goto(f"{SCHOOL}today/")
    line = phone.get_by_role("listitem").filter(has_text="The plan for 2027-28 is open for comment")
    line.get_by_role("link").last.click()
    phone.get_by_label("What do you say?").fill(COMMENT)
    press(phone, "Send the comment")
    expect(phone.get_by_text(COMMENT)).to_be_visible()


def answer_and_lock(page: Page) -> None:
    page.reload()
    expect(page.get_by_text(COMMENT)).to_be_visible()
    page.get_by_label(re.compile("answer", re.I)).first.fill(ANSWER)
    press(page, "Send the answer")
    press(page, "Lock the dates")
    expect(page.get_by_text(f"{LEADER} locked the dates on")).to_be_visible()


def read_the_locked_year(phone: Page, year: SchoolYear) -> None:
    phone.goto(f"{YEAR}year/")
    expect(phone.get_by_text("Dates locked on")).to_be_visible()
    expect(phone.get_by_text(ANSWER)).to_be_visible()
    user = User.objects.get(name=TEACHER)
    school = School.objects.get(slug="ashmoor-vale")
    token = open_feed(user, school, says_what=True, at=now())
    address = reverse("feeds:calendar", kwargs={"token": token})
    calendar = Calendar.from_ical(Client().get(address).content.decode())
    days = [event["DTSTART"].dt for event in calendar.walk("VEVENT")]
    first = dt.date(2027, 9, 1)
    assert sum((day.date() if isinstance(day, dt.datetime) else day) >= first for day in days) > 20
