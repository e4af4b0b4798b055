"""Plans all looks at a programme at once, none of them twice."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.evaluation.access.plan import require_edit_plan
from goldenthread.evaluation.actions.plan_looks import plan_looks
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme


@dataclass(frozen=True, slots=True)
class NewLook:
    level: str
    stage: str
    instrument: str
    due_on: dt.date
    owner: Person | None
    burden_minutes: int | None


def plan_backwards(
    programme: Programme, looks: Sequence[NewLook], *, actor: Actor, at: dt.datetime
) -> int:
    """Write the looks that are not planned yet for their level and day, and say how many.

    Sent twice, it writes once.
    """
    require_edit_plan(actor, programme)
    with transaction.atomic():
        # Whoever taps twice waits here for the first tap.
        year = SchoolYear.objects.select_for_update().get(pk=programme.year_id)
        year.school = programme.school
        planned = set(
            EvaluationItem.objects.filter(programme=programme).values_list("level", "due_on")
        )
        taken = set(EvaluationItem.objects.filter(year=year).values_list("key", flat=True))
        written = []
        for look in looks:
            if (look.level, look.due_on) in planned:
                continue
            planned.add((look.level, look.due_on))
            row = new_look(programme, look.level, look.stage, taken)
            taken.add(row.key)
            values = {
                "level": look.level,
                "stage": look.stage,
                "instrument": look.instrument,
                "due_on": look.due_on,
                "owner": look.owner,
                "burden_minutes": look.burden_minutes,
            }
            written.append((row, {"programme": programme, **values}))
        if written:
            plan_looks(year, written, actor=actor, at=at)
    return len(written)


def new_look(programme: Programme, level: str, stage: str, taken: set[str]) -> EvaluationItem:
    return EvaluationItem(
        school=programme.school,
        year=programme.year,
        key=short_name(f"{programme.key}-{level}-{stage}", taken),
        programme=programme,
    )
