"""The figures of all classes of one measure at one time, for whoever adds them up."""

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import ClassFigure
from goldenthread.priorities.public import Measure


def list_figures(year: SchoolYear, measure: Measure, kind: str) -> list[ClassFigure]:
    rows = ClassFigure.objects.filter(school=year.school, year=year, measure=measure, kind=kind)
    return list(rows)
