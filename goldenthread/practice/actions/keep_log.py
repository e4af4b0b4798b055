"""Keeps one log of practice, once, whenever and however often a device sends it."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, Value
from django.db.models.functions import Coalesce, Greatest

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.access.steps import require_own_practice
from goldenthread.practice.log_day import day_of_log
from goldenthread.practice.models import PracticeLog, Step, Tried

# Not yet is worth knowing, and is no use of the step.
USES = frozenset({Tried.TRIED, Tried.PARTLY})


@dataclass(frozen=True, slots=True)
class Tapped:
    """What a device sends. It made the `number`; `on` and `device_now` are by its own clock."""

    number: UUID
    outcome: Tried
    class_label: str = ""
    note: str = ""
    on: dt.date | None = None
    device_now: dt.datetime | None = None


def keep_log(
    person: Person,
    year: SchoolYear,
    step: Step | None,
    tapped: Tapped,
    *,
    actor: Actor,
    at: dt.datetime,
) -> PracticeLog:
    """Keep the person's own log; of a step that is open, closed, or no longer there.

    Two writes. Of two with one number that come at once the first stays. The audit log keeps
    nothing of it, and nothing is judged anew: the nightly check is early enough.
    """
    require_own_practice(actor, person)
    row = PracticeLog(
        school=year.school,
        year=year,
        person=person,
        step=step,
        number=tapped.number,
        on=day_of_log(tapped.on, tapped.device_now, at, year.starts_on),
        outcome=tapped.outcome,
    )
    row.put_words({"class_label": tapped.class_label, "note": tapped.note})
    PracticeLog.objects.bulk_create([row], ignore_conflicts=True)
    if tapped.outcome in USES:
        # No two seals are alike: this one is stored only where the row above came first.
        stored = PracticeLog.objects.filter(
            person=person, number=tapped.number, sealed=bytes(row.sealed)
        )
        count_uses(step, 1, Exists(stored))
    return row


def count_uses(step: Step | None, more: int, *where: Exists) -> None:
    """Count uses of the step up or down. A use is a log of tried it or partly."""
    if step is not None and more:
        uses = Greatest(Coalesce(F("uses_logged"), Value(0)) + more, Value(0))
        Step.objects.filter(*where, pk=step.pk).update(uses_logged=uses)
