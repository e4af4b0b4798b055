"""A step of a programme that was refused, with the form in which it is put right."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.urls import reverse

from goldenthread.checks.finding import Finding
from goldenthread.evaluation import public as evaluation
from goldenthread.kernel.errors import Refusal
from goldenthread.priorities.public import Measure
from goldenthread.programmes.public import Programme


class Told(Protocol):
    @property
    def message(self) -> str: ...

    @property
    def hint(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RefusedStep:
    """`address` and `words` are empty where no one form mends it."""

    message: str
    hint: str
    address: str = ""
    words: str = ""


class NoEvaluationPlan(Refusal):
    def __init__(self, title: str) -> None:
        super().__init__(
            f"Nothing says yet how “{title}” will be evaluated.",
            "Plan at least one look at what changes in practice and one at what changes for "
            "pupils, with a date, before it is ready to start.",
        )


def refused_steps(lines: Iterable[Told], programme: Programme, today: dt.date) -> list[RefusedStep]:
    return [_with_form(line, programme, today) for line in lines]


def _with_form(line: Told, programme: Programme, today: dt.date) -> RefusedStep:
    if isinstance(line, NoEvaluationPlan):
        address = _address(programme, "evaluation:plan-looks", key=programme.key)
        return RefusedStep(line.message, line.hint, address, "Plan the looks")
    if isinstance(line, Finding) and line.code == "EVA001":
        return _baseline(line, programme, today)
    return RefusedStep(line.message, line.hint)


def _baseline(finding: Finding, programme: Programme, today: dt.date) -> RefusedStep:
    """The baseline of the first measure without one; late only where it would be."""
    keys = [row.key for row in finding.rows if row.table == "measures"]
    measures = Measure.objects.filter(year=programme.year, key__in=keys, priority__isnull=False)
    measure = measures.select_related("priority").order_by("key").first()
    if measure is None:
        return RefusedStep(finding.message, finding.hint)
    in_time = evaluation.is_in_time(programme.starts_on, today)
    form = _address(
        programme, "priorities:add-point", key=measure.priority.key, measure=measure.key
    )
    return RefusedStep(
        finding.message,
        "" if in_time else finding.hint,
        f"{form}?as={'baseline' if in_time else 'late-baseline'}",
        f"Enter the baseline of “{measure.name}”",
    )


def _address(programme: Programme, route: str, **more: str) -> str:
    year = programme.year
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **more})
