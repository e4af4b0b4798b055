"""Divides people into threes so that all threes together cost least: set partitioning.

All threes are tried out; of many people only those of a person's best partners. Solver: HiGHS,
through scipy.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_array

from goldenthread.planner.visits.acquaintance import Acquaintance

# Of 60 people there are 34,220 threes, of 150 more than half a million.
MOST_TRIED_OUT = 60
BEST_PARTNERS = 14
# More than any set of three can cost, so that nobody is left alone for a better set elsewhere.
_ALONE, _PAIR = 10_000, 1_000


def divided(
    known: Acquaintance, *, seconds: float
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """The sets, and whoever is in none of them. Where two are left over they are a pair, where one
    is left over a set has four.
    """
    sets: list[tuple[str, ...]] = [(person,) for person in known.people]
    sets += [two for two in combinations(known.people, 2) if known.may_be(two)]
    sets += _threes(known)
    chosen = _chosen(known, sets, seconds)
    groups = [members for members in chosen if len(members) > 1]
    alone = []
    for (person,) in (members for members in chosen if len(members) == 1):
        fours = [
            (known.cost_of((*three, person)), place)
            for place, three in enumerate(groups)
            if len(three) == 3 and known.may_be((*three, person))
        ]
        if fours:
            place = min(fours)[1]
            groups[place] = tuple(sorted((*groups[place], person)))
        else:
            alone.append(person)
    return sorted(groups), tuple(alone)


def _threes(known: Acquaintance) -> list[tuple[str, ...]]:
    people = known.people
    if len(people) <= MOST_TRIED_OUT:
        threes: Iterable[tuple[str, ...]] = combinations(people, 3)
    else:
        near = {
            tuple(sorted((person, *two)))
            for person in people
            for two in combinations(_best_partners(known, person), 2)
        }
        threes = sorted(near)
    return [three for three in threes if known.may_be(three)]


def _best_partners(known: Acquaintance, person: str) -> list[str]:
    """The cheapest; among equals those next in order, so that not all choose the same."""
    place = known.people.index(person)
    around = [*known.people[place + 1 :], *known.people[:place]]
    able = [other for other in around if frozenset((person, other)) not in known.barred]
    return sorted(able, key=lambda other: known.cost[frozenset((person, other))])[:BEST_PARTNERS]


def _chosen(
    known: Acquaintance, sets: Sequence[tuple[str, ...]], seconds: float
) -> list[tuple[str, ...]]:
    if not sets:
        return []
    place = {person: row for row, person in enumerate(known.people)}
    price = np.array([_price(known, members) for members in sets], dtype=float)
    indices = [place[person] for members in sets for person in members]
    starts = np.cumsum([0, *map(len, sets)])
    shape = (len(place), len(sets))
    each_once = csc_array((np.ones(len(indices)), indices, starts), shape=shape)
    is_pair = csc_array(np.array([[float(len(members) == 2) for members in sets]]))
    result = milp(
        price,
        integrality=np.ones(len(sets)),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(each_once, 1, 1), LinearConstraint(is_pair, 0, 1)],
        options={"time_limit": max(0.1, seconds)},
    )
    if result.x is None:
        return _cheapest_first(sets, price.tolist())
    return [members for members, taken in zip(sets, result.x, strict=True) if taken > 0.5]


def _price(known: Acquaintance, members: Sequence[str]) -> int:
    extra = {1: _ALONE, 2: _PAIR}.get(len(members), 0)
    return extra + known.cost_of(members)


def _cheapest_first(
    sets: Sequence[tuple[str, ...]], price: Sequence[float]
) -> list[tuple[str, ...]]:
    """What is kept when time runs out at once."""
    grouped: set[str] = set()
    chosen = []
    has_pair = False
    for _, members in sorted(zip(price, sets, strict=True)):
        if grouped.isdisjoint(members) and not (has_pair and len(members) == 2):
            has_pair |= len(members) == 2
            grouped.update(members)
            chosen.append(members)
    return chosen
