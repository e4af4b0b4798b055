"""Every regular slot that a team could have and that is legal by itself: one column each.

None takes a slot to the day off of somebody who can come today.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goldenthread.planner.fortnight import Slot
from goldenthread.planner.slots.columns import Time
from goldenthread.planner.slots.staff_time import StaffTime
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_calendar import TeamCalendar
from goldenthread.planner.slots.team_evenings import TeamEvenings
from goldenthread.planner.slots.team_periods import TeamPeriods
from goldenthread.planner.slots.team_slots import EVENING, TeamSlot, day_of, evening_slot, time_of
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True)
class TeamColumns:
    """Makes the columns of teams, in a fixed order."""

    snapshot: Snapshot
    wishes: Wishes
    today: dt.date
    staff: StaffTime

    def all_of(self, asks: Sequence[TeamAsk]) -> list[TeamSlot]:
        claimed: set[Time] = set()
        columns: list[TeamSlot] = []
        for ask in asks:
            kept = self._kept(ask)
            if kept is not None:
                # What stands side by side today may go on to.
                free = tuple(time for time in kept.taken if time not in claimed)
                claimed |= set(free)
                columns.append(kept.with_taken(free))
            if not ask.is_pinned:
                columns += self._others(ask)
        return columns

    def _kept(self, ask: TeamAsk) -> TeamSlot | None:
        """The slot as it is, unless it lies in the PPA of a member."""
        now = ask.present
        if now is None:
            return None
        places = [
            (slot, place)
            for place in now.places
            for slot in self._during(day_of(place, now.weekday), ask)
        ]
        in_ppa = any(
            self.staff.is_ppa(person, slot)
            for slot, _ in places
            if slot.place != EVENING
            for person in ask.members
        )
        if in_ppa and not ask.is_pinned:
            return None
        sessions = tuple((session, session.on) for session in now.sessions)
        return TeamSlot(
            team=ask,
            weekday=now.weekday,
            places=now.places,
            every_weeks=ask.every_weeks,
            after_hours=now.after_hours,
            period=now.period,
            starts_at=now.starts_at,
            minutes=now.minutes,
            taken=tuple(time_of(s, p, one) for s, p in places for one in sorted(ask.members)),
            covered=self._periods.covered(ask, places, now.minutes),
            away=self._calendar.away(ask, [day for _, day in sessions]),
            is_kept=True,
            sessions=sessions,
        )

    def _others(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        now = ask.present
        if now is not None and now.after_hours:
            yield from self._evenings.instead_of(ask)
            return
        yield from self._periods.all_of(ask)
        if now is None and (not ask.is_support or not self.staff.fortnight.slots):
            yield from self._evenings.new(ask)

    def _during(self, day: int, ask: TeamAsk) -> tuple[Slot, ...]:
        now = ask.present
        if now is None or now.after_hours:
            return (evening_slot(day),)
        return self.staff.slots_during(day, now.period, now.starts_at, now.minutes)

    @cached_property
    def _calendar(self) -> TeamCalendar:
        return TeamCalendar(self.snapshot, self.wishes, self.today)

    @cached_property
    def _evenings(self) -> TeamEvenings:
        return TeamEvenings(self._calendar)

    @cached_property
    def _periods(self) -> TeamPeriods:
        return TeamPeriods(self._calendar, self.staff)
