"""The same choice given to one solver as a whole, with one price: HiGHS alone and CP-SAT alone."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from ortools.sat.python import cp_model
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from goldenthread.planner.yardsticks.asks_and_ways import Choice, Choosing


@dataclass(frozen=True, slots=True)
class Alone[T]:
    """What a solver chose, and the least price that it proved."""

    chosen: Choice[T]
    bound: int


def highs_alone[T](choosing: Choosing[T], *, seconds: float) -> Alone[T]:
    """HiGHS with its own ways of finding plans, as it comes with SciPy."""
    ways = [way for of_ask in choosing.ways.values() for way in of_ask]
    whole = sum(choosing.unmet.values())
    if not ways:
        return Alone({}, whole)
    places = {id(way): place for place, way in enumerate(ways)}
    rows = [{places[id(way)]: 1 for way in own} for own in choosing.ways.values() if own]
    most = [1] * len(rows)
    for thing, taking in choosing.taken_by.items():
        rows.append({places[id(way)]: way.takes[thing] for way in taking})
        most.append(choosing.room_of(thing))
    weights = [float(weight) for row in rows for weight in row.values()]
    indices = [place for row in rows for place in row]
    starts = np.cumsum([0, *map(len, rows)])
    matrix = csr_array((weights, indices, starts), shape=(len(rows), len(ways)))
    result = milp(
        np.array([float(way.price - choosing.unmet[way.ask]) for way in ways]),
        integrality=np.ones(len(ways)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, -np.inf, np.array(most, dtype=float)),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    proved = result.mip_dual_bound
    bound = ceil(whole + proved - 1e-6) if proved is not None and np.isfinite(proved) else 0
    values = result.x if result.x is not None else np.zeros(len(ways))
    chosen = {way.ask: way for way, value in zip(ways, values, strict=True) if value > 0.5}
    return Alone(chosen, max(0, bound))


def cp_sat_alone[T](choosing: Choosing[T], *, seconds: float, seed: int = 0) -> Alone[T]:
    """CP-SAT with one worker and its strongest linear relaxation, which serves it best here."""
    model = cp_model.CpModel()
    ways = [way for of_ask in choosing.ways.values() for way in of_ask]
    has: dict[int, cp_model.IntVar] = {id(way): model.new_bool_var("") for way in ways}
    for of_ask in choosing.ways.values():
        model.add_at_most_one(has[id(way)] for way in of_ask)
    for thing, taking in choosing.taken_by.items():
        room = choosing.room_of(thing)
        if room == 1 and all(way.takes[thing] == 1 for way in taking):
            model.add_at_most_one(has[id(way)] for way in taking)
        else:
            model.add(sum(way.takes[thing] * has[id(way)] for way in taking) <= room)
    whole = sum(choosing.unmet.values())
    model.minimize(
        whole + sum((way.price - choosing.unmet[way.ask]) * has[id(way)] for way in ways)
    )
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.linearization_level = 2
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Alone({}, 0)
    chosen = {way.ask: way for way in ways if solver.boolean_value(has[id(way)])}
    return Alone(chosen, max(0, ceil(solver.best_objective_bound - 1e-6)))
