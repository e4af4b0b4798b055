"""Who takes a whole-school activity up in their own practice."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from goldenthread.snapshot.readings.contacts import Subject, contacts_with
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream


def taken_up_by(
    snapshot: Snapshot, activity: Activity, people: frozenset[str], weeks: int, today: dt.date
) -> frozenset[str]:
    """Those of the people who within so many teaching weeks did something of their own with it.

    That is a step, a promise to the team, coaching, a peer visit, an enquiry or an activity of the
    individual stream, on its programme or its technique. An activity without a programme belongs
    to all programmes of its priority. Never earlier than the day after it.
    """
    until = last_day_within(snapshot.calendar, activity.on, weeks)
    keys = (
        [activity.programme]
        if activity.programme
        else [row.id for row in snapshot.having("programmes", "priority", activity.priority)]
    )
    days_of = [_own_days(snapshot, "programme", key, today) for key in keys]
    days_of.append(_own_days(snapshot, "technique", activity.technique, today))
    return frozenset(
        person
        for person in people
        if any(_is_within(days.get(person, ()), activity.on, until) for days in days_of)
    )


def _is_within(days: tuple[dt.date, ...], after: dt.date, until: dt.date) -> bool:
    later = bisect_right(days, after)
    return later < len(days) and days[later] <= until


@remembered
def _own_days(
    snapshot: Snapshot, subject: Subject, key: str, today: dt.date
) -> Mapping[str, tuple[dt.date, ...]]:
    """For each person the days of what they did of their own, in order."""
    days: dict[str, set[dt.date]] = defaultdict(set)
    for person, contacts in contacts_with(snapshot, subject, key, today).items():
        for contact in contacts:
            row = contact.row
            if not isinstance(row, Activity) or row.stream == Stream.INDIVIDUAL:
                days[person].add(contact.on)
    if key and subject == "programme":
        for person, on in _enquiries_and_promises(snapshot, key):
            days[person].add(on)
    return {person: tuple(sorted(own)) for person, own in days.items()}


def _enquiries_and_promises(snapshot: Snapshot, programme: str) -> Iterator[tuple[str, dt.date]]:
    for enquiry in snapshot.having("enquiries", "programme", programme):
        yield enquiry.lead, enquiry.opened_on
        for member in snapshot.having("enquiry_members", "enquiry", enquiry.id):
            yield member.person, enquiry.opened_on
    for cycle in snapshot.having("team_cycles", "programme", programme):
        for promise in snapshot.having("promises", "cycle", cycle.id):
            yield promise.person, promise.made_on
