"""When staff can meet in the school day: their timetable, or their hours where they have none."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.planner.fortnight import SCHOOL_DAYS, Fortnight, Slot
from goldenthread.snapshot.readings.employment import is_teacher
from goldenthread.snapshot.records import Period
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LessonKind, WeekLabel


class Can(Enum):
    """What it takes to bring somebody to a meeting in a slot."""

    COME = "free"
    BE_COVERED = "has a lesson that somebody else would take"
    NOT = "has PPA, a duty or another meeting"
    AWAY = "not at work"


# Somebody has to be with these pupils; leaders may use their own time for meetings.
COVERED = frozenset({LessonKind.LESSON, LessonKind.SUPPORT})
OPEN = frozenset({LessonKind.LEADERSHIP})


@dataclass(frozen=True)
class StaffTime:
    snapshot: Snapshot
    fortnight: Fortnight
    today: dt.date

    @cached_property
    def _kinds(self) -> Mapping[tuple[str, str, str, str], set[str]]:
        kinds: dict[tuple[str, str, str, str], set[str]] = {}
        for row in self.snapshot.timetable:
            for week in [row.week] if row.week else [label.value for label in WeekLabel]:
                place = (row.person, week, row.weekday, row.period)
                kinds.setdefault(place, set()).add(row.kind)
        return kinds

    @cached_property
    def _periods(self) -> Mapping[tuple[str, str], Period]:
        rows = sorted(self.snapshot.periods, key=lambda row: bool(row.weekday))
        return {
            (weekday, row.period): row
            for row in rows
            for weekday in ([row.weekday] if row.weekday else [name.lower() for name in WEEKDAYS])
        }

    @cached_property
    def meeting_slots(self) -> tuple[Slot, ...]:
        """The slots in which somebody is taught: not registration, break or lunch. All of them
        where there is no timetable.
        """
        taught = {row.period for row in self.snapshot.timetable if row.kind in COVERED}
        slots = self.fortnight.slots
        return tuple(slot for slot in slots if slot.period in taught) or slots

    def period(self, slot: Slot) -> Period | None:
        return self._periods.get((slot.weekday.lower(), slot.period))

    def can(self, person: str, slot: Slot, minutes: int) -> Can:
        """Whether the person can be at a meeting of so many minutes from the slot's beginning."""
        kinds = self._kinds.get((person, slot.week, slot.weekday.lower(), slot.period))
        if kinds:
            if kinds <= OPEN:
                return Can.COME
            return Can.BE_COVERED if kinds <= COVERED | OPEN else Can.NOT
        if not self._at_work(person, slot, minutes):
            return Can.AWAY
        # Where no timetable was brought in, nobody knows when a teacher is free.
        if not self.snapshot.timetable and is_teacher(self.snapshot, person, self.today):
            return Can.NOT
        return Can.COME

    def is_ppa(self, person: str, slot: Slot) -> bool:
        """Whether the slot is the person's guaranteed planning time."""
        kinds = self._kinds.get((person, slot.week, slot.weekday.lower(), slot.period), set())
        return LessonKind.PPA in kinds

    def _at_work(self, person: str, slot: Slot, minutes: int) -> bool:
        hours = self.snapshot.having("working_hours", "person", person)
        if not hours:
            return True
        period = self.period(slot)
        week, weekday = _day(slot.day)
        for row in hours:
            if row.weekday != weekday or row.week not in ("", week):
                continue
            if period is None:
                return True
            begins = row.starts_at is None or row.starts_at <= period.starts_at
            ends = row.ends_at is None or _later(period.starts_at, minutes) <= row.ends_at
            if begins and ends:
                return True
        return False

    def slots_during(
        self, day: int, period: str, starts_at: dt.time | None, minutes: int
    ) -> tuple[Slot, ...]:
        """The slots that a meeting takes up: the one it names, and by the clock."""
        taken = []
        for slot in self.fortnight.slots:
            if slot.day != day:
                continue
            row = self.period(slot)
            by_clock = (
                starts_at is not None
                and row is not None
                and row.starts_at < _later(starts_at, minutes)
                and starts_at < row.ends_at
            )
            if slot.period == period or by_clock:
                taken.append(slot)
        return tuple(taken)


def _day(day: int) -> tuple[str, str]:
    return list(WeekLabel)[day // SCHOOL_DAYS].value, WEEKDAYS[day % SCHOOL_DAYS].lower()


def _later(time: dt.time, minutes: int) -> dt.time:
    total = min(time.hour * 60 + time.minute + minutes, 24 * 60 - 1)
    return dt.time(total // 60, total % 60)
