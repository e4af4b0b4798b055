"""How long a need note may wait for its answer, counted in school days."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import days_between
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.kernel.sentences import counted

# Domain study, journey J05: every note is answered within twenty school days.
ANSWER_WITHIN = 20
# From here on the list says that an answer is due soon.
SOON = 5


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """Holidays stop it, so that a note of July is not late in September."""

    school_days: tuple[dt.date, ...]
    today: dt.date

    def days_waited(self, noted_on: dt.date, until: dt.date | None = None) -> int:
        """School days after the day of the note, up to today or to the day of the answer."""
        last = bisect_right(self.school_days, until or self.today)
        return max(last - bisect_right(self.school_days, noted_on), 0)

    def days_left(self, noted_on: dt.date) -> int:
        """Below nought once the answer is late."""
        return ANSWER_WITHIN - self.days_waited(noted_on)

    @property
    def late_before(self) -> dt.date | None:
        """A note of an earlier day than this is late; None while no note can be."""
        place = bisect_right(self.school_days, self.today) - ANSWER_WITHIN
        return self.school_days[place - 1] if place >= 1 else None


def answer_clock(calendar: SchoolCalendar, year: SchoolYear, today: dt.date) -> AnswerClock:
    """The clock of the year; without terms every weekday counts."""
    days = calendar.school_days or tuple(
        day for day in days_between(year.starts_on, year.ends_on) if day.weekday() < 5
    )
    return AnswerClock(days, today)


def left_in_words(days: int) -> str:
    """`12 school days left`, `due today`, `3 school days late`."""
    if days == 0:
        return "answer due today"
    if days < 0:
        return f"{counted(-days, 'school day')} late"
    return f"{counted(days, 'school day')} left"


def tone_of(days: int) -> str:
    return "bad" if days < 0 else "warn" if days <= SOON else ""
