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
        if world.is_sure([kind], 0):
            found.append(Found(f"each of {size} {kind} said no"))
        if world.is_sure([kind], size):
            found.append(Found(f"each of {size} {kind} said yes"))
    for cell in cells:
        inside = [kind for kind in others if kind in cell]
        size = sum(others[kind] for kind in inside)
        if 0 < size < FEWEST_SHOWN:
            number = world.any_number(inside)
            if world.is_sure(inside, number):
                found.append(Found(f"{number} of the {size} people in {sorted(map(str, inside))}"))
    return found


class _World:
    """All answers that fit the figures; those that the solver has met are kept."""

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
        self.met: list[dict[Kind, int]] = []
        # The most and the fewest who can have agreed settle most questions between them.
        for turn in (self.model.maximize, self.model.minimize):
            turn(sum(self.agreeing.values()))
            self._solve()

    def any_number(self, kinds: Sequence[Kind]) -> int:
        """How many of these agreed in some answers that fit."""
        return sum(self.met[0][kind] for kind in kinds)

    def is_sure(self, kinds: Sequence[Kind], number: int) -> bool:
        """Whether exactly so many of these agreed in all answers that fit."""
        if any(sum(one[kind] for kind in kinds) != number for one in self.met):
            return False
        total = sum(self.agreeing[kind] for kind in kinds)
        for turn in (self.model.minimize, self.model.maximize):
            turn(total)
            if round(self._solve()) != number:
                return False
        return True

    def _solve(self) -> float:
        status = self.solver.solve(self.model)
        # The true answers fit the figures, so there is always a solution.
        assert status == cp_model.OPTIMAL, self.solver.status_name(status)
        self.met.append({kind: self.solver.value(var) for kind, var in self.agreeing.items()})
        return float(self.solver.objective_value)


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
