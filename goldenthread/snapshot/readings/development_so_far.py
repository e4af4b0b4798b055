"""Development that the settled staff have had this year, for each full-time equivalent."""

import datetime as dt
from collections import Counter, defaultdict
from decimal import Decimal

from goldenthread.snapshot.readings.employment import TEACHING_GROUPS, fte, live_posts, staff_on
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.readings.settled import is_settled
from goldenthread.snapshot.readings.time_spent import (
    development_minutes_by_person,
    has_happened,
    is_development,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot

TEACHERS = "teachers"


class DevelopmentSoFar:
    """Development of the settled staff from the first day of the year to today.

    `people` holds them by group: `TEACHERS`, leaders included, and the two groups of support
    staff, everybody once, by their largest post.
    """

    def __init__(self, snapshot: Snapshot, today: dt.date) -> None:
        self._snapshot, self._today = snapshot, today
        self.activities: list[Activity] = [
            each
            for each in snapshot.activities
            if is_development(each) and has_happened(each) and each.on <= today
        ]
        self.minutes_in = {
            each.id: development_minutes_by_person(snapshot, each) for each in self.activities
        }
        self.minutes_of: Counter[str] = Counter()
        for by_person in self.minutes_in.values():
            for person, minutes in by_person.items():
                self.minutes_of[person] += minutes
        people: dict[str, list[str]] = defaultdict(list)
        for person in staff_on(snapshot, today):
            if is_settled(snapshot, person, today) and (group := self._group_of(person)):
                people[group].append(person)
        self.people = {group: tuple(keys) for group, keys in people.items()}

    def _group_of(self, person: str) -> str:
        posts = live_posts(self._snapshot, person, self._today)
        if not posts:
            return ""
        largest = min(posts, key=lambda post: (-post.fte, post.id))
        return TEACHERS if largest.staff_group in TEACHING_GROUPS else largest.staff_group

    def fte(self, group: str) -> Decimal:
        people = self.people.get(group, ())
        return sum((fte(self._snapshot, person, self._today) for person in people), Decimal(0))

    def minutes_per_fte(self, group: str) -> Decimal:
        minutes = sum(self.minutes_of[person] for person in self.people.get(group, ()))
        return minutes / self.fte(group) if minutes else Decimal(0)


@remembered
def development_so_far(snapshot: Snapshot, today: dt.date) -> DevelopmentSoFar:
    """The reading itself, worked out once for a snapshot and a day."""
    return DevelopmentSoFar(snapshot, today)
