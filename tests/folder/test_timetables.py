"""Timetables of other systems are understood with their columns found by name."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from goldenthread.folder.direct import ColumnFound, Counts, FileKind, understand
from goldenthread.folder.direct.slots import Slot, slot_in
from goldenthread.folder.direct.taught import staff_in
from goldenthread.snapshot import records as r

LIST = """\
day,slot,slot_index,teacher,classes,subject,room
gr_Day_ma,TimeSlot_ma1,0,ACL,7U,En (7U),31
gr_Day_ma,TimeSlot_ma1,0,XXX,8L,Re (8L),56
gr_Day_ma,TimeSlot_ma2,1,ACL,8U,En (8U),31
gr_Day_di,TimeSlot_di1,2,BEC,9S,En (9S),CC
gr_Day_wo,TimeSlot_wo1,4,BEC,9S,En (9S),CC
gr_Day_do,TimeSlot_do1,6,BEC,9S,En (9S),CC
gr_Day_vr,TimeSlot_vr2,9,ACL,9S,Hi (9S),CC
"""


def put(place: Path, content: str, name: str = "timetable.csv") -> Path:
    (place / name).write_text(content, encoding="utf-8")
    return place / name


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("1Mon:3", Slot("A", "monday", "3")),
        ("2Fri:6", Slot("B", "friday", "6")),
        ("MonA:1", Slot("A", "monday", "1")),
        ("Mon:1", Slot("", "monday", "1")),
        ("BTue:2", Slot("B", "tuesday", "2")),
        ("Wk B Tuesday P2", Slot("B", "tuesday", "2")),
        ("MonB1", Slot("B", "monday", "1")),
        ("Mon12", Slot("", "monday", "12")),
        ("Thu-4", Slot("", "thursday", "4")),
        ("wed:Reg", Slot("", "wednesday", "REG")),
        ("Friday", None),
        ("Month", None),
        ("Room 3", None),
        ("Monitor", None),
        ("", None),
    ],
)
def test_a_slot_is_read_as_timetable_programs_write_it(text: str, slot: Slot | None) -> None:
    assert slot_in(text) == slot


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("PNA", [("PNA", "")]),
        ("T007", [("T007", "")]),
        ("PNA/DKO", [("PNA", ""), ("DKO", "")]),
        ("Nair, P", [("", "P Nair")]),
        ("Ms P  Nair", [("", "Ms P Nair")]),
        ("", []),
    ],
)
def test_codes_are_told_from_names(words: str, staff: list[tuple[str, str]]) -> None:
    assert staff_in(words) == staff


def test_a_plain_list_gives_people_teams_and_free_periods(tmp_path: Path) -> None:
    understood = understand(put(tmp_path, LIST))
    assert understood.problems == ()
    assert understood.kind is FileKind.TIMETABLE_LIST
    assert understood.columns == (
        ColumnFound("day", "day"),
        ColumnFound("slot", "period"),
        ColumnFound("slot_index", "place in the cycle"),
        ColumnFound("teacher", "teacher"),
        ColumnFound("classes", "class"),
        ColumnFound("subject", "subject"),
        ColumnFound("room", "room"),
    )
    assert understood.counts == Counts(
        people=3, teams=1, lessons=7, periods=6, free_periods=3 * 6 - 7, classes=4
    )
    assert understood.records["people"] == (
        r.Person(id="acl", name="ACL", initials="ACL"),
        r.Person(id="bec", name="BEC", initials="BEC"),
        r.Person(id="xxx", name="XXX", initials="XXX"),
    )
    assert understood.records["teams"] == (r.Team(id="english", name="English", kind="subject"),)
    assert [member.person for member in understood.records["team_members"]] == ["acl", "bec"]
    assert understood.records["timetable"][0] == r.Lesson(
        person="acl",
        weekday="monday",
        period="1",
        kind="lesson",
        class_label="7U",
        subject="English",
        room="31",
    )
    assert understood.records["periods"] == (
        r.Period(period="1", starts_at=dt.time(9), ends_at=dt.time(10)),
        r.Period(period="2", starts_at=dt.time(10), ends_at=dt.time(11)),
    )
    assert understood.notes[0] == (
        "The days gr_Day_ma, gr_Day_di, gr_Day_wo, gr_Day_do and gr_Day_vr were taken for Monday "
        "to Friday, in the order of the file."
    )
    assert "XXX may stand for a post without a person: look at it." in understood.notes
    assert understood.sample[1] == ("gr_Day_ma", "TimeSlot_ma1", "0", "ACL", "7U", "En (7U)", "31")


def test_a_list_over_two_weeks_merges_classes_taught_together(tmp_path: Path) -> None:
    understood = understand(
        put(
            tmp_path,
            "Staff Code;Staff Name;Period;Group;Room\n"
            "PNA;Nair, P;1Mon:1;8X/En1;R1\n"
            "PNA;Nair, P;1Mon:1;8Y/En1;R1\n"
            "PNA;Nair, P;2Mon:1;PPA;\n"
            ";;2Mon:2;9Z/En2;R1\n",
        )
    )
    assert understood.problems == ()
    assert understood.timetable_weeks == 2
    assert understood.records["people"] == (r.Person(id="pna", name="P Nair", initials="PNA"),)
    assert understood.records["timetable"] == (
        r.Lesson(
            person="pna",
            week="A",
            weekday="monday",
            period="1",
            kind="lesson",
            class_label="8X/En1, 8Y/En1",
            subject="English",
            room="R1",
        ),
        r.Lesson(
            person="pna", week="B", weekday="monday", period="1", kind="ppa", class_label="PPA"
        ),
    )
    assert understood.counts.free_periods == 3 - 2
    assert "1 row without a teacher left out." in understood.notes


GRIDS = {
    "one row, class and room behind one another": (
        "Staff,Mon:1,Mon:2,Tue:1\nPNA,8X2 En R12,,9Z1 En R12\nDKO,,7A Ma R3,7B Ma R3\n"
    ),
    "two rows, class above room": (
        "Staff,Mon:1,Mon:2,Tue:1\nPNA,8X2 En,,9Z1 En\n,R12,,R12\nDKO,,7A Ma,7B Ma\n,,R3,R3\n"
    ),
    "two rows with the code twice": (
        "Staff,Mon:1,Mon:2,Tue:1\nPNA,8X2 En,,9Z1 En\nPNA,R12,,R12\nDKO,,7A Ma,7B Ma\nDKO,,R3,R3\n"
    ),
    "lines within a cell": (
        'Staff,Mon:1,Mon:2,Tue:1\nPNA,"8X2\nEn\nR12",,"9Z1\nEn\nR12"\n'
        'DKO,,"7A\nMa\nR3","7B\nMa\nR3"\n'
    ),
    "a title above and days over periods": (
        "All staff timetable,,,\n\nStaff,Monday,,Tuesday\n,1,2,1\n"
        "PNA,8X2 En R12,,9Z1 En R12\nDKO,,7A Ma R3,7B Ma R3\n"
    ),
}


@pytest.mark.parametrize("layout", GRIDS)
def test_an_all_staff_grid_is_understood_in_each_layout(layout: str, tmp_path: Path) -> None:
    understood = understand(put(tmp_path, GRIDS[layout]))
    assert understood.problems == ()
    assert understood.kind is FileKind.STAFF_GRID
    told = [
        (lesson.person, lesson.weekday, lesson.period, *_what(lesson))
        for lesson in understood.records["timetable"]
    ]
    assert sorted(told) == [
        ("dko", "monday", "2", "7A", "Mathematics", "R3"),
        ("dko", "tuesday", "1", "7B", "Mathematics", "R3"),
        ("pna", "monday", "1", "8X2", "English", "R12"),
        ("pna", "tuesday", "1", "9Z1", "English", "R12"),
    ]
    assert understood.counts.free_periods == 2 * 3 - 4


def _what(lesson: r.Lesson) -> tuple[str, str, str]:
    return lesson.class_label, lesson.subject, lesson.room


def test_a_grid_may_come_as_a_workbook_over_two_weeks(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Code", "MonA:1", "MonB:1", "TueA:1"])
    sheet.append(["Nair, P", "PNA", "8X/En1", "8X/En1", "PPA"])
    book.save(tmp_path / "grid.xlsx")
    understood = understand(tmp_path / "grid.xlsx")
    assert understood.problems == ()
    assert understood.timetable_weeks == 2
    assert understood.records["people"] == (r.Person(id="pna", name="P Nair", initials="PNA"),)
    assert [(row.week, row.kind, row.subject) for row in understood.records["timetable"]] == [
        ("A", "lesson", "English"),
        ("B", "lesson", "English"),
        ("A", "ppa", ""),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "a,b\n1,2\n",
            "This file is neither a timetable nor a rostering set. Its headings are “a” and “b”.",
        ),
        ("", "This file is neither a timetable nor a rostering set."),
        ("teacher,day,period\nPNA,Someday,1\n", "“Someday 1” could not be placed in the week."),
        (
            "teacher,day,period\n=cmd(),Mon,1\nPNA,Mon,1\n",
            "“=cmd()” begins like a spreadsheet formula, and formulas are not read.",
        ),
    ],
)
def test_what_is_not_understood_proposes_nothing(
    content: str, message: str, tmp_path: Path
) -> None:
    understood = understand(put(tmp_path, content))
    assert understood.problems[0].message == message
    assert understood.records == {}


def test_a_real_english_timetable_is_understood_whole(real_files: Path) -> None:
    understood = understand(real_files / "timetables" / "EnglandStPaul.csv")
    assert understood.problems == ()
    assert understood.counts == Counts(
        people=68, teams=15, lessons=1227, periods=25, free_periods=68 * 25 - 1227, classes=67
    )
    assert [p.period for p in understood.records["periods"]] == ["1", "2", "3", "4", "5"]
    assert {"English", "Mathematics", "Science"} <= {t.name for t in understood.records["teams"]}
    assert len(understood.records["team_members"]) == 60


def test_a_real_finnish_timetable_makes_no_teams_of_course_numbers(real_files: Path) -> None:
    understood = understand(real_files / "timetables" / "FinlandHighSchool.csv")
    assert understood.problems == ()
    assert understood.counts == Counts(
        people=18, teams=0, lessons=297, periods=35, free_periods=18 * 35 - 297, classes=10
    )
