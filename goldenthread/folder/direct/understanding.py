"""What was understood of a file of another system, to be shown before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from goldenthread.folder.problems import Problem


class FileKind(StrEnum):
    """The kinds of file that are understood, in words."""

    TIMETABLE_LIST = "timetable, one row a lesson"
    STAFF_GRID = "timetable, one row a teacher"
    ONEROSTER = "OneRoster set"
    SCHOOL_DATA_SYNC = "School Data Sync set"
    UNKNOWN = "not understood"


@dataclass(frozen=True, slots=True)
class ColumnFound:
    """A heading of the file and what it was taken for; empty where it was left aside."""

    heading: str
    taken_for: str


@dataclass(frozen=True, slots=True)
class SchoolFound:
    """A school of a set that holds several; `id` is how to choose it."""

    id: str
    name: str
    staff: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each was found. `pupils` are counted and nothing of them is kept.

    `free_periods` are periods of the cycle, over all people, in which nothing is timetabled.
    """

    people: int = 0
    teams: int = 0
    lessons: int = 0
    periods: int = 0
    free_periods: int = 0
    classes: int = 0
    pupils: int = 0


@dataclass(frozen=True, slots=True)
class Understanding:
    """A proposal: `records` holds the rows by table, and nothing is written until a person agrees.

    `notes` are sentences on what was assumed. `sample` is the heading and the first rows as they
    stand in the file. With a problem, `records` is empty.
    """

    kind: FileKind
    file: str
    columns: tuple[ColumnFound, ...] = ()
    counts: Counts = Counts()
    notes: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    problems: tuple[Problem, ...] = ()
    records: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    timetable_weeks: int = 1
    schools: tuple[SchoolFound, ...] = ()


def not_understood(file: str, *problems: Problem) -> Understanding:
    return Understanding(FileKind.UNKNOWN, file, problems=problems)
