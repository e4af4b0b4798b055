"""J12: from the due list over four looks to a page that assembles itself, and to the decision."""

import re
import time
from datetime import date

from playwright.sync_api import Page, expect

from goldenthread.evaluation.public import (
    Claim,
    EvaluationItem,
    EvaluationResult,
    ExplainBack,
    PupilVoice,
)
from goldenthread.inference.thinking_traps import THINKING_TRAPS
from goldenthread.priorities.public import MeasurePoint
from goldenthread.programmes.public import Decision
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage
from tests.browser.test_paper import UPRIGHT, sheets_of

HERE = "/schools/ashmoor-vale/2026-27/"
READING = "reading-to-learn"
PAGE = f"{HERE}impact/{READING}/"
FIGURE = f"{HERE}evaluation/measures/main-point/mid-point/"
LOOKS = ("pr1-l2-mid-point", "pr1-l3-mid-point", "pr1-l4-mid-point", "pr1-l5-mid-point")
MINUTES_ALLOWED = 60


def as_before_the_midpoint() -> None:
    """The sample's year without what its mid-point brought: four looks are due."""
    of_pr1 = {"programme__key": READING, "school__slug": "ashmoor-vale"}
    EvaluationResult.objects.filter(item__key__in=LOOKS, **of_pr1).delete()
    MeasurePoint.objects.filter(measure__key="main-point", kind="mid-point").delete()
    Decision.objects.filter(**of_pr1).delete()
    Claim.objects.filter(**of_pr1).delete()
    ExplainBack.objects.filter(item__key="pr1-l2-mid-point").delete()
    PupilVoice.objects.filter(**of_pr1).delete()
    EvaluationItem.objects.filter(key="pr1-l3-mid-point").update(due_on=date(2027, 2, 10))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def open_look(page: Page, words: str) -> None:
    page.goto(f"{HERE}impact/")
    page.get_by_role("link", name=re.compile(f"Open ?: Reading to learn, {words}")).click()


def take_figure(phone: Page, pupils: int, did: int) -> None:
    """A class teacher at 390 pixels: the class, two numbers, done."""
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.goto(FIGURE)
    phone.locator(".chip").first.click()
    phone.get_by_label("How many pupils were measured?").fill(str(pupils))
    phone.get_by_label("How many of them did?").fill(str(did))
    press(phone, "Keep it")
    expect(phone.get_by_role("main")).to_contain_text("Your figure is kept")


def test_the_lead_takes_a_programme_through_its_midpoint(
    open_page: OpenPage, enter_as: EnterAs
) -> None:
    lead, priya, aisha = open_page("desktop"), open_page("phone"), open_page("phone")
    for page, name in ((lead, "Tomasz Wilk"), (priya, "Priya Nair"), (aisha, "Aisha Rahman")):
        enter_as(page, name)
    as_before_the_midpoint()
    began = time.monotonic()
    main = lead.get_by_role("main")

    # The due list says what, who and how many minutes.
    lead.goto(f"{HERE}impact/")
    due = lead.locator("section:has(#due)")
    expect(due).to_contain_text("Reading to learn: L5 Main-point check, pupil talk (late)")
    expect(due).to_contain_text("Fri 22 Jan · Pam Ashe · 5 min")
    answers = 0

    # L2: what colleagues could explain, as counts.
    open_look(lead, "L2 Explain-back")
    expect(main).to_contain_text("The same questions as on 15 September 2026")
    for number, count in enumerate(("57", "61", "44")):
        lead.get_by_label("Could explain it").nth(number).fill(count)
    lead.get_by_label("How many took part?").fill("70")
    press(lead, "Save")
    expect(lead.get_by_role("status")).to_contain_text("The result is kept.")
    answers += 4

    # L3: the participants are asked what is in the way.
    open_look(lead, "L3 4-item pulse")
    main.get_by_role("button").first.click()
    expect(lead.get_by_role("status")).to_contain_text("The participants are asked.")

    # L4: nobody writes anything, it is counted.
    open_look(lead, "L4 Self-log")
    press(lead, "Take this over as the result")
    expect(lead.get_by_role("status")).to_contain_text("kept as the result of this look")

    # L5: two class teachers on their phones, and five pupils are heard.
    take_figure(priya, 30, 13)
    take_figure(aisha, 32, 14)
    lead.goto(f"{HERE}evaluation/programmes/{READING}/voice/")
    lead.get_by_label("What did you ask?").fill("What do you do at a hard word?")
    lead.get_by_label("How many pupils were there?").fill("5")
    lead.get_by_label("Theme 1").fill("I read on and come back")
    lead.get_by_label("How many said so?").first.fill("4")
    press(lead, "Save")
    expect(lead.get_by_role("status").first).to_be_visible()
    answers += 4

    # The page has assembled itself: how sure, how many, why it may be wrong.
    lead.goto(f"{HERE}impact/")
    main.get_by_role("link", name="Reading to learn", exact=True).first.click()
    expect(lead.get_by_role("heading", level=1)).to_have_text(
        "P1 Reading to learn at its mid-point"
    )
    for words in (
        "A hint that it got better",
        "27 of 62 pupils",
        "11 of 62 pupils on 16 September 2026",
        "32% to 56%",
        "Why this may be wrong",
        "The paragraphs differ from term to term.",
        "fewer than 40 of 62 by 9 July 2027",
        "I read on and come back",
        "How many could explain it, and could again",
        "44 of 70",
    ):
        expect(main).to_contain_text(words)
    # No class is told apart, and nobody is named as having taken one.
    expect(main).not_to_contain_text("13 of 30")
    assert what_is_wrong(lead) == []

    # Five questions, then the decision with its next version.
    main.get_by_role("link", name="Record a decision").click()
    for trap in THINKING_TRAPS:
        expect(main).to_contain_text(trap.question)
    lead.get_by_label("Adapt: it goes on, changed by what was seen").check()
    lead.get_by_label("Why?").fill("It moves, and hardly in science")
    lead.get_by_label("What changes in the next version?").fill("TAs model aloud in science")
    press(lead, "Record the decision")
    answers += 3
    expect(lead.get_by_role("status")).to_have_text("The decision is recorded.")
    expect(main).to_contain_text(
        "Adapt, 5 February 2027, Tomasz Wilk: It moves, and hardly in science. "
        "Next version: TAs model aloud in science."
    )
    seconds = time.monotonic() - began
    # Half a minute to think about each answer, a quarter of an hour to read and talk.
    minutes = seconds / 60 + answers / 2 + 15
    print(  # noqa: T201
        f"J12: {answers} answers of the lead, {seconds:.0f} s in the browser; about "
        f"{minutes:.0f} min by hand, {MINUTES_ALLOWED} allowed"
    )
    assert answers <= 11


def test_the_midpoint_of_the_sample_is_printed_on_two_sheets(page: Page, enter_as: EnterAs) -> None:
    enter_as(page, "Ruth Adeyemi-Clarke")
    page.goto(PAGE)
    expect(page.get_by_role("main")).to_contain_text(
        "Some evidence that it got better on 1 of 2 measures; on the other we cannot tell."
    )
    assert sheets_of(page.pdf(prefer_css_page_size=True)) in ([UPRIGHT], [UPRIGHT] * 2)
