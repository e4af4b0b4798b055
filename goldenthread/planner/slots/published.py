"""The plan that people live by already: a new one moves as few of them as can be."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.planner.fortnight import Slot
from goldenthread.planner.slots.coaching_asks import open_pairs
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.snapshot.records import CoachingSlot
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoachingPart, PairState

# What a change costs beside another: a new coach is a new beginning, a new time is a diary entry,
# a team's slot is a diary entry for all of them. Our judgement.
COACH_CHANGED, TIME_CHANGED, SLOT_CHANGED = 3, 1, 5


@dataclass(frozen=True, slots=True)
class PublishedCycle:
    """Coach and times as week, weekday and period; no times where none are agreed."""

    coach: str
    times: tuple[Any, ...]


def published_in(snapshot: Snapshot, today: dt.date) -> Mapping[str, PublishedCycle]:
    """The plan in use: open pairs with their times, by coachee. Empty while nobody has times and no
    pair has begun: then there is nothing that people live by.

    A pair whose coach has left counts too: it is somebody's coach who changes.
    """
    begun = False
    found: dict[str, PublishedCycle] = {}
    for pair in open_pairs(snapshot, today):
        slots = {row.part: row for row in snapshot.having("coaching_slots", "pair", pair.id)}
        times: tuple[Any, ...] = ()
        if len(slots) == len(CoachingPart):
            look, talk = (slots[part] for part in CoachingPart)
            fortnights = (look.fortnight,) if look.fortnight else (1, 2)
            times = (_of_row(look), _of_row(talk), fortnights)
        found[pair.coachee] = PublishedCycle(pair.coach, times)
        is_running = pair.state == PairState.RUNNING
        begun |= bool(times) or (
            is_running and pair.starts_on is not None and pair.starts_on < today
        )
    return found if begun else {}


def _of_row(row: CoachingSlot) -> tuple[str, str, str]:
    return (str(row.week), row.weekday.capitalize(), row.period)


def cost_of_change(cycle: Cycle, published: Mapping[str, PublishedCycle]) -> int:
    """0 where the coachee keeps coach and times; nothing is changed for who had no cycle."""
    before = published.get(cycle.coachee)
    if before is None:
        return 0
    if before.coach != cycle.coach:
        return COACH_CHANGED
    return TIME_CHANGED if before.times and before.times != times_of(cycle) else 0


def times_of(cycle: Cycle) -> tuple[Any, ...]:
    fortnights = tuple(one + 1 for one in cycle.fortnights)
    return (_of_slot(cycle.look), _of_slot(cycle.talk), fortnights)


def _of_slot(slot: Slot) -> tuple[str, str, str]:
    return (slot.week, slot.weekday, slot.period)
