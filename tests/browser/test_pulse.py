"""A pulse from its plan to its figures: planned, looked at, opened, answered, on paper, closed."""

import datetime as dt

from playwright.sync_api import Page, expect

from goldenthread.accounts import public as accounts
from goldenthread.surveys.actions.submit_answers import submit_answers
from goldenthread.surveys.models import Survey, SurveyItem, SurveyMember
from goldenthread.surveys.tokens import Right, token_of
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage

SURVEYS = "/schools/ashmoor-vale/2026-27/surveys/"
TODAY = dt.date(2027, 2, 5)
# Fewer than five sheets are not handed out at once.
ON_PAPER = ("Maureen Tait", "Linda Cresswell", "Farida Rashid", "Susan Dyer", "Bronwen Rees")


def test_tomasz_plans_a_pulse_and_reads_what_it_says(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    tomasz = open_page("desktop")
    enter_as(tomasz, "Tomasz Wilk")
    tomasz.goto(SURVEYS)
    main = tomasz.get_by_role("main")
    expect(main).to_contain_text("31 of 120 so far")
    tomasz.get_by_role("link", name="Plan a pulse").click()
    tomasz.get_by_label("Title").fill("After the twilight")
    tomasz.get_by_label("Time for learning is protected and well used.").check()
    tomasz.get_by_label("Your own statement", exact=False).first.fill("I know what to try next.")
    tomasz.get_by_label("Last day").fill("12 February 2027")
    tomasz.get_by_role("button", name="Keep it as a draft").click()
    expect(main).to_contain_text("Nobody has been asked yet")
    assert what_is_wrong(tomasz) == []
    draft = tomasz.url
    tomasz.get_by_role("link", name="See it as your colleagues will").click()
    expect(main).to_contain_text("Strongly agree")
    assert what_is_wrong(tomasz) == []
    tomasz.goto(draft)
    tomasz.get_by_role("link", name="Open it…").click()
    expect(main).to_contain_text("is fixed at this moment")
    tomasz.get_by_role("button", name="Open it and write to everybody").click()
    expect(main).to_contain_text("0 of 120 have answered")
    assert what_is_wrong(tomasz) == []

    priya = open_page("phone")
    enter_as(priya, "Priya Nair")
    priya.goto(SURVEYS)
    priya.get_by_role("link", name="Answer it now: After the twilight").click()
    expect(priya.get_by_role("heading", name="After the twilight")).to_be_visible()

    _everybody_answers("after-the-twilight")
    _a_sheet_is_typed_in(tomasz, draft)
    tomasz.goto(draft)
    expect(main).to_contain_text("41 of 120 have answered")
    tomasz.get_by_role("link", name="Close it now…").click()
    tomasz.get_by_role("button", name="Close it and publish").click()
    expect(main).to_contain_text("41 of 120 answered")
    expect(main).to_contain_text("What is not shown, and why")
    assert what_is_wrong(tomasz) == []
    priya.goto(draft)
    expect(priya.get_by_role("main")).to_contain_text("You see the figures of the whole school.")
    expect(priya.get_by_role("main")).not_to_contain_text("by group")
    assert what_is_wrong(priya) == []


def test_the_sample_s_published_pulse_reads_on_a_phone_in_the_dark(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    ruth = open_page("phone", "dark")
    enter_as(ruth, "Ruth Adeyemi-Clarke")
    ruth.goto(f"{SURVEYS}pulse-2027-01/")
    expect(ruth.get_by_role("main")).to_contain_text("88 of 120 answered")
    expect(ruth.get_by_role("main")).to_contain_text("1 comment is kept back")
    assert what_is_wrong(ruth) == []


def _everybody_answers(key: str) -> None:
    survey = Survey.objects.select_related("school").get(school__slug="ashmoor-vale", key=key)
    items = list(SurveyItem.objects.filter(survey=survey))
    without = SurveyMember.objects.exclude(person__name__in=ON_PAPER)
    with accounts.as_school(survey.school_id):
        for place, member in enumerate(without.filter(survey=survey)[:40]):
            secret = token_of(survey.pk, member.person_id)
            right = Right(secret, member.staff_group, member.places)
            submit_answers(
                survey, right, {item.pk: "4" if place % 2 else "2" for item in items}, on=TODAY
            )


def _a_sheet_is_typed_in(page: Page, survey: str) -> None:
    """By keyboard alone: the code, then a digit for each statement; the focus goes on by itself."""
    page.goto(f"{survey}paper/")
    for name in ON_PAPER:
        page.get_by_label(name).check()
    page.get_by_role("button", name="Make the sheets").click()
    expect(page.get_by_role("heading", name="5 sheets to print")).to_be_visible()
    assert what_is_wrong(page) == []
    code = page.locator(".sheet-code strong").first.text_content() or ""
    page.goto(f"{survey}paper/enter/")
    expect(page.get_by_label("Code of the sheet")).to_be_focused()
    page.keyboard.type(code)
    page.keyboard.press("Tab")
    page.keyboard.type("45")
    expect(page.get_by_role("button", name="Count this sheet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Counted. The next sheet.")
    assert what_is_wrong(page) == []
