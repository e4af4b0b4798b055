"""The quick log of an open step: what one tap needs to know."""

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

from django.db.models import OuterRef, Subquery

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import PracticeLog, Step
from goldenthread.practice.queries.steps_page import (
    LogLine,
    StepView,
    log_line,
    recent_classes,
    view_of,
)
from goldenthread.practice.step_addresses import address, technique_address


@dataclass(frozen=True, slots=True)
class QuickLog:
    """A form that is one tap: the likeliest class is chosen already, and the number is fresh."""

    step: StepView
    person: str
    classes: tuple[str, ...]
    chosen_class: str
    number: str
    url: str
    state_url: str
    page_url: str
    technique_url: str
    # What was typed and could not be kept as it was.
    note: str = ""


def quick_log_of(
    person: Person,
    year: SchoolYear,
    step: StepView,
    classes: tuple[str, ...],
    note: str = "",
) -> QuickLog:
    return QuickLog(
        step=step,
        person=person.key,
        classes=classes,
        chosen_class=classes[0] if classes else "",
        number=str(uuid4()),
        url=address("steps:log", year),
        state_url=address("steps:state", year),
        page_url=address("steps:show", year),
        technique_url=technique_address(year, step.technique_key) if step.technique_key else "",
        note=note,
    )


def find_quick_log(person: Person, year: SchoolYear, today: dt.date) -> QuickLog | None:
    """The quick log of the open step, in one query however much was logged; None without a step."""
    last = PracticeLog.objects.filter(year=year, person=OuterRef("person")).order_by("-on", "-pk")
    columns = ("number", "on", "outcome", "sealed")
    row = (
        Step.objects.filter(school=year.school, year=year, person=person, closed_on=None)
        .select_related("written", "technique")
        .annotate(**{f"last_{name}": Subquery(last.values(name)[:1]) for name in columns})
        .order_by("-opened_on", "-pk")
        .first()
    )
    if row is None:
        return None
    step = view_of(row, today)
    lines: list[LogLine] = []
    values = {name: getattr(row, f"last_{name}") for name in columns}
    if values["number"] is not None:
        lines = [log_line(PracticeLog(person=person, **values))]
    return quick_log_of(person, year, step, recent_classes(lines, step.class_label))
