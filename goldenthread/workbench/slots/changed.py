"""What becomes of the dates of each slot when slots are asked for otherwise."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.snapshot.records import Activity
from goldenthread.workbench.slots.asked import Asked, days_of
from goldenthread.workbench.slots.standing import Standing


@dataclass(frozen=True, slots=True)
class Changed:
    """One slot that is asked for otherwise: the days on which a date is to be kept free."""

    standing: Standing
    asked: Asked
    days: tuple[dt.date, ...]


def list_changed(
    calendar: SchoolCalendar,
    standing: Sequence[Standing],
    asked: Mapping[str, Asked],
    today: dt.date,
) -> tuple[Changed, ...]:
    """The slots that differ from how they stand, in the same order.

    A session with content takes the place of the nearest day of the rhythm. Learning communities
    and meetings of all staff keep out of each other's evenings where the rhythm allows it.
    """
    differing = [one for one in standing if asked.get(one.key, one.asked) != one.asked]
    keys = {one.key for one in differing}
    taken = {row.on for one in standing if one.key not in keys for row in _coming(one)}
    meetings = {row.on for one in standing if not one.team for row in _coming(one)} & taken
    changed: list[Changed] = []
    for one in differing:
        # Departments meet at the same hour; who is in two of them is told by the check.
        avoid = meetings if one.team else taken | {day for done in changed for day in done.days}
        days = days_of(
            calendar,
            asked[one.key],
            since=today,
            last_on=one.past[-1].on if one.past else None,
            avoid=avoid,
        )
        free = _without_settled(calendar, days, one.settled, asked[one.key].every_weeks)
        changed.append(Changed(one, asked[one.key], free))
    return tuple(changed)


def _coming(one: Standing) -> tuple[Activity, ...]:
    return (*one.blank, *one.settled)


def _without_settled(
    calendar: SchoolCalendar,
    days: Sequence[dt.date],
    settled: Sequence[Activity],
    every_weeks: int,
) -> tuple[dt.date, ...]:
    left = list(days)
    for row in settled:
        near = [
            (abs(calendar.weeks_between(row.on, day)), day)
            for day in left
            if abs(calendar.weeks_between(row.on, day)) < every_weeks
        ]
        if near:
            left.remove(min(near)[1])
    return tuple(left)
