"""Chooses pairs and times of coaching together, without teams: what `answer_coaching` plans.

Pairs first and times second leaves people out whom another pairing would have reached, so both are
one choice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.planner.slots.coaching_asks import CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.columns import COACHING
from goldenthread.planner.slots.goals import goals_of
from goldenthread.planner.slots.limits import limits_of
from goldenthread.planner.slots.model import Model, settle
from goldenthread.planner.slots.published import PublishedCycle
from goldenthread.planner.slots.settling import Settings
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter, Wishes


@dataclass(frozen=True, slots=True)
class CoachingPlan:
    """A cycle for each coachee who has one; `left_out` has none. `tiers` in their order."""

    cycles: tuple[Cycle, ...]
    left_out: tuple[str, ...]
    tiers: tuple[Tier, ...]

    @property
    def is_proved(self) -> bool:
        return all(tier.is_proved for tier in self.tiers)


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
    wanted = [(COACHING, coachee.person) for coachee in asks.coachees]
    model: Model[Cycle] = Model(wanted, cycles, limits_of(cycles, asks, Wishes()))
    goals = goals_of(tuple(Matter), asks, published or {}, teams=False)
    plan = settle(model, goals, start, Settings(seconds))
    return CoachingPlan(plan.chosen, tuple(person for _, person in plan.left_out), plan.tiers)
