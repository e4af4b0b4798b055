"""A pulse from its plan to its close, and the year's listening points."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.client import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.programmes.public import Programme, ProgrammeAudience
from goldenthread.surveys.actions.close_due_surveys import close_due_surveys
from goldenthread.surveys.actions.open_pulse import open_pulse
from goldenthread.surveys.listening import gentle_words
from goldenthread.surveys.models import Survey, SurveyItem, SurveyMember, SurveyState
from goldenthread.surveys.public import SurveyRun
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, CLOSES_ON, answer, asked_staff, draft, opened

type ClientOf = Callable[[str | Role], Client]

HOME = "/schools/ashmoor-vale/2026-27/surveys/"
PLANNED = {
    "title": "After the twilight",
    "intro": "We decide about March with it.",
    "ready_0": ["6a", "2a"],
    "own_1": "I could use it with 8B set 3.",
    "about": "",
    "opens_on": "5 February 2027",
    "closes_on": "12 February 2027",
    "split": "none",
}


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = AT.date()


def planned(client: Client, **changed: Any) -> Survey:
    answered = client.post(f"{HOME}pulse/new/", PLANNED | changed)
    survey = Survey.objects.get()
    assert answered.headers["Location"] == f"{HOME}{survey.key}/"
    return survey


def wordings(survey: Survey) -> list[str]:
    rows = SurveyItem.objects.filter(survey=survey, is_current=True)
    return list(rows.values_list("wording", flat=True))


def text_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_pulse_is_planned_seen_opened_and_closed(cast: Cast, client_of: ClientOf) -> None:
    year = asked_staff(cast)
    tomasz = client_of("tomasz")
    assert "Nobody has been asked yet this year" in text_of(tomasz, HOME)
    survey = planned(tomasz)
    page = f"{HOME}{survey.key}/"
    assert wordings(survey) == [
        "Time for learning is protected and well used.",
        "This year I have had time to get one or two things really right.",
        "I could use it with 8B set 3.",
    ]
    assert "Strongly agree" in text_of(tomasz, f"{page}preview/")
    # Nobody else sees a draft.
    assert client_of("priya").get(page).status_code == 404
    assert "After the twilight" not in text_of(client_of("priya"), HOME)
    assert "everybody on the staff list" in text_of(tomasz, f"{page}open/")
    tomasz.post(f"{page}open/")
    assert SurveyRun.objects.get().state == SurveyState.OPEN
    assert "0 of 26</strong> have answered" in text_of(tomasz, page)
    answer(survey, "priya-nair", "4", "1")
    assert "1 of 26</strong> have answered" in text_of(tomasz, page)
    assert client_of("priya").get(page).status_code == 403
    assert "cannot be opened again" in text_of(tomasz, f"{page}close/")
    tomasz.post(f"{page}close/")
    assert SurveyRun.objects.get().state == SurveyState.VOID
    assert "Fewer than five people answered" in text_of(tomasz, page)
    assert year.school == cast.ashmoor


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"ready_0": [], "own_1": "Once"}, "this one has one statement"),
        ({"ready_0": ["6a", "2a"], "ready_1": ["3d", "1b"], "own_2": "x"}, "has 6 statements"),
        ({"title": ""}, "Give it a title"),
        ({"closes_on": "4 February 2027"}, "The last day is before the first"),
        ({"opens_on": "soon"}, "“soon” is not a day"),
        ({"ready_0": ["nothing-such"]}, "Choose statements of this list."),
    ],
)
def test_what_is_wrong_with_a_plan_is_said(
    changed: dict[str, Any], told: str, cast: Cast, client_of: ClientOf
) -> None:
    asked_staff(cast)
    page = client_of("tomasz").post(f"{HOME}pulse/new/", PLANNED | changed).content.decode()
    assert told in page
    assert not Survey.objects.exists()


def test_a_draft_changed_by_two_people_shows_both(cast: Cast, client_of: ClientOf) -> None:
    asked_staff(cast)
    tomasz, ruth = client_of("tomasz"), client_of("ruth")
    survey = planned(tomasz)
    page = f"{HOME}{survey.key}/edit/"
    version = tomasz.get(page).context["form"]["version"].value()
    ruth.post(page, PLANNED | {"title": "Ruth's title", "version": version})
    both = tomasz.post(page, PLANNED | {"title": "Tomasz's title", "version": version})
    assert "Both versions are below" in both.content.decode()
    assert "Ruth&#x27;s title" in both.content.decode()
    newer = both.context["form"].data["version"]
    tomasz.post(page, PLANNED | {"title": "Tomasz's title", "version": newer})
    survey.refresh_from_db()
    assert survey.title == "Tomasz's title"


def test_a_changed_wording_of_an_open_pulse_is_a_new_version(
    cast: Cast, client_of: ClientOf
) -> None:
    survey = opened(asked_staff(cast))
    tomasz = client_of("tomasz")
    page = f"{HOME}{survey.key}/edit/"
    form = tomasz.get(page)
    assert "becomes a new version" in form.content.decode()
    fields = {name: form.context["form"][name].value() for name in form.context["form"].fields}
    fields |= {"item_1": "I know why.", "closes_on": "19 February 2027"}
    tomasz.post(page, fields)
    versions = SurveyItem.objects.filter(survey=survey, number=1)
    assert [(row.wording, row.version, row.is_current) for row in versions] == [
        ("I know why our priorities were chosen.", 1, False),
        ("I know why.", 2, True),
    ]
    survey.refresh_from_db()
    assert survey.closes_on == dt.date(2027, 2, 19)


def test_a_programme_s_pulse_goes_to_those_it_is_for_and_its_lead_runs_it(
    cast: Cast, client_of: ClientOf
) -> None:
    year = asked_staff(cast)
    programme = Programme.objects.get()
    programme.lead = ProgrammeAudience.objects.get().team.leader  # type: ignore[union-attr]
    programme.save()
    aisha = client_of("aisha")
    address = f"{HOME}pulse/new/?programme=pr1&level=L3"
    form = aisha.get(address).context["form"]
    assert len(form["ready_L3"].value()) == 4
    fields = {"title": "Possible?", "about": "pr1|L3", "ready_L3": form["ready_L3"].value()}
    survey = planned(aisha, ready_0=[], own_1="", **fields)
    assert [item.code for item in survey.items.order_by("number")] == [
        "time",
        "clash",
        "leadership",
        "resources",
    ]
    open_pulse(survey, actor=cast.aisha, at=AT)
    members = SurveyMember.objects.filter(survey=survey)
    # Science has eight members; nobody else is asked.
    assert set(members.values_list("person__key", flat=True)) == {
        "aisha-rahman",
        "priya-nair",
        *(f"s{number}-science" for number in range(6)),
    }
    whole = draft(year)
    with pytest.raises(PermissionDenied, match="Leaders run surveys"):
        open_pulse(whole, actor=cast.aisha, at=AT)


def test_the_night_closes_what_is_due_and_opens_nothing(cast: Cast) -> None:
    year = asked_staff(cast)
    due, waiting = opened(year), draft(year, title="Later")
    for key in ("priya-nair", "aisha-rahman", "denise-obi", "m0-maths", "m1-maths"):
        answer(due, key, "4")
    at = dt.datetime.combine(CLOSES_ON, dt.time(23), dt.UTC)
    closed = [
        close_due_surveys(cast.ashmoor, actor=ACTOR, at=at, today=CLOSES_ON),
        close_due_surveys(cast.ashmoor, actor=ACTOR, at=at, today=CLOSES_ON + dt.timedelta(days=1)),
    ]
    states = {run.survey_id: run.state for run in SurveyRun.objects.all()}
    assert closed == [0, 1]
    assert states == {due.pk: SurveyState.PUBLISHED, waiting.pk: SurveyState.DRAFT}


def test_few_listening_points_are_said_gently() -> None:
    today, day = dt.date(2027, 2, 5), dt.date(2026, 11, 9)
    assert gentle_words([day], today).startswith(
        "Staff have been asked once in the last twelve months. Three short times"
    )
    assert "and one more time is planned" in gentle_words([day, dt.date(2027, 3, 1)], today)
    assert gentle_words([day, day, dt.date(2027, 3, 1)], today) == ""


def test_the_list_asks_as_many_queries_with_much_as_with_little(
    cast: Cast, client_of: ClientOf
) -> None:
    year = asked_staff(cast)
    draft(year)
    tomasz = client_of("tomasz")
    tomasz.get(HOME)
    with CaptureQueriesContext(connection) as little:
        tomasz.get(HOME)
    for number in range(6):
        draft(year, title=f"Pulse {number}")
    with CaptureQueriesContext(connection) as much:
        tomasz.get(HOME)
    assert (len(little), len(much)) == (12, 12), [one["sql"][:200] for one in much]
