"""A quick legal plan to begin from: what stands first, then whatever still fits."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from goldenthread.planner.slots.columns import Column
from goldenthread.planner.slots.model import Model


def first_that_fits[C: Column](
    model: Model[C], rank: Callable[[C], Any], first: Sequence[C] = ()
) -> tuple[C, ...]:
    """`first`, as far as it fits together; then for each ask in turn its column of lowest rank."""
    rows = model.rows.tocsc()
    used = np.zeros(len(model.most))
    place_of = {column: place for place, column in enumerate(model.columns)}
    of_ask: dict[Any, list[C]] = {ask: [] for ask in model.asks}
    for column in model.columns:
        of_ask[column.ask].append(column)
    chosen, met = [], set()
    # The rows of asks are met exactly; the others leave room.
    for column in (*first, *(c for ask in model.asks for c in sorted(of_ask[ask], key=rank))):
        if column.ask in met:
            continue
        place = place_of[column]
        here = slice(rows.indptr[place], rows.indptr[place + 1])
        touched, weights = rows.indices[here], rows.data[here]
        if np.all(used[touched] + weights <= model.most[touched]):
            used[touched] += weights
            chosen.append(column)
            met.add(column.ask)
    return tuple(chosen)
