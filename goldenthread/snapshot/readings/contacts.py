"""The moments at which people meet a programme or a technique, whatever form they take."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of, table_of


@dataclass(frozen=True, slots=True)
class Contact:
    """One person meets a programme or technique on a day; `row` is the record that says so."""

    person: str
    on: dt.date
    row: Any


Subject = Literal["programme", "technique"]


@remembered
def contacts_with(
    snapshot: Snapshot, subject: Subject, key: str, today: dt.date
) -> Mapping[str, tuple[Contact, ...]]:
    """Every contact of each person with this programme or technique, in the order of their dates.

    Activities that develop people and steps; for a programme also coaching that serves it and peer
    visits. Planned ones count; a peer visit that should have been before `today` counts only when
    it took place.
    """
    by_person: dict[str, list[Contact]] = defaultdict(list)
    if key:
        for contact in _contacts(snapshot, subject, key, today):
            by_person[contact.person].append(contact)
    return {person: tuple(sorted(rows, key=_order)) for person, rows in sorted(by_person.items())}


def _contacts(snapshot: Snapshot, subject: Subject, key: str, today: dt.date) -> Iterator[Contact]:
    for activity in snapshot.having("activities", subject, key):
        if is_development(activity):
            for person in participants_of(snapshot, activity):
                yield Contact(person, activity.on, activity)
    for step in snapshot.having("steps", subject, key):
        yield Contact(step.person, step.opened_on, step)
    if subject == "programme":
        for pair in snapshot.having("coaching_pairs", "programme", key):
            for touchpoint in snapshot.having("touchpoints", "pair", pair.id):
                yield Contact(pair.coachee, touchpoint.on, touchpoint)
        for visit in snapshot.having("peer_visits", "programme", key):
            if visit.took_place or visit.on >= today:
                yield Contact(visit.visitor, visit.on, visit)
                yield Contact(visit.host, visit.on, visit)


def _order(contact: Contact) -> tuple[dt.date, str, str]:
    return contact.on, table_of(contact.row).name, key_of(contact.row)


def programme_contacts(
    snapshot: Snapshot, programme: str, today: dt.date
) -> dict[str, tuple[Contact, ...]]:
    """The contacts of everyone with the programme but those in the control arm of its trial."""
    waiting = control_arm(snapshot, programme, today)
    everyone = contacts_with(snapshot, "programme", programme, today)
    return {person: rows for person, rows in everyone.items() if person not in waiting}
