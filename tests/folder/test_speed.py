"""Ten thousand rows are read while a person waits."""

import csv
import time

import openpyxl
import pytest

from goldenthread.folder.reading import read_folder
from goldenthread.snapshot.words import Weekday
from tests.folder.conftest import HandMade

HEADING = "person week weekday period kind class_label subject room".split()
PEOPLE = 200
SLOTS = [(week, day.value, str(n)) for week in "AB" for day in Weekday for n in range(1, 6)]


@pytest.fixture
def large(folder: HandMade) -> HandMade:
    people = "".join(f"p-{n},Person {n}\n" for n in range(PEOPLE))
    folder.put("people.csv", f"id,name\n{people}")
    return folder


def rows() -> list[list[str]]:
    return [
        [f"p-{n}", *slot, "lesson", f"8X{n % 9}", "English", f"R{n % 60}"]
        for n in range(PEOPLE)
        for slot in SLOTS
    ]


@pytest.mark.slow
def test_ten_thousand_rows_of_csv_take_less_than_five_seconds(large: HandMade) -> None:
    with (large.path / "timetable.csv").open("w", newline="") as file:
        csv.writer(file).writerows([HEADING, *rows()])
    assert _seconds(large) < 5


@pytest.mark.slow
def test_ten_thousand_rows_of_a_workbook_take_less_than_five_seconds(large: HandMade) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in [HEADING, *rows()]:
        sheet.append(row)
    book.save(large.path / "timetable.xlsx")
    assert _seconds(large) < 5


def _seconds(large: HandMade) -> float:
    started = time.process_time()
    reading = read_folder(large.path)
    seconds = time.process_time() - started
    assert reading.problems == ()
    assert sum(file.rows for file in reading.files) == PEOPLE * len(SLOTS) + PEOPLE == 10_200
    return seconds
