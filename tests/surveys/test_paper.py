"""Sheets of paper: one right used once, and no table that ties a sheet to its owner."""

from collections.abc import Callable

import pytest
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.actions.enter_paper import UnknownCode, UsedCode, enter_paper
from goldenthread.surveys.actions.hand_out_paper import (
    FEWEST_SHEETS,
    TooFewSheets,
    hand_out_paper,
)
from goldenthread.surveys.actions.submit_answers import AlreadyUsed
from goldenthread.surveys.models import PaperSheet, SpentToken, Survey, SurveyMember
from goldenthread.surveys.paper_codes import read_code, shown_code
from goldenthread.surveys.queries.figures import count_answered
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import (
    AT,
    CLOSED_AT,
    TODAY,
    answer,
    asked_staff,
    box_of,
    opened,
    people_of,
)

type ClientOf = Callable[[str | Role], Client]

HOME = "/schools/ashmoor-vale/2026-27/surveys/"


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


@pytest.fixture
def survey(cast: Cast) -> Survey:
    return opened(asked_staff(cast))


def sheet_for(survey: Survey, key: str) -> str:
    """Handed out with four sheets of another staff group, by which it can be told."""
    person = people_of(survey.year)[key]
    own = SurveyMember.objects.get(survey=survey, person=person).staff_group
    others = SurveyMember.objects.filter(survey=survey).exclude(staff_group=own)
    people = [person.pk, *others.values_list("person", flat=True)[: FEWEST_SHEETS - 1]]
    sheets = hand_out_paper(survey, people, actor=ACTOR, at=AT)
    (code,) = [sheet.code for sheet in sheets if sheet.staff_group == own]
    return code


def test_a_sheet_is_counted_once_and_takes_the_place_of_the_link(
    survey: Survey, cast: Cast
) -> None:
    code = sheet_for(survey, "stephen-cole")
    # The right has gone to the sheet; nobody counts as having answered by it.
    assert count_answered(survey) == (0, 26)
    with pytest.raises(AlreadyUsed):
        answer(survey, "stephen-cole", "4")
    enter_paper(survey, shown_code(code).lower(), {1: "4"}, actor=cast.tomasz, on=TODAY)
    assert count_answered(survey) == (1, 26)
    assert box_of(survey).sheets == 1
    with pytest.raises(UsedCode):
        enter_paper(survey, code, {1: "4"}, actor=cast.tomasz, on=TODAY)
    with pytest.raises(UnknownCode):
        enter_paper(survey, "ABCD-2345", {1: "4"}, actor=cast.tomasz, on=TODAY)
    assert box_of(survey).sheets == 1


def test_four_sheets_at_once_are_refused_and_none_is_made(survey: Survey) -> None:
    people = SurveyMember.objects.filter(survey=survey).values_list("person", flat=True)
    with pytest.raises(TooFewSheets):
        hand_out_paper(survey, list(people[: FEWEST_SHEETS - 1]), actor=ACTOR, at=AT)
    assert (PaperSheet.objects.count(), SpentToken.objects.count()) == (0, 0)


def test_handing_out_does_not_tell_who_has_answered(survey: Survey, cast: Cast) -> None:
    answer(survey, "priya-nair", "4")
    code = sheet_for(survey, "priya-nair")
    assert len(code) == 8
    # The four others have a sheet each; the fifth was not made, since the right is used up.
    assert (PaperSheet.objects.count(), SpentToken.objects.count()) == (4, 5)
    with pytest.raises(UnknownCode):
        enter_paper(survey, code, {1: "2"}, actor=cast.tomasz, on=TODAY)
    assert box_of(survey).sheets == 1


def test_no_column_ties_a_sheet_to_a_person_and_the_close_deletes_it(survey: Survey) -> None:
    code = sheet_for(survey, "stephen-cole")
    stored = {str(value) for row in PaperSheet.objects.values() for value in row.values()}
    assert not any(code in value for value in stored)
    assert {field.name for field in PaperSheet._meta.get_fields()} == {
        *("id", "school", "survey", "tag", "staff_group", "places")
    }
    close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    assert not PaperSheet.objects.exists()


def test_sheets_are_printed_from_the_page_that_makes_them_and_typed_in_by_the_office(
    survey: Survey, cast: Cast, client_of: ClientOf
) -> None:
    page = f"{HOME}{survey.key}/paper/"
    tomasz, stephen = client_of("tomasz"), client_of("stephen")
    assert "Choose who gets a sheet." in tomasz.post(page, {}).content.decode()
    keys = people_of(survey.year)
    maths = [keys[f"m{number}-maths"].pk for number in range(4)]
    chosen = {"support-general": [keys["stephen-cole"].pk], "teacher": maths}
    # Of one sheet its owner would be known.
    alone = tomasz.post(page, chosen | {"teacher": maths[:3]})
    assert "you would know whose is whose" in alone.text
    assert not PaperSheet.objects.exists()
    printed = tomasz.post(page, chosen)
    assert "5 sheets to print" in printed.content.decode()
    sheets = {sheet.group: sheet for sheet in printed.context["sheets"]}
    asked = {group: [one.item.number for one in sheet.items] for group, sheet in sheets.items()}
    # Statement 4 is for leaders and teachers; numbers stay, so that typing in is by number.
    assert asked == {"other support staff": [1, 2, 3, 5], "teachers": [1, 2, 3, 4, 5]}
    assert client_of("stephen").get(page).status_code == 403
    code = sheets["other support staff"].code
    entry = f"{page}enter/"
    fields = {"code": code, "item_1": "5", "item_4": "2", "item_5": "2"}
    wrong = stephen.post(entry, fields).content.decode()
    assert "Statement 4 is not on a sheet of this group." in wrong
    assert "Type 1 to 5, or nothing." in stephen.post(entry, {"code": code, "item_1": "9"}).text
    kept = stephen.post(entry, fields | {"item_4": ""}, follow=True)
    assert "Counted. The next sheet." in kept.text
    marks = box_of(survey).tallies
    assert sorted(marks.values()) == [[1, 1], [1, 1]]
    assert "typed in already" in stephen.post(entry, fields | {"item_4": ""}).text
    close_survey(survey, actor=ACTOR, at=CLOSED_AT)
    assert "is not counted" not in stephen.post(entry, fields).text
    assert "not open, so sheets are not counted" in stephen.post(entry, fields).text
    assert client_of("priya").get(entry).status_code == 403


def test_a_code_leads_from_the_poster_to_the_form_without_an_account(
    survey: Survey, client_of: ClientOf
) -> None:
    poster = client_of("tomasz").get(f"{HOME}{survey.key}/poster/")
    address = "/answer/" + poster.context["address"].partition("/answer/")[2]
    stranger = Client()
    assert survey.title not in stranger.get(address).text
    code = sheet_for(survey, "stephen-cole")
    led = stranger.post(address, {"code": shown_code(code)}, follow=True)
    assert "I know why our priorities were chosen." in led.text
    assert "No sheet with this code" in stranger.post(address, {"code": "nothing"}).text
    assert Client().get("/answer/99999-99999/").status_code == 200


def test_a_code_is_read_however_it_was_typed() -> None:
    assert {read_code(typed) for typed in ("abcd-2345", " ABCD 2345 ", "AbCd2345")} == {"ABCD2345"}
