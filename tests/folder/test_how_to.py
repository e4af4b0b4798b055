"""The way to bring in a school is walked as the manual describes it, command by command."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.folder.reading import read_folder

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "bring-in-your-school.md"
FILE = re.compile(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", re.M | re.S)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def steps(console: str) -> list[tuple[str, list[str]]]:
    """Each command with the lines that it is said to print; dots stand for any lines."""
    found: list[tuple[str, list[str]]] = []
    for line in console.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run(command: str, place: Path) -> str:
    program, *arguments = command.split()
    assert program == "goldenthread"
    options = {
        "GOLDENTHREAD_DATA_DIR": str(place / "var"),
        "GOLDENTHREAD_SECRET_KEY": "only for tests, and therefore no secret at all",
        "GOLDENTHREAD_CONTENT_KEY": "seals what is written in tests",
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GOLDENTHREAD_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-m", "goldenthread", *arguments],
        cwd=place,
        env={**kept, **options, "PYTHONPATH": str(PAGE.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.mark.slow
def test_the_manual_brings_in_a_school(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    run("goldenthread migrate", tmp_path)
    parts = sorted([*FILE.finditer(page), *CONSOLE.finditer(page)], key=lambda part: part.start())
    for part in parts:
        if part.re is FILE:
            target = tmp_path / part[1]
            target.parent.mkdir(exist_ok=True)
            target.write_text(part[2], encoding="utf-8")
            continue
        for command, expected in steps(part[1]):
            told = run(command, tmp_path)
            wanted = ".*".join(re.escape(words) for words in "\n".join(expected).split("..."))
            assert re.fullmatch(wanted, told.strip(), re.S), f"{command}\n{told}"
    brought = read_folder(tmp_path / "our-school").snapshot
    assert brought is not None
    assert [person.id for person in brought.people] == ["dan-kowalczyk", "priya-nair"]
    assert len(brought.timetable) == 3
    assert read_folder(tmp_path / "our-school-copy").problems == ()
