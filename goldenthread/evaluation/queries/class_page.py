"""What a teacher sees of the measures: what to take when, and the figures of their own classes."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.capture_addresses import address
from goldenthread.evaluation.figure_words import SHORT_TIMES, figure_in_words
from goldenthread.evaluation.models import ClassFigure, EvaluationItem
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage, NeedKind, PointKind

# Figures of the whole school, which no class can be asked for.
OF_THE_SCHOOL = (NeedKind.ATTENDANCE.value, NeedKind.SUSPENSIONS.value)
# A look at the end is taken from so long before its day.
WEEKS_BEFORE_THE_END = 5


@dataclass(frozen=True, slots=True)
class OwnFigure:
    class_label: str
    when: str
    on: dt.date
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class TimeToTake:
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class MeasureToTake:
    """`now` is the likeliest time; `others` are the rest."""

    name: str
    how: str
    who: str
    minutes: int | None
    now: TimeToTake
    others: tuple[TimeToTake, ...]
    own: tuple[OwnFigure, ...]


def list_measures_to_take(
    year: SchoolYear, person: Person, today: dt.date
) -> tuple[MeasureToTake, ...]:
    """Four queries, whatever there is: measures, values, looks at the end, own figures."""
    measures = Measure.objects.filter(school=year.school, year=year).exclude(kind__in=OF_THE_SCHOOL)
    based = set(
        MeasurePoint.objects.filter(year=year, kind=PointKind.BASELINE).values_list(
            "measure_id", flat=True
        )
    )
    ends = dict(
        EvaluationItem.objects.filter(
            year=year, level=EvaluationLevel.L5, stage=EvaluationStage.END
        ).values_list("programme__priority_id", "due_on")
    )
    own = list(
        ClassFigure.objects.filter(year=year, taken_by=person).order_by("-on", "class_label")
    )
    return tuple(
        _measure(
            year,
            measure,
            _time(measure, based, ends.get(measure.priority_id), today),
            [figure for figure in own if figure.measure_id == measure.pk],
        )
        for measure in measures.select_related("priority").order_by("priority__code", "key")
    )


def _time(
    measure: Measure, based: Collection[int], end: dt.date | None, today: dt.date
) -> PointKind:
    if measure.pk not in based:
        return PointKind.BASELINE
    if end is not None and today >= end - dt.timedelta(weeks=WEEKS_BEFORE_THE_END):
        return PointKind.END
    return PointKind.MID_POINT


def _measure(
    year: SchoolYear, measure: Measure, now: PointKind, own: list[ClassFigure]
) -> MeasureToTake:
    times = {
        kind: TimeToTake(
            SHORT_TIMES[kind].lower(), address("take-figure", year, measure=measure.key, kind=kind)
        )
        for kind in (PointKind.BASELINE, PointKind.MID_POINT, PointKind.END)
    }
    return MeasureToTake(
        name=measure.name,
        how=measure.instrument,
        who=measure.collector,
        minutes=measure.burden_minutes,
        now=times.pop(now),
        others=tuple(times.values()),
        own=tuple(
            OwnFigure(
                figure.class_label,
                SHORT_TIMES[PointKind(figure.kind)],
                figure.on,
                figure_in_words(figure),
                address("correct-figure", year, number=figure.pk),
            )
            for figure in own
        ),
    )
