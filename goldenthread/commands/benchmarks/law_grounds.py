"""What a year says that every law asks for: who has what in a period, and who is in school."""

import datetime as dt
from collections import defaultdict
from typing import Any

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.snapshot import Snapshot

OPEN_PAIRS = ("offered", "running", "paused")


class Grounds:
    """`kinds` holds what stands in the timetable, `settled` who need not come to an activity, and
    `required` what people must come to, each with them.
    """

    def __init__(self, snapshot: Snapshot, wishes: Wishes, today: dt.date) -> None:
        self.year, self.wishes, self.today = snapshot, wishes, today
        self.kinds: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
        for row in snapshot.timetable:
            for week in [row.week] if row.week else "AB":
                self.kinds[row.person, week, row.weekday, row.period].add(row.kind)
        self.days_off: dict[str, list[Any]] = defaultdict(list)
        for hours in snapshot.working_hours:
            self.days_off[hours.person].append(hours)
        self.pairs = {
            row.id: row
            for row in snapshot.coaching_pairs
            if row.state in OPEN_PAIRS and (row.ends_on is None or row.ends_on > today)
        }
        self.settled = {
            (row.activity, row.person)
            for row in snapshot.participation
            if row.agreed_paid or row.alternative or row.state == "excused"
        }
        self.required = [
            (row, participants_of(snapshot, row))
            for row in snapshot.activities
            if row.state != "cancelled" and row.required and row.ends_on in (None, row.on)
        ]

    def works(self, person: str, week: str, weekday: str) -> bool:
        rows = self.days_off.get(person)
        return not rows or any(row.weekday == weekday and row.week in ("", week) for row in rows)

    def works_on(self, person: str, on: dt.date) -> bool:
        return on.weekday() < 5 and self.works(person, *self.at(on))

    def at(self, on: dt.date) -> tuple[str, str]:
        week = self.year.calendar.week_of(on)
        return (week.label if week else "", WEEKDAYS[on.weekday()].lower())

    def on_leave(self, person: str, on: dt.date) -> bool:
        return any(
            row.person == person
            and row.starts_on <= on
            and (row.ends_on is None or on <= row.ends_on)
            for row in self.year.leave
        )

    def visits_to_come(self) -> list[Any]:
        return [
            row
            for row in self.year.peer_visits
            if row.on >= self.today and row.period and not row.took_place
        ]
