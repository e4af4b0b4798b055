"""Takes lessons out of the timetable that a newer timetable no longer has."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import Lesson

BATCH = 500


def remove_lessons(year: SchoolYear, keys: Iterable[str], *, actor: Actor, at: datetime) -> int:
    """Remove the lessons with these keys, and say how many there were. One line in the log."""
    accounts.require(actor, year.school, Ability.IMPORT_STAFF)
    gone = list(keys)
    with transaction.atomic():
        count = 0
        for first in range(0, len(gone), BATCH):
            rows = Lesson.objects.filter(
                school=year.school, year=year, key__in=gone[first : first + BATCH]
            )
            count += rows.delete()[0]
        if count:
            accounts.record_event(
                "took out lessons",
                f"school-year:{year.pk}",
                school=year.school,
                actor=actor,
                at=at,
                subject_name=year.label,
                facts={"lessons": count},
            )
            announce(year.school, actor=actor, at=at)
    return count
