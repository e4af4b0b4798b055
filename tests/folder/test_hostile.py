"""Hostile files are refused in a clear sentence, quickly, and nothing is changed."""

import io
import os
import stat
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from goldenthread.folder import limits
from goldenthread.folder.direct import understand
from goldenthread.folder.reading import read_folder, read_zip
from tests.folder.conftest import PEOPLE, SCHOOL, HandMade


def messages(folder: HandMade) -> list[str]:
    return [problem.message for problem in folder.read().problems]


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "=HYPERLINK(1)", "@SUM(A1)", "+A1", "-A1+2", "-cmd|' /C calc'!A0", " =1+1", "\t=1+1"],
)
def test_a_formula_in_a_cell_is_refused(folder: HandMade, cell: str) -> None:
    folder.put("people.csv", f'id,name\npriya-nair,"{cell}"\n')
    (problem,) = folder.read().problems
    assert (problem.file, problem.row, problem.column) == ("people.csv", 2, "name")
    assert problem.message.endswith(
        " begins like a spreadsheet formula, and formulas are not read."
    )


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("-5", "-5"),
        ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000"),
        ("'=1+1", "=1+1"),
        ("''=1+1", "'=1+1"),
        ("'tis Ann", "'tis Ann"),
        ("'- first point", "- first point"),
    ],
)
def test_numbers_and_marked_words_are_no_formulas(folder: HandMade, cell: str, name: str) -> None:
    folder.put("people.csv", f'id,name\npriya-nair,"{cell}"\n')
    snapshot = folder.read().snapshot
    assert snapshot is not None
    assert [person.name for person in snapshot.people] == [name]


def test_a_formula_in_a_workbook_is_refused_unless_its_value_was_saved(folder: HandMade) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "kind", "name"])
    sheet.append(["english", "subject", '=HYPERLINK("x")'])
    book.save(folder.path / "teams.xlsx")
    (problem,) = folder.read().problems
    assert (problem.file, problem.row) == ("teams.xlsx", 2)
    assert problem.message == ('Row 2 holds the formula “=HYPERLINK("x")” without a saved value.')


def test_a_formula_whose_value_was_saved_is_read_as_its_value(folder: HandMade) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["id", "name", "kind"])
    sheet.append(["english", "=A1", "subject"])
    target = folder.path / "teams.xlsx"
    book.save(target)
    _edit(target, "xl/worksheets/sheet1.xml", b"<f>A1</f><v />", b"<f>A1</f><v>12</v>")
    snapshot = folder.read().snapshot
    assert snapshot is not None
    assert [team.name for team in snapshot.teams] == ["12"]


def test_a_cell_too_long_for_any_column_is_refused(folder: HandMade) -> None:
    folder.put("people.csv", "id,name\npriya-nair," + "x" * 200_000 + "\n")
    assert messages(folder) == ["Row 2 holds a cell of more than 100,000 characters."]


def test_a_line_of_millions_of_cells_is_refused(folder: HandMade) -> None:
    folder.put("people.csv", "id,name\npriya-nair" + "," * 3_000_000 + "\n")
    assert messages(folder) == ["Line 2 has more than 1,000,000 characters."]


@pytest.mark.parametrize(
    "cell",
    ["-" + " " * 100_000 + "x", "x" + " " * 100_000 + "x", "(" * 100_000, "'" * 100_000 + "x"],
)
def test_a_cell_made_to_slow_the_reader_does_not(folder: HandMade, cell: str) -> None:
    teams = folder.put("teams.csv", f"id,name,kind\n{cell},English,{cell}\n")
    lessons = folder.put(
        "timetable.csv", f"teacher,period,class,subject\n{cell},Mon:1,{cell},{cell}\n"
    )
    started = time.process_time()
    read_folder(folder.path, only=["teams"])
    understand(lessons)
    assert time.process_time() - started < 2
    assert teams.exists()


def test_a_file_too_large_is_refused_before_it_is_read(folder: HandMade) -> None:
    with (folder.path / "people.csv").open("wb") as file:
        file.truncate(1_000_000_000)
    assert messages(folder) == [
        "This file is larger than 64 MB, far more than a school's year needs."
    ]


def test_a_quotation_mark_that_never_closes_is_refused(folder: HandMade) -> None:
    folder.put("people.csv", 'id,name\npriya-nair,"Priya Nair\ndan,Dan\n')
    assert messages(folder) == ["The quotation marks from row 2 on do not match."]


@pytest.mark.parametrize(
    "noise",
    [bytes(range(256)), b"id,name\npriya\x00,Priya\n", os.urandom(5_000), b"\x1b[2Jid,name\n"],
)
def test_noise_is_no_table(folder: HandMade, noise: bytes) -> None:
    folder.put("people.csv", noise)
    (problem,) = folder.read().problems
    assert problem.file == "people.csv"
    assert "not a text file" in problem.message or "encoding" in problem.message


def test_a_workbook_with_the_ending_of_a_text_file_is_refused(folder: HandMade) -> None:
    openpyxl.Workbook().save(folder.path / "book.xlsx")
    (folder.path / "book.xlsx").rename(folder.path / "people.csv")
    assert messages(folder) == [
        "This file is a workbook or an archive, not a text file, whatever its name says."
    ]


def test_old_and_locked_workbooks_are_refused(folder: HandMade) -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
    folder.put("people.csv", "id,name\n")
    folder.put("teams.xlsx", old)
    folder.put("posts.xls", old)
    assert messages(folder) == [
        "Workbooks that end in .xls are not read.",
        "This workbook is locked with a password, or it is an old .xls file.",
    ]


def test_noise_is_no_workbook(folder: HandMade) -> None:
    folder.put("teams.xlsx", os.urandom(3_000))
    assert messages(folder) == ["This file is damaged, or it is not what its name says."]


def test_a_workbook_that_unpacks_to_far_too_much_is_not_opened(folder: HandMade) -> None:
    with zipfile.ZipFile(folder.path / "teams.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    (message,) = messages(folder)
    assert message.startswith("This file unpacks to 57 MB from ")


def test_a_workbook_that_declares_entities_is_not_opened(folder: HandMade) -> None:
    target = folder.path / "teams.xlsx"
    openpyxl.Workbook().save(target)
    _edit(
        target,
        "xl/worksheets/sheet1.xml",
        b"<worksheet",
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet',
    )
    assert messages(folder) == [
        "This workbook declares XML entities, as no spreadsheet program does."
    ]


def test_a_link_out_of_the_folder_is_not_followed(folder: HandMade, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("id,name\nsecret,Secret\n")
    (folder.path / "people.csv").unlink()
    (folder.path / "people.csv").symlink_to(secret)
    (folder.path / "teams.csv").symlink_to("nowhere.csv")
    assert messages(folder) == [
        "This is a link to a file outside the school folder, and it was not followed.",
        "This link leads nowhere.",
    ]


def test_what_is_no_ordinary_file_is_not_opened(folder: HandMade) -> None:
    (folder.path / "people.csv").unlink()
    os.mkfifo(folder.path / "people.csv")
    (folder.path / "older").mkdir()
    assert messages(folder) == [
        "This is a folder, and a school folder holds only files.",
        "This is no ordinary file, and a school folder holds only files.",
    ]


def test_a_head_that_nests_without_end_is_refused(folder: HandMade) -> None:
    folder.put("school.toml", "x = " + "[" * 20_000)
    assert messages(folder) == ["school.toml nests its values too deeply to be read."]


def test_a_huge_head_is_refused(folder: HandMade) -> None:
    folder.put("school.toml", SCHOOL + "# " + "x" * 100_000)
    assert messages(folder) == [
        "This file is larger than 64 kB, far more than a school's year needs."
    ]


def test_a_table_of_too_many_rows_is_refused(
    folder: HandMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldenthread.folder.reading.csv_rows.MOST_ROWS", 3)
    folder.put("people.csv", "id,name\n" + "".join(f"p{n},P\n" for n in range(4)))
    assert messages(folder) == ["This file has more than 3 rows."]


def test_a_file_that_is_all_problems_stops_being_read(folder: HandMade) -> None:
    folder.put("people.csv", "id,name\n" + "!,\n" * 5_000)
    told = messages(folder)
    assert len(told) == limits.MOST_PROBLEMS_OF_A_FILE + 1
    assert told[-1] == "Reading stopped here, after 2,000 problems in this file."


def packed(**entries: str) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file


def test_a_packed_folder_is_read() -> None:
    for around in ("", "ashmoor-vale/"):
        reading = read_zip(
            packed(
                **{
                    f"{around}school.toml": SCHOOL,
                    f"{around}people.csv": PEOPLE,
                    "__MACOSX/._people.csv": "x",
                }
            )
        )
        assert reading.problems == ()
        assert [file.rows for file in reading.files] == [2]


@pytest.mark.parametrize(
    "name", ["../people.csv", "a/../../people.csv", "/etc/people.csv", "C:/people.csv", "..\\x.csv"]
)
def test_an_archive_whose_entry_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    reading = read_zip(packed(**{"school.toml": SCHOOL, name: PEOPLE}))
    assert reading.snapshot is None
    (problem,) = reading.problems
    assert problem.message.endswith(" of this archive leads out of its own folder.")
    assert list(tmp_path.iterdir()) == []


def test_an_archive_with_a_link_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("people.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert [problem.message for problem in read_zip(file).problems] == [
        "The entry “people.csv” of this archive is a link to another place."
    ]


def test_an_archive_that_unpacks_to_far_too_much_is_refused() -> None:
    (problem,) = read_zip(packed(**{"people.csv": " " * 60_000_000})).problems
    assert problem.message.startswith("This file unpacks to 57 MB from ")


def test_an_archive_of_very_many_files_is_refused() -> None:
    (problem,) = read_zip(packed(**{f"{n}.csv": "" for n in range(1_001)})).problems
    assert problem.message == "This file packs 1,001 files into one."


def test_an_archive_that_is_none_is_refused() -> None:
    (problem,) = read_zip(io.BytesIO(b"PK\x03\x04" + b"x" * 100), "school.zip").problems
    assert (problem.file, problem.message) == (
        "school.zip",
        "This file is damaged, or it is not what its name says.",
    )


def _edit(target: Path, entry: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(target) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert old in contents[entry], contents[entry]
    contents[entry] = contents[entry].replace(old, new)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
