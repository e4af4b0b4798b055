"""By when staff are told what follows from what they said: fifteen school days after the close."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.kernel.sentences import counted

# Domain study, journey J11.
TELL_WITHIN = 15
# From here on a page says that it is due soon.
SOON = 5


@dataclass(frozen=True, slots=True)
class Countdown:
    """`by` is None where the year's calendar ends before the days have passed."""

    by: dt.date | None
    days_left: int

    @property
    def tone(self) -> str:
        return "bad" if self.days_left < 0 else "warn" if self.days_left <= SOON else ""

    @property
    def in_words(self) -> str:
        """`by 11 December 2026: 4 school days left`."""
        by = f"by {long_date(self.by)}" if self.by else f"within {TELL_WITHIN} school days"
        if self.days_left == 0:
            return f"{by}: that is today"
        if self.days_left < 0:
            return f"{by}: {counted(-self.days_left, 'school day')} ago"
        return f"{by}: {counted(self.days_left, 'school day')} left"


def countdown(calendar: SchoolCalendar, closed_on: dt.date, today: dt.date) -> Countdown:
    """Holidays stop the clock. Without terms every weekday counts."""
    days = calendar.school_days
    if not days:
        by = _weekdays_later(closed_on, TELL_WITHIN)
        left = sum(
            1 if today < by else -1
            for day in _between(min(today, by), max(today, by))
            if day.weekday() < 5
        )
        return Countdown(by, left)
    passed = bisect_right(days, today) - bisect_right(days, closed_on)
    place = bisect_right(days, closed_on) + TELL_WITHIN - 1
    return Countdown(days[place] if place < len(days) else None, TELL_WITHIN - passed)


def _weekdays_later(day: dt.date, number: int) -> dt.date:
    while number:
        day += dt.timedelta(days=1)
        number -= day.weekday() < 5
    return day


def _between(first: dt.date, last: dt.date) -> list[dt.date]:
    """The days after the first up to the last."""
    return [first + dt.timedelta(days=one) for one in range(1, (last - first).days + 1)]
