"""Whether the year still stands as a plan found it, in the rows that the plan touches."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from goldenthread.planner.answers import Move, changes_of
from goldenthread.snapshot.snapshot import Snapshot

# What a plan is made from. Steps, notes and answers come every day and change no plan.
PLANNED_FROM = (
    *("terms", "days", "events", "periods", "people", "posts", "working_hours", "leave", "teams"),
    *("team_members", "timetable", "cover_supply", "cover_requests", "programmes"),
    *("programme_audience", "units", "activities", "activity_links", "activity_audience"),
    *("coaches", "coaching_pairs", "coaching_slots"),
    *("peer_groups", "peer_group_members", "peer_visits"),
)

type Place = tuple[str, str]


def fingerprint_of(snapshot: Snapshot) -> str:
    """The same for two snapshots from which the same would be planned."""
    digest = hashlib.sha256()
    for table in PLANNED_FROM:
        digest.update("\n".join(sorted(map(repr, snapshot.rows(table)))).encode())
    return digest.hexdigest()


def has_moved(
    snapshot: Snapshot, plan: Iterable[Move], accepted: Iterable[Move], chosen: Iterable[Move]
) -> bool:
    """Whether a row that the chosen moves touch is not as the plan found it, or as the moves that
    are accepted already left it.
    """
    standing: dict[Place, Any] = {}
    for change in changes_of(plan):
        # A later move sees the row as the moves before left it; the first saw it as it was stored.
        standing.setdefault((change.table, change.key), change.before)
    for change in changes_of(accepted):
        place = (change.table, change.key)
        now = standing[place]
        if change.after is None or now is None or change.before is None:
            standing[place] = change.after
        else:
            written = {name: getattr(change.after, name) for name in change.columns}
            standing[place] = replace(now, **written)
    touched = {(change.table, change.key) for change in changes_of(chosen)}
    return any(snapshot.find(*place) != standing[place] for place in touched)
