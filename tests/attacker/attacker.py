"""Somebody with the staff list, every published figure and an answer of their own, and a solver.

The attacker is stronger than anybody at a school: told who answered, how the staff were divided and
which of them each figure counts, with every role's figures at once.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from ortools.sat.python import cp_model

FEWEST_SHOWN = 5

type Kind = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as anybody may read it: these kinds of people, and how many of them agreed."""

    kinds: frozenset[Kind]
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the attacker could settle, in words."""

    what: str


def attack(
    answered: Sequence[tuple[Kind, bool]],
    told: Iterable[Told],
    cells: Iterable[frozenset[Kind]],
    me: int | None,
) -> list[Found]:
    """Everything that follows from the figures about colleagues: answers, and counts of few.

    `answered` holds each answer with the kind of person who gave it; people of one kind cannot be
    told apart by any figure, so that the solver counts kinds instead of people, and loses nothing.
    `cells` are the groups that have a name at the school. `me` is the position of the attacker.
    """
    sizes = Counter(kind for kind, _ in answered)
    mine: Counter[Kind] = Counter()
    if me is not None:
        kind, agrees = answered[me]
        sizes[kind] -= 1
        mine[kind] = int(agrees)
    others = {kind: size for kind, size in sizes.items() if size}
    world = _World(others, mine, list(told))
    found = []
    for kind, size in others.items():
        low, high = world.range_of([kind])
        if high == 0 or low == size:
            found.append(Found(f"each of {size} {kind} said {'no' if high == 0 else 'yes'}"))
    for cell in cells:
        inside = [kind for kind in others if kind in cell]
        size = sum(others[kind] for kind in inside)
        if 0 < size < FEWEST_SHOWN:
            low, high = world.range_of(inside)
            if low == high:
                found.append(Found(f"{low} of the {size} people in {sorted(map(str, inside))}"))
    return found


class _World:
    """All answers that fit the figures."""

    def __init__(self, others: dict[Kind, int], mine: Counter[Kind], told: list[Told]) -> None:
        self.model = cp_model.CpModel()
        self.agreeing = {
            kind: self.model.new_int_var(0, size, str(number))
            for number, (kind, size) in enumerate(others.items())
        }
        for figure in told:
            known = sum(number for kind, number in mine.items() if kind in figure.kinds)
            total = sum(var for kind, var in self.agreeing.items() if kind in figure.kinds) + known
            self.model.add_linear_constraint(total, figure.fewest, figure.most)
        self.solver = cp_model.CpSolver()
        self.solver.parameters.num_workers = 1

    def range_of(self, kinds: Sequence[Kind]) -> tuple[int, int]:
        total = sum(self.agreeing[kind] for kind in kinds)
        ends = []
        for turn in (self.model.minimize, self.model.maximize):
            turn(total)
            status = self.solver.solve(self.model)
            # The true answers fit the figures, so there is always a solution.
            assert status == cp_model.OPTIMAL, self.solver.status_name(status)
            ends.append(round(self.solver.objective_value))
        return ends[0], ends[1]


def named_cells(kinds: Iterable[tuple[str, ...]]) -> set[frozenset[Kind]]:
    """Every group that one or more columns of the staff list name, such as part-time in maths."""
    found: set[frozenset[Kind]] = set()
    listed = set(kinds)
    columns = range(len(next(iter(listed), ())))
    for number in range(1, len(columns) + 1):
        for chosen in combinations(columns, number):
            named: dict[tuple[str, ...], set[Kind]] = {}
            for kind in listed:
                named.setdefault(tuple(kind[at] for at in chosen), set()).add(kind)
            found |= {frozenset(cell) for cell in named.values()}
    return found
