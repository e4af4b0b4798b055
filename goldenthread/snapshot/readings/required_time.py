"""How much development is required of each person, against what would be fair for their post."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from goldenthread.snapshot.readings.audience import participation_rows
from goldenthread.snapshot.readings.employment import fte, is_teacher, staff_groups
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.time_spent import development_minutes_by_person, is_development
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import StaffGroup


@dataclass(frozen=True, slots=True)
class RequiredTime:
    """Required minutes of one person in the year, and those of the median full-time colleague."""

    minutes: int
    fte: Decimal
    of_full_timers: Decimal

    @property
    def fair(self) -> Decimal:
        """What the post's share of the full-timers' minutes would be."""
        return self.of_full_timers * self.fte

    def is_heavy(self, times: Decimal) -> bool:
        """Whether a part-timer is asked for more than so many times the fair share."""
        return self.fte < 1 and self.minutes > self.fair * times > 0


def required_activities(snapshot: Snapshot) -> list[Activity]:
    """Those that are required of everyone invited, and in which somebody learns."""
    return [each for each in snapshot.activities if each.required and is_development(each)]


def is_paid(snapshot: Snapshot, activity: Activity, person: str) -> bool:
    """Whether the person's time for it is agreed and paid on top of the contract."""
    row = participation_rows(snapshot, activity.id).get(person)
    return row is not None and row.agreed_paid


def required_time(snapshot: Snapshot, day: dt.date) -> dict[str, RequiredTime]:
    """The required time of each settled person with a post on this day, in order of keys.

    Each is measured against full-time colleagues of the same kind: teachers, support staff who work
    with pupils, other support staff. Time that is agreed and paid does not count.
    """
    minutes: dict[str, int] = defaultdict(int)
    for activity in required_activities(snapshot):
        for person, own in development_minutes_by_person(snapshot, activity).items():
            if not is_paid(snapshot, activity, person):
                minutes[person] += own
    shares = {
        person: share
        for person in sorted(settled_staff(snapshot, day))
        if (share := fte(snapshot, person, day))
    }
    kinds = {person: _kind(snapshot, person, day) for person in shares}
    full_time: dict[str, list[int]] = defaultdict(list)
    for person, share in shares.items():
        if share == 1:
            full_time[kinds[person]].append(minutes[person])
    usual = {kind: Decimal(median(found)) for kind, found in full_time.items()}
    return {
        person: RequiredTime(minutes[person], share, usual.get(kinds[person], Decimal(0)))
        for person, share in shares.items()
    }


def _kind(snapshot: Snapshot, person: str, day: dt.date) -> str:
    """With whom the person is measured; whoever also works with pupils belongs to those who do."""
    if is_teacher(snapshot, person, day):
        return StaffGroup.TEACHER
    groups = staff_groups(snapshot, person, day)
    return (
        StaffGroup.SUPPORT_DIRECT
        if StaffGroup.SUPPORT_DIRECT in groups
        else StaffGroup.SUPPORT_GENERAL
    )
