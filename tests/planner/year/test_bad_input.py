"""A year or wishes with which nobody could plan are refused in a sentence; nothing is planned."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import CannotPlan
from goldenthread.planner.wishes import MOST_PINS, Wishes, WishesNotUnderstood
from goldenthread.planner.year import plan_year
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.year.made_years import FIRST_DAY, small_year

BUSY = "teacher-005"


def refused(snapshot: Snapshot, wishes: Wishes) -> str:
    with pytest.raises(CannotPlan) as told:
        plan_year(snapshot, wishes, FIRST_DAY, seconds=5)
    return str(told.value)


def test_a_teacher_in_two_rooms_at_once() -> None:
    snapshot = small_year()
    lesson = next(row for row in snapshot.timetable if row.person == BUSY and row.kind == "lesson")
    other = replace(lesson, class_label="9-9", room="R99")
    told = refused(replace(snapshot, timetable=(*snapshot.timetable, other)), Wishes())
    assert "Teacher 005" in told
    assert "at once" in told
    assert "Correct the timetable" in told


def test_a_year_without_weeks() -> None:
    told = refused(replace(small_year(), terms=()), Wishes())
    assert told.endswith(".")


@pytest.mark.parametrize(
    "pins",
    [{"nobody-at-all": "teacher-006"}, {"teacher-006": "nobody-at-all"}],
)
def test_pins_of_people_who_are_not_here(pins: dict[str, str]) -> None:
    told = refused(small_year(), Wishes(pinned_coaches=pins))
    assert told.endswith(".")


def test_pins_of_rows_that_are_not_here() -> None:
    pins = frozenset({("activities", "no-such-row"), ("no-such-table", "x")})
    told = refused(small_year(), Wishes(pinned_rows=pins))
    assert "no-such-row" in told
    assert "no-such-table" in told


@pytest.mark.parametrize(
    "wish",
    [
        {"most_covers_a_day": -1},
        {"most_evenings_a_week": -3},
        {"follow_weeks": 0},
        {"pinned_rows": frozenset(("activities", str(n)) for n in range(2 * MOST_PINS))},
        {"pinned_coaches": {str(n): "x" for n in range(MOST_PINS + 1)}},
        {"parts": frozenset()},
        {"evening_weekdays": ("caturday",)},
    ],
)
def test_wishes_that_nobody_can_mean(wish: dict[str, Any]) -> None:
    with pytest.raises(WishesNotUnderstood) as told:
        Wishes(**wish)
    assert str(told.value).endswith(".")


@pytest.mark.parametrize(
    "table",
    [
        {"coaches": (r.Coach(person="teacher-006", protected_minutes=-55),)},
        {"cover_supply": (r.CoverSupply(source="token", lessons=-3),)},
        {"timetable": ()},
        {"periods": ()},
        {"people": (), "posts": ()},
        {"units": (r.Unit(id="u", programme="nothing", position=1, big_idea="An idea"),)},
    ],
)
def test_odd_rows_are_planned_around_or_refused_and_never_crash(table: dict[str, Any]) -> None:
    snapshot = replace(small_year(), **table)
    planned = None
    with suppress(Refusal):
        planned = plan_year(snapshot, Wishes(), FIRST_DAY, seconds=3)
    assert planned is None or {part.part for part in planned.parts} == Wishes().parts
