"""The moments at which people meet a programme or a technique, whatever form they take."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Contact:
    """One person meets a programme on a day; `row` is the record that says so."""

    person: str
    on: dt.date
    row: Any


def practice_contacts(
    snapshot: Snapshot, today: dt.date, *, programme: str = "", technique: str = ""
) -> Iterator[Contact]:
    """Coaching, steps and peer visits that serve the programme, or steps on the technique.

    A peer visit that should have been before `today` counts only when it took place.
    """
    if programme:
        for pair in snapshot.having("coaching_pairs", "programme", programme):
            for touchpoint in snapshot.having("touchpoints", "pair", pair.id):
                yield Contact(pair.coachee, touchpoint.on, touchpoint)
        for visit in snapshot.having("peer_visits", "programme", programme):
            if visit.took_place or visit.on >= today:
                yield Contact(visit.visitor, visit.on, visit)
                yield Contact(visit.host, visit.on, visit)
        for step in snapshot.having("steps", "programme", programme):
            yield Contact(step.person, step.opened_on, step)
    if technique:
        for step in snapshot.having("steps", "technique", technique):
            yield Contact(step.person, step.opened_on, step)


def programme_contacts(
    snapshot: Snapshot, programme: str, today: dt.date
) -> dict[str, list[Contact]]:
    """Every contact of every person with the programme, in the order of their dates.

    Activities that develop people, coaching, steps and peer visits, planned ones included. People
    in the control arm of a trial of the programme are left out.
    """
    by_person: dict[str, list[Contact]] = defaultdict(list)
    for activity in snapshot.having("activities", "programme", programme):
        if is_development(activity):
            for person in participants_of(snapshot, activity):
                by_person[person].append(Contact(person, activity.on, activity))
    for contact in practice_contacts(snapshot, today, programme=programme):
        by_person[contact.person].append(contact)
    control = control_arm(snapshot, programme, today)
    return {
        person: sorted(contacts, key=lambda contact: contact.on)
        for person, contacts in sorted(by_person.items())
        if person not in control
    }
