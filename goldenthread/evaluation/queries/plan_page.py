"""Everything on the page that says how one will know whether a programme works."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.evaluation.access.plan import Viewer, can_edit_plan, sees_names
from goldenthread.evaluation.actions.write_decision_rule import has_begun, size_of
from goldenthread.evaluation.baseline_gate import BaselineGate, baseline_gate, is_in_time
from goldenthread.evaluation.burden import burden_of
from goldenthread.evaluation.models import DecisionRule, EvaluationItem, EvaluationResult
from goldenthread.evaluation.queries.plan_frame import get_timetable, teaching_weeks
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted
from goldenthread.priorities.public import Measure, MeasurePoint
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.rule_words import rule_sentence
from goldenthread.snapshot.words import EvaluationLevel, PointKind, ProgrammeState

QUESTIONS = {
    EvaluationLevel.L5: "What is different for the pupils?",
    EvaluationLevel.L4: "Is it used, and how well?",
    EvaluationLevel.L3: "Does the school make it possible?",
    EvaluationLevel.L2: "What can people now explain?",
    EvaluationLevel.L1: "Was it worth people’s time?",
}
WHAT_BELONGS = {
    EvaluationLevel.L5: "The measure of the baseline again, and a talk with five pupils.",
    EvaluationLevel.L4: "Counts of what was tried, pupils’ work, a look at the idea and at nobody.",
    EvaluationLevel.L3: "Time, backing, clashes: four questions, and a note of a leader.",
    EvaluationLevel.L2: "Five questions that people explain to one another, and again later.",
    EvaluationLevel.L1: "Three questions on the same day.",
}


@dataclass(frozen=True, slots=True)
class LookLine:
    key: str
    stage: str
    instrument: str
    owner: str
    due_on: dt.date
    minutes: int | None
    done_on: dt.date | None
    days_late: int


@dataclass(frozen=True, slots=True)
class LevelLines:
    """One of the five questions, from the pupils back, with what is planned to answer it."""

    level: str
    question: str
    belongs: str
    looks: tuple[LookLine, ...]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """`when` tells on which day it was written, and whether the work had begun."""

    sentence: str
    when: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class MeasureGate:
    """`in_time` says that a baseline entered today would not be late."""

    key: str
    name: str
    gate: BaselineGate
    in_time: bool
    hoped_for: str
    rule: RuleLine | None


@dataclass(frozen=True, slots=True)
class PlanPage:
    key: str
    code: str
    title: str
    priority_key: str
    starts_on: dt.date | None
    has_begun: bool
    may_edit: bool
    may_propose: bool
    measures: tuple[MeasureGate, ...]
    levels: tuple[LevelLines, ...]
    burden: str

    @property
    def is_empty(self) -> bool:
        return not any(level.looks for level in self.levels)


def get_plan_page(user: Viewer, programme: Programme, today: dt.date) -> PlanPage:
    """A fixed number of queries, however much is planned."""
    timetable = get_timetable(programme, programme.year)
    lines = _looks(programme, today, with_names=sees_names(user, programme))
    may_edit = can_edit_plan(user, programme)
    planned = [(look.due_on, look.minutes) for found in lines.values() for look in found]
    days = [(level, look.due_on) for level, found in lines.items() for look in found]
    return PlanPage(
        key=programme.key,
        code=programme.code,
        title=programme.title,
        priority_key=programme.priority.key if programme.priority else "",
        starts_on=programme.starts_on,
        has_begun=has_begun(programme, today),
        may_edit=may_edit,
        may_propose=may_edit
        and programme.state != ProgrammeState.CLOSED
        and (timetable is None or bool(timetable.proposals(days, today))),
        measures=_measures(programme, today),
        levels=tuple(
            LevelLines(str(level), question, WHAT_BELONGS[level], tuple(lines.get(level, ())))
            for level, question in QUESTIONS.items()
        ),
        burden=burden_of(planned, teaching_weeks(timetable)).in_words if planned else "",
    )


def _looks(programme: Programme, today: dt.date, *, with_names: bool) -> dict[str, list[LookLine]]:
    done: dict[int | None, dt.date] = {}
    results = EvaluationResult.objects.filter(programme=programme, item__isnull=False)
    for number, on in results.order_by("-done_on").values_list("item_id", "done_on"):
        done[number] = on
    lines: dict[str, list[LookLine]] = {}
    items = EvaluationItem.objects.filter(programme=programme).select_related("owner")
    for item in items.order_by("due_on", "key"):
        done_on = done.get(item.pk)
        line = LookLine(
            key=item.key,
            stage=item.get_stage_display(),
            instrument=item.instrument,
            owner=item.owner.name if item.owner and with_names else "",
            due_on=item.due_on,
            minutes=item.burden_minutes,
            done_on=done_on,
            days_late=0 if done_on else max((today - item.due_on).days, 0),
        )
        lines.setdefault(item.level, []).append(line)
    return lines


def _measures(programme: Programme, today: dt.date) -> tuple[MeasureGate, ...]:
    if programme.priority is None:
        return ()
    measures = list(Measure.objects.filter(priority=programme.priority).order_by("key"))
    points: dict[int, MeasurePoint] = {}
    baselines = MeasurePoint.objects.filter(measure__in=measures, kind=PointKind.BASELINE)
    for point in baselines.order_by("-on"):
        points[point.measure_id] = point
    rules = {
        rule.measure_id: rule
        for rule in DecisionRule.objects.filter(programme=programme, measure__in=measures)
    }
    return tuple(
        _gate(programme, measure, points.get(measure.pk), rules.get(measure.pk), today)
        for measure in measures
    )


def _gate(
    programme: Programme,
    measure: Measure,
    point: MeasurePoint | None,
    rule: DecisionRule | None,
    today: dt.date,
) -> MeasureGate:
    starts_on = programme.starts_on
    return MeasureGate(
        key=measure.key,
        name=measure.name,
        gate=baseline_gate(
            starts_on,
            point.on if point else None,
            marked_late=bool(point and point.late),
            today=today,
        ),
        in_time=is_in_time(starts_on, today),
        hoped_for=_hoped_for(measure.target, measure.unit),
        rule=_rule(programme, measure, rule) if rule else None,
    )


def _hoped_for(target: Decimal | None, unit: str) -> str:
    return "" if target is None else amount(plain_number(target), unit)


def _rule(programme: Programme, measure: Measure, rule: DecisionRule) -> RuleLine:
    starts_on = programme.starts_on
    is_late = starts_on is not None and rule.written_on > starts_on
    when = f"Written on {long_date(rule.written_on)}"
    if is_late and starts_on:
        days = (rule.written_on - starts_on).days
        when += f", {counted(days, 'day')} after the work began"
    return RuleLine(sentence_of(programme, measure, rule), f"{when}.", is_late)


def sentence_of(programme: Programme, measure: Measure, rule: DecisionRule) -> str:
    return rule_sentence(
        rule.needed,
        rule.by_on,
        rule.otherwise,
        unit=measure.unit,
        direction=measure.direction,
        size=size_of(programme, measure),
    )
