"""Pairs and times of coaching are planned together, lawfully, and as well as can be."""

from itertools import product

import pytest
from hypothesis import given, settings

from goldenthread.planner.fortnight import read_fortnight
from goldenthread.planner.slots.coaching import CannotPlan, CoachingAnswer, answer_coaching
from goldenthread.planner.slots.coaching_asks import read_asks
from goldenthread.planner.slots.coaching_columns import Cycle, legal_cycles
from goldenthread.planner.slots.coaching_shortage import find_shortage
from goldenthread.planner.slots.first_fit import first_fit
from goldenthread.planner.slots.planned_pairs import with_planned_pairs
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.slots.schools import TODAY, school, schools
from tests.planner.slots.scorer import broken_rules, values


def answer_for(snapshot: Snapshot) -> CoachingAnswer:
    return answer_coaching(snapshot, TODAY, seconds=30, pins={})


@given(schools())
@settings(max_examples=40)
def test_every_plan_is_lawful_and_costs_what_the_planner_says(snapshot: Snapshot) -> None:
    try:
        answer = answer_for(snapshot)
    except CannotPlan:
        return
    assert broken_rules(snapshot, answer.plan.cycles) == []
    told = [tier.value for tier in answer.plan.tiers]
    assert told == values(snapshot, answer.plan.cycles, TODAY)
    assert answer.status == "optimal"


@given(schools())
@settings(max_examples=40)
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
    assert [tier.value for tier in answer.plan.tiers] == best
    assert [tier.bound for tier in answer.plan.tiers] == best


@given(schools())
@settings(max_examples=40)
def test_first_fit_is_lawful_too(snapshot: Snapshot) -> None:
    asks = read_asks(snapshot, TODAY, {})
    plan = first_fit(asks, legal_cycles(read_fortnight(snapshot), asks))
    assert broken_rules(snapshot, plan) == []


@given(schools())
@settings(max_examples=100)
def test_a_shortage_holds_whatever_the_timetable(snapshot: Snapshot) -> None:
    asks = read_asks(snapshot, TODAY, {})
    shortage = find_shortage(asks)
    if not asks.coachees or not asks.coaches:
        return
    try:
        left_out = answer_for(snapshot).plan.left_out
    except CannotPlan:
        return
    if shortage is None:
        return
    assert len(set(left_out) & set(shortage.coachees)) >= shortage.left_out > 0


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
    plan = answer_for(snapshot).plan
    assert {cycle.coachee: cycle.coach for cycle in plan.cycles} == {
        "cy-moss": "bea-hart",
        "di-ray": "ann-lee",
    }


def test_what_could_not_be_had_is_said_with_the_nearest_way_out() -> None:
    crowded = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES, "cy-moss": TEACHES, "di-ray": TEACHES},
        coaches={"ann-lee": 55},
        pairs=[("ann-lee", person) for person in ("bea-hart", "cy-moss", "di-ray")],
    )
    answer = answer_for(crowded)
    assert len(answer.plan.left_out) == 1
    assert answer.reasons[0] == (
        "3 coachees can only be coached by Ann Lee, with room for 2 every four weeks: 1 is left "
        "out whatever the timetable. The nearest way out: 55 more protected minutes a fortnight "
        "among them, or one more coach."
    )
    no_free = school(
        {"ann-lee": FREE_COACH, "bea-hart": ["LLLL", "LLPL", "LLLL", "LLLL", "LLLL"]},
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
    )
    assert answer_for(no_free).reasons == (
        "Bea Hart has no free period outside PPA, so there is no time for a talk. "
        "The nearest way out: one period of cover a fortnight.",
    )
    boss = school(
        {"ann-lee": FREE_COACH, "bea-hart": TEACHES},
        coaches={"ann-lee": 110},
        pairs=[("ann-lee", "bea-hart")],
        bosses={"bea-hart": "ann-lee"},
    )
    assert answer_for(boss).reasons[-1] == (
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
        answer_coaching(snapshot, TODAY, seconds=5, pins=pins)


def test_ashmoor_vale_coaches_everybody_without_a_line_manager() -> None:
    snapshot = ashmoor_vale()
    asks = read_asks(snapshot, TODAY, {})
    quick = first_fit(asks, legal_cycles(read_fortnight(snapshot), asks))
    answer = answer_for(snapshot)
    assert broken_rules(snapshot, answer.plan.cycles) == []
    assert (len(quick), len(answer.plan.cycles), answer.status) == (23, 32, "optimal")
    # 24 cycles fit into the protected minutes of a fortnight: 16 twice and 16 every other time.
    assert [tier.value for tier in answer.plan.tiers[:2]] == [0, 16]
    after = with_planned_pairs(snapshot, answer.plan, TODAY)
    live = [row for row in after.coaching_pairs if row.state in ("offered", "running")]
    assert {(row.coach, row.coachee) for row in live} == {
        (cycle.coach, cycle.coachee) for cycle in answer.plan.cycles
    }
