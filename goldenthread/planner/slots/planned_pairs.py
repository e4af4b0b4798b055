"""The school's year with the planned pairs in it: what the plan would change in the folder."""

import dataclasses
import datetime as dt

from goldenthread.kernel.short_names import short_name
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.coaching_model import CoachingPlan
from goldenthread.snapshot.readings.coaching import is_open
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState


def with_planned_pairs(snapshot: Snapshot, plan: CoachingPlan, today: dt.date) -> Snapshot:
    """Pairs that stay keep their row, with the planned cadence; the others end and new ones are
    offered from today. A pair of somebody who is left out ends too.
    """
    planned = {cycle.coachee: cycle for cycle in plan.cycles}
    rows = [_kept_or_ended(snapshot, pair, planned, today) for pair in snapshot.coaching_pairs]
    going_on = {(row.coachee, row.coach) for row in rows if row.state != PairState.ENDED}
    taken = {row.id for row in rows}
    for cycle in plan.cycles:
        if (cycle.coachee, cycle.coach) not in going_on:
            key = short_name(f"{cycle.coach} {cycle.coachee}", taken)
            taken.add(key)
            rows.append(_offered(snapshot, cycle, key, today))
    return dataclasses.replace(snapshot, coaching_pairs=tuple(rows))


def _kept_or_ended(
    snapshot: Snapshot, pair: CoachingPair, planned: dict[str, Cycle], today: dt.date
) -> CoachingPair:
    if not is_open(snapshot, pair, today):
        return pair
    cycle = planned.get(pair.coachee)
    if cycle is not None and cycle.coach == pair.coach:
        return dataclasses.replace(pair, cadence_weeks=cycle.cadence_weeks)
    return dataclasses.replace(pair, state=PairState.ENDED, ends_on=today)


def _offered(snapshot: Snapshot, cycle: Cycle, key: str, today: dt.date) -> CoachingPair:
    before = snapshot.having("coaching_pairs", "coachee", cycle.coachee)
    serves = [pair.programme for pair in before if is_open(snapshot, pair, today)]
    return CoachingPair(
        id=key,
        coach=cycle.coach,
        coachee=cycle.coachee,
        programme=serves[0] if serves else "",
        cadence_weeks=cycle.cadence_weeks,
        state=PairState.OFFERED,
        starts_on=today,
    )
