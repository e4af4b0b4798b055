"""After a leaver as few people as can be get another coach or another time."""

import dataclasses
import datetime as dt
import json

import pytest

from goldenthread.commands.plan import as_values
from goldenthread.planner.slots.coaching import answer_coaching
from goldenthread.planner.slots.published import NotAPlan, cost_of_change, read_published
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from tests.planner.slots.schools import TODAY
from tests.planner.slots.scorer import broken_rules


def test_a_year_without_changes_moves_nobody_and_a_leaver_only_few() -> None:
    snapshot = ashmoor_vale()
    first = answer_coaching(snapshot, TODAY, seconds=60, pins={})
    published = read_published(json.dumps(as_values(first)), "plan.json")
    again = answer_coaching(snapshot, TODAY, seconds=60, pins={}, published=published)
    assert again.plan.cycles == first.plan.cycles
    assert (again.plan.tiers[1].value, again.plan.tiers[1].is_proved) == (0, True)

    gone = "bea-marlowe"
    without = dataclasses.replace(
        snapshot,
        people=tuple(
            dataclasses.replace(row, left_on=dt.date(2027, 2, 1)) if row.id == gone else row
            for row in snapshot.people
        ),
    )
    after = answer_coaching(without, TODAY, seconds=60, pins={}, published=published)
    assert broken_rules(without, after.plan.cycles) == []
    assert (after.plan.left_out, after.plan.tiers[1].is_proved) == ((), True)
    bereft = {cycle.coachee for cycle in first.plan.cycles if cycle.coach == gone}
    costs = {cycle.coachee: cost_of_change(cycle, published) for cycle in after.plan.cycles}
    assert sum(costs.values()) == after.plan.tiers[1].value
    assert {coachee for coachee, cost in costs.items() if cost} >= bereft
    # Planned as if nothing had been published, far more would move.
    fresh = answer_coaching(without, TODAY, seconds=60, pins={})
    moved_afresh = sum(cost_of_change(cycle, published) for cycle in fresh.plan.cycles)
    assert after.plan.tiers[1].value < moved_afresh


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"coaching": [{"coachee": "ann-lee"}]}', "null"])
def test_a_file_that_is_no_plan_is_refused(text: str) -> None:
    with pytest.raises(NotAPlan, match=r"old\.json is no plan that Goldenthread wrote"):
        read_published(text, "old.json")
