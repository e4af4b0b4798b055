"""Hands rows of the plan to the app that owns them, which asks for the right and writes them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.evaluation import public as evaluation
from goldenthread.practice import public as practice
from goldenthread.programmes import public as programmes

type Written = Sequence[tuple[str, Any, Mapping[str, Any]]]

# In an order in which rows can be made: each writer after those whose rows its own refer to.
WRITERS: Mapping[str, Callable[..., None]] = {
    "programmes": programmes.write_together,
    "activities": programmes.write_together,
    "activity_links": programmes.write_together,
    "evaluation_plan": evaluation.plan_looks,
    "coaching_pairs": practice.arrange_pairs,
}


def write_rows(
    year: SchoolYear,
    written: Written,
    removed: Sequence[tuple[str, Any]] = (),
    *,
    actor: Actor,
    at: dt.datetime,
) -> None:
    """Write each (table, row, values), then remove each (table, row); in order within a writer.

    The caller opens the transaction. Refuses with `PermissionDenied` where the actor may not change
    one of the rows.
    """
    writers = tuple(dict.fromkeys(WRITERS.values()))
    for writer in writers:
        own = [(row, values) for table, row, values in written if WRITERS[table] is writer]
        if own:
            writer(year, own, actor=actor, at=at)
    for writer in reversed(writers):
        gone = [row for table, row in removed if WRITERS[table] is writer]
        if gone:
            writer(year, (), gone, actor=actor, at=at)
