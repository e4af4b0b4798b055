"""The periods of the school day in which a team could meet: one column each.

None where a member has PPA, is not at work in the school day, or would lose more lessons than the
school allows.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.planner.fortnight import SCHOOL_DAYS, Slot
from goldenthread.planner.slots.columns import Time
from goldenthread.planner.slots.staff_time import Can, StaffTime
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_calendar import TeamCalendar
from goldenthread.planner.slots.team_slots import (
    EVENING,
    TeamSlot,
    day_of,
    letters,
    places_of,
    rhythms_of,
    time_of,
)


@dataclass(frozen=True)
class TeamPeriods:
    """What the periods are read from."""

    calendar: TeamCalendar
    staff: StaffTime

    def all_of(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        now = ask.present
        for every in rhythms_of(ask):
            for slot in self.staff.meeting_slots:
                for places in [now.places] if now is not None else places_of(every):
                    if slot.day // SCHOOL_DAYS != min(letters(places)):
                        continue
                    column = self._column(ask, slot, places, every)
                    if column is not None:
                        yield column

    def covered(
        self, ask: TeamAsk, taken: Sequence[tuple[Slot, int]], minutes: int
    ) -> tuple[Time, ...]:
        """The lessons that somebody else takes while the team meets."""
        return tuple(
            time_of(slot, place, person)
            for slot, place in taken
            if slot.place != EVENING
            for person in sorted(ask.members)
            if self.staff.can(person, slot, minutes) is Can.BE_COVERED
        )

    def _column(
        self, ask: TeamAsk, slot: Slot, places: tuple[int, ...], every: int
    ) -> TeamSlot | None:
        weekday, now = slot.day % SCHOOL_DAYS, ask.present
        if now is not None and (weekday, slot.period) == (now.weekday, now.period):
            return None
        period = self.staff.period(slot)
        starts_at = period.starts_at if period is not None else None
        wanted = now.minutes if now is not None else ask.minutes
        minutes = min(wanted, _length(period.starts_at, period.ends_at)) if period else wanted
        taken = [
            (at, place)
            for place in places
            for at in self.staff.slots_during(
                day_of(place, weekday), slot.period, starts_at, minutes
            )
        ]
        if len(taken) < len(places) or not self._may_meet(ask, taken, minutes):
            return None
        sessions, days = self.calendar.dates(ask, weekday, places, every, after_hours=False)
        held = days or [day for _, day in sessions]
        covered = self.covered(ask, taken, minutes)
        if not held or not self._is_little_enough(covered, held):
            return None
        return TeamSlot(
            team=ask,
            weekday=weekday,
            places=places,
            every_weeks=every,
            after_hours=False,
            period=slot.period,
            starts_at=starts_at,
            minutes=minutes,
            taken=tuple(time_of(s, p, one) for s, p in taken for one in sorted(ask.members)),
            covered=covered,
            away=self.calendar.away(ask, held),
            sessions=sessions,
            days=days,
        )

    def _may_meet(self, ask: TeamAsk, taken: Sequence[tuple[Slot, int]], minutes: int) -> bool:
        return all(
            self.staff.can(person, slot, minutes) in (Can.COME, Can.BE_COVERED)
            for slot, _ in taken
            for person in ask.members
        )

    def _is_little_enough(self, covered: Sequence[Time], days: Sequence[dt.date]) -> bool:
        """Whether it keeps to the lessons that may be covered on a day and for one person."""
        if not covered:
            return True
        wishes, calendar = self.calendar.wishes, self.calendar.snapshot.calendar
        a_day = Counter((slot.day, fortnight) for _, slot, fortnight in covered)
        if max(a_day.values()) > wishes.most_covers_a_day:
            return False
        half_terms = Counter(calendar.half_term_of(day) for day in days)
        return max(half_terms.values(), default=0) <= wishes.most_covers_a_person


def _length(begins: dt.time, ends: dt.time) -> int:
    return max(0, ends.hour * 60 + ends.minute - begins.hour * 60 - begins.minute)
