"""A lesson-study group runs its three lessons on phones, and shares what did not work."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import EnterAs, OpenPage

ENQUIRIES = "/schools/ashmoor-vale/2026-27/practice/enquiries/"
QUESTION = "Where do weak readers stop on a page of science?"


class Phone:
    """A phone in somebody's hand that counts its taps."""

    def __init__(self, page: Page) -> None:
        page.set_viewport_size({"width": 390, "height": 844})
        self.page, self.taps = page, 0

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()
        self.taps += 1

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).click()
        self.taps += 1

    def note(self, text: str, pupil: str = "") -> None:
        if pupil:
            self.page.get_by_label(f"Pupil {pupil}").check()
            self.taps += 1
        self.page.get_by_label("Add a note").fill(text)
        self.press("Keep the note")
        expect(self.page.get_by_role("status")).to_have_text("Your note is kept.")
        expect(self.page.locator("main")).to_contain_text(text)

    def is_at(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_group_runs_its_three_lessons(open_page: OpenPage, enter_as: EnterAs) -> None:
    priya, aisha, denise = (Phone(open_page("phone")) for _ in range(3))
    enter_as(priya.page, "Priya Nair")
    enter_as(aisha.page, "Aisha Rahman")
    enter_as(denise.page, "Denise Obi")

    priya.page.goto(ENQUIRIES)
    priya.page.get_by_role("link", name=re.compile("Begin ?: Lesson study")).click()
    priya.page.get_by_label("What do you want to find out about pupils?").fill(QUESTION)
    priya.press("Begin")
    priya.is_at(QUESTION)
    for name in ("Aisha Rahman", "Imran Sadiq"):
        priya.follow("Add somebody")
        priya.page.get_by_label("Who joins you?").select_option(label=name)
        priya.press("Add")
        expect(priya.page.get_by_role("status")).to_have_text("The group is saved.")

    priya.follow("The group and its ground rules")
    priya.is_at("The group and its ground rules")
    expect(priya.page.locator("main")).to_contain_text("pupils come first, teaching second")
    priya.follow("Evidence read →")
    priya.is_at("Evidence read")
    priya.follow("What we believe now →")
    priya.note("They stop at the first formula")
    priya.follow("Three case pupils →")
    expect(priya.page.locator("main")).to_contain_text("stays with you, on paper")
    for letter, watch in (("A", "Reads fast"), ("B", "Waits"), ("C", "Copies")):
        priya.note(watch, letter)

    # Everybody of the group sees it on their own phone; nobody else finds it.
    aisha.page.goto(ENQUIRIES)
    aisha.follow(QUESTION)
    aisha.is_at(QUESTION)
    denise.page.goto(aisha.page.url)
    expect(denise.page.get_by_role("heading", level=1)).to_have_text(
        "There is nothing at this address"
    )

    before_lessons = priya.taps
    for lesson in (1, 2, 3):
        if lesson == 1:
            priya.follow("Plan 1 →")
            priya.follow("Write plan 1")
            priya.page.get_by_label("The plan").fill("Read in silence, then explain")
        else:
            priya.follow(f"Plan {lesson} →")
            priya.follow(f"Write plan {lesson}")
            priya.page.get_by_label("What changed since the last plan?").fill(f"Change {lesson}")
            priya.page.get_by_label("Why?").fill(f"B stopped again in lesson {lesson - 1}")
        priya.press("Save the plan")
        expect(priya.page.get_by_role("status")).to_have_text("The plan is saved.")
        priya.page.goto(aisha.page.url)
        priya.follow(f"Research lesson {lesson}: what pupils did")
        # Two watch at once.
        aisha.follow(f"Research lesson {lesson}: what pupils did")
        aisha.note(f"Nods in lesson {lesson}", "A")
        priya.note(f"Stops in lesson {lesson}", "B")
        priya.note(f"Copies in lesson {lesson}", "C")
        expect(priya.page.locator("main")).to_contain_text(f"Nods in lesson {lesson}")
        aisha.page.goto(_frame_of(aisha.page))
        aisha.is_at(QUESTION)
        priya.follow(f"Pupil talk {lesson} →")
        priya.note("“I skip the formula”", "B")
        priya.follow(f"Discussion {lesson} →")
        expect(priya.page.locator("main")).to_contain_text("Pupils first, teaching second.")
        priya.note(f"Pupils: the formula stops them. Lesson {lesson}")
    each = (priya.taps - before_lessons) / 3
    print(f"Lesson study: {each:.1f} taps for each lesson: a plan and five notes")  # noqa: T201
    assert each <= 20

    priya.page.goto(_frame_of(aisha.page))
    priya.follow("All plans side by side")
    expect(priya.page.get_by_role("heading", level=2)).to_have_text(["Plan 1", "Plan 2", "Plan 3"])
    expect(priya.page.locator("main")).to_contain_text("B stopped again in lesson 2")

    # It did not work, and that is an ending like any other.
    priya.page.goto(f"{_frame_of(aisha.page)}findings/")
    priya.follow("Write the page")
    priya.page.get_by_label("Title").fill("Explaining first does not carry them past a formula")
    priya.page.get_by_label("It did not work, and here is what we learnt").check()
    priya.page.get_by_role("textbox", name="What we learnt").fill(
        "They need the formula read aloud as a sentence"
    )
    priya.press("Save")
    priya.press("Share with the school")
    expect(priya.page.get_by_role("status")).to_contain_text("Thank you.")
    denise.page.goto(f"{ENQUIRIES}shared/")
    first = denise.page.get_by_role("article").first
    expect(first).to_contain_text("Explaining first does not carry them past a formula")
    expect(first).to_contain_text("It did not work: here is what we learnt")


def _frame_of(page: Page) -> str:
    """The address of the enquiry that the page belongs to."""
    found = re.match(r".*/practice/enquiries/[^/]+/", page.url)
    assert found is not None
    return found[0]
