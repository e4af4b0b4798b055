"""Solves the model of the weave tier by tier, and says how far each is proved to be the best.

Solver: CP-SAT of Google OR-Tools (L. Perron and F. Didier), one worker, with the linear relaxation
that its bounds need.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

from goldenthread.planner.tiers import Tier
from goldenthread.planner.weave.asks import Weave
from goldenthread.planner.weave.columns import Columns, Expression
from goldenthread.planner.weave.model import WeaveModel

# Told of a better plan, and what it is worth in each tier so far.
type Better = Callable[[Weave, tuple[Tier, ...]], None]


@dataclass(frozen=True, slots=True)
class _Found:
    """A plan, what it costs in each tier, and the value of every column."""

    weave: Weave
    costs: tuple[int, ...]
    values: tuple[int, ...]


def solve(
    model: WeaveModel,
    *,
    seconds: float,
    seed: int,
    good_enough_percent: int,
    better: Better,
) -> tuple[Weave, tuple[Tier, ...]]:
    """The best plan found, each tier with what is proved of it. The first is the year as it stands.

    The same asks and seed give the same plan unless the time runs out.
    """
    ends = time.monotonic() + seconds
    proto = model.columns.model
    found = _as_it_stands(model, seed)
    bounds: list[int] = []
    better(found.weave, _tiers(model, found.costs, bounds))
    for number, (_, _, cost) in enumerate(model.costs):
        bound = cost if isinstance(cost, int) else 0
        left = ends - time.monotonic()
        # Nothing costs less than nothing, so what is nothing already is proved.
        if left > 0 and found.costs[number] > 0 and not isinstance(cost, int):
            solver = _solver(seed)
            # One stubborn tier never takes the time of all that come after it.
            is_last = number == len(model.costs) - 1
            solver.parameters.max_time_in_seconds = left if is_last else left / 2
            solver.parameters.relative_gap_limit = good_enough_percent / 100
            proto.minimize(cost)
            _hint_all(proto, found.values)
            status = solver.solve(proto, _Watch(model, bounds, better))
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                found = _found(model, solver.value, solver.response_proto.solution)
            bound = max(0, ceil(solver.best_objective_bound - 1e-6))
        bounds.append(min(bound, found.costs[number]))
        proto.add(cost <= found.costs[number])
        better(found.weave, _tiers(model, found.costs, bounds))
    return found.weave, _tiers(model, found.costs, bounds)


def _solver(seed: int) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.linearization_level = 2
    return solver


def _as_it_stands(model: WeaveModel, seed: int) -> _Found:
    """What the year costs today. Not limited in time: nothing is chosen, only counted."""
    columns, proto = model.columns, model.columns.model
    days = columns.days_today
    proto.clear_hints()
    for (content, place), lit in columns.at.items():
        if not isinstance(lit, int):
            proto.add_hint(lit, content == place)
    for (evening, day), lit in columns.evenings.items():
        if not isinstance(lit, int):
            proto.add_hint(lit, day == days[evening])
    for group in (columns.units, columns.given_up, columns.returns, columns.revisits):
        for lit in group.values():
            proto.add_hint(lit, 0)
    solver = _solver(seed)
    solver.parameters.fix_variables_to_their_hinted_value = True
    proto.minimize(sum(cost for _, _, cost in model.costs))
    status = solver.solve(proto)
    if status != cp_model.OPTIMAL:
        raise AssertionError(f"the year as it stands is a plan: {solver.status_name(status)}")
    return _found(model, solver.value, solver.response_proto.solution)


def _hint_all(proto: cp_model.CpModel, values: Sequence[int]) -> None:
    proto.clear_hints()
    for number, value in enumerate(values):
        proto.add_hint(proto.get_int_var_from_proto_index(number), value)


def _found(
    model: WeaveModel,
    value: Callable[[Expression], int],
    values: Sequence[int],
) -> _Found:
    costs = tuple(value(cost) for _, _, cost in model.costs)
    return _Found(_weave(model.columns, value), costs, tuple(values))


def _weave(columns: Columns, value: Callable[[Expression], int]) -> Weave:
    return Weave(
        {
            content: place
            for (content, place), lit in columns.at.items()
            if not isinstance(lit, int) and value(lit)
        },
        {unit: place for (unit, place), lit in columns.units.items() if value(lit)},
        {evening: day for (evening, day), lit in columns.evenings.items() if value(lit)},
        frozenset(key for key, lit in columns.given_up.items() if value(lit)),
        tuple(sorted(key for key, lit in columns.returns.items() if value(lit))),
        tuple(sorted(key for key, lit in columns.revisits.items() if value(lit))),
    )


def _tiers(model: WeaveModel, costs: Sequence[int], bounds: Sequence[int]) -> tuple[Tier, ...]:
    """Tiers that are not solved yet have nothing proved of them."""
    known = [*bounds, *[0] * (len(costs) - len(bounds))]
    return tuple(
        Tier(name, value, bound, matter)
        for (matter, name, _), value, bound in zip(model.costs, costs, known, strict=True)
    )


class _Watch(cp_model.CpSolverSolutionCallback):
    """Tells of better plans while a tier is being solved."""

    def __init__(self, model: WeaveModel, bounds: Sequence[int], better: Better) -> None:
        super().__init__()
        self._model = model
        self._bounds = tuple(bounds)
        self._better = better

    def on_solution_callback(self) -> None:
        found = _found(self._model, self.value, ())
        self._better(found.weave, _tiers(self._model, found.costs, self._bounds))
