"""Chooses pairs and times of coaching together: an integer programme over all legal cycles.

Pairs first and times second leaves people out whom another pairing would have reached, so both are
one choice. What matters is settled in tiers: a lower one never costs anything in a higher one.
Solver: HiGHS (Q. Huangfu and J. A. J. Hall, Mathematical Programming Computation 10 (2018),
119-142), through scipy.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from goldenthread.planner.slots.coaching_asks import USUAL_CADENCE_WEEKS, CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.published import PublishedCycle, cost_of_change
from goldenthread.planner.tiers import Tier


@dataclass(frozen=True, slots=True)
class CoachingPlan:
    """A cycle for each coachee who has one; `left_out` has none. `tiers` in their order."""

    cycles: tuple[Cycle, ...]
    left_out: tuple[str, ...]
    tiers: tuple[Tier, ...]

    @property
    def is_proved(self) -> bool:
        return all(tier.is_proved for tier in self.tiers)


LEFT_OUT = "coachees left out"


def wishes(
    asks: CoachingAsks, published: Mapping[str, PublishedCycle]
) -> Mapping[str, Callable[[Cycle], int]]:
    """What each cycle costs in each tier below the first, which counts who is left out.

    Where a plan is published already, moving people comes next and quality after it.
    """
    coaches = {coach.person: coach for coach in asks.coaches}
    coachees = {coachee.person: coachee for coachee in asks.coachees}

    def changes(cycle: Cycle) -> int:
        return int(coachees[cycle.coachee].coach not in ("", cycle.coach))

    def is_far(cycle: Cycle) -> int:
        mine = coachees[cycle.coachee].subjects
        return int(bool(mine) and mine.isdisjoint(coaches[cycle.coach].subjects))

    moved = {"weight of what moves": lambda cycle: cost_of_change(cycle, published)}
    return (moved if published else {}) | {
        "cycles slower than a fortnight": lambda cycle: int(
            cycle.cadence_weeks > USUAL_CADENCE_WEEKS
        ),
        "coaches without recent training": lambda cycle: int(not coaches[cycle.coach].is_trained),
        "coachees who change their coach": changes,
        "pairs of different subjects": is_far,
        "school days between look and talk": lambda cycle: cycle.wait_days,
    }


def plan_coaching(
    asks: CoachingAsks,
    cycles: Sequence[Cycle],
    *,
    seconds: float,
    start: Sequence[Cycle] = (),
    published: Mapping[str, PublishedCycle] | None = None,
) -> CoachingPlan:
    """The best plan found within `seconds`, with what is proved of each tier.

    `published` is the plan that people live by already; `start` is a legal one to fall back on when
    nothing better is found in time. Without a time limit in the way, the same asks give the same
    plan.
    """
    ends = time.monotonic() + seconds
    people = [coachee.person for coachee in asks.coachees]
    rows, most, least = _rules(asks, people, cycles)
    number = len(cycles) + len(people)
    costs = {LEFT_OUT: np.array([0.0] * len(cycles) + [1.0] * len(people))}
    for name, price in wishes(asks, published or {}).items():
        costs[name] = np.array([*map(float, map(price, cycles))] + [0.0] * len(people))
    constraints = [LinearConstraint(rows, least, most)] if number else []
    chosen = _as_choice(start, cycles, people)
    tiers: list[Tier] = []
    for name, cost in costs.items():
        left = ends - time.monotonic()
        bound = 0
        if number and left > 0:
            result = milp(
                cost,
                integrality=np.ones(number),
                bounds=Bounds(0, 1),
                constraints=constraints,
                options={"time_limit": left},
            )
            if result.mip_dual_bound is not None:
                bound = max(0, ceil(result.mip_dual_bound - 1e-6))
            if result.x is not None and round(cost @ np.rint(result.x)) <= round(cost @ chosen):
                chosen = np.rint(result.x)
        value = round(float(cost @ chosen))
        tiers.append(Tier(name, value, min(bound, value)))
        constraints = [*constraints, LinearConstraint(cost, -np.inf, value)]
    taken = tuple(cycle for cycle, one in zip(cycles, chosen, strict=False) if one)
    placed = {cycle.coachee for cycle in taken}
    return CoachingPlan(taken, tuple(p for p in people if p not in placed), tuple(tiers))


def _as_choice(start: Sequence[Cycle], cycles: Sequence[Cycle], people: list[str]) -> Any:
    wanted = set(start)
    placed = {cycle.coachee for cycle in start}
    return np.array(
        [float(cycle in wanted) for cycle in cycles]
        + [float(person not in placed) for person in people]
    )


def _rules(asks: CoachingAsks, people: list[str], cycles: Sequence[Cycle]) -> tuple[Any, Any, Any]:
    """One row a rule: which columns it counts, and how many of them there may be."""
    entries: list[Iterable[int]] = []
    most: list[float] = []
    least: list[float] = []

    def rule(columns: Iterable[int], at_most: float, at_least: float = -np.inf) -> None:
        entries.append(columns)
        most.append(at_most)
        least.append(at_least)

    of_coachee, of_slot, of_coach, of_two = _by_rule(cycles)
    for place, person in enumerate(people):
        # Exactly one of: a cycle, or the column that says "left out".
        rule([*of_coachee[person], len(cycles) + place], 1, 1)
    for columns in of_slot.values():
        if len(columns) > 1:
            rule(columns, 1)
    room = {coach.person: coach.cycles_a_fortnight for coach in asks.coaches}
    for (coach, _), columns in of_coach.items():
        rule(columns, room[coach])
    for columns in of_two.values():
        rule(columns, 1)
    indices = [column for columns in entries for column in columns]
    starts = np.cumsum([0, *(len(list(columns)) for columns in entries)])
    shape = (len(entries), len(cycles) + len(people))
    return csr_array((np.ones(len(indices)), indices, starts), shape=shape), most, least


type Columns = dict[Any, list[int]]


def _by_rule(cycles: Sequence[Cycle]) -> tuple[Columns, Columns, Columns, Columns]:
    of_coachee: Columns = defaultdict(list)
    of_slot: Columns = defaultdict(list)
    of_coach: Columns = defaultdict(list)
    of_two: Columns = defaultdict(list)
    both_ways = {(cycle.coachee, cycle.coach) for cycle in cycles}
    for column, cycle in enumerate(cycles):
        of_coachee[cycle.coachee].append(column)
        for taken in cycle.taken:
            of_slot[taken].append(column)
        for fortnight in cycle.fortnights:
            of_coach[cycle.coach, fortnight].append(column)
        if (cycle.coach, cycle.coachee) in both_ways:
            of_two[frozenset((cycle.coach, cycle.coachee))].append(column)
    return of_coachee, of_slot, of_coach, of_two
