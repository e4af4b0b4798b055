"""What a year comes to in numbers that every plan can be held against, today's among them."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.snapshot.readings.coaching import is_open
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of what is to come, from `today` on."""

    coached: int
    with_times: int
    teams_with_slot: int
    sessions: int
    evenings: int
    visits: int
    covered: int


LABELS = {
    "coached": "People who are coached",
    "with_times": "Pairs with a regular time",
    "teams_with_slot": "Teams with a regular time",
    "sessions": "Sessions to come",
    "evenings": "Evenings with a session",
    "visits": "Visits to come",
    "covered": "Lessons covered to come",
}


def numbers_of(snapshot: Snapshot, today: dt.date) -> Numbers:
    pairs = [pair for pair in snapshot.coaching_pairs if is_open(snapshot, pair, today)]
    sessions = [
        row
        for row in snapshot.activities
        if row.on >= today and row.state != ActivityState.CANCELLED
    ]
    timed = {slot.pair for slot in snapshot.coaching_slots}
    return Numbers(
        coached=len({pair.coachee for pair in pairs}),
        with_times=sum(1 for pair in pairs if pair.id in timed),
        teams_with_slot=sum(1 for team in snapshot.teams if team.slot_every_weeks),
        sessions=len(sessions),
        evenings=len({row.on for row in sessions if row.after_hours}),
        visits=sum(1 for visit in snapshot.peer_visits if visit.on >= today),
        covered=sum(one.lessons for one in snapshot.cover_requests if one.on >= today),
    )


def side_by_side(*years: Numbers) -> list[tuple[str, list[int]]]:
    """A line for each number that is not nothing everywhere."""
    lines = [(label, [getattr(one, name) for one in years]) for name, label in LABELS.items()]
    return [(label, values) for label, values in lines if any(values)]
