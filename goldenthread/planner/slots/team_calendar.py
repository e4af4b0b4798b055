"""When a team would meet in the year if it had a slot, and who of it would not be there."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from goldenthread.planner.slots.columns import Ask
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_dates import late_weeks, rhythm, shifted
from goldenthread.planner.slots.team_slots import Dated, TeamSlot
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True)
class TeamCalendar:
    """What the dates are read from; weeks with an evening are read once for each team."""

    snapshot: Snapshot
    wishes: Wishes
    today: dt.date

    def dates(
        self, ask: TeamAsk, weekday: int, places: tuple[int, ...], every: int, *, after_hours: bool
    ) -> tuple[tuple[Dated, ...], tuple[dt.date, ...]]:
        """The sessions that move with the slot; the days of one that begins."""
        if ask.present is None:
            days = rhythm(self.snapshot, self.today, weekday, places, every)
            # A new evening never makes a second one in anybody's week.
            late = self._late_weeks(ask) if after_hours else frozenset()
            number = self.snapshot.calendar.week_number
            return (), tuple(day for day in days if number(day) not in late)
        moved = shifted(
            self.snapshot,
            self.wishes,
            self.today,
            ask.present.sessions,
            weekday,
            after_hours=after_hours,
        )
        return tuple(moved), ()

    def away(self, ask: TeamAsk, days: Sequence[dt.date]) -> int:
        return sum(
            not works_on(self.snapshot, person, day) for day in days for person in ask.members
        )

    def shuts_out(self, column: TeamSlot) -> bool:
        """Whether somebody who can come today would meet on a day off: nobody pays for others."""
        return any(
            works_on(self.snapshot, person, session.on) and not works_on(self.snapshot, person, day)
            for session, day in column.sessions
            for person in column.team.members
        )

    def _late_weeks(self, ask: TeamAsk) -> frozenset[int]:
        if ask.ask not in self._late:
            self._late[ask.ask] = late_weeks(self.snapshot, ask.members)
        return self._late[ask.ask]

    @cached_property
    def _late(self) -> dict[Ask, frozenset[int]]:
        return {}
