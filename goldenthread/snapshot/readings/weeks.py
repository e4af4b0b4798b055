"""Days counted in teaching weeks."""

import datetime as dt
from bisect import bisect_left

from goldenthread.kernel.school_calendar import SchoolCalendar


def last_day_within(calendar: SchoolCalendar, day: dt.date, weeks: int) -> dt.date:
    """The last day that is at most so many teaching weeks after this one.

    It is the last school day of that week, or the last school day of the year when the year ends
    before. A holiday on the way makes it later, never earlier.
    """
    days = calendar.school_days
    after = calendar.monday_of_week(calendar.week_number(day) + weeks + 1)
    end = len(days) if after is None else bisect_left(days, after)
    return max(day, days[end - 1]) if end else day


def weeks_are_left(calendar: SchoolCalendar, day: dt.date, weeks: int) -> bool:
    """Whether the year still holds so many teaching weeks after the week of this day."""
    return calendar.week_number(day) + weeks <= len(calendar.teaching_weeks)


def term_days_between(calendar: SchoolCalendar, earlier: dt.date, later: dt.date) -> int:
    """Days from one to the other that lie in term, weekends included; holidays add nothing."""
    days = 0
    for half_term in calendar.half_terms:
        first = max(half_term.starts_on, earlier + dt.timedelta(days=1))
        last = min(half_term.ends_on, later)
        closed = sum(first <= day <= last for day in calendar.closed_days)
        days += max((last - first).days + 1 - closed, 0)
    return days


def term_at_hand(calendar: SchoolCalendar, day: dt.date) -> str | None:
    """The term that runs on this day; in a holiday the next one; None after the last."""
    for half_term in calendar.half_terms:
        if day <= half_term.ends_on:
            return half_term.term
    return None
