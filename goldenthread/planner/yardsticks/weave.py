"""Plans the dates of the year in the way of a yardstick, with the moves of a real plan."""

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

from goldenthread.planner.answers import PartAnswer
from goldenthread.planner.tiers import Tier
from goldenthread.planner.weave.asks import Weave
from goldenthread.planner.weave.columns import Columns
from goldenthread.planner.weave.model import WeaveModel, build_model
from goldenthread.planner.weave.plan import plan_moves, read_asks
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.planner.yardsticks.one_number import WEIGHTS
from goldenthread.planner.yardsticks.weave_by_hand import weave_by_hand
from goldenthread.snapshot.snapshot import Snapshot

# More than enough to follow a plan that is there.
SECONDS_BY_HAND = 20.0

type Value = Callable[[cp_model.LinearExprT], int]


@dataclass(frozen=True, slots=True)
class WeaveBeside:
    """The answer, and the least number that was proved for the part."""

    answer: PartAnswer
    bound: int


def by_hand(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, *, looks_ahead: bool
) -> WeaveBeside:
    """What fits first; whoever looks ahead also takes evenings out of weeks that are full."""
    begun = time.monotonic()
    asks = read_asks(snapshot, wishes, today)
    model = build_model(snapshot, asks, wishes, today)
    proto = model.columns.model
    wanted = weave_by_hand(snapshot, asks, wishes, looks_ahead=looks_ahead)
    apart = _apart(model.columns, wanted)
    nearest = _solver(SECONDS_BY_HAND, 0)
    for literal, is_so in apart:
        proto.add_hint(literal, int(is_so))
    # Where a plan made by hand is not lawful, the lawful one that is nearest to it is taken.
    proto.minimize(sum(1 - literal if is_so else literal for literal, is_so in apart))
    nearest.solve(proto)
    # Now nothing is chosen, only counted.
    for literal, _ in apart:
        proto.add(literal == nearest.value(literal))
    proto.clear_hints()
    proto.minimize(_one_price(model))
    told = _solved(snapshot, wishes, today, model, _solver(SECONDS_BY_HAND, 0), begun)
    return WeaveBeside(told.answer, 0)


def by_cp_sat_alone(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, *, seconds: float, seed: int = 0
) -> WeaveBeside:
    """The whole model with one price and one solver."""
    begun = time.monotonic()
    model = build_model(snapshot, read_asks(snapshot, wishes, today), wishes, today)
    proto = model.columns.model
    proto.minimize(_one_price(model))
    left = max(0.1, seconds - (time.monotonic() - begun))
    return _solved(snapshot, wishes, today, model, _solver(left, seed), begun)


def _one_price(model: WeaveModel) -> cp_model.LinearExprT:
    return sum(WEIGHTS[matter] * cost for matter, _, cost in model.costs)


def _solver(seconds: float, seed: int) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.linearization_level = 2
    solver.parameters.max_time_in_seconds = seconds
    return solver


def _apart(columns: Columns, wanted: Weave) -> list[tuple[cp_model.IntVar, bool]]:
    """Each open choice, and whether it is chosen in this plan."""
    returns, revisits = set(wanted.returns), set(wanted.revisits)
    choices: list[tuple[object, bool]] = []
    choices += [(lit, wanted.contents.get(c, c) == p) for (c, p), lit in columns.at.items()]
    choices += [(lit, wanted.units.get(u) == p) for (u, p), lit in columns.units.items()]
    choices += [(lit, wanted.evenings[e] == day) for (e, day), lit in columns.evenings.items()]
    choices += [(lit, key in wanted.given_up) for key, lit in columns.given_up.items()]
    choices += [(lit, key in returns) for key, lit in columns.returns.items()]
    choices += [(lit, key in revisits) for key, lit in columns.revisits.items()]
    return [(lit, is_so) for lit, is_so in choices if isinstance(lit, cp_model.IntVar)]


def _solved(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    model: WeaveModel,
    solver: cp_model.CpSolver,
    begun: float,
) -> WeaveBeside:
    status = solver.solve(model.columns.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return WeaveBeside(PartAnswer(Part.WEAVE, seconds=time.monotonic() - begun), 0)
    value: Value = solver.value
    tiers = tuple(Tier(name, value(cost), 0, matter) for matter, name, cost in model.costs)
    weave = _weave(model.columns, value)
    moves = plan_moves(snapshot, read_asks(snapshot, wishes, today), wishes, today, weave)
    bound = max(0, ceil(solver.best_objective_bound - 1e-6))
    answer = PartAnswer(Part.WEAVE, tiers, moves, seconds=time.monotonic() - begun)
    return WeaveBeside(answer, bound)


def _weave(columns: Columns, value: Value) -> Weave:
    return Weave(
        {
            content: place
            for (content, place), lit in columns.at.items()
            if isinstance(lit, cp_model.IntVar) and value(lit)
        },
        {unit: place for (unit, place), lit in columns.units.items() if value(lit)},
        {evening: day for (evening, day), lit in columns.evenings.items() if value(lit)},
        frozenset(key for key, lit in columns.given_up.items() if value(lit)),
        tuple(sorted(key for key, lit in columns.returns.items() if value(lit))),
        tuple(sorted(key for key, lit in columns.revisits.items() if value(lit))),
    )
