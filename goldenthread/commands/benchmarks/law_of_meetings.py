"""What holds for meetings and sessions: their days, people's evenings, and the sequence."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from goldenthread.commands.benchmarks.law_grounds import Grounds
from goldenthread.kernel.dates import monday_of
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.timetabled import periods_taken


def meetings(grounds: Grounds) -> Iterator[str]:
    evenings: dict[tuple[str, dt.date], list[int]] = defaultdict(list)
    for row, people in grounds.required:
        if row.on < grounds.today:
            continue
        if row.on not in grounds.year.calendar.school_days:
            yield f"{row.id} is on a day without school"
        periods = periods_taken(grounds.year, row)
        week, weekday = grounds.at(row.on)
        for person in people:
            if (row.id, person) in grounds.settled:
                continue
            if row.after_hours:
                evenings[person, monday_of(row.on)].append(row.minutes)
            if not grounds.works_on(person, row.on):
                yield f"{row.id} is required of {person} on a day off"
            for period in periods:
                if "ppa" in grounds.kinds.get((person, week, weekday, period), ()):
                    yield f"{row.id} takes the PPA of {person}"
    for (person, monday), minutes in evenings.items():
        if len(minutes) > grounds.wishes.most_evenings_a_week:
            yield f"{person} stays too many evenings in the week of {monday}"
        if sum(minutes) > grounds.wishes.most_evening_minutes:
            yield f"{person} stays too long in the week of {monday}"


def sequence(grounds: Grounds) -> Iterator[str]:
    """Nobody meets a unit before the one that it rests on."""
    before = {row.id: row.requires for row in grounds.year.units if row.requires}
    met: dict[tuple[str, str], dt.date] = {}
    for row in _learned(grounds):
        for person in participants_of(grounds.year, row):
            met[person, row.unit] = min(row.on, met.get((person, row.unit), row.on))
    for (person, unit), on in met.items():
        first = met.get((person, before.get(unit, "")))
        if first is not None and on < first:
            yield f"{person} meets {unit} before {before[unit]}"


def _learned(grounds: Grounds) -> Iterable[Any]:
    return (
        row
        for row in grounds.year.activities
        if row.unit and row.state != "cancelled" and row.minutes
    )
