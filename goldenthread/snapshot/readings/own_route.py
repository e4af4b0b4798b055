"""What people do on their own account: the individual stream, whatever form it takes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream


class Entry(NamedTuple):
    """One thing in a person's individual stream, from its first to its last day."""

    first_on: dt.date
    last_on: dt.date


@remembered
def own_entries(snapshot: Snapshot, today: dt.date) -> Mapping[str, tuple[Entry, ...]]:
    """The individual stream of each person, in order of days.

    Activities of the stream, planned ones too, steps, coaching as coachee, enquiries, and peer
    visits that took place or are still to come. An enquiry without a last day goes on.
    """
    entries: dict[str, set[Entry]] = defaultdict(set)
    for person, entry in _entries(snapshot, today):
        entries[person].add(entry)
    return {person: tuple(sorted(own)) for person, own in sorted(entries.items())}


def _entries(snapshot: Snapshot, today: dt.date) -> Iterator[tuple[str, Entry]]:
    for activity in snapshot.having("activities", "stream", Stream.INDIVIDUAL):
        if is_development(activity):
            for person in participants_of(snapshot, activity):
                yield person, Entry(activity.on, activity.ends_on or activity.on)
    for step in snapshot.steps:
        yield step.person, Entry(step.opened_on, step.closed_on or step.opened_on)
    for pair in snapshot.coaching_pairs:
        for touchpoint in snapshot.having("touchpoints", "pair", pair.id):
            yield pair.coachee, Entry(touchpoint.on, touchpoint.on)
    for visit in snapshot.peer_visits:
        if visit.took_place or visit.on >= today:
            for person in (visit.visitor, visit.host):
                yield person, Entry(visit.on, visit.on)
    for enquiry in snapshot.enquiries:
        members = snapshot.having("enquiry_members", "enquiry", enquiry.id)
        for person in {enquiry.lead, *(member.person for member in members)}:
            yield person, Entry(enquiry.opened_on, enquiry.closed_on or dt.date.max)
