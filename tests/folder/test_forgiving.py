"""A folder is read however people and spreadsheet programs write it."""

import datetime as dt
from decimal import Decimal

import openpyxl
import pytest

from goldenthread.folder.reading.cells import parser_of
from goldenthread.folder.reading.unreadable import Unreadable
from goldenthread.snapshot import records as r
from goldenthread.snapshot.columns import columns_of
from tests.folder.conftest import HandMade

TEAM = r.Team(id="english", name="English, drama", kind="subject", leader="priya-nair")


@pytest.mark.parametrize(
    "content",
    [
        b'id,name,kind,leader\nenglish,"English, drama",subject,priya-nair\n',
        b'\xef\xbb\xbfid,name,kind,leader\r\nenglish,"English, drama",subject,priya-nair\r\n',
        b'id,name,kind,leader\renglish,"English, drama",subject,priya-nair\r',
        b"id;name;kind;leader\nenglish;English, drama;subject;priya-nair\n",
        b"sep=;\r\nid;name;kind;leader\r\nenglish;English, drama;subject;priya-nair\r\n",
        b"id\tname\tkind\tleader\nenglish\tEnglish, drama\tsubject\tpriya-nair\n",
        "id\tname\tkind\tleader\nenglish\tEnglish, drama\tsubject\tpriya-nair\n".encode("utf-16"),
        b' ID , Name,KIND,Leader,,\nEnglish, "English, drama" ,Subject,Priya Nair,,\n,,,,,\n\n',
        'id,name,kind,leader\n\u00a0english,"English, drama",subject, priya\u00a0nair\n'.encode(),
        b'leader,kind,name,id\npriya-nair,subject,"English, drama",english\n',
    ],
)
def test_a_table_is_read_as_programs_save_it(folder: HandMade, content: bytes) -> None:
    folder.put("teams.csv", content)
    reading = folder.read()
    assert reading.problems == ()
    assert reading.snapshot is not None
    assert reading.snapshot.teams == (TEAM,)


def test_the_windows_encoding_is_read(folder: HandMade) -> None:
    folder.put("people.csv", "id,name\nsean,Seán O’Brien\n".encode("cp1252"))
    reading = folder.read()
    assert reading.snapshot is not None
    assert reading.snapshot.people == (r.Person(id="sean", name="Seán O’Brien"),)


def test_headings_may_have_spaces_and_hyphens(folder: HandMade) -> None:
    folder.put("Team-Members.CSV", "Team,Person,Starts on\nenglish,PRIYA NAIR,1/9/2026\n")
    folder.put("teams.csv", "id,name,kind\nenglish,English,subject\n")
    reading = folder.read()
    assert reading.snapshot is not None
    assert reading.snapshot.team_members == (
        r.TeamMember(team="english", person="priya-nair", starts_on=dt.date(2026, 9, 1)),
    )


def test_a_workbook_may_stand_for_a_table(folder: HandMade) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["id", "person", "job title", "staff group", "fte", "starts on", "contract_minutes"]
    )
    start = dt.datetime(2026, 9, 1)  # noqa: DTZ001 - a spreadsheet keeps no zone
    sheet.append(["p1", "Priya Nair", "Teacher", "Teacher", 0.1 + 0.5, start, 1500.0])
    sheet.append([None, "", None])
    book.save(folder.path / "posts.xlsx")
    reading = folder.read()
    assert reading.problems == ()
    assert reading.snapshot is not None
    assert reading.snapshot.posts == (
        r.Post(
            id="p1",
            person="priya-nair",
            job_title="Teacher",
            staff_group="teacher",
            fte=Decimal("0.6"),
            starts_on=dt.date(2026, 9, 1),
            contract_minutes=1500,
        ),
    )


@pytest.mark.parametrize(
    ("record", "column", "words", "value"),
    [
        (r.Activity, "minutes", "1 h 30", 90),
        (r.Activity, "minutes", "1:30", 90),
        (r.Activity, "minutes", "1,200", 1200),
        (r.Activity, "minutes", "90.0", 90),
        (r.Activity, "required", "✓", True),
        (r.Activity, "required", "Yes", True),
        (r.Activity, "required", "N", False),
        (r.Activity, "required", "0", False),
        (r.Activity, "stream", "Whole school", "whole-school"),
        (r.Activity, "stream", "WHOLE_SCHOOL", "whole-school"),
        (r.Activity, "mechanisms", "c2; A1,c2", ("A1", "C2")),
        (r.Activity, "on", "5/2/27", dt.date(2027, 2, 5)),
        (r.Activity, "on", "Fri 5 February 2027", dt.date(2027, 2, 5)),
        (r.Activity, "starts_at", "3.15 pm", dt.time(15, 15)),
        (r.Activity, "starts_at", "8:35:00", dt.time(8, 35)),
        (r.Activity, "starts_at", "12 am", dt.time(0, 0)),
        (r.Lesson, "weekday", "Tues", "tuesday"),
        (r.Post, "fte", "60%", Decimal("0.6")),
        (r.Post, "fte", "0,6", Decimal("0.6")),
        (r.Post, "fte", "0.33333333", Decimal("0.3333")),
        (r.BudgetLine, "planned_pounds", "£1,949.50", Decimal("1949.50")),
        (r.BudgetLine, "planned_pounds", "£ 1 949.50", Decimal("1949.50")),
        (r.MeasurePoint, "value", "−5", Decimal(-5)),
        (r.StatementScore, "staff_percent", "62%", Decimal(62)),
    ],
)
def test_a_cell_is_read_as_people_write_it(
    record: type, column: str, words: str, value: object
) -> None:
    assert parser_of(column, columns_of(record)[column])(words) == value


@pytest.mark.parametrize(
    ("record", "column", "words", "message", "hint"),
    [
        (
            r.Post,
            "fte",
            "1.2",
            "“1.2” is outside the range of fte.",
            "Use a number from 0.05 to 1.",
        ),
        (r.Post, "fte", "full", "“full” is not a number.", "Write fte in figures from 0.05 to 1."),
        (
            r.Activity,
            "minutes",
            "an hour",
            "“an hour” is not a length of time.",
            "Write minutes, or hours and minutes: 90 or 1 h 30.",
        ),
        (
            r.Activity,
            "on",
            "31/2/2027",
            "“31/2/2027” is not a date.",
            "Write day, month and year: 5/2/2027 or 2027-02-05.",
        ),
        (
            r.Activity,
            "on",
            "5/2/0227",
            "“5/2/0227” lies far from any school year.",
            "Check the year of this date.",
        ),
        (
            r.Activity,
            "stream",
            "whole scool",
            "“whole scool” is not a word for stream.",
            "Did you mean whole-school? Use whole-school, team or individual.",
        ),
        (
            r.Activity,
            "starts_at",
            "25:00",
            "“25:00” is not a time of day.",
            "Write hours and minutes: 08:35 or 3.15 pm.",
        ),
        (
            r.Activity,
            "required",
            "maybe",
            "“maybe” is neither yes nor no.",
            "Write yes or no.",
        ),
        (
            r.Person,
            "id",
            "Seán O’Brien",
            "“Seán O’Brien” is not a short name.",
            "Use lower-case letters, digits and hyphens: sean-obrien.",
        ),
        (
            r.Lesson,
            "room",
            "R" * 41,
            f"“{'R' * 40}…” has 41 characters.",
            "Shorten it: room holds at most 40.",
        ),
    ],
)
def test_a_cell_that_cannot_be_meant_is_told_apart(
    record: type, column: str, words: str, message: str, hint: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        parser_of(column, columns_of(record)[column])(words)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize("words", ["nan", "Infinity", "1e9", "1" * 40, "1,23,4", "٣", "1.2.3"])
def test_a_number_is_written_in_plain_figures(words: str) -> None:
    with pytest.raises(Unreadable):
        parser_of("value", columns_of(r.MeasurePoint)["value"])(words)
