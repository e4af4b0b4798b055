"""A teacher proposes a priority, the head agrees it, and the check stops one without evidence."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import EnterAs, OpenPage

PRIORITIES = "/schools/ashmoor-vale/2026-27/priorities/"


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_a_priority_comes_from_a_teacher_to_the_plan(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    priya, ruth = open_page("phone"), open_page("desktop")
    enter_as(priya, "Priya Nair")
    enter_as(ruth, "Ruth Adeyemi-Clarke")

    priya.goto(PRIORITIES)
    priya.get_by_role("link", name="Propose a priority").click()
    priya.get_by_label("Title").fill("Talk before writing")
    priya.get_by_label("What will be seen in pupils").fill("20 of 28 say their sentence first")
    press(priya, "Save the draft")
    press(priya, "Propose it")
    expect(priya.get_by_role("alert")).to_contain_text(
        "“Talk before writing” is proposed once it has a pupil need (which pupils, and what they "
        "cannot yet do) and a target group."
    )
    priya.get_by_role("link", name="Write the pupil need").click()
    priya.get_by_label("Which pupils?").fill("28 pupils of 7Y1")
    priya.get_by_label("What can they not yet do").fill("Say a whole sentence before they write it")
    press(priya, "Save")
    priya.get_by_role("link", name="Choose a target group").click()
    priya.get_by_label("What do you call the group?").fill("7Y1")
    priya.get_by_label("How many pupils?").fill("28")
    press(priya, "Save")
    press(priya, "Propose it")
    expect(priya.get_by_role("status")).to_have_text("“Talk before writing” is proposed.")
    expect(priya.get_by_role("button", name="Agree it")).to_have_count(0)

    ruth.goto(PRIORITIES)
    ruth.get_by_role("link", name="Talk before writing").click()
    press(ruth, "Agree it")
    expect(ruth.get_by_role("alert")).to_contain_text("4 priorities are on the plan already")
    ruth.get_by_role("link", name="Add what you let go").click()
    ruth.get_by_label("What stopped?").fill("Spelling tests on Fridays")
    press(ruth, "Save")
    press(ruth, "Agree it")
    expect(ruth.get_by_role("status")).to_have_text(
        "“Talk before writing” is agreed and on the plan."
    )
    press(ruth, "Start work on it")
    expect(ruth.get_by_role("alert")).to_contain_text(
        "Talk before writing does not say how the school knows. "
        "Write which pupils, what they cannot yet do and how you know"
    )
    ruth.get_by_role("link", name="Change the pupil need").click()
    ruth.get_by_label("How do you know?").fill("What pupils say in lessons, tallied in June")
    press(ruth, "Save")
    press(ruth, "Start work on it")
    expect(ruth.get_by_role("status")).to_have_text("“Talk before writing” is being worked on.")
