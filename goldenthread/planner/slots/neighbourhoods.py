"""Improves a plan piece by piece: frees the asks of a few groups and plans these anew.

A large-neighbourhood search (P. Shaw, CP98, LNCS 1520 (1998), 417-431) with the integer programme
as its step. Each step is small, so many of them fit into the time that the whole would take.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from goldenthread.planner.slots.solver import Choice, Numbers, clock

# Seconds for one step; a step that needs more is too large to be worth it.
STEP_SECONDS = 4.0
FIRST_GROUPS, MOST_GROUPS = 4, 12
# After so many steps in a row that found nothing more the neighbourhood grows.
PATIENCE = 3
# One long step alone is no sign that nothing more is to be found.
FEWEST_FRUITLESS = 8


@dataclass(frozen=True, slots=True)
class Groups:
    """The ask and the group of each column, as numbers; `left out` is of no group, -1."""

    ask: Any
    group: Any


def groups_of(asks: Sequence[Any], of_columns: Sequence[tuple[Any, Any]]) -> Groups:
    """`of_columns` holds ask and group of each column."""
    number = {ask: place for place, ask in enumerate(asks)}
    names = {name: place for place, name in enumerate(sorted({g for _, g in of_columns}))}
    ask = [number[a] for a, _ in of_columns] + list(range(len(asks)))
    group = [names[g] for _, g in of_columns] + [-1] * len(asks)
    return Groups(np.array(ask), np.array(group))


def improve(
    choice: Choice,
    groups: Groups,
    cost: Numbers,
    chosen: Numbers,
    enough: float,
    seconds: float,
    idle_seconds: float,
    seed: int,
    better: Callable[[Numbers], None],
) -> Numbers:
    """The best choice found until the time is over, the cost is `enough`, or nothing was found
    for so long, or nothing helps.
    """
    left, idle = clock(seconds), clock(idle_seconds)
    dice = np.random.default_rng(seed)
    size, failed, fruitless = FIRST_GROUPS, 0, 0
    total = int(groups.group.max(initial=-1)) + 1
    value = round(float(cost @ chosen))
    while value > enough and left() > 0 and total > size:
        if idle() <= 0 and fruitless >= FEWEST_FRUITLESS:
            break
        free = _neighbourhood(groups, cost, chosen, choice.open, size, total, dice)
        found, _ = choice.minimise(
            cost, chosen, min(STEP_SECONDS, left()), among=free, enough=enough, better=better
        )
        now = round(float(cost @ found))
        if now < value:
            chosen, value, failed, fruitless = found, now, 0, 0
            idle = clock(idle_seconds)
            continue
        failed, fruitless = failed + 1, fruitless + 1
        if failed >= PATIENCE:
            size, failed = size + 1, 0
            if size > MOST_GROUPS:
                break
    return chosen


def _neighbourhood(
    groups: Groups,
    cost: Numbers,
    chosen: Numbers,
    is_open: Any,
    size: int,
    total: int,
    dice: np.random.Generator,
) -> Any:
    """Every open column of the asks that now lie in some groups: among these one that costs and one
    that could do better by it.
    """
    taken = np.flatnonzero(chosen > 0.5)
    paid = taken[cost[taken] > 0]
    mine = int(dice.choice(paid))
    mates = np.flatnonzero(is_open & (groups.ask == groups.ask[mine]) & (cost < cost[mine]))
    wanted = {int(groups.group[mine])} - {-1}
    if len(mates):
        could = np.unique(groups.group[mates])
        could = could[could >= 0]
        wanted |= {int(g) for g in dice.permutation(could)[: max(1, size // 2)]}
    for other in dice.permutation(total):
        if len(wanted) >= size:
            break
        wanted.add(int(other))
    inside = np.isin(groups.group[taken], list(wanted)) | (groups.group[taken] < 0)
    asks = np.unique(np.append(groups.ask[taken[inside]], groups.ask[mine]))
    return np.isin(groups.ask, asks)
