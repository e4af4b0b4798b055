"""Days counted in teaching weeks."""

import datetime as dt

from goldenthread.kernel.school_calendar import SchoolCalendar


def last_day_within(calendar: SchoolCalendar, day: dt.date, weeks: int) -> dt.date:
    """The last day that is at most so many teaching weeks after this one.

    It is the last school day of that week, or the last school day of the year when the year ends
    before. A holiday on the way makes it later, never earlier.
    """
    number = calendar.week_number(day) + weeks
    after = calendar.monday_of_week(number + 1)
    days = [d for d in calendar.school_days if after is None or d < after]
    return max([day, *days[-1:]])


def weeks_are_left(calendar: SchoolCalendar, day: dt.date, weeks: int) -> bool:
    """Whether the year still holds so many teaching weeks after the week of this day."""
    return calendar.week_number(day) + weeks <= len(calendar.teaching_weeks)
