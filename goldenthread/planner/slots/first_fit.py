"""A quick plan without looking ahead: each coachee takes the first cycle that still fits.

It is the yardstick of the benchmark, and what the solver falls back on when time runs out at once.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from goldenthread.planner.fortnight import Slot
from goldenthread.planner.slots.coaching_asks import CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle


def first_fit(asks: CoachingAsks, cycles: Sequence[Cycle]) -> tuple[Cycle, ...]:
    """A legal plan: coachees in their order, cycles in theirs, fortnightly ones first."""
    of_coachee: dict[str, list[Cycle]] = defaultdict(list)
    for cycle in cycles:
        of_coachee[cycle.coachee].append(cycle)
    room = {coach.person: coach.cycles_a_fortnight for coach in asks.coaches}
    load: Counter[tuple[str, int]] = Counter()
    taken: set[tuple[str, Slot, int]] = set()
    coached_by: set[tuple[str, str]] = set()
    plan = []
    for coachee in asks.coachees:
        for cycle in sorted(of_coachee[coachee.person], key=lambda each: each.cadence_weeks):
            full = any(load[cycle.coach, f] >= room[cycle.coach] for f in cycle.fortnights)
            times = set(cycle.taken)
            mutual = (cycle.coach, cycle.coachee) in coached_by
            if full or mutual or not taken.isdisjoint(times):
                continue
            plan.append(cycle)
            taken |= times
            coached_by.add((cycle.coachee, cycle.coach))
            load.update((cycle.coach, f) for f in cycle.fortnights)
            break
    return tuple(plan)
