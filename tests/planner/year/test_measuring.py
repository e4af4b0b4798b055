"""What measures the planner: a judge that sees what is unlawful, yardsticks that plan lawfully."""

import datetime as dt
from dataclasses import replace

import pytest

from goldenthread.commands.benchmarks.plan_law import broken_rules
from goldenthread.commands.benchmarks.planning_bars import BARS, verdicts
from goldenthread.commands.benchmarks.planning_run import Task, measured
from goldenthread.planner.answers import changes_of
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.planner.yardsticks.choosers import HIGHS_ALONE
from goldenthread.planner.yardsticks.made_school import LARGE, OVER_ASKED, made_school
from goldenthread.planner.yardsticks.methods import METHODS, plan_by
from goldenthread.planner.yardsticks.one_number import one_number
from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot, dangling_references
from tests.planner.year.made_years import CROWDED, FIRST_DAY, small_year

MONDAY = dt.date(2026, 9, 14)


@pytest.fixture(scope="module")
def year() -> Snapshot:
    return small_year(10, CROWDED)


def told(before: Snapshot, **tables: tuple[object, ...]) -> list[str]:
    after = replace(before, **{name: before.rows(name) + rows for name, rows in tables.items()})  # type: ignore[arg-type]
    return broken_rules(before, after, Wishes(), FIRST_DAY)


def test_the_judge_sees_a_visit_in_ppa_and_a_host_without_a_class(year: Snapshot) -> None:
    ppa = next(
        row
        for row in year.timetable
        if row.kind == "ppa" and (row.week, row.weekday) == ("B", "monday")
    )
    visit = r.PeerVisit(id="v", host=ppa.person, visitor=ppa.person, on=MONDAY, period=ppa.period)
    assert told(year, peer_visits=(visit,)) == [
        f"{ppa.person} has no class at the visit v",
        f"{ppa.person} is busy at the visit v",
        f"{ppa.person} is in two places on 2026-09-14, period {ppa.period}",
    ]


def test_the_judge_sees_too_much_cover(year: Snapshot) -> None:
    lessons = tuple(
        r.CoverRequest(id=f"c{n}", on=MONDAY, lessons=1, source="teacher", person="teacher-009")
        for n in range(4)
    )
    assert set(told(year, cover_requests=lessons)) == {
        *(f"teachers cover for c{n}" for n in range(4)),
        "2026-09-14 has more lessons covered than a day may have",
        "the week of 2026-09-14 has more lessons covered than can be found",
        "teacher-009 is covered too often in autumn-1",
    }


def test_the_judge_sees_what_is_over_or_pinned_and_was_changed(year: Snapshot) -> None:
    row = year.activities[0]
    after = replace(year, activities=(replace(row, minutes=5), *year.activities[1:]))
    later = row.on + dt.timedelta(days=1)
    assert broken_rules(year, after, Wishes(), later) == [
        f"activities {row.id} is over and was changed"
    ]
    pins = Wishes(pinned_rows=frozenset({("activities", row.id)}))
    assert broken_rules(year, after, pins, FIRST_DAY) == [
        f"activities {row.id} is pinned and was changed"
    ]


def test_the_judge_sees_one_evening_too_many_and_a_day_off(year: Snapshot) -> None:
    hours = year.working_hours[0].person
    off = next(
        day
        for day in (MONDAY + dt.timedelta(days=n) for n in range(5))
        if not any(
            row.person == hours and row.weekday == day.strftime("%A").lower()
            for row in year.working_hours
        )
    )
    evening = r.Activity(
        id="late", title="Late", stream="team", kind="team-session", state="planned", on=off,
        minutes=130, after_hours=True, required=True,
    )  # fmt: skip
    asked = r.ActivityAudience(activity="late", person=hours)
    found = told(year, activities=(evening,), activity_audience=(asked,))
    assert f"late is required of {hours} on a day off" in found
    assert f"{hours} stays too long in the week of 2026-09-14" in found


@pytest.mark.parametrize("name", METHODS)
def test_a_yardsticks_year_is_lawful_and_never_below_the_bounds(year: Snapshot, name: str) -> None:
    beside = plan_by(name, year, Wishes(), FIRST_DAY, seconds=dict.fromkeys(Part, 0.3))
    after = with_changes(year, changes_of(beside.answer.moves))
    assert broken_rules(year, after, Wishes(), FIRST_DAY) == []
    parts = {part.part: one_number(part.tiers) for part in beside.answer.parts}
    assert parts.keys() == set(Part) - ({Part.WEAVE} if name == HIGHS_ALONE else set())
    assert all(beside.bounds[part] <= number for part, number in parts.items())


def test_a_measured_school_is_told_with_every_bar() -> None:
    row = measured(Task("small", small_year(8), FIRST_DAY, 8.0, with_yardsticks=False))
    assert (row.refused, row.broken, row.unplaced - row.unplaced_bound) == ("", (), 0)
    assert row.first is not None
    assert row.bound <= row.number
    assert row.megabytes < 1500
    lines = list(verdicts(row, BARS[20]))
    assert [line.partition(":")[0] for line in lines] == [
        "first plan of a part in 5 s",
        "first plan of the year in 5 s",
        "within 1% of the bounds in 15 s",
        "no ask unplaced that the bound allows",
        "nothing unlawful",
    ]


def test_a_made_school_is_whole_and_the_same_for_the_same_seed() -> None:
    one, other, third = (
        made_school(LARGE, OVER_ASKED, seed, year=YEAR, terms=TERMS, days=DAYS)
        for seed in (1, 1, 2)
    )
    assert one == other != third
    assert list(dangling_references(one)) == []
    teachers = {row.person for row in one.posts if row.staff_group in ("teacher", "leader")}
    part_timers = {row.person for row in one.working_hours}
    assert len(teachers) == LARGE.teachers
    assert 0.15 <= len(part_timers) / len(teachers) <= 0.25
    in_class = [
        (row.week, row.weekday, row.period, row.class_label)
        for row in one.timetable
        if row.kind == "lesson"
    ]
    assert len(in_class) == len(set(in_class))
