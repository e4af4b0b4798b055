"""Judges whether a plan is lawful from the year before and after it, without a line of planning.

What was broken before and is broken still is nobody's plan; only what the plan breaks is told.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from goldenthread.commands.benchmarks.law_grounds import Grounds
from goldenthread.commands.benchmarks.law_of_coaching import coaching
from goldenthread.commands.benchmarks.law_of_meetings import meetings, sequence
from goldenthread.commands.benchmarks.law_of_school_day import cover, two_places, visits
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot, dangling_references
from goldenthread.snapshot.tables import key_of

# Tables whose rows have a day; what lies before today is over.
DATED = ("activities", "peer_visits", "cover_requests")


def broken_rules(before: Snapshot, after: Snapshot, wishes: Wishes, today: dt.date) -> list[str]:
    """A sentence for every rule that the plan breaks; none for a lawful plan."""
    was = Counter(_broken(before, wishes, today))
    now = Counter(_broken(after, wishes, today))
    return sorted([*_touched(before, after, wishes, today), *(now - was).elements()])


def _touched(before: Snapshot, after: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[str]:
    for table in TABLE_NAMES:
        old = {key_of(row): row for row in before.rows(table)}
        new = {key_of(row): row for row in after.rows(table)}
        if len(new) != len(after.rows(table)):
            yield f"{table} has two rows of one key"
        for key in old.keys() | new.keys():
            if old.get(key) == new.get(key):
                continue
            if wishes.is_pinned(table, key):
                yield f"{table} {key} is pinned and was changed"
            if table in DATED and any(
                row is not None and row.on < today for row in (old.get(key), new.get(key))
            ):
                yield f"{table} {key} is over and was changed"


def _broken(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> Iterator[str]:
    for lost in dangling_references(snapshot):
        yield f"{lost.table} {lost.key} names {lost.value}, who is not there"
    grounds = Grounds(snapshot, wishes, today)
    for law in (coaching, visits, two_places, cover, meetings, sequence):
        yield from law(grounds)
