"""Hands rows of the plan to the app that owns them, which asks for the right and writes them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.evaluation import public as evaluation
from goldenthread.practice import public as practice
from goldenthread.programmes import public as programmes

type Written = Sequence[tuple[str, Any, Mapping[str, Any]]]

WRITERS: Mapping[str, Callable[..., None]] = {
    "activities": programmes.write_together,
    "activity_links": programmes.write_together,
    "programmes": programmes.write_together,
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
    """Write each (table, row, values) in order, then remove each (table, row).

    The caller opens the transaction. Refuses with `PermissionDenied` where the actor may not change
    one of the rows.
    """
    tables = [*(table for table, _, _ in written), *(table for table, _ in removed)]
    for writer in dict.fromkeys(WRITERS[table] for table in tables):
        writer(
            year,
            [(row, values) for table, row, values in written if WRITERS[table] is writer],
            [row for table, row in removed if WRITERS[table] is writer],
            actor=actor,
            at=at,
        )
