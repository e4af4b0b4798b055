"""Writes the one value of a measure that its classes add up to."""

import datetime as dt
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import SchoolYear, SystemActor
from goldenthread.evaluation.class_sums import ClassSum, find_own, sum_of
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import ClassFigure
from goldenthread.evaluation.queries.class_figures import list_figures
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities import public as priorities
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.readings.verdicts import DAYS_FOR_A_BASELINE
from goldenthread.snapshot.words import PointKind, ProgrammeState

# Whoever enters a class must not be told from the log: the sum's change is their class.
ADDING_UP = SystemActor("adding up classes")
NOT_BEGUN = (ProgrammeState.SKETCH, ProgrammeState.DESIGNED, ProgrammeState.READY)


class Outcome(StrEnum):
    """What became of the measure's value."""

    WRITTEN = "written"
    # A value that somebody entered by hand stands; those who lead decide which counts.
    BY_HAND = "by-hand"


class OtherTimeThatDay(Refusal):
    def __init__(self, measure: Measure, on: dt.date) -> None:
        super().__init__(
            f"“{measure.name}” has a value of {long_date(on)} for another time already.",
            "Enter the day on which this class was measured.",
        )


def add_up_classes(
    year: SchoolYear, measure: Measure, kind: str, before: ClassSum | None, *, at: datetime
) -> Outcome:
    """Write the sum of all classes now, or remove it with the last of them.

    `before` is what they added up to until this change: a stored value that differs from it was
    entered by hand and is left alone. Call it in the transaction of the change. Refuses with
    `OtherTimeThatDay`. Sends `evaluation_changed` after commit.
    """
    figures = list_figures(year, measure, kind)
    stored = list(MeasurePoint.objects.filter(year=year, measure=measure, kind=kind))
    own = find_own(stored, before)
    if own is None and stored and kind != PointKind.OTHER:
        return Outcome.BY_HAND
    write_sum(year, measure, kind, own, figures, at=at)
    return Outcome.WRITTEN


def write_sum(
    year: SchoolYear,
    measure: Measure,
    kind: str,
    point: MeasurePoint | None,
    figures: Sequence[ClassFigure],
    *,
    at: datetime,
) -> None:
    total = sum_of(figures, measure.unit)
    if total is None:
        if point is not None:
            priorities.write_class_sum(point, None, at=at)
    else:
        on = max(figure.on for figure in figures)
        key = f"{measure.key}|{on.isoformat()}"
        row = point or MeasurePoint(school=year.school, year=year, measure=measure)
        if MeasurePoint.objects.filter(year=year, key=key).exclude(pk=row.pk).exists():
            raise OtherTimeThatDay(measure, on)
        late = kind == PointKind.BASELINE and is_late(year, measure, on)
        values = {"key": key, "on": on, "kind": kind, "late": late}
        priorities.write_class_sum(row, values | {"value": total.value, "n": total.n}, at=at)
    news = partial(evaluation_changed.send, sender=ClassFigure, year=year)
    transaction.on_commit(partial(news, actor=ADDING_UP, at=at))


def is_late(year: SchoolYear, measure: Measure, on: dt.date) -> bool:
    """Whether a baseline of this day comes after the first two weeks of the work."""
    rows = Programme.objects.filter(
        year=year, priority=measure.priority_id, starts_on__isnull=False
    )
    began = rows.exclude(state__in=[state.value for state in NOT_BEGUN])
    first = began.order_by("starts_on").values_list("starts_on", flat=True).first()
    return first is not None and on > first + dt.timedelta(days=DAYS_FOR_A_BASELINE)
