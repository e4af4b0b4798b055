"""A small school folder written by hand, and the way to files that real schools made."""

import os
from pathlib import Path

import pytest

from goldenthread.folder.reading import Reading, read_folder

SCHOOL = """\
[school]
id = "ashmoor-vale"
name = "Ashmoor Vale Academy"

[year]
id = "2026-27"
starts_on = 2026-09-01
ends_on = 2027-08-31
"""

PEOPLE = """\
id,name,email,initials
priya-nair,Priya Nair,priya@ashmoor.example,PNA
dan-kowalczyk,Dan Kowalczyk,,DKO
"""


class HandMade:
    """A folder in which a test puts files, and the reading of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        self.put("school.toml", SCHOOL)
        self.put("people.csv", PEOPLE)

    def put(self, name: str, content: str | bytes) -> Path:
        target = self.path / name
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target

    def read(self) -> Reading:
        return read_folder(self.path)

    def told(self) -> list[tuple[str, int | None, str, str, str]]:
        """Every problem as file, row, column, message and hint."""
        return [(p.file, p.row, p.column, p.message, p.hint) for p in self.read().problems]


@pytest.fixture
def folder(tmp_path: Path) -> HandMade:
    return HandMade(tmp_path / "ashmoor-vale")


@pytest.fixture(scope="session")
def real_files() -> Path:
    """Files that schools and their systems made, which are not ours to ship."""
    told = os.environ.get("GOLDENTHREAD_TEST_FILES")
    beside = Path(__file__).resolve().parents[3] / "shared" / "data"
    place = Path(told) if told else beside
    if not (place / "timetables").is_dir():
        pytest.skip("the real schools' files are not on this machine (GOLDENTHREAD_TEST_FILES)")
    return place
