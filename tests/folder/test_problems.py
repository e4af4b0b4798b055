"""Every problem of a folder comes at once, with its place and what to do."""

import openpyxl

from goldenthread.folder.reading import read_folder
from goldenthread.folder.report import problems_text
from tests.folder.conftest import SCHOOL, HandMade


def test_every_problem_comes_in_one_go(folder: HandMade) -> None:
    folder.put(
        "people.csv",
        "id,name,emial,started_on\n"
        "priya-nair,Priya Nair,,1/9/2020\n"
        "dan-kowalczyk,,,1/13/2020\n"
        "\n"
        "Priya Nair,Priya Nair,,\n",
    )
    folder.put("teams.csv", "id,name,kind,leader\nenglish,English,subject,priya-niar\n")
    folder.put("team_members.csv", "team,starts_on\nenglish,1/9/2026\n")
    folder.put("leave.csv", "person,starts_on,ends_on\npriya-nair,2/9/2026,1/9/2026\n")
    folder.put("activty.csv", "x")
    assert folder.told() == [
        (
            "activty.csv",
            None,
            "",
            "There is no table called “activty”.",
            "Did you mean activities.csv?",
        ),
        (
            "people.csv",
            1,
            "emial",
            "“emial” is not a column of people.",
            "Did you mean email? "
            "Its columns are id, name, email, initials, started_on and left_on.",
        ),
        ("people.csv", 3, "name", "name is empty.", "Every row needs it."),
        (
            "people.csv",
            3,
            "started_on",
            "“1/13/2020” is not a date.",
            "Write day, month and year: 5/2/2027 or 2027-02-05.",
        ),
        (
            "people.csv",
            5,
            "id",
            "Rows 2 and 5 have the same id: “priya-nair”.",
            "Give one of them another id, or keep one of the two rows.",
        ),
        (
            "leave.csv",
            2,
            "ends_on",
            "ends_on (2026-09-01) is before starts_on (2026-09-02).",
            "Swap the two, or correct the one that is wrong.",
        ),
        (
            "teams.csv",
            2,
            "leader",
            "“priya-niar” is not in people.csv.",
            "Did you mean priya-nair? If not, add it there, or empty this cell.",
        ),
        ("team_members.csv", 1, "person", "The column person is missing.", "Add it: Member."),
    ]
    assert folder.read().snapshot is None


def test_a_row_is_for_one_of_team_group_and_person(folder: HandMade) -> None:
    folder.put("teams.csv", "id,name,kind\nenglish,English,subject\n")
    folder.put(
        "programmes.csv",
        "id,code,title,ambition,scope,state\npr1,PR1,Reading,awareness,narrow,sketch\n",
    )
    folder.put(
        "programme_audience.csv",
        "programme,team,group,person\n"
        "pr1,english,,\n"
        "pr1,english,everyone,\n"
        "pr1,,,\n"
        "pr1,,evryone,\n",
    )
    assert [problem[1:] for problem in folder.told()] == [
        (3, "team", "This row names team and group.", "Write one row for each."),
        (4, "team", "This row names no team, group or person.", "Fill in one of the three."),
        (
            5,
            "group",
            "“evryone” is not a word for group.",
            "Did you mean everyone? Use everyone, teachers, leaders, support-direct or "
            "support-general.",
        ),
    ]


def test_a_lesson_lies_in_a_period_of_the_day(folder: HandMade) -> None:
    folder.put("periods.csv", "period,starts_at,ends_at\nPeriod 1,08:45,09:45\n")
    folder.put("timetable.csv", "person,weekday,period,kind\npriya-nair,monday,Peroid 1,lesson\n")
    assert folder.told() == [
        (
            "timetable.csv",
            2,
            "period",
            "“Peroid 1” is not a period of periods.csv.",
            "Did you mean Period 1? If not, add it there.",
        )
    ]


def test_two_rows_with_the_same_key_of_several_columns_are_named(folder: HandMade) -> None:
    folder.put("teams.csv", "id,name,kind\nenglish,English,subject\n")
    folder.put("team_members.csv", "team,person\nenglish,priya-nair\nenglish,Priya Nair\n")
    assert folder.told() == [
        (
            "team_members.csv",
            3,
            "team",
            "Rows 2 and 3 have the same team and person: “english” and “priya-nair”.",
            "Keep one of the two rows.",
        )
    ]


def test_a_file_that_could_not_be_read_causes_no_lost_references(folder: HandMade) -> None:
    folder.put("people.csv", "name\nPriya Nair\n")
    folder.put("teams.csv", "id,name,kind,leader\nenglish,English,subject,priya-nair\n")
    assert [(file, column) for file, _, column, _, _ in folder.told()] == [("people.csv", "id")]


def test_the_head_of_the_folder_is_told_what_is_wrong_with_it(folder: HandMade) -> None:
    folder.put(
        "school.toml",
        '[school]\nid = "Ashmoor Vale"\nnane = "Ashmoor"\ncpd_lead = "priya-niar"\nroll = -1\n'
        '[year]\nid = "2026"\nstarts_on = 2026-09-01\n[years]\n',
    )
    assert [(column, message) for _, _, column, message, _ in folder.told()] == [
        ("school.name", "name is missing in [school]."),
        ("school.nane", "“nane” is not a name in [school]."),
        ("school.roll", "“-1” is outside the range of roll."),
        ("year.ends_on", "ends_on is missing in [year]."),
        ("year.id", "“2026” is not a school year."),
        ("years", "“years” is not a section of school.toml."),
    ]


def test_a_school_names_people_who_are_there(folder: HandMade) -> None:
    folder.put("school.toml", SCHOOL.replace("[year]", 'cpd_lead = "priya-niar"\n[year]'))
    assert folder.told() == [
        (
            "school.toml",
            None,
            "school.cpd_lead",
            "“priya-niar” is not in people.csv.",
            "Did you mean priya-nair? If not, add it there, or empty this cell.",
        )
    ]


def test_a_year_ends_after_it_starts(folder: HandMade) -> None:
    folder.put("school.toml", SCHOOL.replace("2027-08-31", "2026-08-31"))
    assert [message for *_, message, _ in folder.told()] == ["The year ends before it starts."]


def test_a_folder_without_its_head_is_told_so(folder: HandMade) -> None:
    (folder.path / "school.toml").unlink()
    assert [message for *_, message, _ in folder.told()] == [
        "This folder has no school.toml, so it is not a school folder yet."
    ]


def test_a_table_stands_in_one_file_only(folder: HandMade) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["id", "name"])
    book.save(folder.path / "People.xlsx")
    assert [(message, hint) for *_, message, hint in folder.told()] == [
        (
            "People.xlsx and people.csv both hold the table people.",
            "Keep the one that you work in and move the other out of the folder.",
        )
    ]


def test_notes_may_lie_beside_the_tables(folder: HandMade) -> None:
    for name in ("README.txt", "notes.md", ".DS_Store", "~$people.xlsx", "Thumbs.db"):
        folder.put(name, "anything")
    assert folder.told() == []


def test_only_some_tables_can_be_read(folder: HandMade) -> None:
    folder.put("teams.csv", "id,name,kind,leader\nenglish,English,subject,priya-nair\n")
    reading = read_folder(folder.path, only=["teams"])
    assert reading.problems == ()
    assert reading.snapshot is not None
    assert (len(reading.snapshot.teams), reading.snapshot.people) == (1, ())


def test_a_missing_folder_is_a_problem_and_no_crash(folder: HandMade) -> None:
    reading = read_folder(folder.path / "elsewhere")
    assert [problem.message for problem in reading.problems] == ["There is no folder elsewhere."]


def test_problems_are_told_as_text(folder: HandMade) -> None:
    folder.put("people.csv", "id,name\npriya-nair,\ndan,\n")
    problems = folder.read().problems
    assert problems_text(problems, most=1) == (
        "people.csv, row 2, name\n"
        "    name is empty. Every row needs it.\n"
        "... and 1 more. 2 problems in 1 file."
    )


def test_row_numbers_are_those_of_the_spreadsheet(folder: HandMade) -> None:
    folder.put("people.csv", 'id,name\npriya-nair,"Priya\nNair"\n\ndan,\n')
    assert [row for _, row, *_ in folder.told()] == [4]
