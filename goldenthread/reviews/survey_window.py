"""How long the survey of a review is open where nobody says otherwise."""

import datetime as dt

from goldenthread.kernel.school_calendar import SchoolCalendar

SCHOOL_DAYS_OPEN = 10


def last_day_of_survey(calendar: SchoolCalendar, opens_on: dt.date) -> dt.date:
    """The 10th school day, the first one counted; two weeks later where no calendar says."""
    days = [day for day in calendar.school_days if day >= opens_on][:SCHOOL_DAYS_OPEN]
    return days[-1] if len(days) == SCHOOL_DAYS_OPEN else opens_on + dt.timedelta(days=13)
