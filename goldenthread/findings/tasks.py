"""The check as a background task: by itself when a year changes, and each night."""

import datetime as dt

from django.tasks import task

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.findings.actions.run_check import run_check


@task
def recheck_year(school_id: int, year_id: int, at: str, today: str) -> None:
    """Check one year inside its school's wall. Running it again does no harm.

    Arguments are numbers and ISO texts, because a task may wait in a queue.
    """
    with accounts.as_school(school_id):
        year = SchoolYear.objects.select_related("school__trust").get(pk=year_id)
        run_check(
            year,
            actor=SystemActor("coherence check"),
            at=dt.datetime.fromisoformat(at),
            today=dt.date.fromisoformat(today),
        )


def ask_for_recheck(year: SchoolYear, *, at: dt.datetime, today: dt.date) -> None:
    """Call it after commit: the task opens a transaction of its own."""
    recheck_year.enqueue(year.school_id, year.pk, at.isoformat(), today.isoformat())
