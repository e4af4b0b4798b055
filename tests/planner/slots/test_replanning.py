"""Planned again, as few people as can be get another coach or another time."""

import dataclasses
import datetime as dt
from typing import Any

from goldenthread.planner.answers import PartAnswer, changes_of
from goldenthread.planner.slots.plan import plan_slots
from goldenthread.planner.wishes import Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.slots.schools import TODAY
from tests.planner.slots.scorer import broken_rules
from tests.planner.slots.year_scorer import cycles_in

GONE = "bea-marlowe"


def answer_for(snapshot: Snapshot) -> PartAnswer:
    return plan_slots(snapshot, Wishes(), TODAY, seconds=600, seed=0, report=lambda answer: None)


def coached(snapshot: Snapshot) -> dict[str, tuple[Any, ...]]:
    """Coach and times of each coachee."""
    return {
        one.coachee: (
            one.coach,
            *(
                (slot.week, slot.weekday, slot.period, *one.fortnights)
                for slot in (one.look, one.talk)
            ),
        )
        for one in cycles_in(snapshot)
    }


def weight(before: Snapshot, after: Snapshot) -> int:
    """A new coach counts 3, a new time 1."""
    old, new = coached(before), coached(after)
    return sum(
        3 if old[person][0] != now[0] else int(old[person] != now) for person, now in new.items()
    )


def test_a_year_without_changes_moves_nobody_and_a_leaver_only_few() -> None:
    snapshot = ashmoor_vale()
    year = with_changes(snapshot, changes_of(answer_for(snapshot).moves))
    again = answer_for(year)
    [moved] = [tier for tier in again.tiers if tier.name == "weight of what moves"]
    assert (again.moves, moved.value, moved.is_proved) == ((), 0, True)

    people = tuple(
        dataclasses.replace(row, left_on=dt.date(2027, 2, 1)) if row.id == GONE else row
        for row in year.people
    )
    without = dataclasses.replace(year, people=people)
    answer = answer_for(without)
    after = with_changes(without, changes_of(answer.moves))
    assert broken_rules(without, cycles_in(after)) == []
    [moved] = [tier for tier in answer.tiers if tier.name == "weight of what moves"]
    assert (answer.unplaced, moved.is_proved, moved.value) == ((), True, weight(year, after))
    bereft = {person for person, told in coached(year).items() if told[0] == GONE}
    changed = {person for person, told in coached(after).items() if told != coached(year)[person]}
    assert bereft <= changed
    assert len(answer.moves) == len(changed)
    # Planned as if nothing were in use, more would move.
    unused = dataclasses.replace(without, coaching_slots=())
    fresh = with_changes(unused, changes_of(answer_for(unused).moves))
    assert moved.value < weight(year, fresh)
