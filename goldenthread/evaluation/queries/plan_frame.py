"""The programme's time in the school's calendar, for planning when to look."""

import datetime as dt
from collections.abc import Sequence

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.default_timetable import Timetable, weeks_of
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EventKind
from goldenthread.years import public as years


def get_timetable(programme: Programme, year: SchoolYear) -> Timetable | None:
    """None where the programme has no first day in this year. Three queries."""
    starts_on = programme.starts_on
    if starts_on is None or starts_on > year.ends_on:
        return None
    ends_on = programme.ends_on or year.ends_on
    if ends_on < year.starts_on:
        return None
    exams: Sequence[tuple[dt.date, dt.date | None]] = list(
        years.CalendarEvent.objects.filter(
            school=year.school, year=year, kind=EventKind.EXAMS
        ).values_list("on", "ends_on")
    )
    return Timetable(
        years.get_calendar(year),
        max(starts_on, year.starts_on),
        max(ends_on, starts_on),
        weeks_of(exams),
    )


def teaching_weeks(timetable: Timetable | None) -> int:
    """How many teaching weeks the programme has in this year."""
    if timetable is None:
        return 0
    return max(timetable.last_week - timetable.first_week + 1, 0)
