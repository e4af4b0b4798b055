"""How far a programme is in use between two days, for the look that asks for it."""

import datetime as dt

from goldenthread.evaluation.models import EvaluationItem, EvaluationResult
from goldenthread.kernel.dates import monday_of
from goldenthread.practice import public as practice
from goldenthread.practice.public import ProgrammeUptake
from goldenthread.surveys import public as surveys


def get_uptake(look: EvaluationItem, first: dt.date, last: dt.date) -> ProgrammeUptake:
    people = surveys.list_programme_people(look.programme, last)
    return practice.count_programme_uptake(
        look.year, look.programme, [person.pk for person in people], first, last
    )


def whole_weeks(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """From a Monday to a Sunday: a window of one day more would tell what one person did."""
    return monday_of(first), monday_of(last) + dt.timedelta(days=6)


def likely_window(look: EvaluationItem, today: dt.date) -> tuple[dt.date, dt.date]:
    """From the day after the last such look, or else the start of the programme, to its due day."""
    last = min(today, max(look.due_on, look.programme.starts_on or look.year.starts_on))
    before = (
        EvaluationResult.objects.filter(
            year=look.year, programme=look.programme, level=look.level, done_on__lt=last
        )
        .order_by("-done_on")
        .values_list("done_on", flat=True)
        .first()
    )
    first = before or look.programme.starts_on or look.year.starts_on
    return whole_weeks(min(first, last), last)
