"""Every regular slot that a team could have and that is legal by itself: one column each.

A slot in which a member has PPA, is not at work in the school day, or would lose more lessons than
the school allows makes no column; nor does one that takes a slot to the day off of somebody who can
come today.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.planner.fortnight import FRAME, SCHOOL_DAYS, Slot
from goldenthread.planner.slots.columns import Ask, Time
from goldenthread.planner.slots.staff_time import Can, StaffTime
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.planner.slots.team_dates import late_weeks, rhythm, shifted
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot

# An evening is one place in the day after every period; when exactly it begins does not matter.
EVENING, EVENING_NAME = 99, "after school"
USUAL_EVENING = dt.time(15, 30)
SLOWER = {1: 2, 2: 4}
type Dated = tuple[Activity, dt.date]


@dataclass(frozen=True, eq=False)
class TeamSlot:
    """A regular slot. `covered` are the lessons in four weeks that somebody else would take; `away`
    counts members who do not work on the day, each as often as the team meets until summer.

    `sessions` are those that exist, with their day; `days` are the dates of a new slot.
    """

    team: TeamAsk
    weekday: int
    places: tuple[int, ...]
    every_weeks: int
    after_hours: bool
    period: str
    starts_at: dt.time | None
    minutes: int
    taken: tuple[Time, ...]
    covered: tuple[Time, ...] = ()
    away: int = 0
    is_kept: bool = False
    sessions: tuple[Dated, ...] = ()
    days: tuple[dt.date, ...] = ()

    @property
    def ask(self) -> Ask:
        return self.team.ask

    @property
    def group(self) -> str:
        return self.team.teams[0].id

    @property
    def is_slower(self) -> bool:
        return self.every_weeks > self.team.every_weeks


def time_of(slot: Slot, place: int, person: str) -> Time:
    return person, slot, place // 2


def day_of(place: int, weekday: int) -> int:
    """The day of the fortnight."""
    return (place % 2) * SCHOOL_DAYS + weekday


def letters(places: Sequence[int]) -> set[int]:
    return {place % 2 for place in places}


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
                columns.append(_with_taken(kept, free))
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
            for slot in self._during(day_of(place, now.weekday), now.after_hours, ask)
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
            covered=self._covered(ask, places, now.minutes),
            away=self._away(ask, [day for _, day in sessions]),
            is_kept=True,
            sessions=sessions,
        )

    def _others(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        now = ask.present
        if now is not None and now.after_hours:
            for weekday in self._evenings:
                column = self._evening(ask, weekday, now.places, ask.every_weeks)
                if weekday != now.weekday and not self._shuts_out(column):
                    yield column
            return
        yield from self._in_the_day(ask)
        if now is None and (not ask.is_support or not self.staff.fortnight.slots):
            for every in self._rhythms(ask):
                for weekday in self._evenings:
                    for places in places_of(every):
                        column = self._evening(ask, weekday, places, every)
                        if column.days:
                            yield column

    def _shuts_out(self, column: TeamSlot) -> bool:
        """Whether somebody who can come today would meet on a day off: nobody pays for others."""
        return any(
            works_on(self.snapshot, person, session.on) and not works_on(self.snapshot, person, day)
            for session, day in column.sessions
            for person in column.team.members
        )

    def _rhythms(self, ask: TeamAsk) -> list[int]:
        slower = SLOWER.get(ask.every_weeks)
        # A slot that stands keeps its rhythm: what it is for was planned with it.
        return [ask.every_weeks, slower] if slower and not ask.present else [ask.every_weeks]

    @cached_property
    def _evenings(self) -> list[int]:
        names = [name.lower() for name in WEEKDAYS]
        return sorted(names.index(day) for day in self.wishes.evening_weekdays)

    @cached_property
    def _evening_begins(self) -> dt.time:
        """As most sessions after school do; otherwise as the last period ends."""
        begins = Counter(
            row.starts_at
            for row in self.snapshot.activities
            if row.after_hours and row.starts_at and row.team
        )
        if begins:
            return max(begins, key=lambda time: (begins[time], time))
        return max((row.ends_at for row in self.snapshot.periods), default=USUAL_EVENING)

    def _dates(
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

    def _late_weeks(self, ask: TeamAsk) -> frozenset[int]:
        if ask.ask not in self._late:
            self._late[ask.ask] = late_weeks(self.snapshot, ask.members)
        return self._late[ask.ask]

    @cached_property
    def _late(self) -> dict[Ask, frozenset[int]]:
        return {}

    def _evening(self, ask: TeamAsk, weekday: int, places: tuple[int, ...], every: int) -> TeamSlot:
        now = ask.present
        sessions, days = self._dates(ask, weekday, places, every, after_hours=True)
        return TeamSlot(
            team=ask,
            weekday=weekday,
            places=places,
            every_weeks=every,
            after_hours=True,
            period="",
            starts_at=now.starts_at if now is not None else self._evening_begins,
            minutes=now.minutes if now is not None else ask.minutes,
            taken=tuple(
                time_of(_evening_slot(day_of(place, weekday)), place, person)
                for place in places
                for person in sorted(ask.members)
            ),
            away=self._away(ask, days or [day for _, day in sessions]),
            sessions=sessions,
            days=days,
        )

    def _in_the_day(self, ask: TeamAsk) -> Iterator[TeamSlot]:
        now = ask.present
        for every in self._rhythms(ask):
            for slot in self.staff.meeting_slots:
                for places in [now.places] if now is not None else places_of(every):
                    if slot.day // SCHOOL_DAYS != min(letters(places)):
                        continue
                    column = self._in_slot(ask, slot, places, every)
                    if column is not None:
                        yield column

    def _in_slot(
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
        sessions, days = self._dates(ask, weekday, places, every, after_hours=False)
        covered = self._covered(ask, taken, minutes)
        if not (sessions or days) or not self._is_little_enough(
            covered, days or [day for _, day in sessions]
        ):
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
            away=self._away(ask, days or [day for _, day in sessions]),
            sessions=sessions,
            days=days,
        )

    def _may_meet(self, ask: TeamAsk, taken: Sequence[tuple[Slot, int]], minutes: int) -> bool:
        return all(
            self.staff.can(person, slot, minutes) in (Can.COME, Can.BE_COVERED)
            for slot, _ in taken
            for person in ask.members
        )

    def _covered(
        self, ask: TeamAsk, taken: Sequence[tuple[Slot, int]], minutes: int
    ) -> tuple[Time, ...]:
        return tuple(
            time_of(slot, place, person)
            for slot, place in taken
            if slot.place != EVENING
            for person in sorted(ask.members)
            if self.staff.can(person, slot, minutes) is Can.BE_COVERED
        )

    def _is_little_enough(self, covered: Sequence[Time], days: Sequence[dt.date]) -> bool:
        """Whether it keeps to the lessons that may be covered on a day and for one person."""
        if not covered:
            return True
        a_day = Counter((slot.day, fortnight) for _, slot, fortnight in covered)
        if max(a_day.values()) > self.wishes.most_covers_a_day:
            return False
        half_terms = Counter(self.snapshot.calendar.half_term_of(day) for day in days)
        return max(half_terms.values(), default=0) <= self.wishes.most_covers_a_person

    def _during(self, day: int, after_hours: bool, ask: TeamAsk) -> tuple[Slot, ...]:
        now = ask.present
        if after_hours or now is None:
            return (_evening_slot(day),)
        return self.staff.slots_during(day, now.period, now.starts_at, now.minutes)

    def _away(self, ask: TeamAsk, days: Sequence[dt.date]) -> int:
        return sum(
            not works_on(self.snapshot, person, day) for day in days for person in ask.members
        )


def places_of(every_weeks: int) -> list[tuple[int, ...]]:
    """The weeks of the frame that a rhythm may take; one that four weeks cannot tell takes all."""
    if every_weeks % 4 == 0:
        return [(place,) for place in range(FRAME)]
    if every_weeks % 2 == 0:
        return [(0, 2), (1, 3)]
    return [tuple(range(FRAME))]


def _evening_slot(day: int) -> Slot:
    return Slot(day, EVENING, EVENING_NAME)


def _length(begins: dt.time, ends: dt.time) -> int:
    return max(0, ends.hour * 60 + ends.minute - begins.hour * 60 - begins.minute)


def _with_taken(column: TeamSlot, taken: tuple[Time, ...]) -> TeamSlot:
    values = {name: getattr(column, name) for name in TeamSlot.__dataclass_fields__}
    return TeamSlot(**values | {"taken": taken})
