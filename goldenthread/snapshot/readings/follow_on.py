"""What comes back to an activity afterwards, and for whom."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.contacts import Contact, practice_contacts
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of, table_of
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


def related_activities(snapshot: Snapshot, activity: Activity) -> Iterator[Activity]:
    """Other development activities that are linked back to it, or share programme or technique."""
    keys = set(returns_to(snapshot, activity.id))
    for column, value in (("programme", activity.programme), ("technique", activity.technique)):
        if value:
            keys |= {row.id for row in snapshot.having("activities", column, value)}
    for key in sorted(keys - {activity.id}):
        other = snapshot.find("activities", key)
        if other is not None and is_development(other):
            yield other


def continues_earlier_work(
    snapshot: Snapshot, activity: Activity, people: frozenset[str], weeks: int, share: Decimal
) -> bool:
    """Whether this share (in percent) of the people met its programme or technique shortly before.

    Shortly is within so many teaching weeks.
    """
    met: set[str] = set()
    for other in related_activities(snapshot, activity):
        is_near = snapshot.calendar.weeks_between(other.on, activity.on) <= weeks
        if other.on < activity.on and is_near:
            met |= participants_of(snapshot, other)
    return len(met & people) * 100 >= share * len(people)


def follow_ons(
    snapshot: Snapshot, activity: Activity, weeks: int, today: dt.date
) -> dict[str, Contact]:
    """For each person the first thing within so many teaching weeks that returns to the activity.

    That is a later activity linked to it or sharing its programme or technique, or coaching, a
    step or a peer visit that serves its programme. Planned ones count.
    """
    first: dict[str, Contact] = {}
    until = last_day_within(snapshot.calendar, activity.on, weeks)

    def note(contact: Contact) -> None:
        known = first.get(contact.person)
        if known is None or _order(contact) < _order(known):
            first[contact.person] = contact

    for other in related_activities(snapshot, activity):
        if activity.on < other.on <= until:
            for person in participants_of(snapshot, other):
                note(Contact(person, other.on, other))
    for contact in practice_contacts(
        snapshot, today, programme=activity.programme, technique=activity.technique
    ):
        if activity.on < contact.on <= until:
            note(contact)
    return first


def _order(contact: Contact) -> tuple[dt.date, str, str]:
    return contact.on, table_of(contact.row).name, key_of(contact.row)
