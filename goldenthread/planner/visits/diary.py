"""What everybody has in each period of each day of the year, as far as visits ask."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.planner.fortnight import Fortnight, Has
from goldenthread.planner.visits.presence import days_of, is_in
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.coaching import OPEN, is_open
from goldenthread.snapshot.readings.timetabled import periods_taken
from goldenthread.snapshot.records import CoverRequest, PeerVisit
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityState,
    EventKind,
    LessonKind,
    WeekLabel,
)

type Place = tuple[str, dt.date, str]

_AVOIDED = frozenset({EventKind.EXAMS, EventKind.DATA_DROP})


class Diary:
    """`coached` holds who is taken by coaching, `taken` who is by anything else that is dated.

    Regular times of coaching are kept free in every fortnight: a pair that meets every four weeks
    may have to catch up in the other one.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        fortnight: Fortnight,
        standing: Iterable[PeerVisit],
        requests: Iterable[CoverRequest],
        asked: Collection[str],
    ) -> None:
        """`standing` visits and `requests` for cover stay; `asked` are activities to be dated."""
        self._snapshot = snapshot
        year = snapshot.calendar.school_days
        self.days = days_of(snapshot, year[0], year[-1]) if year else ()
        self._days_at: dict[tuple[str, str], list[dt.date]] = defaultdict(list)
        for day in self.days:
            self._days_at[self._weekday_at(day)].append(day)
        self._has: dict[tuple[str, str, str], dict[str, Has]] = defaultdict(dict)
        for person, slots in fortnight.people.items():
            for slot, has in slots.items():
                self._has[person, slot.week, slot.weekday.lower()][slot.period] = has
        self._supports = _supporting(snapshot)
        self.with_timetable = frozenset(fortnight.people)
        self.coached = frozenset(self._coached())
        self.taken: set[Place] = set(self._in_sessions(asked))
        self.visiting: set[tuple[str, dt.date]] = set()
        self.away: set[tuple[str, dt.date]] = set()
        for visit in standing:
            self.visiting.add((visit.visitor, visit.on))
            if visit.period:
                self.taken |= {(visit.visitor, visit.on, visit.period)}
                self.taken |= {(visit.host, visit.on, visit.period)}
        for request in requests:
            if request.period:
                self.taken.add((request.person, request.on, request.period))
            elif request.person:
                self.away.add((request.person, request.on))
        self.avoided = frozenset(self._avoided())
        self._hosting: dict[tuple[str, dt.date], tuple[str, ...]] = {}
        self._going: dict[tuple[str, dt.date], dict[str, Has]] = {}

    def hosting(self, person: str, on: dt.date) -> tuple[str, ...]:
        """Periods in which the person has a class that can be visited, coaching left aside.

        Somebody who teaches no lessons at all, a teaching assistant, is visited while they support
        a class.
        """
        if (person, on) not in self._hosting:
            self._hosting[person, on] = self._hosts_in(person, on)
        return self._hosting[person, on]

    def _hosts_in(self, person: str, on: dt.date) -> tuple[str, ...]:
        if not is_in(self._snapshot, person, on) or (person, on) in self.away:
            return ()
        at = self._weekday_at(on)
        return tuple(
            period
            for period, has in self._has[person, *at].items()
            if (has is Has.TEACHING or (person, *at, period) in self._supports)
            and (person, on, period) not in self.taken
        )

    def going(self, person: str, on: dt.date) -> dict[str, Has]:
        """Periods in which the person could visit, and what they have then: free, or a lesson of
        their own. Coaching is left aside; time that is protected for something else is not used.
        """
        if (person, on) not in self._going:
            self._going[person, on] = self._goes_in(person, on)
        return self._going[person, on]

    def _goes_in(self, person: str, on: dt.date) -> dict[str, Has]:
        if not is_in(self._snapshot, person, on):
            return {}
        if (person, on) in self.away or (person, on) in self.visiting:
            return {}
        return {
            period: has
            for period, has in self._has[person, *self._weekday_at(on)].items()
            if has in (Has.FREE, Has.TEACHING) and (person, on, period) not in self.taken
        }

    def _weekday_at(self, on: dt.date) -> tuple[str, str]:
        week = self._snapshot.calendar.week_of(on)
        return (week.label if week else "", WEEKDAYS[on.weekday()].lower())

    def _coached(self) -> Iterator[Place]:
        one_week = self._snapshot.school.timetable_weeks == 1
        for slot in self._snapshot.coaching_slots:
            pair = self._snapshot.find("coaching_pairs", slot.pair)
            if pair is None or pair.state not in OPEN:
                continue
            # A timetable that does not alternate has no letters on its days but A.
            week = WeekLabel.A.value if one_week else slot.week
            for day in self._days_at[week, slot.weekday]:
                if is_open(self._snapshot, pair, day):
                    yield pair.coach, day, slot.period
                    yield pair.coachee, day, slot.period

    def _in_sessions(self, asked: Collection[str]) -> Iterator[Place]:
        """Who is in an activity during the school day."""
        for activity in self._snapshot.activities:
            if activity.state == ActivityState.CANCELLED or activity.id in asked:
                continue
            periods = periods_taken(self._snapshot, activity)
            for person in participants_of(self._snapshot, activity) if periods else ():
                for period in periods:
                    yield person, activity.on, period

    def _avoided(self) -> Iterator[dt.date]:
        """Days in weeks of examinations or data drops."""
        number = self._snapshot.calendar.week_number
        weeks: set[int] = set()
        for event in self._snapshot.events:
            if event.kind in _AVOIDED:
                weeks.update(range(number(event.on), number(event.ends_on or event.on) + 1))
        yield from (day for day in self.days if number(day) in weeks)


def _supporting(snapshot: Snapshot) -> frozenset[tuple[str, str, str, str]]:
    teachers = {row.person for row in snapshot.timetable if row.kind == LessonKind.LESSON}
    return frozenset(
        (row.person, week, row.weekday, row.period)
        for row in snapshot.timetable
        if row.kind == LessonKind.SUPPORT and row.person not in teachers
        for week in ([row.week] if row.week else [label.value for label in WeekLabel])
    )
