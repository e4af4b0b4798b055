"""What Today tells of surveys that have closed: who is owed an answer, and what was answered."""

import datetime as dt

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.reviews import public as reviews
from goldenthread.workbench.queries.today_lines import Found
from goldenthread.workbench.queries.today_waiting import Waiting


def list_promises(
    found: Found, year: SchoolYear, calendar: SchoolCalendar, today: dt.date
) -> list[Waiting]:
    """From lines that were read before: asks the database nothing."""
    here = {"school_slug": year.school.slug, "year": year.label}
    url = reverse("reviews:actions", kwargs=here)
    waiting = []
    owed = sorted(found.get(reviews.PROMISED, ()), key=lambda line: (line.on or today, line.key))
    for line in owed:
        if line.on is not None:
            clock = reviews.countdown(calendar, line.on, today)
            text = f"Staff hear what follows from “{line.words}” {clock.in_words}."
            waiting.append(Waiting(text, "Say what you will do", url))
    for line in sorted(found.get(reviews.TOLD, ()), key=lambda line: line.key):
        text = f"What follows from “{line.words}” is told."
        waiting.append(Waiting(text, "You said, we will", url))
    return waiting
