"""The tutorial's commands run as they stand, and its mending mends."""

import csv
import re
import shlex
from pathlib import Path

import pytest

from goldenthread.__main__ import main

DOCS = Path(__file__).parents[2] / "docs"
TUTORIAL = DOCS / "tutorial" / "first-check.md"


def commands_of(page: Path) -> list[list[str]]:
    """Every `./dev run goldenthread …` line of the page, as arguments of the command."""
    lines = re.findall(r"^\./dev run goldenthread (.+)$", page.read_text(encoding="utf-8"), re.M)
    return [shlex.split(line) for line in lines]


def mend_coaching_pairs(folder: Path) -> int:
    """What the tutorial's reader does in the spreadsheet; says how many rows were changed."""
    path = folder / "coaching_pairs.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    line_managed = line_managed_by_dan(folder)
    changed = 0
    for row in rows:
        if row["coach"] == "dan-kowalczyk" and row["coachee"] in line_managed:
            row["coach"] = "bea-marlowe"
            changed += 1
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return changed


def line_managed_by_dan(folder: Path) -> set[str]:
    with (folder / "posts.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            row["person"] for row in csv.DictReader(file) if row["line_manager"] == "dan-kowalczyk"
        }


def test_the_first_check_goes_as_the_tutorial_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    sample, whole_check, one_rule, manual_page, again = commands_of(TUTORIAL)
    assert main(sample) == 0
    assert main(whole_check) == 1
    capsys.readouterr()
    assert main(one_rule) == 1
    assert capsys.readouterr().out.count("  COA001  ") == 3
    assert main(manual_page) == 0
    assert mend_coaching_pairs(tmp_path / "sample-schools" / "ashmoor-vale") == 3
    capsys.readouterr()
    assert main(again) == 0


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    lost = [
        link
        for link in links
        if not link.startswith(("http", "mailto:")) and not (page.parent / link).exists()
    ]
    assert lost == []
