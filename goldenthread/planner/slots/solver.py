"""Makes one number as small as can be under the rules of a plan: the door to HiGHS.

Q. Huangfu and J. A. J. Hall, Mathematical Programming Computation 10 (2018), 119-142. One thread
and a seed, so that the same rules give the same choice unless the time runs out.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

type Numbers = NDArray[np.float64]

# A number this near to a whole one is that whole one.
NEARLY = 1e-6
# In a model larger than this, HiGHS is not to simplify again what it looks into on its way: for 150
# teachers that took 2.5 GB once, and takes 0.9 GB and less time without.
MANY_COLUMNS = 30_000


@dataclass(frozen=True, slots=True)
class Relaxed:
    """What is proved without asking for whole columns, and what each column costs beside it."""

    bound: float
    extra: Numbers


class Choice:
    """The columns that may still be chosen and the rules they keep, which only grow in number."""

    def __init__(self, rows: Any, least: Numbers, most: Numbers, seed: int) -> None:
        self._rows = csr_array(rows)
        self._least, self._most = least, most
        self._seed = seed
        self.open = np.ones(self._rows.shape[1], dtype=bool)

    def close(self, columns: NDArray[np.bool_]) -> None:
        """These columns are chosen no more."""
        self.open &= ~columns

    def keep(self, cost: Numbers, most: float) -> None:
        """From now on the cost of what is chosen is at most this."""
        self._rows = vstack([self._rows, csr_array(cost[None, :])]).tocsr()
        self._least = np.append(self._least, -np.inf)
        self._most = np.append(self._most, most)

    def relax(self, cost: Numbers, seconds: float) -> Relaxed | None:
        """The least cost when columns may be chosen by halves; None when time runs out."""
        columns = np.flatnonzero(self.open)
        highs = self._highs(cost, columns, seconds)
        highs.run()
        if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        extra = np.zeros(len(cost))
        extra[columns] = np.array(highs.getSolution().col_dual)
        return Relaxed(highs.getInfo().objective_function_value, extra)

    def minimise(
        self,
        cost: Numbers,
        start: Numbers,
        seconds: float,
        *,
        among: NDArray[np.bool_] | None = None,
        near: float = 0.0,
        enough: float = -np.inf,
        better: Callable[[Numbers], None] = lambda chosen: None,
    ) -> tuple[Numbers, int]:
        """The best choice found and the least that is proved, from a legal `start`.

        With `among` only these columns and those of `start` may be chosen, and the bound holds for
        that alone. `near` is a share of the bound at which it stops; `better` is told on the way.
        """
        may = self.open if among is None else self.open & (among | (start > 0.5))
        columns = np.flatnonzero(may)
        highs = self._highs(cost, columns, seconds)
        model = highs.getLp()
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(columns)
        highs.passModel(model)
        highs.setOptionValue("mip_rel_gap", near)
        highs.setOptionValue("mip_root_presolve_only", len(columns) > MANY_COLUMNS)
        # Nothing better than this is possible, as is known already.
        highs.setOptionValue("objective_target", enough + NEARLY)
        begin = highspy.HighsSolution()
        begin.col_value = start[columns].tolist()
        highs.setSolution(begin)

        def told(event: Any) -> None:
            better(self._whole(np.array(event.data_out.mip_solution), columns, len(cost)))

        highs.cbMipImprovingSolution += told
        highs.run()
        best, value = start, float(cost @ start)
        found = np.array(highs.getSolution().col_value)
        if len(found) == len(columns) and highs.getInfo().primal_solution_status == 2:
            whole = self._whole(found, columns, len(cost))
            if cost @ whole < value - NEARLY:
                best, value = whole, float(cost @ whole)
        proved = highs.getInfo().mip_dual_bound
        bound = ceil(proved - NEARLY) if np.isfinite(proved) else 0
        return best, max(0, min(bound, round(value)))

    @staticmethod
    def _whole(found: Numbers, columns: NDArray[np.int_], number: int) -> Numbers:
        whole = np.zeros(number)
        whole[columns] = np.rint(found)
        return whole

    def _highs(self, cost: Numbers, columns: NDArray[np.int_], seconds: float) -> Any:
        rows = self._rows[:, columns].tocsc()
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(columns), rows.shape[0]
        model.col_cost_ = cost[columns]
        model.col_lower_, model.col_upper_ = np.zeros(len(columns)), np.ones(len(columns))
        model.row_lower_, model.row_upper_ = self._least, self._most
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = rows.indptr
        model.a_matrix_.index_ = rows.indices
        model.a_matrix_.value_ = rows.data
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("random_seed", self._seed)
        highs.setOptionValue("time_limit", max(0.0, seconds))
        highs.passModel(model)
        return highs


def clock(seconds: float) -> Callable[[], float]:
    """Tells how many of these seconds are left."""
    ends = time.monotonic() + seconds
    return lambda: max(0.0, ends - time.monotonic())
