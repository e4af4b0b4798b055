"""Deletes what has been kept as long as the table of clocks says."""

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from django.apps import apps
from django.db import transaction
from django.db.models import F, Model, QuerySet
from django.db.models.functions import Coalesce

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School
from goldenthread.personal.clocks import CLOCKS, Clock


@dataclass(frozen=True, slots=True)
class Due:
    """How many rows a clock lets go, in all its tables together."""

    clock: Clock
    count: int


def count_due(school: School, today: dt.date) -> tuple[Due, ...]:
    """What would be deleted today; nothing is."""
    return tuple(
        Due(clock, sum(rows.count() for rows in due_rows(clock, school, today)))
        for clock in CLOCKS
        if clock.rows
    )


def apply_clocks(school: School, *, actor: Actor, at: dt.datetime) -> tuple[Due, ...]:
    """Delete what is due in one school, and leave one line in the audit log where anything was.

    The line tells counts by clock and nothing about whom.
    """
    today = at.date()
    deleted = []
    with transaction.atomic():
        for clock in CLOCKS:
            if clock.rows:
                count = sum(_delete(rows) for rows in due_rows(clock, school, today))
                deleted.append(Due(clock, count))
        facts = {due.clock.code: due.count for due in deleted if due.count}
        if facts:
            accounts.record_event(
                "let go what was kept long enough",
                f"school:{school.pk}",
                school=school,
                actor=actor,
                at=at,
                subject_name=school.name,
                facts=facts,
            )
    return tuple(deleted)


def due_rows(clock: Clock, school: School, today: dt.date) -> list[QuerySet[Model]]:
    """The rows of each table of the clock whose day lies more than its months back."""
    models = {model._meta.label: model for model in apps.get_models()}
    last = months_before(today, clock.months)
    found = []
    for label, days in clock.rows:
        first, *others = days
        day = Coalesce(first, *others) if others else F(first)
        rows = models[label]._default_manager.filter(school=school)
        found.append(rows.annotate(clock_day=day).filter(clock_day__lt=last))
    return found


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or its last one: 31 March less one month is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _delete(rows: QuerySet[Model]) -> int:
    # By number: what hangs on a row by CASCADE is not counted as another.
    numbers = list(rows.values_list("pk", flat=True))
    rows.model._default_manager.filter(pk__in=numbers).delete()
    return len(numbers)
