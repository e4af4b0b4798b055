"""How many minutes of what people learn are about what: subject, teaching, exams, pastoral work."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    has_happened,
    is_development,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ContentArea

SUBJECT = (ContentArea.SUBJECT_PEDAGOGY, ContentArea.SUBJECT_KNOWLEDGE)


@remembered
def labelled_activities(
    snapshot: Snapshot, held_until: dt.date | None = None
) -> tuple[Activity, ...]:
    """Development that says what it teaches: the whole year's, or what was held up to a day."""
    return tuple(
        each
        for each in snapshot.activities
        if each.content_area
        and is_development(each)
        and (held_until is None or (each.on <= held_until and has_happened(each)))
    )


@remembered
def minutes_by_area(
    snapshot: Snapshot, held_until: dt.date | None = None
) -> Mapping[str, Mapping[str, int]]:
    """For each content area the minutes of each person."""
    minutes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for activity in labelled_activities(snapshot, held_until):
        of_area = minutes[activity.content_area]
        for person, own in development_minutes_by_person(snapshot, activity).items():
            of_area[person] += own
    return {area: dict(of_area) for area, of_area in minutes.items()}
