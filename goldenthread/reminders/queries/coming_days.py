"""What one mail says: what is next in the coming days, and how many answers somebody waits for."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice import public as practice
from goldenthread.reminders.models import Rhythm
from goldenthread.reminders.queries.own_entries import Entry, list_entries
from goldenthread.years import public as years

DAYS = {Rhythm.WEEKLY.value: 7, Rhythm.DAILY.value: 2}


@dataclass(frozen=True, slots=True)
class ComingDays:
    """Entries name no colleague and no words; `waiting` is sentences with numbers."""

    entries: tuple[Entry, ...]
    waiting: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.entries or self.waiting)


def find_coming_days(person: Person, year: SchoolYear, today: dt.date, rhythm: str) -> ComingDays:
    """From today on, as many days as lie between two mails."""
    last = today + dt.timedelta(days=DAYS[rhythm] - 1)
    entries = [
        entry
        for entry in list_entries(person, year, today, says_what=False)
        # What waits for an answer is counted among the answers.
        if today <= entry.on <= last and not (entry.is_cancelled or entry.is_open)
    ]
    news = years.list_year_news(year.school, today)
    waiting = practice.list_waiting_answers(person, year, today)
    return ComingDays(tuple(entries), (*news, *waiting))
