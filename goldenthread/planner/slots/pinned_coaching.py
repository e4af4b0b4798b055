"""What a person has fixed about coaching: coaches, rows of pairs, rows of times."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from goldenthread.planner.slots.coaching_asks import open_pairs
from goldenthread.planner.slots.coaching_columns import RHYTHMS, Cycle
from goldenthread.planner.slots.coaching_moves import slot_rows
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.records import CoachingPair, CoachingSlot
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of


def pinned_coaches(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> Mapping[str, str]:
    """Coaches by coachee: those named, and those of pairs whose row or times stay as they are."""
    stay = {
        pair.coachee: pair.coach
        for pair in open_pairs(snapshot, today)
        if wishes.is_pinned("coaching_pairs", pair.id) or any(_times(snapshot, wishes, pair))
    }
    return stay | dict(wishes.pinned_coaches)


def as_pinned(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> Callable[[Cycle], bool]:
    """Tells whether a cycle leaves every pinned row as it is."""
    pairs = {pair.coachee: pair for pair in open_pairs(snapshot, today)}
    rhythms = {weeks for weeks, _ in RHYTHMS}

    def leaves(cycle: Cycle) -> bool:
        pair = pairs.get(cycle.coachee)
        if pair is None or pair.coach != cycle.coach:
            return True
        keeps_rhythm = wishes.is_pinned("coaching_pairs", pair.id) and pair.cadence_weeks in rhythms
        if keeps_rhythm and pair.cadence_weeks != cycle.cadence_weeks:
            return False
        times = list(_times(snapshot, wishes, pair))
        return not times or set(times) <= set(slot_rows(cycle, pair.id))

    return leaves


def _times(snapshot: Snapshot, wishes: Wishes, pair: CoachingPair) -> Iterator[CoachingSlot]:
    for row in snapshot.having("coaching_slots", "pair", pair.id):
        if wishes.is_pinned("coaching_slots", key_of(row)):
            yield row
