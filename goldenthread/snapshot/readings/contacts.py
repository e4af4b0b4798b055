"""The moments at which people meet a programme or a technique, whatever form they take."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of


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
        # The meetings are put in order once, and not the contacts of each person again.
        meetings = _meetings(snapshot, subject, key, today)
        for meeting in sorted(meetings, key=lambda each: each[:3]):
            on, _, _, row, people = meeting
            for person in people:
                by_person[person].append(Contact(person, on, row))
    return {person: tuple(rows) for person, rows in sorted(by_person.items())}


def _meetings(
    snapshot: Snapshot, subject: Subject, key: str, today: dt.date
) -> Iterator[tuple[dt.date, str, str, Any, Collection[str]]]:
    """Its day, its table, its key and its row, and whom it brings together with the subject."""
    for activity in snapshot.having("activities", subject, key):
        if is_development(activity):
            people = participants_of(snapshot, activity)
            yield activity.on, "activities", activity.id, activity, people
    for step in snapshot.having("steps", subject, key):
        yield step.opened_on, "steps", step.id, step, (step.person,)
    if subject == "programme":
        for pair in snapshot.having("coaching_pairs", "programme", key):
            for touchpoint in snapshot.having("touchpoints", "pair", pair.id):
                own = key_of(touchpoint)
                yield touchpoint.on, "touchpoints", own, touchpoint, (pair.coachee,)
        for visit in snapshot.having("peer_visits", "programme", key):
            if visit.took_place or visit.on >= today:
                both = (visit.visitor, visit.host)
                yield visit.on, "peer_visits", visit.id, visit, both


def programme_contacts(
    snapshot: Snapshot, programme: str, today: dt.date
) -> dict[str, tuple[Contact, ...]]:
    """The contacts of everyone with the programme but those in the control arm of its trial."""
    waiting = control_arm(snapshot, programme, today)
    everyone = contacts_with(snapshot, "programme", programme, today)
    return {person: rows for person, rows in everyone.items() if person not in waiting}
