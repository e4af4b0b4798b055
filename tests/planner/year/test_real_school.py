"""A real school's timetable, where its file is at hand: 68 teachers, 25 periods, fifteen teams."""

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from goldenthread.commands.benchmarks.plan_law import broken_rules
from goldenthread.commands.benchmarks.planning_real import real_school
from goldenthread.planner.answers import YearAnswer, changes_of
from goldenthread.planner.wishes import Matter, Part, Wishes
from goldenthread.planner.year import plan_year
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.year.made_years import FIRST_DAY

SECONDS = 12.0


@pytest.fixture(scope="module")
def st_paul() -> Snapshot:
    told = os.environ.get("GOLDENTHREAD_TEST_FILES")
    beside = Path(__file__).resolve().parents[4] / "shared" / "data"
    file = (Path(told) if told else beside) / "timetables" / "EnglandStPaul.csv"
    if not file.is_file():
        pytest.skip("The real timetable is not here.")
    return real_school(file)


@pytest.fixture(scope="module")
def answer(st_paul: Snapshot) -> YearAnswer:
    return plan_year(st_paul, Wishes(), FIRST_DAY, seconds=SECONDS)


def test_st_paul_is_planned_lawfully(st_paul: Snapshot, answer: YearAnswer) -> None:
    after = with_changes(st_paul, changes_of(answer.moves))
    assert broken_rules(st_paul, after, Wishes(), FIRST_DAY) == []


def test_st_pauls_departments_have_a_time_to_meet(st_paul: Snapshot, answer: YearAnswer) -> None:
    after = with_changes(st_paul, changes_of(answer.moves))
    sizes = {team.id: len(after.having("team_members", "team", team.id)) for team in after.teams}
    meeting = {row.team for row in after.activities if row.uses_learning_slot}
    assert {team for team, size in sizes.items() if size > 1} <= meeting
    assert all(team.slot_every_weeks for team in after.teams if sizes[team.id] > 1)


def test_st_pauls_coaching_has_its_times(st_paul: Snapshot, answer: YearAnswer) -> None:
    after = with_changes(st_paul, changes_of(answer.moves))
    timed = {row.pair for row in after.coaching_slots}
    coached = {
        pair.coachee for pair in after.coaching_pairs if pair.id in timed and pair.state != "ended"
    }
    left_out = sum(tier.value for tier in answer.tiers if tier.name == "coachees left out")
    assert len(coached) == len(st_paul.coaching_pairs) - left_out
    first = next(tier for tier in answer.tiers if tier.matter is Matter.LEFT_OUT)
    assert first.is_proved


@pytest.mark.parametrize("size", [3, 4, 5])
def test_no_plan_of_a_team_covers_less_than_the_least_there_is(
    st_paul: Snapshot, size: int
) -> None:
    """With no evening to meet on, one team takes the period in which fewest of it teach."""
    team = next(
        each
        for each in sorted(st_paul.teams, key=lambda row: row.id)
        if len(st_paul.having("team_members", "team", each.id)) == size
    )
    members = {row.person for row in st_paul.having("team_members", "team", team.id)}
    alone = replace(
        st_paul,
        teams=(team,),
        team_members=st_paul.having("team_members", "team", team.id),
        coaches=(),
        coaching_pairs=(),
    )
    teaching = Counter(
        (row.weekday, row.period) for row in st_paul.timetable if row.person in members
    )
    periods = {(row.weekday, row.period) for row in st_paul.timetable}
    least = min(teaching[period] for period in periods)
    wishes = Wishes(
        parts=frozenset({Part.SLOTS}),
        evening_weekdays=(),
        most_covers_a_day=10,
        most_covers_a_person=100,
    )
    answer = plan_year(alone, wishes, FIRST_DAY, seconds=SECONDS)
    values = {tier.name: (tier.value, tier.bound) for tier in answer.tiers}
    assert values["teams without a slot"] == (0, 0)
    # Cover comes before rhythm, so the team meets once in four weeks where somebody is covered.
    assert values["lessons covered in four weeks"] == (least, least)
