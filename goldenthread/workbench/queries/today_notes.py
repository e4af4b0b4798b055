"""What need notes put on Today: an answer to read, notes to gather, answers that are late."""

import datetime as dt

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.kernel.sentences import counted
from goldenthread.people import public as people
from goldenthread.priorities import public as priorities
from goldenthread.workbench.queries.today_waiting import Waiting


def list_notes_waiting(
    user: User,
    person: people.Person,
    year: SchoolYear,
    calendar: SchoolCalendar,
    today: dt.date,
) -> list[Waiting]:
    """One query, whatever the history."""
    clock = priorities.answer_clock(calendar, year, today)
    found = priorities.count_notes_waiting(user, person, year, clock)
    waiting = []
    if found.answered:
        what = "Something you noticed is" if found.answered == 1 else "Things you noticed are"
        waiting.append(
            Waiting(f"{what} answered.", "See what became of it", _address(year, "list-own"))
        )
    for team, number in found.to_gather.items():
        waiting.append(
            Waiting(
                f"{team}: {counted(number, 'note')} to read and gather.",
                "Gather the notes",
                _address(year, "list-notes"),
            )
        )
    if found.late:
        waits = "has waited" if found.late == 1 else "have waited"
        waiting.append(
            Waiting(
                f"{counted(found.late, 'need note')} {waits} longer than "
                f"{priorities.ANSWER_WITHIN} school days for an answer.",
                "Answer the oldest",
                _address(year, "list-notes"),
            )
        )
    return waiting


def _address(year: SchoolYear, name: str) -> str:
    return reverse(f"notes:{name}", kwargs={"school_slug": year.school.slug, "year": year.label})
