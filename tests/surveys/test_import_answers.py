"""Answers made elsewhere: read forgivingly, shown first, counted all or not at all."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import Client
from pytest_django import Settings

from goldenthread.accounts.types import Role
from goldenthread.surveys.actions.bring_in_answers import TooManySheets, bring_in_answers
from goldenthread.surveys.answers_file import AnswersFile, read_answers
from goldenthread.surveys.models import Survey, SurveyItem
from goldenthread.surveys.queries.figures import count_answered
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, TODAY, asked_staff, box_of, opened

type ClientOf = Callable[[str | Role], Client]

HOME = "/schools/ashmoor-vale/2026-27/surveys/"
ITEMS = (
    SurveyItem(pk=11, number=1, code="6a", wording="Time is protected."),
    SurveyItem(pk=12, number=2, code="", wording="It helps my pupils.", groups=["teacher"]),
    SurveyItem(pk=13, number=3, code="L3", wording="Time was there.", scale="yes"),
)


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_TODAY = TODAY


def told(read: AnswersFile) -> list[str]:
    return [f"{one.row} {one.column}: {one.message} {one.hint}" for one in read.problems]


def test_headings_and_answers_are_read_however_they_are_written() -> None:
    text = (
        "\ufeffRole;6A;it helps my pupils;L3;Comment;Name\n"
        "Teachers;Strongly agree;2;yes;Fine so;x\n"
        "\n"
        "ta;4.0;;n;;y\n"
        "SLT;0;-;;;\n"
    ).removeprefix("\ufeff")
    read = read_answers(text, ITEMS)
    assert told(read) == []
    assert read.unread == ("Name",)
    assert [(one.row, one.staff_group, dict(one.chosen), one.comment) for one in read.sheets] == [
        (2, "teacher", {11: "5", 12: "2", 13: "yes"}, "Fine so"),
        (4, "support-direct", {11: "4", 13: "no"}, ""),
        (5, "leader", {}, ""),
    ]


def test_each_problem_names_its_row_and_what_to_do() -> None:
    read = read_answers(
        "Staff group,1,2,3\nteachrs,4,4,yes\nleaders,7,,\nleaders,4,4,\n,4,,maybe\n", ITEMS
    )
    assert told(read) == [
        "2 Staff group: “teachrs” is not a staff group. Did you mean “teachers”?",
        "3 1: “7” is none of the answers. Write 1 for strongly disagree to 5 for strongly agree.",
        "4 2: “It helps my pupils.” is not asked of this staff group. Leave the cell empty, or "
        "check the staff group.",
        "5 Staff group: Nothing is not a staff group. Write leaders, teachers, support staff who "
        "work with pupils or other support staff.",
        "5 3: “maybe” is none of the answers. Write yes or no.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty."),
        ("Staff group,1\n", "headings and no sheet"),
        ("1,2\n4,4\n", "No column says to which staff group"),
        ("Staff group,nothing\nleaders,4\n", "No column belongs to a statement"),
        ("Staff group,1,6a\nleaders,4,4\n", "stands in two columns"),
        ('Staff group,1\n"leaders,4\n', "do not match"),
    ],
)
def test_a_file_that_says_nothing_is_refused_with_a_sentence(text: str, said: str) -> None:
    assert said in " ".join(told(read_answers(text, ITEMS)))


@pytest.fixture
def survey(cast: Cast) -> Survey:
    return opened(asked_staff(cast))


GOOD = (
    "Staff group,Team,Hours,A1,A2,A3,T1,Comment\n"
    "teachers,Maths,full,5,4,2,yes,The slot helps\n"
    "leaders,none,pt,1,2,,no,\n"
)


def posted(client: Client, survey: Survey, text: str) -> str:
    file = SimpleUploadedFile("answers.csv", text.encode())
    return client.post(f"{HOME}{survey.key}/bring-in/", {"answers": file}).text


def test_sheets_are_looked_at_and_then_counted(survey: Survey, client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    assert "2 sheets" in posted(tomasz, survey, GOOD)
    assert count_answered(survey) == (0, 26)
    confirmed = {"text": GOOD, "confirmed": "yes"}
    done = tomasz.post(f"{HOME}{survey.key}/bring-in/", confirmed, follow=True)
    assert "Counted: 2 sheets. Delete the file now." in done.text
    assert count_answered(survey) == (2, 26)
    ballot = box_of(survey)
    assert (ballot.sheets, ballot.comments) == (2, ["The slot helps"])
    assert sum(n for n, _ in ballot.tallies.values()) == 7
    assert sum(count for _, count in ballot.tallies.values()) == 3
    assert client_of("priya").get(f"{HOME}{survey.key}/bring-in/").status_code == 403


def test_one_problem_keeps_all_of_it_out(survey: Survey, client_of: ClientOf) -> None:
    tomasz = client_of("tomasz")
    page = posted(tomasz, survey, GOOD + "leaders,none,pt,8,,,,\n")
    assert "1 thing to put right" in page
    confirmed = {"text": GOOD + "leaders,none,pt,8,,,,\n", "confirmed": "yes"}
    tomasz.post(f"{HOME}{survey.key}/bring-in/", confirmed)
    # A team that nobody who is invited is in shows only against the answer groups.
    unknown = GOOD.replace("Maths", "Latin")
    answered = tomasz.post(f"{HOME}{survey.key}/bring-in/", {"text": unknown, "confirmed": "yes"})
    assert "Row 2: nobody who is invited" in answered.text
    assert count_answered(survey) == (0, 26)
    assert box_of(survey).sheets == 0


def test_no_more_sheets_than_people_are_invited(survey: Survey) -> None:
    items = list(survey.items.all())
    text = "Staff group,A1\n" + "leaders,4\n" * 4
    with pytest.raises(TooManySheets, match="4 sheets of leaders, and 3 are invited"):
        bring_in_answers(survey, read_answers(text, items).sheets, actor=ACTOR, at=AT)
