"""Improvement projects: begun in one form, answered by the head, counted, and told honestly."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts.types import Role
from goldenthread.checks.engine import check
from goldenthread.practice.actions.answer_project_time import (
    WITHOUT_A_SENTENCE,
    NothingIsAsked,
    answer_project_time,
)
from goldenthread.practice.actions.ask_for_project_time import ask_for_project_time
from goldenthread.practice.actions.count_for_project import count_for_project
from goldenthread.practice.models import Enquiry, Project, ProjectPoint, SlotState
from goldenthread.practice.project_chart import BOTTOM, LEFT, RIGHT, TOP, Measured, draw_chart
from goldenthread.practice.queries.enquiries_project import what_counts_say
from goldenthread.practice.sample_words import enquiries as sample
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.practice.enquiry_groups import (
    AT,
    ENQUIRIES,
    TODAY,
    make_project,
    make_year,
    person_of,
    plan_with_people,
)
from tests.year import bring_in

type ClientOf = Callable[[str | Role], Client]

BEGUN = {
    "question": "Orders come back to us",
    "who_benefits": "Everybody who orders",
    "change_tried": "A form with four fields",
    "measure": "orders sent back",
    "unit": "orders a week",
    "better_is": "down",
    "value": "23",
    "counted": "4",
    "on": "29 January 2027",
    "slot_minutes": "30",
    "slot_every_weeks": "2",
}
PAGE_QUERIES = 16


@pytest.fixture(autouse=True)
def _demo_day(settings: Settings) -> None:
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = TODAY


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def begin(client: Client, **more: str) -> str:
    answer = client.post(f"{ENQUIRIES}start/improvement-project/", {**BEGUN, **more})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def measured(*values: tuple[str, bool], counted: int | None = None) -> list[Measured]:
    first = dt.date(2027, 1, 4)
    return [
        Measured(place, first + dt.timedelta(days=7 * place), Decimal(value), counted, before)
        for place, (value, before) in enumerate(values)
    ]


# --- beginning ---------------------------------------------------------------------------------


def test_one_form_holds_problem_measure_baseline_and_time(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    page = page_of(client_of("denise"), begin(client_of("stephen")))
    for shown in (
        "Orders come back to us",
        "Everybody who orders",
        "orders sent back, in orders a week; less is better",
        "30 paid minutes every 2 weeks asked for; the head has not answered yet.",
        "Before the change: 23 orders a week on 29 January 2027, counted over 4.",
        "Count again once the change has run for a while.",
    ):
        assert shown in page
    assert "Add a count" not in page


def test_nothing_is_required_to_begin(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client_of("denise").post(f"{ENQUIRIES}start/improvement-project/", {"better_is": "up"})
    project = Project.objects.get()
    assert (project.slot_state, project.points.count()) == (SlotState.NONE, 0)


def test_a_double_tap_begins_one_and_counts_once(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client = client_of("stephen")
    assert begin(client) == begin(client)
    assert (Project.objects.count(), ProjectPoint.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("value", "many", "Write a number, for example 23 or 4.5."),
        ("value", "-1", "Write a number from 0 on."),
        ("value", "1e99", "That number is too"),
        ("value", "NaN", "Write a number, for example 23 or 4.5."),
        ("value", "1.234", "Two places after the point are enough."),
        ("counted", "0", "Write a whole number from 1 on, or leave it empty."),
        ("on", "30 February 2027", "is not a day"),
        ("on", "6 February 2027", "That day is still to come."),
        ("on", "5 February 1927", "That day is too long ago."),
        ("slot_minutes", "1", "Ask for at least 5 minutes, or leave it empty."),
        ("slot_minutes", "9999999", "Ask for 8 hours at most."),
        ("slot_every_weeks", "0", "Write a number from 1 to 12."),
        ("better_is", "sideways", "Choose less or more."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(
    field: str, value: str, sentence: str, cast: Cast, client_of: ClientOf
) -> None:
    make_year(cast)
    answer = client_of("stephen").post(
        f"{ENQUIRIES}start/improvement-project/", {**BEGUN, field: value}
    )
    page = answer.content.decode()
    assert sentence in page
    assert "A form with four fields" in page
    assert not Enquiry.objects.exists()


def test_a_project_of_the_school_folder_has_a_page_too(cast: Cast, client_of: ClientOf) -> None:
    plan = plan_with_people()
    plan.add(
        r.Enquiry(
            id="folder-project",
            kind="improvement-project",
            question="Parcels wait at the gate",
            lead="stephen-cole",
            opened_on=dt.date(2026, 11, 2),
        )
    )
    bring_in(cast, plan.snapshot())
    here = f"{ENQUIRIES}folder-project/"
    assert "Nothing is counted yet." in page_of(client_of("denise"), here)
    client = client_of("stephen")
    client.post(f"{here}project/counts/new/", {"value": "4", "on": "5 February 2027"})
    client.post(f"{here}project/time/", {"slot_minutes": "30", "slot_every_weeks": ""})
    page = page_of(client, here)
    assert "30 paid minutes every 2 weeks asked for" in page
    assert "Nothing was counted before the change" in page
    answer = client_of("ruth").post(f"{here}project/time/answer/", {"answer": "yes"})
    assert answer.status_code == 302


# --- paid time ---------------------------------------------------------------------------------


def test_the_head_is_asked_on_today_and_answers_with_a_sentence(
    cast: Cast, client_of: ClientOf
) -> None:
    make_year(cast)
    here = begin(client_of("stephen"))
    today = page_of(client_of("ruth"), "/schools/ashmoor-vale/today/")
    assert "Orders come back to us" in today
    assert f'href="{here}"' in today
    for who in ("tomasz", "denise"):
        assert here not in page_of(client_of(who), "/schools/ashmoor-vale/today/")
    assert "Stephen Cole waits for your answer" in page_of(client_of("ruth"), here)
    client_of("ruth").post(
        f"{here}project/time/answer/", {"answer": "no", "sentence": "After half-term"}
    )
    page = page_of(client_of("stephen"), here)
    assert "30 paid minutes every 2 weeks: not approved on 5 February." in page
    assert "After half-term" in page


def test_a_no_never_stands_alone(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    here = begin(client_of("stephen"))
    client_of("ruth").post(f"{here}project/time/answer/", {"answer": "no"})
    assert Project.objects.get().slot_answer == WITHOUT_A_SENTENCE


def test_an_answer_is_given_once(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    here = begin(client_of("stephen"))
    client = client_of("ruth")
    client.post(f"{here}project/time/answer/", {"answer": "yes"})
    second = client.post(f"{here}project/time/answer/", {"answer": "no"})
    assert second.status_code == 409
    assert "does not wait for an answer any more" in second.content.decode()
    assert Project.objects.get().slot_state == SlotState.APPROVED


def test_asking_for_the_same_again_keeps_the_approval_and_for_other_time_asks_anew(
    cast: Cast,
) -> None:
    year = make_year(cast)
    project = make_project(cast, year)
    stephen = person_of(cast, "stephen-cole")
    answer_project_time(project, approved=True, sentence="", actor=cast.ruth, at=AT)
    project.refresh_from_db()
    ask_for_project_time(project, 30, 2, by=stephen, actor=cast.stephen, at=AT)
    assert project.slot_state == SlotState.APPROVED
    ask_for_project_time(project, 60, 2, by=stephen, actor=cast.stephen, at=AT)
    assert project.slot_state == SlotState.ASKED
    ask_for_project_time(project, None, None, by=stephen, actor=cast.stephen, at=AT)
    assert project.slot_state == SlotState.NONE
    with pytest.raises(NothingIsAsked):
        answer_project_time(project, approved=True, sentence="", actor=cast.ruth, at=AT)


@pytest.mark.walls
def test_only_whoever_approves_the_plan_answers(cast: Cast, client_of: ClientOf) -> None:
    year = make_year(cast)
    project = make_project(cast, year)
    here = f"{ENQUIRIES}{project.enquiry.key}/"
    for who in ("tomasz", "stephen", "denise"):
        answer = client_of(who).post(f"{here}project/time/answer/", {"answer": "yes"})
        assert answer.status_code == 403
        assert "waits for your answer" not in page_of(client_of(who), here)
        with pytest.raises(PermissionDenied):
            answer_project_time(project, approved=True, sentence="", actor=cast.people[who], at=AT)
    assert client_of("eve").post(f"{here}project/time/answer/").status_code == 404


@pytest.mark.walls
def test_the_staff_reads_a_project_and_only_its_group_changes_it(
    cast: Cast, client_of: ClientOf
) -> None:
    year = make_year(cast)
    project = make_project(cast, year)
    here = f"{ENQUIRIES}{project.enquiry.key}/"
    client_of("stephen").post(f"{here}stages/tried/", {"text": "Only for us"})
    page = page_of(client_of("denise"), here)
    assert "Orders come back to us" in page
    assert "Notes of the group" not in page
    places = ("edit/", "project/edit/", "project/time/", "project/counts/new/", "stages/tried/")
    for who in ("denise", "ruth", "tomasz"):
        client = client_of(who)
        assert {client.get(f"{here}{place}").status_code for place in places} == {404}
    assert client_of("governor").get(here).status_code == 403


# --- counts ------------------------------------------------------------------------------------


def test_counts_make_a_table_and_a_picture(cast: Cast, client_of: ClientOf) -> None:
    make_year(cast)
    client = client_of("stephen")
    here = begin(client)
    sent = {"value": "14", "counted": "4", "on": "5 February 2027"}
    for _ in range(2):
        assert client.post(f"{here}project/counts/new/", sent).status_code == 302
    page = page_of(client, here)
    assert "Latest: 14 orders a week on 5 February 2027, counted over 4." in page
    assert (
        "That is 9 orders a week lower than before, which is the direction you hoped for." in page
    )
    assert "an unusual week could look the same" in page
    assert "%" not in page.partition("What the counts say")[2].partition("</figure>")[0]
    assert (page.count("counts-before"), page.count("counts-since")) == (1, 1)
    assert 'class="counts-baseline"' in page
    point = ProjectPoint.objects.get(is_baseline=False)
    client.post(f"{here}project/counts/{point.pk}/remove/")
    assert ProjectPoint.objects.count() == 1


def test_a_count_of_another_project_is_not_found(cast: Cast, client_of: ClientOf) -> None:
    year = make_year(cast)
    other = make_project(cast, year)
    stephen = person_of(cast, "stephen-cole")
    point = count_for_project(
        other, on=TODAY, value=Decimal(1), counted=None, is_baseline=False, by=stephen
    )
    here = begin(client_of("denise"))
    assert client_of("denise").post(f"{here}project/counts/{point.pk}/remove/").status_code == 404


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ((), "Nothing is counted yet."),
        ((("4", False),), "Nothing was counted before the change"),
        ((("4", True),), "Count again once the change has run for a while."),
        ((("4", True), ("4", False)), "That is the same as before."),
        ((("4", True), ("6", False)), "which is not the direction you hoped for"),
        ((("4", True), ("6", True), ("9", True), ("6", False)), "the middle of 3 counts"),
    ],
)
def test_the_counts_say_no_more_than_they_can(
    points: tuple[tuple[str, bool], ...], said: str
) -> None:
    assert said in " ".join(what_counts_say(measured(*points), "forms", "down"))


def test_three_counts_are_not_called_few() -> None:
    points = measured(("9", True), ("6", False), ("5", False), ("5", False))
    said = what_counts_say(points, "forms", "down")
    assert said[-1] == "Other things may have changed as well."


@given(
    st.lists(
        st.tuples(
            st.decimals(0, Decimal("9999999.99"), places=2),
            st.booleans(),
            st.dates(dt.date(2000, 1, 1), dt.date(2027, 2, 5)),
        ),
        min_size=2,
        max_size=12,
    )
)
def test_every_count_lies_inside_the_picture(
    rows: list[tuple[Decimal, bool, dt.date]],
) -> None:
    points = [
        Measured(place, on, value, None, before) for place, (value, before, on) in enumerate(rows)
    ]
    chart = draw_chart(points, "forms")
    assert chart is not None
    for dot in chart.dots:
        assert LEFT <= float(dot.x) <= RIGHT
        assert TOP - 0.1 <= float(dot.y) <= BOTTOM
    labels = [Decimal(tick.label.replace(",", "")) for tick in chart.ticks]
    assert labels == sorted(set(labels))


def test_a_single_count_is_no_picture() -> None:
    assert draw_chart(measured(("4", True)), "forms") is None


@pytest.mark.parametrize("much", [False, True], ids=["little", "much"])
def test_the_page_asks_the_same_with_few_and_with_many_counts(
    much: bool,
    cast: Cast,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_year(cast)
    client = client_of("stephen")
    here = begin(client)
    for day in range(1, 20 if much else 2):
        client.post(f"{here}project/counts/new/", {"value": str(day), "on": f"{day}/1/2027"})
    with django_assert_num_queries(PAGE_QUERIES):
        client.get(here)


def test_the_project_of_the_sample_changes_no_finding() -> None:
    """It is made beside the rows of the folder, whose findings are promised elsewhere."""
    folder = ashmoor_vale()
    project = r.Enquiry(
        id=sample.PROJECT_KEY,
        kind="improvement-project",
        question=sample.PROBLEM,
        lead=sample.STEPHEN,
        opened_on=sample.PROJECT_OPENED_ON,
    )
    members = (r.EnquiryMember(enquiry=project.id, person=key) for key in sample.PROJECT_PEOPLE)
    more = replace(
        folder,
        enquiries=(*folder.enquiries, project),
        enquiry_members=(*folder.enquiry_members, *members),
    )
    assert check(more, TODAY).findings == check(folder, TODAY).findings
