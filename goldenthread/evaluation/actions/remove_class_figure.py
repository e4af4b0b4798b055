"""Takes the figure of a class out again; the others are added up without it."""

from datetime import datetime

from django.db import transaction

from goldenthread.evaluation.actions.add_up_classes import add_up_classes
from goldenthread.evaluation.class_sums import sum_of
from goldenthread.evaluation.models import ClassFigure
from goldenthread.evaluation.queries.class_figures import list_figures


def remove_class_figure(figure: ClassFigure, *, at: datetime) -> None:
    """Whoever calls it has found the figure among those of its teacher."""
    year, measure, kind = figure.year, figure.measure, figure.kind
    with transaction.atomic():
        before = sum_of(list_figures(year, measure, kind), measure.unit)
        figure.delete()
        add_up_classes(year, measure, kind, before, at=at)
