"""Divides people into threes so that all threes together cost least: set partitioning.

All threes are tried out; of many people only those of a person's best partners. Solver: OR-Tools
CP-SAT, which is five times as quick here as an integer programme.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from ortools.sat.python import cp_model

from goldenthread.planner.visits.acquaintance import Acquaintance

# Of 30 people there are 4,060 threes, of 150 more than half a million.
MOST_TRIED_OUT = 30
BEST_PARTNERS = 8
# More than any set of three can cost, so that nobody is left alone for a better set elsewhere.
_ALONE = 10_000


def divided(
    known: Acquaintance, *, seconds: float, seed: int
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """The sets, and whoever is in none of them. Where two are left over they are a pair, where one
    is left over a set has four.
    """
    sets: list[tuple[str, ...]] = [(person,) for person in known.people]
    sets += _threes(known)
    chosen = _chosen(known, sets, seconds, seed)
    groups: list[tuple[str, ...]] = [members for members in chosen if len(members) == 3]
    alone = [person for members in chosen if len(members) == 1 for person in members]
    while pairs := [two for two in combinations(alone, 2) if known.may_be(two)]:
        cheapest = min(pairs, key=known.cost_of)
        groups.append(cheapest)
        alone = [person for person in alone if person not in cheapest]
    left = []
    for person in alone:
        fours = [
            (known.cost_of((*three, person)), place)
            for place, three in enumerate(groups)
            if len(three) == 3 and known.may_be((*three, person))
        ]
        if fours:
            place = min(fours)[1]
            groups[place] = tuple(sorted((*groups[place], person)))
        else:
            left.append(person)
    return sorted(groups), tuple(left)


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
    known: Acquaintance, sets: Sequence[tuple[str, ...]], seconds: float, seed: int
) -> list[tuple[str, ...]]:
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in sets]
    price = [_price(known, members) for members in sets]
    of_person: dict[str, list[cp_model.IntVar]] = {person: [] for person in known.people}
    for column, members in zip(taken, sets, strict=True):
        for person in members:
            of_person[person].append(column)
    for columns in of_person.values():
        model.add_exactly_one(columns)
    # Follows from counting in threes, which the solver would be long in finding out.
    alone = [column for column, members in zip(taken, sets, strict=True) if len(members) == 1]
    model.add(sum(alone) >= len(known.people) % 3)
    model.minimize(sum(cost * column for cost, column in zip(price, taken, strict=True)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    # To look for what follows from each choice and for sameness takes longer here than solving.
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    solver.parameters.random_seed = seed
    solver.parameters.max_time_in_seconds = max(0.0, seconds)
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return _cheapest_first(sets, price)
    return [members for members, one in zip(sets, taken, strict=True) if solver.boolean_value(one)]


def _price(known: Acquaintance, members: Sequence[str]) -> int:
    return _ALONE if len(members) == 1 else known.cost_of(members)


def _cheapest_first(sets: Sequence[tuple[str, ...]], price: Sequence[int]) -> list[tuple[str, ...]]:
    """What is kept when time runs out at once."""
    grouped: set[str] = set()
    chosen = []
    for _, members in sorted(zip(price, sets, strict=True)):
        if grouped.isdisjoint(members):
            grouped.update(members)
            chosen.append(members)
    return chosen
