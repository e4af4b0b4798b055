"""Outside expertise that the school has agreed to: who takes part, how often, until when."""

import datetime as dt

from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.records import Activity, Engagement
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, EngagementState

AGREED = frozenset({EngagementState.APPROVED, EngagementState.BOOKED, EngagementState.TOOK_PLACE})


def agreed_engagements(snapshot: Snapshot) -> tuple[Engagement, ...]:
    """The engagements from approved to took place, in order."""
    agreed = (row for row in snapshot.engagements if row.state in AGREED)
    return tuple(sorted(agreed, key=lambda row: row.id))


def activities_of_engagement(snapshot: Snapshot, engagement: Engagement) -> tuple[Activity, ...]:
    """The activities that bring it into school or carry it on, cancelled ones left out, by date."""
    activities = (
        snapshot.find("activities", row.activity)
        for row in snapshot.having("engagement_activities", "engagement", engagement.id)
    )
    held = [each for each in activities if each and each.state != ActivityState.CANCELLED]
    return tuple(sorted(held, key=lambda each: (each.on, each.id)))


def ended_on(engagement: Engagement) -> dt.date | None:
    """The day of the last contact, as far as it is known."""
    return engagement.ends_on or engagement.starts_on


def people_of_engagement(snapshot: Snapshot, engagement: Engagement) -> tuple[str, ...]:
    """Keys of those who take part: the people named, or else the participants of its activities.

    Activities after the last contact carry it on to others, who are not counted.
    """
    rows = snapshot.having("engagement_people", "engagement", engagement.id)
    named = {row.person for row in rows if snapshot.find("people", row.person)}
    if named:
        return tuple(sorted(named))
    last = ended_on(engagement) or dt.date.max
    people = frozenset[str]().union(
        *(
            participants_of(snapshot, each)
            for each in activities_of_engagement(snapshot, engagement)
            if each.on <= last
        )
    )
    return tuple(sorted(key for key in people if snapshot.find("people", key)))


def contacts_of(snapshot: Snapshot, engagement: Engagement) -> int:
    """How many contacts are planned: as written down, or else the days of its activities."""
    if engagement.contacts is not None:
        return engagement.contacts
    return len({each.on for each in activities_of_engagement(snapshot, engagement)})
