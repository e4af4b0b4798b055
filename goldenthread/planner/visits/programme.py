"""The integer programme of a block: which chance each ask takes, settled tier by tier.

Solver: HiGHS (Q. Huangfu and J. A. J. Hall, Mathematical Programming Computation 10 (2018),
119-142), with one thread and a seed, so that the same block gives the same plan.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

import highspy
import numpy as np

from goldenthread.planner.visits.block import Block
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.cover_room import PRICE
from goldenthread.planner.visits.goals import Goal

type Values = dict[Goal, tuple[int, int]]

_NO_LEAST = -highspy.kHighsInf
# A hundred thousand rows a second are solved; below a moment nothing is begun.
_SHORTEST = 0.05


class Programme:
    """Columns: the chances; an ask left out; cover of a source in a week; what is too much of
    cover for a person and of visits in a fortnight.
    """

    def __init__(self, block: Block, *, seed: int, gap: float) -> None:
        self._block = block
        self._upper: list[float] = [1.0] * (len(block.chances) + len(block.asks))
        self._rows: list[tuple[dict[int, float], float, float]] = []
        self._costs: dict[Goal, dict[int, float]] = defaultdict(dict)
        self._of_source: dict[tuple[Any, str], int] = {}
        self._too_much: dict[tuple[str, Any], tuple[int, int]] = {}
        self._add_rules()
        self._add_costs()
        self._solver = self._made(seed, gap)

    def solve(
        self, start: Sequence[Chance], ends: float, until: Goal | None = None
    ) -> tuple[tuple[Chance, ...], Values]:
        """The best plan found by `ends` and, for each goal, its value and what it cannot go below.

        With `until` it stops where a goal up to that one costs something.
        """
        now = self._completed(start)
        values: Values = {}
        is_strict = until is not None
        for aim in self._block.aims:
            costs = self._costs[aim.goal]
            bound = 0
            if _worth(costs, now) > 0:
                now, bound = self._improved(costs, now, ends)
            value = _worth(costs, now)
            values[aim.goal] = (value, min(bound, value))
            if is_strict and value:
                break
            if aim.goal is until:
                is_strict = False
            self._keep(costs, value)
        chosen = zip(self._block.chances, now, strict=False)
        return tuple(chance for chance, taken in chosen if taken > 0.5), values

    def allow(self, goal: Goal, most: int) -> None:
        """Let the goal cost no more than this in what is solved from now on."""
        self._keep(self._costs[goal], most)

    def least(self, goal: Goal, start: Sequence[Chance], ends: float) -> int:
        """A bound below which the goal cannot go."""
        now = self._completed(start)
        costs = self._costs[goal]
        if not _worth(costs, now):
            return 0
        return min(self._improved(costs, now, ends)[1], _worth(costs, now))

    def _improved(
        self, costs: dict[int, float], now: list[float], ends: float
    ) -> tuple[list[float], int]:
        left = ends - time.monotonic()
        if left < _SHORTEST:
            return now, 0
        number = len(self._upper)
        dense = np.zeros(number)
        dense[list(costs)] = list(costs.values())
        solver = self._solver
        solver.changeColsCost(number, np.arange(number, dtype=np.int32), dense)
        solver.setOptionValue("time_limit", solver.getRunTime() + left)
        solution = highspy.HighsSolution()
        solution.col_value = now
        solver.setSolution(solution)
        solver.run()
        told = solver.getInfo()
        bound = told.mip_dual_bound
        least = max(0, ceil(bound - 1e-6)) if np.isfinite(bound) else 0
        found = [float(round(value)) for value in solver.getSolution().col_value]
        if told.primal_solution_status == 2 and _worth(costs, found) <= _worth(costs, now):
            now = found
        return now, least

    def _keep(self, costs: dict[int, float], value: int) -> None:
        """What is settled never gets worse. A goal that costs nothing closes its columns."""
        if not costs:
            return
        columns = np.array(list(costs), dtype=np.int32)
        if value == 0:
            zeros = np.zeros(len(columns))
            self._solver.changeColsBounds(len(columns), columns, zeros, zeros)
        else:
            self._solver.addRow(
                _NO_LEAST, float(value), len(columns), columns, np.array(list(costs.values()))
            )

    def _add_rules(self) -> None:
        block, room = self._block, self._block.room
        of: dict[Any, dict[int, float]] = defaultdict(dict)
        for column, chance in enumerate(block.chances):
            half_term = block.asks[chance.ask].half_term.id
            of["ask", chance.ask][column] = 1.0
            for person in chance.party:
                of["once", (person, chance.on)][column] = 1.0
                for window in block.windows_of(person, chance.on):
                    of["window", window][column] = 1.0
            for person in chance.people:
                of["time", (person, chance.on, chance.period)][column] = 1.0
            for person in chance.covered:
                of["person", (person, half_term)][column] = 1.0
            if chance.covered:
                of["day", chance.on][column] = float(len(chance.covered))
                of["week", chance.monday][column] = float(len(chance.covered))
        for place in range(len(block.asks)):
            own = of.pop(("ask", place), {})
            # Exactly one of: a chance, or the column that says "left out".
            self._rows.append((own | {len(block.chances) + place: 1.0}, 1.0, 1.0))
        for (kind, about), columns in of.items():
            match kind:
                case "once" | "time":
                    self._rule(columns, 1)
                case "day":
                    self._rule(columns, room.on_day(about))
                case "week":
                    self._rule(columns, room.in_week(about))
                    self._share_out(about, columns)
                case "person":
                    self._rule(columns, room.of_person(*about))
                    self._soften("covers", about, columns, block.first_covers(*about))
                case _:
                    self._soften("window", about, columns, block.room_in_window(about))

    def _rule(self, columns: dict[int, float], most: int) -> None:
        if sum(columns.values()) > most:
            self._rows.append((columns, _NO_LEAST, float(most)))

    def _share_out(self, monday: Any, columns: dict[int, float]) -> None:
        """Each covered lesson of the week is taken by one of its sources."""
        shares = dict(columns)
        for source, lessons in self._block.room.sources(monday).items():
            column = self._column(float(lessons))
            self._of_source[monday, source] = column
            shares[column] = -1.0
        self._rows.append((shares, 0.0, 0.0))

    def _soften(self, kind: str, about: Any, columns: dict[int, float], most: int) -> None:
        """No rule but a cost: what goes beyond `most` is counted in a column of its own."""
        if len({self._block.chances[column].ask for column in columns}) <= most:
            return
        column = self._column(float(len(columns)))
        self._too_much[kind, about] = (column, most)
        self._rows.append((columns | {column: -1.0}, _NO_LEAST, float(most)))

    def _column(self, most: float) -> int:
        self._upper.append(most)
        return len(self._upper) - 1

    def _add_costs(self) -> None:
        block = self._block
        first = len(block.chances)
        self._costs[Goal.LEFT_OUT] = {first + place: 1.0 for place in range(len(block.asks))}
        for goal, cost in block.costs.items():
            priced = ((column, float(cost(chance))) for column, chance in enumerate(block.chances))
            self._costs[goal] = {column: price for column, price in priced if price}
        self._costs[Goal.MOVED] |= {
            first + place: 1.0 for place, ask in enumerate(block.asks) if ask.was_in
        }
        self._costs[Goal.PRICE] = {
            column: float(PRICE[source])
            for (_, source), column in self._of_source.items()
            if source in PRICE
        }
        for (kind, _), (column, _) in self._too_much.items():
            goal = Goal.SECOND_COVERS if kind == "covers" else Goal.CROWDED
            self._costs[goal][column] = 1.0

    def _completed(self, chosen: Iterable[Chance]) -> list[float]:
        """All columns of a plan that is given by its chances."""
        block = self._block
        place_of = {chance: column for column, chance in enumerate(block.chances)}
        now = [0.0] * len(self._upper)
        asked = set()
        for chance in chosen:
            if chance in place_of:
                now[place_of[chance]] = 1.0
                asked.add(chance.ask)
        for place in range(len(block.asks)):
            now[len(block.chances) + place] = float(place not in asked)
        covers: dict[Any, int] = defaultdict(int)
        many: dict[tuple[str, Any], int] = defaultdict(int)
        for taken, chance in zip(now, block.chances, strict=False):
            if not taken:
                continue
            covers[chance.monday] += len(chance.covered)
            half_term = block.asks[chance.ask].half_term.id
            for person in chance.covered:
                many["covers", (person, half_term)] += 1
            for person in chance.party:
                for window in block.windows_of(person, chance.on):
                    many["window", window] += 1
        for (monday, _), column in self._of_source.items():
            now[column] = min(float(covers[monday]), self._upper[column])
            covers[monday] -= round(now[column])
        for kind_and_about, (column, most) in self._too_much.items():
            now[column] = float(max(0, many[kind_and_about] - most))
        return now

    def _made(self, seed: int, gap: float) -> Any:
        solver = highspy.Highs()
        for name, value in {
            "output_flag": False,
            "threads": 1,
            "random_seed": seed,
            "mip_rel_gap": gap,
            "mip_abs_gap": 0.99,
        }.items():
            solver.setOptionValue(name, value)
        number = len(self._upper)
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = number, len(self._rows)
        program.col_cost_ = np.zeros(number)
        program.col_lower_ = np.zeros(number)
        program.col_upper_ = np.array(self._upper)
        program.row_lower_ = np.array([least for _, least, _ in self._rows])
        program.row_upper_ = np.array([most for _, _, most in self._rows])
        program.integrality_ = [highspy.HighsVarType.kInteger] * number
        matrix = program.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.cumsum([0, *(len(row) for row, _, _ in self._rows)], dtype=np.int32)
        matrix.index_ = np.array([c for row, _, _ in self._rows for c in row], dtype=np.int32)
        matrix.value_ = np.array([v for row, _, _ in self._rows for v in row.values()])
        solver.passModel(program)
        return solver


def _worth(costs: dict[int, float], now: Sequence[float]) -> int:
    return round(sum(price * now[column] for column, price in costs.items()))
