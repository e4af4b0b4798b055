"""Whole schools made up for measuring: three sizes, three degrees of tightness, any seed."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.planner.yardsticks.made_calls import made_calls
from goldenthread.planner.yardsticks.made_learning import made_learning
from goldenthread.planner.yardsticks.made_staff import made_staff
from goldenthread.planner.yardsticks.made_timetable import PERIODS, made_timetable
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Size:
    """How many teachers a school has, in which teams, and how many programmes run."""

    name: str
    phase: str
    teachers: int
    departments: tuple[str, ...]
    communities: int
    programmes: int


@dataclass(frozen=True, slots=True)
class Tightness:
    """How much of a teacher's time is free, and what is asked of it.

    `free` is the share of periods without lesson, `protected_minutes` are a coach's in a fortnight,
    `coached` and `in_triads` are shares of the teachers, `cover` is lessons a week for each 25
    teachers.
    """

    name: str
    free: float
    protected_minutes: int
    coached: float
    in_triads: float
    cover: int


_PHASES = ("Early years", "Key stage 1", "Lower key stage 2", "Upper key stage 2")
_SUBJECTS = (
    "English",
    "Mathematics",
    "Science",
    "History",
    "Geography",
    "Languages",
    "PE",
    "Creative arts",
    "Design and food",
    "Computing",
    "RE",
)
_MORE_SUBJECTS = (*_SUBJECTS, "Business", "Social science", "Psychology")

PRIMARY = Size("primary", "primary", 20, _PHASES, 2, 2)
SECONDARY = Size("secondary", "secondary", 75, _SUBJECTS, 7, 3)
LARGE = Size("large secondary", "secondary", 150, _MORE_SUBJECTS, 14, 3)
SIZES = (PRIMARY, SECONDARY, LARGE)

TYPICAL = Tightness("typical", 0.2, 275, 0.9, 0.3, 3)
TIGHT = Tightness("tight", 0.12, 220, 0.9, 0.4, 2)
OVER_ASKED = Tightness("over-asked", 0.06, 165, 1.0, 0.8, 1)
TIGHTNESS = (TYPICAL, TIGHT, OVER_ASKED)


def made_school(
    size: Size,
    tightness: Tightness,
    seed: int,
    *,
    year: r.Year,
    terms: tuple[r.Term, ...],
    days: tuple[r.SpecialDay, ...],
) -> Snapshot:
    """A school at the beginning of this year, the same for the same seed.

    Teams of teachers have an evening slot every second week and its dates; teams of support staff
    have none. Inputs of the whole school have their dates, and nothing comes back to them yet.
    Who is to be coached, to visit and to be released is asked for and has no time.
    """
    dice = random.Random(f"{size.name} {tightness.name} {seed}")  # noqa: S311 - keeps no secret
    staff = made_staff(size.teachers, size.departments, size.communities, dice)
    school = r.School(
        id="made-school",
        name=f"A {size.name} of {size.teachers} teachers",
        phase=size.phase,
        timetable_weeks=2,
        directed_hours=Decimal(1265),
    )
    empty = Snapshot(school=school, year=year, terms=terms, days=days, periods=PERIODS)
    rows: dict[str, tuple[object, ...]] = {}
    for tables in (
        staff.tables,
        made_timetable(staff, tightness.free, dice),
        made_learning(staff, size.programmes, empty.calendar),
        made_calls(
            staff,
            protected_minutes=tightness.protected_minutes,
            coached=tightness.coached,
            in_triads=tightness.in_triads,
            cover=max(2, tightness.cover * size.teachers // 25),
            dice=dice,
        ),
    ):
        rows |= _as_tuples(tables)
    return Snapshot(school=school, year=year, terms=terms, days=days, periods=PERIODS, **rows)  # type: ignore[arg-type]


def _as_tuples(tables: dict[str, Iterable[object]]) -> dict[str, tuple[object, ...]]:
    return {name: tuple(rows) for name, rows in tables.items()}
