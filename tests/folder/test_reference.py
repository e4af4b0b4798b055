"""The reference page says what the declarations say, and its examples can be read."""

import re
from pathlib import Path

import pytest

from goldenthread.folder.reading.csv_rows import csv_rows
from goldenthread.folder.reading.table_rows import read_table
from goldenthread.folder.reference import PAGE, reference_page
from goldenthread.snapshot.snapshot import TABLE_NAMES
from goldenthread.snapshot.tables import TABLES

ROOT = Path(__file__).parents[2]


def test_the_page_is_made_of_the_declarations() -> None:
    written = (ROOT / PAGE).read_text(encoding="utf-8")
    assert written == reference_page(), "run ./dev run python -m goldenthread.folder.reference"


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_the_example_of_each_table_can_be_read(name: str) -> None:
    section = reference_page().split(f"\n## `{name}.csv`\n")[1]
    example = re.search(r"```csv\n(.*?)```", section, re.S)
    assert example is not None
    read = read_table(TABLES[name], f"{name}.csv", csv_rows(example[1]))
    assert read.problems == []
    assert len(read.rows) == 1


def test_every_link_within_the_page_leads_to_a_section() -> None:
    page = reference_page()
    links = set(re.findall(r"\]\(#(\w+)\)", page))
    assert links == {f"{name}csv" for name in TABLE_NAMES} & links
    assert links >= {f"{name}csv" for name in ("people", "teams", "priorities")}
