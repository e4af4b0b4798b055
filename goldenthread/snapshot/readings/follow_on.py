"""What comes back to an activity afterwards, and for whom."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from decimal import Decimal

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.contacts import Contact, contacts_with
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind

RETURNS = frozenset({LinkKind.FOLLOWS, LinkKind.REVISITS})


def returns_to(snapshot: Snapshot, activity: str) -> frozenset[str]:
    """Keys of the activities that say that they follow or revisit this one."""
    return frozenset(
        link.activity
        for link in snapshot.having("activity_links", "to", activity)
        if link.kind in RETURNS
    )


def is_a_return(snapshot: Snapshot, activity: str) -> bool:
    """Whether the activity itself says that it follows or revisits an earlier one."""
    return any(
        link.kind in RETURNS for link in snapshot.having("activity_links", "activity", activity)
    )


def follow_ons(
    snapshot: Snapshot, activity: Activity, weeks: int, today: dt.date
) -> dict[str, Contact]:
    """For each participant the first thing within so many teaching weeks that returns to it.

    That is a later activity that is linked to it or shares its programme or technique, a step on
    either, or coaching or a peer visit that serves its programme. Planned ones count.
    """
    until = last_day_within(snapshot.calendar, activity.on, weeks)
    linked = _linked_contacts(snapshot, activity, until)
    first = {p: linked[p] for p in participants_of(snapshot, activity) if p in linked}
    for by_person in _by_subject(snapshot, activity, today):
        for person in participants_of(snapshot, activity):
            contacts = by_person.get(person, ())
            later = bisect_right(contacts, activity.on, key=lambda contact: contact.on)
            if later == len(contacts) or contacts[later].on > until:
                continue
            if person not in first or contacts[later].on < first[person].on:
                first[person] = contacts[later]
    return first


def continues_earlier_work(
    snapshot: Snapshot,
    activity: Activity,
    people: frozenset[str],
    weeks: int,
    share: Decimal,
    today: dt.date,
) -> bool:
    """Whether this share (in percent) of the people met its programme or technique shortly before.

    Shortly is within so many teaching weeks, and in an activity.
    """
    calendar = snapshot.calendar
    met = 0
    by_subject = _by_subject(snapshot, activity, today)
    for person in people:
        for by_person in by_subject:
            contacts = by_person.get(person, ())
            before = bisect_left(contacts, activity.on, key=lambda contact: contact.on)
            activities = [c for c in contacts[:before] if isinstance(c.row, Activity)]
            if activities and calendar.weeks_between(activities[-1].on, activity.on) <= weeks:
                met += 1
                break
    return met * 100 >= share * len(people)


def _by_subject(
    snapshot: Snapshot, activity: Activity, today: dt.date
) -> list[Mapping[str, tuple[Contact, ...]]]:
    """Everybody's contacts with its programme, and with its technique."""
    return [
        contacts_with(snapshot, "programme", activity.programme, today),
        contacts_with(snapshot, "technique", activity.technique, today),
    ]


def _linked_contacts(snapshot: Snapshot, activity: Activity, until: dt.date) -> dict[str, Contact]:
    """The first activity for each person that says it returns to this one."""
    first: dict[str, Contact] = {}
    for key in sorted(returns_to(snapshot, activity.id)):
        later = snapshot.find("activities", key)
        if later is None or not activity.on < later.on <= until or not is_development(later):
            continue
        for person in participants_of(snapshot, later):
            if person not in first or later.on < first[person].on:
                first[person] = Contact(person, later.on, later)
    return first
