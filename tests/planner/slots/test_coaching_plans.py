"""Pairs and times of coaching are planned together, lawfully, and as well as can be."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings

from goldenthread.planner.answers import CannotPlan, PartAnswer, Status, changes_of
from goldenthread.planner.fortnight import read_fortnight
from goldenthread.planner.slots.coaching_asks import read_asks
from goldenthread.planner.slots.coaching_columns import Cycle, legal_cycles
from goldenthread.planner.slots.coaching_shortage import find_shortage
from goldenthread.planner.slots.plan import plan_slots
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.slots.schools import TODAY, school, schools
from tests.planner.slots.scorer import broken_rules, values
from tests.planner.slots.year_scorer import cycles_in


def answer_for(
    snapshot: Snapshot, wishes: Wishes | None = None, *, seconds: float = 600
) -> PartAnswer:
    return plan_slots(
        snapshot, wishes or Wishes(), TODAY, seconds=seconds, seed=0, report=lambda answer: None
    )


def cycles_of(snapshot: Snapshot, answer: PartAnswer) -> list[Any]:
    return cycles_in(with_changes(snapshot, changes_of(answer.moves)))


@given(schools())
@settings(max_examples=40, deadline=None)
def test_every_plan_is_lawful_and_costs_what_the_planner_says(snapshot: Snapshot) -> None:
    try:
        answer = answer_for(snapshot)
    except CannotPlan:
        return
    cycles = cycles_of(snapshot, answer)
    assert broken_rules(snapshot, cycles) == []
    assert [tier.value for tier in answer.tiers] == values(snapshot, cycles, TODAY)
    assert answer.status is Status.OPTIMAL


@given(schools())
@settings(max_examples=40, deadline=None)
def test_trying_everything_finds_nothing_better(snapshot: Snapshot) -> None:
    asks = read_asks(snapshot, TODAY, {})
    ways: dict[str, list[Cycle | None]] = {one.person: [None] for one in asks.coachees}
    for cycle in legal_cycles(read_fortnight(snapshot), asks):
        ways[cycle.coachee].append(cycle)
    number = 1
    for choices in ways.values():
        number *= len(choices)
    if not asks.coachees or not asks.coaches or number > 400:
        return
    plans = ([one for one in chosen if one] for chosen in product(*ways.values()))
    best = min(values(snapshot, plan, TODAY) for plan in plans if not broken_rules(snapshot, plan))
    try:
        answer = answer_for(snapshot)
    except CannotPlan:
        return
    assert [tier.value for tier in answer.tiers] == best
    assert [tier.bound for tier in answer.tiers] == best


@given(schools())
@settings(max_examples=40, deadline=None)
def test_a_plan_without_time_is_lawful_too(snapshot: Snapshot) -> None:
    try:
        answer = answer_for(snapshot, seconds=0)
    except CannotPlan:
        return
    cycles = cycles_of(snapshot, answer)
    assert broken_rules(snapshot, cycles) == []
    assert [tier.value for tier in answer.tiers] == values(snapshot, cycles, TODAY)


@given(schools())
@settings(max_examples=60, deadline=None)
def test_a_shortage_holds_whatever_the_timetable(snapshot: Snapshot) -> None:
    asks = read_asks(snapshot, TODAY, {})
    shortage = find_shortage(asks)
    if not asks.coachees or not asks.coaches:
        return
    try:
        answer = answer_for(snapshot)
    except CannotPlan:
        return
    if shortage is None:
        return
    reached = {cycle.coachee for cycle in cycles_of(snapshot, answer)}
    assert len(set(shortage.coachees) - reached) >= shortage.left_out > 0


FREE_COACH = ["---D", "----", "----", "----", "----"]
TEACHES = ["LL-L", "LLPL", "LLPL", "LLLL", "LLLL"]


def test_whoever_has_another_way_makes_room_for_whoever_has_none() -> None:
    """Only Bea may coach Cy, so Di goes to Ann although Di was with Bea."""
    snapshot = school(
        {
            "ann-lee": ["-C--", "----", "----", "----", "----"],
            "bea-hart": ["-C--", "LLLL", "LLLL", "LLLL", "LLLL"],
            "cy-moss": ["L-LL", "LLLL", "LLLL", "LLLL", "LLLL"],
            "di-ray": ["L-LL", "LLLL", "LLLL", "LLLL", "LLLL"],
        },
        coaches={"ann-lee": 110, "bea-hart": 55},
        pairs=[("bea-hart", "cy-moss"), ("bea-hart", "di-ray")],
        bosses={"cy-moss": "ann-lee"},
    )
    cycles = cycles_of(snapshot, answer_for(snapshot))
    assert {cycle.coachee: cycle.coach for cycle in cycles} == {
        "cy-moss": "bea-hart",
        "di-ray": "ann-lee",
    }


def test_two_pairs_every_four_weeks_say_in_which_weeks_each_begins() -> None:
    slow = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES, "cy-moss": TEACHES},
        coaches={"ann-lee": 55},
        pairs=[("ann-lee", "bea-hart"), ("ann-lee", "cy-moss")],
    )
    told = [move.words.partition(": ")[2] for move in answer_for(slow).moves]
    times = "a look on Monday B, period 2, the talk on Monday B, period 3, every four weeks"
    assert sorted(told) == [
        f"{times}, with the first look on 1 March 2027.",
        f"{times}, with the first look on 8 February 2027.",
    ]


def test_what_could_not_be_had_is_said_with_the_nearest_way_out() -> None:
    crowded = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES, "cy-moss": TEACHES, "di-ray": TEACHES},
        coaches={"ann-lee": 55},
        pairs=[("ann-lee", person) for person in ("bea-hart", "cy-moss", "di-ray")],
    )
    answer = answer_for(crowded)
    assert len(answer.unplaced) == 1
    assert str(answer.reasons[0]) == (
        "3 coachees can only be coached by Ann Lee, with room for 2 every four weeks: 1 is left "
        "out whatever the timetable. The nearest way out: 55 more protected minutes a fortnight "
        "among them, or one more coach."
    )
    no_free = school(
        {"ann-lee": FREE_COACH, "bea-hart": ["LLLL", "LLPL", "LLLL", "LLLL", "LLLL"]},
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
    )
    assert str(answer_for(no_free).reasons[0]) == (
        "Bea Hart has no free period outside PPA, so there is no time for a talk. "
        "The nearest way out: one period of cover a fortnight."
    )
    boss = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES},
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
        bosses={"bea-hart": "ann-lee"},
    )
    assert str(answer_for(boss).reasons[0]) == (
        "No coach is free to coach anybody here: everyone who coaches is their line manager. "
        "Find one more coach."
    )
    assert str(answer_for(boss).reasons[1]) == (
        "Everybody who coaches is Bea Hart's line manager or appraiser. Find one more coach."
    )


@pytest.mark.parametrize(
    ("pins", "told"),
    [
        ({"bea-hart": "cy-moss"}, "Cy Moss is pinned to coach Bea Hart, but is no coach."),
        ({"cy-moss": "ann-lee"}, "Ann Lee line-manages or appraises Cy Moss"),
    ],
)
def test_a_pin_that_cannot_be_is_refused(pins: dict[str, str], told: str) -> None:
    snapshot = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES, "cy-moss": TEACHES},
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
        bosses={"cy-moss": "ann-lee"},
    )
    with pytest.raises(CannotPlan, match=told):
        answer_for(snapshot, Wishes(pinned_coaches=pins))


def test_levers_are_priced_by_plans_that_exist() -> None:
    crowded = school(
        {
            "ann-lee": FREE_COACH,
            "bea-hart": TEACHES,
            "cy-moss": TEACHES,
            "di-ray": TEACHES,
            "ed-fox": FREE_COACH,
        },
        coaches={"ann-lee": 55},
        pairs=[("ann-lee", person) for person in ("bea-hart", "cy-moss", "di-ray")],
    )
    assert [str(reason) for reason in answer_for(crowded).reasons[3:]] == [
        "One more trained coach, Ed Fox for example, would reach 1 of the 1 left out. "
        "It takes 55 more protected minutes a fortnight.",
        "Twice the protected minutes for every coach would reach 1 of the 1 left out. "
        "It takes 55 more protected minutes a fortnight.",
        "Two drop-ins of 30 minutes in one free period would reach 0 of the 1 left out.",
    ]


def test_ashmoor_vale_coaches_everybody_without_a_line_manager() -> None:
    snapshot = ashmoor_vale()
    answer = answer_for(snapshot)
    cycles = cycles_of(snapshot, answer)
    assert broken_rules(snapshot, cycles) == []
    assert (len(cycles), answer.unplaced, answer.status) == (32, (), Status.OPTIMAL)
    # 24 cycles fit into the protected minutes of a fortnight: 16 twice and 16 every other time.
    assert sum(cycle.cadence_weeks == 4 for cycle in cycles) == 16
    # No times are agreed yet, but pairs that run are what people live by: few of them change.
    [moved] = [tier for tier in answer.tiers if tier.matter is Matter.MOVED]
    old = {row.coachee: row.coach for row in snapshot.coaching_pairs if row.state == "running"}
    changed = sum(old[cycle.coachee] != cycle.coach for cycle in cycles)
    assert (moved.value, moved.is_proved) == (3 * changed, True)
    # Without looking ahead eight are left out.
    hasty = answer_for(snapshot, seconds=0)
    assert (len(hasty.unplaced), hasty.tiers[0].bound) == (8, 0)
    after = with_changes(snapshot, changes_of(answer.moves))
    live = [row for row in after.coaching_pairs if row.state in ("offered", "running")]
    assert {(row.coach, row.coachee) for row in live} == {
        (cycle.coach, cycle.coachee) for cycle in cycles
    }
