"""Writes down what follows if a measure falls short, before the work begins."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.evaluation.access.plan import require_edit_plan
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import DecisionRule
from goldenthread.evaluation.rule_limits import Aim, complaints_about_day
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PointKind, ProgrammeState

KIND = "decision rule"
BEGUN = frozenset(
    {
        ProgrammeState.ACTIVE,
        ProgrammeState.MID_REVIEW,
        ProgrammeState.CLOSING,
        ProgrammeState.CLOSED,
    }
)


class RuleStands(Refusal):
    """The work has begun, and a rule that bends to the figures is none."""

    def __init__(self, programme: Programme, rule: DecisionRule) -> None:
        begun = f" on {long_date(programme.starts_on)}" if programme.starts_on else ""
        super().__init__(
            f"The rule of {long_date(rule.written_on)} stands: the work began{begun}.",
            "It can be withdrawn with a reason. Another one is then marked as late.",
        )


class RuleThere(Refusal):
    def __init__(self, measure: Measure) -> None:
        super().__init__(
            f"“{measure.name}” has a rule by now: somebody else has just written one.",
            "Look at theirs before you change it.",
        )


def write_decision_rule(
    programme: Programme,
    measure: Measure,
    rule: DecisionRule | None,
    values: Mapping[str, Any],
    *,
    today: dt.date,
    actor: Actor,
    at: dt.datetime,
) -> DecisionRule:
    """Write the rule of today, or change `rule` while the work has not begun.

    Refuses with `RuleStands` once it has, with `RuleThere` where one was written meanwhile, and
    with `NoSuchAim` or `NoSuchDay` for what decides nothing.
    """
    require_edit_plan(actor, programme)
    with transaction.atomic():
        year = SchoolYear.objects.select_for_update().get(pk=programme.year_id)
        year.school = programme.school
        stored = DecisionRule.objects.filter(programme=programme, measure=measure).first()
        if stored is not None and rule is None:
            raise RuleThere(measure)
        if stored is not None and has_begun(programme, today):
            raise RuleStands(programme, stored)
        for complaint in complaints(programme, measure, values, today):
            raise complaint
        if stored is not None and all(getattr(stored, k) == v for k, v in values.items()):
            # Saved as it was: it keeps the day on which it was written.
            return stored
        row = stored or _new_rule(programme, measure)
        written = {"programme": programme, "measure": measure, **values, "written_on": today}
        accounts.write_row(row, written, kind=KIND, actor=actor, at=at)
        news = partial(evaluation_changed.send, sender=DecisionRule, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))
    return row


def complaints(
    programme: Programme, measure: Measure, values: Mapping[str, Any], today: dt.date
) -> list[Refusal]:
    """What the value and the day have against them; one query."""
    baseline = baseline_of(measure)
    aim = Aim(measure, size_of(programme, measure), baseline, values["needed"])
    by_day = complaints_about_day(values["by_on"], programme, baseline, programme.year, today)
    return [*list(aim.complaints())[:1], *list(by_day)[:1]]


def has_begun(programme: Programme, today: dt.date) -> bool:
    """The first day itself still belongs to the time before."""
    if programme.starts_on is None:
        return programme.state in BEGUN
    return today > programme.starts_on


def baseline_of(measure: Measure) -> MeasurePoint | None:
    points = MeasurePoint.objects.filter(measure=measure, kind=PointKind.BASELINE)
    return points.order_by("on").first()


def size_of(programme: Programme, measure: Measure | None = None) -> int | None:
    """The pupils of the target group; else the number in the measure's `pupils of 62`."""
    need = programme.priority.need if programme.priority else None
    group = programme.target_group or (need.target_group if need else None)
    if group is not None:
        return group.size
    number = measure.unit.rpartition(" of ")[2].replace(",", "") if measure else ""
    return int(number) if number.isdecimal() else None


def _new_rule(programme: Programme, measure: Measure) -> DecisionRule:
    taken = set(DecisionRule.objects.filter(year=programme.year).values_list("key", flat=True))
    return DecisionRule(
        school=programme.school,
        year=programme.year,
        key=short_name(f"{programme.key}-{measure.key}", taken),
        programme=programme,
        measure=measure,
    )
