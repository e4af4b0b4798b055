"""Finds equal alternatives for who is asked to come on a day off: a recording and a partner."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goldenthread.kernel.dates import days_between
from goldenthread.planner.weave.places import is_held
from goldenthread.planner.weave.talks import Talks
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import (
    participants_of,
    participation_rows,
)
from goldenthread.snapshot.readings.employment import (
    part_timers_at_work,
)
from goldenthread.snapshot.records import Activity, Participation
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of
from goldenthread.snapshot.words import ParticipationState


@dataclass(frozen=True, slots=True)
class Alternative:
    """A row that records it, and the row as it stands."""

    activity: Activity
    row: Participation
    before: Participation | None


def is_owed(snapshot: Snapshot, today: dt.date) -> Iterator[tuple[Activity, str]]:
    """Each required activity from today on, and a person who works on none of its days and for
    whom nothing is settled.
    """
    part_timers = frozenset(row.person for row in snapshot.working_hours)
    for row in sorted(snapshot.activities, key=lambda each: (each.on, each.id)):
        if not row.required or not is_held(row) or row.on < today:
            continue
        away = participants_of(snapshot, row) & part_timers
        for day in days_between(row.on, row.ends_on or row.on):
            away -= part_timers_at_work(snapshot, day)
        settled = participation_rows(snapshot, row.id)
        for person in sorted(away):
            own = settled.get(person)
            if own is None or not (own.agreed_paid or own.alternative):
                yield row, person


def find_alternatives(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, talks: Talks
) -> tuple[Alternative, ...]:
    """One for each person and activity, in the order of their dates."""
    found = []
    for activity, person in is_owed(snapshot, today):
        before = participation_rows(snapshot, activity.id).get(person)
        if before is not None and wishes.is_pinned("participation", key_of(before)):
            continue
        words = talks.find(activity, person)
        row = (
            replace(before, alternative=words)
            if before is not None
            else Participation(
                activity=activity.id,
                person=person,
                state=ParticipationState.INVITED,
                alternative=words,
            )
        )
        found.append(Alternative(activity, row, before))
    return tuple(found)
