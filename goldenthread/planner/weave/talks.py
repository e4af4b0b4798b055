"""Finds when somebody who was off talks with a partner of the team who was there."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from goldenthread.kernel.dates import WEEKDAYS, short_date
from goldenthread.planner.fortnight import Fortnight, Has, Slot, read_fortnight
from goldenthread.snapshot.readings.audience import (
    participants_of,
    participation_rows,
    team_members,
)
from goldenthread.snapshot.readings.employment import (
    is_employed,
    on_leave,
    works_on,
)
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS
from goldenthread.snapshot.readings.timetabled import periods_on
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot

# A talk that comes later than this is about something half forgotten.
SCHOOL_DAYS_TO_TALK = 7


MINUTES_OF_A_TALK = 20
RECORDING = "Recording"


@dataclass(frozen=True, slots=True)
class Talks:
    """Finds talks, and keeps in mind who talks when already."""

    snapshot: Snapshot
    today: dt.date
    fortnight: Fortnight
    coached_at: frozenset[tuple[str, str, str, str]]
    taken: set[tuple[str, dt.date, Slot]] = field(default_factory=set)
    given: Counter[str] = field(default_factory=Counter)

    def find(self, activity: Activity, person: str, what: str = RECORDING) -> str:
        """The earliest talk, in a period that both have free where there is one. `what` they talk
        about comes first in the words.
        """
        partners = self._partners(activity, person)
        with_period = []
        by_day = []
        for number, day in enumerate(self._days(activity)):
            if not self._is_at_work(person, day):
                continue
            for partner in partners:
                if not self._is_at_work(partner, day):
                    continue
                by_day.append((number, self.given[partner], partner, day))
                slot = self._free(person, partner, day)
                if slot is not None:
                    with_period.append((number, slot, self.given[partner], partner, day))
            if with_period:
                break
        if with_period:
            _, slot, _, partner, day = min(with_period)
            self.taken.update({(person, day, slot), (partner, day, slot)})
            self.given[partner] += 1
            return f"{what}, {self._with(partner, day)}, period {slot.period}"
        if by_day:
            _, _, partner, day = min(by_day)
            self.given[partner] += 1
            return f"{what}, {self._with(partner, day)}"
        return f"{what} and a talk with the team's leader"

    def _with(self, partner: str, day: dt.date) -> str:
        weekday = WEEKDAYS[day.weekday()]
        return f"with {name_of(self.snapshot, partner)} on {weekday} {short_date(day)}"

    def _partners(self, activity: Activity, person: str) -> list[str]:
        """Those of the person's team who are there."""
        snapshot, day = self.snapshot, activity.on
        teams = [activity.team] if activity.team else self._teams(person, day)
        rows = participation_rows(snapshot, activity.id)
        there = {
            each
            for each in participants_of(snapshot, activity)
            if works_on(snapshot, each, day) and not (each in rows and rows[each].alternative)
        }
        for team in teams:
            members = (team_members(snapshot, team, day) & there) - {person}
            if members:
                return sorted(members)
        return []

    def _teams(self, person: str, day: dt.date) -> list[str]:
        return [
            team.id
            for team in sorted(self.snapshot.teams, key=lambda row: row.id)
            if team.kind in WORKING_TEAMS and person in team_members(self.snapshot, team.id, day)
        ]

    def _days(self, activity: Activity) -> list[dt.date]:
        days = self.snapshot.calendar.school_days
        first = bisect_right(days, max(activity.ends_on or activity.on, self._yesterday))
        pupil_days = self.snapshot.calendar.pupil_days
        return [day for day in days[first : first + SCHOOL_DAYS_TO_TALK] if day in pupil_days]

    @property
    def _yesterday(self) -> dt.date:
        return self.today - dt.timedelta(days=1)

    def _is_at_work(self, person: str, day: dt.date) -> bool:
        return (
            works_on(self.snapshot, person, day)
            and is_employed(self.snapshot, person, day)
            and person not in on_leave(self.snapshot, day)
        )

    def _free(self, one: str, other: str, day: dt.date) -> Slot | None:
        """The first period of the day that both have free and not given away yet."""
        week = self.snapshot.calendar.week_of(day)
        if week is None:
            return None
        return next(
            (
                slot
                for slot in self.fortnight.slots
                if self._is_long_enough(day, slot)
                and slot.week == week.label
                and slot.weekday == WEEKDAYS[day.weekday()]
                and all(
                    self.fortnight.people.get(each, {}).get(slot) is Has.FREE
                    and (each, slot.week, slot.weekday.lower(), slot.period) not in self.coached_at
                    and (each, day, slot) not in self.taken
                    for each in (one, other)
                )
            ),
            None,
        )

    def _is_long_enough(self, day: dt.date, slot: Slot) -> bool:
        """Registration is no time for a talk."""
        period = periods_on(self.snapshot, day).get(slot.period)
        if period is None:
            return True
        begins, ends = (dt.datetime.combine(day, at) for at in (period.starts_at, period.ends_at))
        return ends - begins >= dt.timedelta(minutes=MINUTES_OF_A_TALK)


def read_talks(snapshot: Snapshot, today: dt.date) -> Talks:
    """Nobody talks yet."""
    return Talks(snapshot, today, read_fortnight(snapshot), _coached_at(snapshot))


def _coached_at(snapshot: Snapshot) -> frozenset[tuple[str, str, str, str]]:
    """Who has a regular look or talk, and when."""
    found = set()
    for slot in snapshot.coaching_slots:
        pair = snapshot.find("coaching_pairs", slot.pair)
        if pair is not None:
            found |= {
                (person, str(slot.week), str(slot.weekday), slot.period)
                for person in (pair.coach, pair.coachee)
            }
    return frozenset(found)
