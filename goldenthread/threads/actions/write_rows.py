"""Hands rows of the plan to the app that owns them, which asks for the right and writes them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.evaluation import public as evaluation
from goldenthread.people import public as people
from goldenthread.practice import public as practice
from goldenthread.programmes import public as programmes
from goldenthread.threads.told_once import told_once
from goldenthread.years import public as years

type Written = Sequence[tuple[str, Any, Mapping[str, Any]]]

# In an order in which rows can be made: each writer after those whose rows its own refer to.
WRITERS: Mapping[str, Callable[..., None]] = {
    "teams": people.write_teams,
    "programmes": programmes.write_together,
    "activities": programmes.write_together,
    "activity_links": programmes.write_together,
    "activity_audience": programmes.write_together,
    "participation": programmes.write_together,
    "evaluation_plan": evaluation.plan_looks,
    "coaching_pairs": practice.arrange_pairs,
    "coaching_slots": practice.arrange_slots,
    "peer_groups": practice.arrange_visits,
    "peer_group_members": practice.arrange_visits,
    "peer_visits": practice.arrange_visits,
    "cover_requests": years.write_cover,
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

    The caller opens the transaction; the year is told of once, after commit. Refuses with
    `PermissionDenied` where the actor may not change one of the rows, and as the writers do.
    """
    writers = tuple(dict.fromkeys(WRITERS.values()))
    calls: list[Callable[..., None]] = []
    for writer in writers:
        own = [(row, values) for table, row, values in written if WRITERS[table] is writer]
        if own:
            calls.append(partial(writer, year, own))
    for writer in reversed(writers):
        gone = [row for table, row in removed if WRITERS[table] is writer]
        if gone:
            calls.append(partial(writer, year, (), gone))
    with told_once(year, actor=actor, at=at) if len(calls) > 1 else nullcontext():
        for call in calls:
            call(actor=actor, at=at)
