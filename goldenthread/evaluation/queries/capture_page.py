"""The measures that a look at pupils takes again, each with its form."""

from dataclasses import dataclass

from django.db.models import Count, Q

from goldenthread.evaluation.capture_addresses import address
from goldenthread.evaluation.figure_words import TIME_OF_STAGE
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.evaluation.queries.class_page import OF_THE_SCHOOL
from goldenthread.priorities.public import Measure
from goldenthread.snapshot.words import EvaluationStage


@dataclass(frozen=True, slots=True)
class MeasureOfLook:
    name: str
    how: str
    who: str
    classes: int
    url: str
    counts_url: str


def list_measures_of(look: EvaluationItem) -> tuple[MeasureOfLook, ...]:
    """Those of the programme's priority that classes can take. One query."""
    kind = TIME_OF_STAGE[EvaluationStage(look.stage)]
    rows = Measure.objects.filter(year=look.year, priority=look.programme.priority_id)
    rows = rows.exclude(kind__in=OF_THE_SCHOOL).order_by("key")
    counted = rows.annotate(classes=Count("class_figures", filter=Q(class_figures__kind=kind)))
    return tuple(
        MeasureOfLook(
            row.name,
            row.instrument,
            row.collector,
            row.classes,
            address("take-figure", look.year, measure=row.key, kind=kind.value),
            address("class-counts", look.year, measure=row.key),
        )
        for row in counted
    )
