"""A school folder with three mistakes: all are told at once; mended, it is looked at and in."""

import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from goldenthread.folder.writing import write_folder
from goldenthread.people.public import Person
from goldenthread.sample.wrenfield import wrenfield
from tests.browser.barriers import what_is_wrong
from tests.browser.conftest import EnterAs

IMPORT = "/schools/wrenfield/import/"


def replace_in(folder: Path, table: str, **words: str) -> None:
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    for old, new in words.items():
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def choose(page: Page, folder: Path) -> None:
    page.goto(IMPORT)
    page.get_by_label("Files").set_input_files(
        shutil.make_archive(str(folder.parent / "wrenfield"), "zip", folder)
    )
    page.get_by_role("button", name="Look at what is in them").click()


def test_three_mistakes_are_told_and_mended(page: Page, enter_as: EnterAs, tmp_path: Path) -> None:
    folder = tmp_path / "wrenfield"
    write_folder(wrenfield(), folder)
    replace_in(folder, "people", **{"Adam Whitby": "Adam Whitby-Jones"})
    good = {table: (folder / f"{table}.csv").read_bytes() for table in ("posts", "teams", "terms")}
    replace_in(folder, "posts", **{"Class 6W,1,": "Class 6W,1.2,"})
    replace_in(folder, "teams", **{"grace-okafor": "grace-oakfor"})
    replace_in(folder, "terms", **{"2026-10-": "2026-13-"})
    enter_as(page, "Marcus Bell")

    choose(page, folder)
    table = page.get_by_role("region", name="Problems").get_by_role("row")
    expect(table).to_have_count(4)
    told = [[*row.locator("th, td").all_inner_texts()] for row in table.all()]
    assert told[1:] == [
        [
            "terms.csv",
            "2",
            "ends_on",
            "“2026-13-23” is not a date. Write day, month and year: 5/2/2027 or 2027-02-05.",
        ],
        [
            "posts.csv",
            "2",
            "fte",
            "“1.2” is outside the range of fte. Use a number from 0.05 to 1.",
        ],
        [
            "teams.csv",
            "2",
            "leader",
            "“grace-oakfor” is not in people.csv. Did you mean grace-okafor? If not, add it there, "
            "or empty this cell.",
        ],
    ]
    assert what_is_wrong(page) == []

    for name, content in good.items():
        (folder / f"{name}.csv").write_bytes(content)
    choose(page, folder)
    expect(page.get_by_role("main")).to_contain_text("0 rows new, 1 row changed")
    assert what_is_wrong(page) == []
    assert not Person.objects.filter(name="Adam Whitby-Jones").exists()
    page.get_by_role("button", name="Bring in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The files are brought in")
    assert what_is_wrong(page) == []
    page.get_by_role("main").get_by_role("link", name="People").click()
    expect(page.get_by_role("link", name="Adam Whitby-Jones")).to_be_visible()
