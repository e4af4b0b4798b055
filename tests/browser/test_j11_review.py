"""J11: a review from its beginning to the day on which staff read what will be done about it."""

import time

import pytest
from playwright.sync_api import Locator, Page, expect

from goldenthread.reviews.public import ReviewAction, StatementScore
from goldenthread.surveys import public as surveys
from goldenthread.surveys.actions.submit_answers import submit_answers
from goldenthread.surveys.models import SurveyMember
from goldenthread.surveys.public import Survey, SurveyItem
from goldenthread.surveys.routing import items_for
from goldenthread.surveys.tokens import Right, path_of, token_of
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs, OpenPage

SCHOOL = "/schools/wrenfield/2026-27/"
REVIEW = f"{SCHOOL}review/"
LEADER, HEAD = "Farah Iqbal", "Marcus Bell"
OTHERS = 20
NOTHING: list[str] = []
WILL = (
    ("Nobody asks what we need.", "Each of us is asked in February.", "3d"),
    ("We try things and keep quiet when they fail.", "Tell a failure first, every month.", "1c"),
    ("The office has no time to learn.", "Half an hour a fortnight, paid.", "2h"),
)


class Taps:
    """Presses and counts; typing is no tap."""

    def __init__(self) -> None:
        self.number = 0
        self.began = time.monotonic()

    def __call__(self, target: Locator) -> None:
        target.tap()
        self.number += 1


def phone_of(open_page: OpenPage) -> Page:
    page = open_page("phone")
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def answer_all(page: Page, taps: Taps, label: str) -> None:
    asked = page.locator("fieldset.ask")
    expect(asked.first).to_be_visible()
    for fieldset in asked.all():
        taps(fieldset.get_by_label(label, exact=True))
    taps(page.get_by_role("button", name="Send my answers"))
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()


def answer_for(survey: Survey, members: list[SurveyMember]) -> None:
    """The others answer, every third of them agreeing; what each said is kept nowhere."""
    items = list(SurveyItem.objects.filter(survey=survey))
    for place, member in enumerate(members):
        token = token_of(survey.pk, member.person_id)
        right = Right(token, member.staff_group, dict(member.places))
        value = "4" if place % 3 == 0 else "2"
        chosen = {item.pk: value for item in items_for(items, member.staff_group)}
        submit_answers(survey, right, chosen, "", on=survey.opens_on)


@pytest.fixture
def leader(page: Page, enter_as: EnterAs) -> Page:
    enter_as(page, LEADER)
    return page


def test_a_review_ends_in_what_staff_are_told(
    leader: Page, open_page: OpenPage, enter_as: EnterAs
) -> None:
    survey = begin_and_ask(leader)
    answer_in_the_browser_and_by_the_action(survey, open_page, enter_as)
    close_and_report(leader, survey)
    write_three_actions_and_tell(leader)

    staff = phone_of(open_page)
    enter_as(staff, HEAD)
    staff.goto("/schools/wrenfield/today/")
    expect(
        staff.get_by_text("What follows from “Professional learning review” is told.")
    ).to_be_visible()
    staff.goto(f"{REVIEW}actions/")
    for said, will, _ in WILL:
        expect(staff.get_by_text(said).first).to_be_visible()
        expect(staff.get_by_text(will).first).to_be_visible()
    governor = phone_of(open_page)
    governor.goto(f"{REVIEW}report/")
    expect(governor.get_by_role("heading", level=1)).to_contain_text("Sign in")


def begin_and_ask(page: Page) -> Survey:
    page.goto(REVIEW)
    page.get_by_role("button", name="Begin the review of 2026-27").click()
    expect(page.get_by_text("The review has begun.")).to_be_visible()
    for section in (1, 3):
        page.goto(f"{REVIEW}self-evaluation/{section}/")
        for choice in page.get_by_label("Mostly", exact=True).all():
            choice.check()
        page.get_by_role("button", name="Save and go on").click()
        expect(page.get_by_text(f"Section {section} is saved.")).to_be_visible()
    page.goto(f"{SCHOOL}review/report/")
    expect(page.get_by_text("Staff have not been asked yet.").first).to_be_visible()
    page.goto(f"{REVIEW}survey/")
    page.get_by_role("button", name="Open it to all staff now").click()
    expect(page.get_by_text("have answered; who, nobody can know.")).to_be_visible()
    return Survey.objects.select_related("school", "year").get(
        school__slug="wrenfield", run__state="open"
    )


def answer_in_the_browser_and_by_the_action(
    survey: Survey, open_page: OpenPage, enter_as: EnterAs
) -> None:
    rows = SurveyMember.objects.filter(survey=survey).select_related("person")
    members = list(rows.exclude(person__name__in=(LEADER, HEAD)).order_by("person__key"))
    teacher = next(one for one in members if one.staff_group == "teacher")
    others = [one for one in members if one != teacher]

    head = phone_of(open_page)
    enter_as(head, HEAD)
    head.goto("/schools/wrenfield/today/")
    taps = Taps()
    taps(head.get_by_role("link", name="Answer it").first)
    answer_all(head, taps, "Strongly agree")

    # From the link in a mail: nobody is signed in.
    phone = phone_of(open_page)
    phone.goto(path_of(survey, token_of(survey.pk, teacher.person_id)))
    asked = phone.locator("fieldset.ask")
    expect(asked.first).to_be_visible()
    number, taps = asked.count(), Taps()
    answer_all(phone, taps, "Disagree")
    seconds = time.monotonic() - taps.began
    print(f"J11: a teacher answers {number} statements, {taps.number} taps, {seconds:.1f} s")  # noqa: T201
    assert taps.number == number + 1

    answer_for(survey, others[:OTHERS])
    assert surveys.count_answered(survey)[0] == 2 + min(OTHERS, len(others)) >= 10


def close_and_report(page: Page, survey: Survey) -> None:
    page.goto(f"{SCHOOL}surveys/{survey.key}/close/")
    page.get_by_role("button", name="Close it and publish").click()
    expect(page.get_by_text("What is not shown, and why").first).to_be_visible()
    page.goto(f"{REVIEW}report/")
    expect(page.get_by_text("This is a draft").first).to_be_visible()
    page.get_by_role("link", name="Give the report out").click()
    page.get_by_role("button", name="Give it out").click()
    expect(page.get_by_text("The report is out.")).to_be_visible()
    first = page.locator("section", has=page.get_by_role("heading", name="1. Culture"))
    expect(first.get_by_text("Emerging").first).to_be_visible()
    # Leaders said "mostly" of each; a third of the staff agreed.
    expect(first.get_by_text("better than staff").first).to_be_visible()
    expect(page.get_by_role("heading", name="What is not shown, and why")).to_be_visible()
    assert StatementScore.objects.filter(survey=survey).exists()
    assert what_is_wrong(page) == NOTHING


def write_three_actions_and_tell(page: Page) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(f"{REVIEW}actions/")
    expect(page.get_by_text("by 5 March 2027: 15 school days left.")).to_be_visible()
    for said, will, code in WILL:
        page.get_by_role("link", name="Write down").first.click()
        page.get_by_label("You said").fill(said)
        page.get_by_label("We will").fill(will)
        page.get_by_label("Other statements").fill(code)
        page.get_by_label("If none of them: why?").select_option("running")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text(will).first).to_be_visible()
    assert what_is_wrong(page) == NOTHING
    page.get_by_role("button", name="Tell all staff").click()
    expect(page.get_by_text("Told: all staff read 3 actions here.")).to_be_visible()
    assert (
        ReviewAction.objects.filter(told_on__isnull=False, survey__school__slug="wrenfield").count()
        == 3
    )
