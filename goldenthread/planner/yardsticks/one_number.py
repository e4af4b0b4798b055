"""A plan's tiers as one number for plans of any making, and the least that it can be."""

from collections.abc import Iterable, Mapping, Sequence

from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter

# Our judgement, after the study of feasibility: nobody left out is worth ten lessons of cover.
WEIGHTS: Mapping[Matter, int] = {
    Matter.LEFT_OUT: 1000,
    Matter.MOVED: 300,
    Matter.COVER: 100,
    Matter.FAIRNESS: 30,
    Matter.RHYTHM: 30,
    Matter.CLOSENESS: 3,
    Matter.PREFERENCES: 1,
}


def one_number(tiers: Iterable[Tier]) -> int:
    """The weighted sum of what is counted."""
    return sum(WEIGHTS[tier.matter] * tier.value for tier in tiers)


def least_number(tiers: Sequence[Tier]) -> int:
    """A number that no plan of this part can be below, from the bounds of its tiers in order.

    The bound of a tier holds for plans that are no worse than this one in the tiers above it. Take
    any plan. Either it is no worse than this one in every tier, and then every bound holds for it.
    Or there is a first tier in which it is worse, by one at least; above it the bounds hold, and of
    the tiers below nothing is known but that they are not negative. The least of these cases is
    a bound for every plan.
    """
    cases = []
    above = 0
    for tier in tiers:
        cases.append(above + WEIGHTS[tier.matter] * (tier.value + 1))
        above += WEIGHTS[tier.matter] * tier.bound
    return min([above, *cases])


def gap_in_order(tiers: Sequence[Tier], bounds: Sequence[int]) -> float:
    """How far the tiers are above their bounds, as a share of the one number.

    That is the gap among plans that give up nothing in a higher tier. A tier below its bound, as a
    plan may have that is worse above, makes up for nothing.
    """
    over = sum(
        WEIGHTS[tier.matter] * max(0, tier.value - bound)
        for tier, bound in zip(tiers, bounds, strict=True)
    )
    return over / one_number(tiers) if over else 0.0
