"""The yardsticks by name: each meets asks in its own way within so many seconds."""

from collections.abc import Mapping
from typing import Any, Protocol

from goldenthread.planner.yardsticks.asks_and_ways import Choosing
from goldenthread.planner.yardsticks.greedy import first_fit, look_ahead
from goldenthread.planner.yardsticks.local_search import local_search
from goldenthread.planner.yardsticks.solver_alone import Alone, cp_sat_alone, highs_alone

FIRST_FIT, LOOK_AHEAD, LOCAL_SEARCH = "first fit", "looking ahead", "local search"
HIGHS_ALONE, CP_SAT_ALONE = "HiGHS alone", "CP-SAT alone"


class Chooser(Protocol):
    def __call__(self, choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]: ...


def _first_fit(choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]:
    return Alone(first_fit(choosing), 0)


def _look_ahead(choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]:
    return Alone(look_ahead(choosing), 0)


def _local_search(choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]:
    start = look_ahead(choosing)
    return Alone(local_search(choosing, start, seconds=seconds, seed=seed), 0)


def _highs(choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]:
    return highs_alone(choosing, seconds=seconds)


def _cp_sat(choosing: Choosing[Any], seconds: float, seed: int) -> Alone[Any]:
    return cp_sat_alone(choosing, seconds=seconds, seed=seed)


CHOOSERS: Mapping[str, Chooser] = {
    FIRST_FIT: _first_fit,
    LOOK_AHEAD: _look_ahead,
    LOCAL_SEARCH: _local_search,
    HIGHS_ALONE: _highs,
    CP_SAT_ALONE: _cp_sat,
}
