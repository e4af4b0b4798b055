"""Which periods of the timetable an activity takes up, and what people have in them."""

import datetime as dt

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.snapshot.records import Activity, Lesson, Period
from goldenthread.snapshot.snapshot import Snapshot


def periods_on(snapshot: Snapshot, on: dt.date) -> dict[str, Period]:
    """The periods of this day by name; a row for the weekday overrules the everyday row."""
    weekday = WEEKDAYS[on.weekday()].lower()
    every_day = {row.period: row for row in snapshot.periods if not row.weekday}
    return every_day | {row.period: row for row in snapshot.periods if row.weekday == weekday}


def periods_taken(snapshot: Snapshot, activity: Activity) -> frozenset[str]:
    """Names of the periods during which the activity runs: the one it names, and by the clock.

    Empty when pupils are not in school that day, and for a window of several days, whose hours
    are each person's to choose. Touching end to start is not running during.
    """
    is_window = activity.ends_on is not None and activity.ends_on != activity.on
    if is_window or activity.on not in snapshot.calendar.pupil_days:
        return frozenset()
    taken = {activity.period} if activity.period else set()
    if activity.starts_at is not None:
        starts = _minute(activity.starts_at)
        ends = starts + activity.minutes
        taken |= {
            name
            for name, period in periods_on(snapshot, activity.on).items()
            if _minute(period.starts_at) < ends and starts < _minute(period.ends_at)
        }
    return frozenset(taken)


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def lessons_on(snapshot: Snapshot, person: str, on: dt.date) -> dict[str, Lesson]:
    """The person's timetable on this day, by period; empty when pupils are not in school."""
    if on not in snapshot.calendar.pupil_days:
        return {}
    week = snapshot.calendar.week_of(on)
    labels = ("", week.label if week else "")
    weekday = WEEKDAYS[on.weekday()].lower()
    return {
        row.period: row
        for row in snapshot.having("timetable", "person", person)
        if row.weekday == weekday and row.week in labels
    }
