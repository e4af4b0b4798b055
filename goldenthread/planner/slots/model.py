"""Chooses one column for each ask, or none, so that nobody has two things at once.

What matters is settled in goals, one after another: a lower one never costs anything in a higher
one. Each goal is first relaxed, which proves a bound in a second and closes every column that no
plan as good as the one at hand can hold; only what is left goes to the integer programme.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from goldenthread.planner.slots.columns import Ask, Column
from goldenthread.planner.slots.neighbourhoods import groups_of
from goldenthread.planner.slots.settling import Settings, Settling
from goldenthread.planner.slots.solver import Choice, Numbers, clock
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter


@dataclass(frozen=True, slots=True)
class Goal[C: Column]:
    """What is kept small: the price of each column, or of an ask that no column meets."""

    name: str
    matter: Matter
    price: Callable[[C], int] = lambda column: 0
    left_out: Callable[[Ask], int] = lambda ask: 0


@dataclass(frozen=True, slots=True)
class Limit:
    """The weights of the chosen columns, by their places, come to `most` at most."""

    weights: Mapping[int, int]
    most: int


@dataclass(frozen=True, slots=True)
class SlotPlan[C: Column]:
    """A column for each ask that has one; tiers in the order of the goals."""

    chosen: tuple[C, ...]
    left_out: tuple[Ask, ...]
    tiers: tuple[Tier, ...]

    @property
    def is_proved(self) -> bool:
        return all(tier.is_proved for tier in self.tiers)


class Model[C: Column]:
    """The asks, their columns and the rules between them."""

    def __init__(
        self, asks: Sequence[Ask], columns: Sequence[C], limits: Iterable[Limit] = ()
    ) -> None:
        self.asks, self.columns = tuple(asks), tuple(columns)
        self.groups = groups_of(self.asks, [(each.ask, each.group) for each in self.columns])
        self._rules(limits)

    def _rules(self, limits: Iterable[Limit]) -> None:
        entries: list[Mapping[int, int]] = []
        most: list[float] = []
        of_ask: dict[Ask, dict[int, int]] = {
            ask: {len(self.columns) + place: 1} for place, ask in enumerate(self.asks)
        }
        of_time: dict[Any, dict[int, int]] = defaultdict(dict)
        for place, column in enumerate(self.columns):
            of_ask[column.ask][place] = 1
            for time in column.taken:
                of_time[time][place] = 1
        # Exactly one of: a column, or the one that says "left out".
        for ask in self.asks:
            entries.append(of_ask[ask])
            most.append(1)
        for places in of_time.values():
            # What one ask alone would take is never taken twice.
            if len({self.columns[place].ask for place in places}) > 1:
                entries.append(places)
                most.append(1)
        for limit in limits:
            entries.append(limit.weights)
            most.append(limit.most)
        values = [float(weight) for weights in entries for weight in weights.values()]
        at = [place for weights in entries for place in weights]
        starts = np.cumsum([0, *map(len, entries)])
        shape = (len(entries), len(self.columns) + len(self.asks))
        self.rows = csr_array((values, at, starts), shape=shape)
        self.most = np.array(most, dtype=float)
        self.least = np.full(len(most), -np.inf)
        self.least[: len(self.asks)] = 1

    def cost(self, goal: Goal[C]) -> Numbers:
        prices = [*map(goal.price, self.columns), *map(goal.left_out, self.asks)]
        return np.array(prices, dtype=float)

    def as_choice(self, columns: Iterable[C]) -> Numbers:
        wanted = set(columns)
        met = {column.ask for column in wanted}
        chosen = [column in wanted for column in self.columns] + [a not in met for a in self.asks]
        return np.array(chosen, dtype=float)

    def plan(self, chosen: Numbers, tiers: Sequence[Tier]) -> SlotPlan[C]:
        taken = tuple(c for c, one in zip(self.columns, chosen, strict=False) if one > 0.5)
        met = {column.ask for column in taken}
        return SlotPlan(taken, tuple(ask for ask in self.asks if ask not in met), tuple(tiers))


def settle[C: Column](
    model: Model[C],
    goals: Sequence[Goal[C]],
    start: Iterable[C],
    settings: Settings,
    better: Callable[[SlotPlan[C]], None] = lambda plan: None,
) -> SlotPlan[C]:
    """The best plan found in time, from a legal one, with what is proved of each goal."""
    left = clock(settings.seconds)
    choice = Choice(model.rows, model.least, model.most, settings.seed)
    costs = [model.cost(goal) for goal in goals]
    chosen = model.as_choice(start)
    bounds = [0] * len(goals)

    def tell(found: Numbers) -> None:
        better(model.plan(found, _tiers(goals, costs, found, bounds)))

    tell(chosen)
    chosen = _from_one_price(choice, goals, costs, chosen, left() * ONE_PRICE_SHARE, tell)
    settling = Settling(choice, model.groups, settings, left, tell)
    for place, cost in enumerate(costs):
        is_last = place == len(costs) - 1
        chosen, bounds[place] = settling.settle(cost, chosen, is_last=is_last)
    return model.plan(chosen, _tiers(goals, costs, chosen, bounds))


# What a unit of the first matter in the school's order weighs in one price, of the second, and on.
STEEP = (1000, 300, 100, 30, 30, 3, 1)
# The part of the time that the one price may take.
ONE_PRICE_SHARE = 1 / 3


def _from_one_price[C: Column](
    choice: Choice,
    goals: Sequence[Goal[C]],
    costs: Sequence[Numbers],
    start: Numbers,
    seconds: float,
    tell: Callable[[Numbers], None],
) -> Numbers:
    """A good choice to settle the goals from: all of them in one price, which falls steeply.

    With one price the whole model is often solved in a second or two, and most goals then need a
    proof alone. What it finds is kept where it is no worse in the order of the goals.
    """
    if seconds <= 0 or not len(start):
        return start
    matters = list(dict.fromkeys(goal.matter for goal in goals))
    price = sum(
        (STEEP[matters.index(goal.matter)] * cost for goal, cost in zip(goals, costs, strict=True)),
        start=np.zeros(len(start)),
    )
    found, _ = choice.minimise(price, start, seconds, better=tell)
    values = [[round(float(cost @ each)) for cost in costs] for each in (found, start)]
    return found if values[0] <= values[1] else start


def _tiers[C: Column](
    goals: Sequence[Goal[C]], costs: Sequence[Numbers], chosen: Numbers, bounds: Sequence[int]
) -> list[Tier]:
    told = []
    for goal, cost, bound in zip(goals, costs, bounds, strict=True):
        value = round(float(cost @ chosen))
        told.append(Tier(goal.name, value, min(bound, value), goal.matter))
    return told
