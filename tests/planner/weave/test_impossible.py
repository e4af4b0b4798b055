"""Pins that contradict one another: told in the fewest sentences, and never planned around."""

import datetime as dt
from dataclasses import replace

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.planner.answers import CannotPlan, PartAnswer, Status
from goldenthread.planner.weave.plan import plan_weave
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from tests.planner.weave.years import SLOTS, TODAY, evening, pinned, planned, slot, small_year


def _out_of_order() -> SmallPlan:
    plan = small_year()
    plan.add(
        r.Unit(id="u1", programme="reading", position=1, big_idea="Hard words"),
        r.Unit(id="u2", programme="reading", position=2, big_idea="Main point", requires="u1"),
    )
    slot(plan, "english", SLOTS[0], "thinking", title="Answers")
    slot(plan, "english", SLOTS[1], "reading", unit="u2", title="Ten words")
    slot(plan, "english", SLOTS[2], "reading", unit="u1", title="Our texts")
    slot(plan, "english", SLOTS[3], "blank")
    return plan


OTHER, LATER, FIRST = (f"english-{day.isoformat()}" for day in SLOTS[:3])


def test_a_unit_pinned_before_the_one_it_requires_is_told_in_three_sentences() -> None:
    told: list[PartAnswer] = []
    answer = plan_weave(
        _out_of_order().snapshot(),
        pinned(LATER, FIRST),
        TODAY,
        seconds=10,
        seed=0,
        report=told.append,
    )
    assert answer.status is Status.IMPOSSIBLE
    assert set(answer.impossible) == {
        "“Ten words” stays on 27 April 2027.",
        "“Our texts” stays on 11 May 2027.",
        "“Ten words” comes after “Hard words”, on which it builds.",
    }
    assert answer.moves == ()
    assert told == [answer]


@pytest.mark.parametrize("kept", [LATER, FIRST])
def test_without_either_pin_there_is_a_plan(kept: str) -> None:
    answer, _ = planned(_out_of_order().snapshot(), pinned(kept))
    assert (answer.impossible, answer.tiers[1].value) == ((), 0)


def test_pins_that_leave_no_room_before_are_told_without_what_is_not_needed() -> None:
    wishes = pinned(OTHER, LATER)
    answer, _ = planned(_out_of_order().snapshot(), wishes)
    assert len(answer.impossible) == 3
    for key in (OTHER, LATER):
        assert planned(_out_of_order().snapshot(), pinned(key))[0].impossible == ()


def test_without_the_rule_there_is_a_plan() -> None:
    snapshot = _out_of_order().snapshot()
    units = tuple(replace(unit, requires="") for unit in snapshot.units)
    answer, _ = planned(replace(snapshot, units=units), pinned(LATER, FIRST))
    assert answer.impossible == ()


def test_two_sessions_pinned_to_one_date_are_told() -> None:
    plan = small_year()
    slot(plan, "english", SLOTS[0], "reading", title="Hard words")
    plan.activity(
        "second",
        on=SLOTS[0],
        team="english",
        title="Answers",
        programme="thinking",
        uses_learning_slot=True,
    )
    slot(plan, "english", SLOTS[1], "blank")
    first = f"english-{SLOTS[0].isoformat()}"
    answer, _ = planned(plan.snapshot(), pinned(first, "second"))
    assert set(answer.impossible) == {
        "“Hard words” stays on 13 April 2027.",
        "“Answers” stays on 13 April 2027.",
        "English has one session on 13 April 2027.",
    }
    for kept in (first, "second"):
        assert planned(plan.snapshot(), pinned(kept))[0].impossible == ()


def test_two_pinned_evenings_in_a_week_are_no_contradiction() -> None:
    plan = small_year()
    evening(plan, "one", dt.date(2027, 4, 27), exempt="career")
    evening(plan, "two", dt.date(2027, 4, 29), exempt="career")
    answer, _ = planned(plan.snapshot(), pinned("one", "two"))
    assert (answer.impossible, answer.tiers[3].value) == ((), 3)


def test_an_order_that_no_pin_broke_is_no_contradiction() -> None:
    plan = small_year()
    plan.add(
        r.Unit(id="u1", programme="reading", position=1, big_idea="Hard words"),
        r.Unit(id="u2", programme="reading", position=2, big_idea="Main point", requires="u1"),
    )
    slot(plan, "english", SLOTS[0], "reading", unit="u2")
    day = dt.date(2027, 6, 1)
    plan.activity("conference", on=day, team="english", programme="reading", unit="u1")
    answer, _ = planned(plan.snapshot(), pinned(f"english-{SLOTS[0].isoformat()}"))
    assert answer.impossible == ()


def test_a_year_without_teaching_weeks_is_refused() -> None:
    empty = replace(SmallPlan().snapshot(), terms=())
    with pytest.raises(CannotPlan, match="no teaching weeks"):
        planned(empty)


@pytest.mark.parametrize("today", [dt.date(2020, 1, 1), dt.date(2027, 7, 21), dt.date(2030, 1, 1)])
def test_nothing_to_plan_is_a_plan_without_moves(today: dt.date) -> None:
    answer, after = planned(SmallPlan().snapshot(), Wishes(), today)
    assert (answer.moves, answer.reasons, answer.status) == ((), (), Status.OPTIMAL)
    assert after == SmallPlan().snapshot()


def test_with_no_time_the_year_as_it_stands_is_the_plan() -> None:
    answer = plan_weave(
        _out_of_order().snapshot(), Wishes(), TODAY, seconds=0, seed=0, report=lambda each: None
    )
    assert (answer.moves, answer.tiers[1].value, answer.tiers[1].bound) == ((), 1, 0)
