"""The evenings on which a team could meet: one column each."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_calendar import TeamCalendar
from goldenthread.planner.slots.team_slots import (
    TeamSlot,
    day_of,
    evening_slot,
    places_of,
    rhythms_of,
    time_of,
)

USUAL_EVENING = dt.time(15, 30)


@dataclass(frozen=True)
class TeamEvenings:
    """Only evenings that the school wishes."""

    calendar: TeamCalendar

    def instead_of(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        """Other evenings for a team that meets on one, if nobody who can come is shut out."""
        now = ask.present
        assert now is not None
        for weekday in self._weekdays:
            column = self._column(ask, weekday, now.places, ask.every_weeks)
            if weekday != now.weekday and not self.calendar.shuts_out(column):
                yield column

    def new(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        for every in rhythms_of(ask):
            for weekday in self._weekdays:
                for places in places_of(every):
                    column = self._column(ask, weekday, places, every)
                    if column.days:
                        yield column

    def _column(self, ask: TeamAsk, weekday: int, places: tuple[int, ...], every: int) -> TeamSlot:
        now = ask.present
        sessions, days = self.calendar.dates(ask, weekday, places, every, after_hours=True)
        return TeamSlot(
            team=ask,
            weekday=weekday,
            places=places,
            every_weeks=every,
            after_hours=True,
            period="",
            starts_at=now.starts_at if now is not None else self._begins,
            minutes=now.minutes if now is not None else ask.minutes,
            taken=tuple(
                time_of(evening_slot(day_of(place, weekday)), place, person)
                for place in places
                for person in sorted(ask.members)
            ),
            away=self.calendar.away(ask, days or [day for _, day in sessions]),
            sessions=sessions,
            days=days,
        )

    @cached_property
    def _weekdays(self) -> list[int]:
        names = [name.lower() for name in WEEKDAYS]
        return sorted(names.index(day) for day in self.calendar.wishes.evening_weekdays)

    @cached_property
    def _begins(self) -> dt.time:
        """As most sessions after school do; otherwise as the last period ends."""
        snapshot = self.calendar.snapshot
        begins = Counter(
            row.starts_at
            for row in snapshot.activities
            if row.after_hours and row.starts_at and row.team
        )
        if begins:
            return max(begins, key=lambda time: (begins[time], time))
        return max((row.ends_at for row in snapshot.periods), default=USUAL_EVENING)
