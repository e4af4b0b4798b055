"""Makes the rows of one aim: need, pupils, priority, measure, programme and its evaluation."""

import datetime as dt
from decimal import Decimal

from goldenthread.sample.calendar_2026_27 import DEMO_TODAY
from goldenthread.sample.trust_schools.story import Aim
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    Ambition,
    Confidence,
    DecisionKind,
    Direction,
    EvaluationLevel,
    EvaluationStage,
    EvidenceSource,
    InsightKind,
    NeedKind,
    PointKind,
    PriorityState,
    ProgrammeScope,
    ProgrammeState,
    SourceType,
    StaffGroup,
)

STARTS_ON, ENDS_ON = dt.date(2026, 9, 2), dt.date(2027, 7, 16)
_L1, _L2, _L3, _L4, _L5 = tuple(EvaluationLevel)
_EARLY, _MID, _END, _LATER = tuple(EvaluationStage)
_DUE = (
    (_L1, _EARLY, dt.date(2026, 9, 4)),
    (_L2, _EARLY, dt.date(2026, 9, 16)),
    (_L3, _EARLY, dt.date(2026, 11, 6)),
    (_L4, _MID, dt.date(2026, 12, 16)),
    (_L5, _MID, dt.date(2027, 1, 20)),
    (_L5, _END, dt.date(2027, 7, 2)),
)
_SOURCES: dict[str, tuple[EvidenceSource, ...]] = {
    _L1: (EvidenceSource.STAFF_PULSE,),
    _L2: (EvidenceSource.EXPLAIN_BACK,),
    _L3: (EvidenceSource.STAFF_PULSE, EvidenceSource.LEADER_NOTE),
    _L4: (EvidenceSource.SELF_LOG, EvidenceSource.PEER_LOOK),
    _L5: (EvidenceSource.PUPIL_MEASURE, EvidenceSource.PUPIL_VOICE),
}


def target_group(aim: Aim) -> r.TargetGroup:
    return r.TargetGroup(
        id=f"{aim.id}-pupils",
        label=aim.pupils,
        size=aim.size,
        year_groups=aim.years,
        has_ta_support=True,
    )


def need(aim: Aim) -> r.Need:
    return r.Need(
        id=f"{aim.id}-need",
        pupils=aim.pupils,
        cannot_yet=aim.cannot_yet,
        how_we_know=aim.how_we_know,
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.WORK_FEATURE),
        target_group=f"{aim.id}-pupils",
    )


def priority(aim: Aim, number: int, owner: str) -> r.Priority:
    return r.Priority(
        id=aim.id,
        code=f"P{number}",
        title=aim.title,
        need=f"{aim.id}-need",
        success_for_pupils=f"{aim.measure}: {aim.hoped_for} of {aim.size}",
        practice_picture=aim.staff_learn_to,
        owner=owner,
        state=PriorityState.ACTIVE,
        opened_on=STARTS_ON,
        starts_on=STARTS_ON,
        review_on=dt.date(2027, 3, 19),
        money_pounds=Decimal(600),
        protected_hours=120,
    )


def insight_sources(aim: Aim) -> tuple[r.InsightSource, ...]:
    return tuple(
        r.InsightSource(
            id=f"{aim.id}-{kind}",
            priority=aim.id,
            kind=kind,
            on=dt.date(2026, 7, 8),
            staff_group=group,
        )
        for kind, group in (
            (InsightKind.TEACHER_NOTES, StaffGroup.TEACHER),
            (InsightKind.SUPPORT_STAFF_NOTES, StaffGroup.SUPPORT_DIRECT),
        )
    )


def measure(aim: Aim) -> r.Measure:
    return r.Measure(
        id=f"{aim.id}-measure",
        priority=aim.id,
        name=aim.measure,
        kind=NeedKind.OBSERVED_BEHAVIOUR,
        unit=aim.unit,
        direction=Direction.UP,
        instrument="The same short task three times a year",
        collector="Class teacher",
        burden_minutes=15,
        target=Decimal(aim.hoped_for),
    )


def measure_points(aim: Aim) -> tuple[r.MeasurePoint, ...]:
    return tuple(
        r.MeasurePoint(
            measure=f"{aim.id}-measure", on=on, kind=kind, value=Decimal(value), n=aim.size
        )
        for on, kind, value in (
            (dt.date(2026, 9, 11), PointKind.BASELINE, aim.baseline),
            (dt.date(2027, 1, 20), PointKind.MID_POINT, aim.by_january),
        )
    )


def evidence_card(aim: Aim) -> r.EvidenceCard:
    return r.EvidenceCard(
        id=f"{aim.id}-evidence",
        title=f"What is known: {aim.technique.lower()}",
        claim="Short, frequent practice with feedback helps pupils who have missed a step",
        source_type=SourceType.SEVERAL_STUDIES,
        strength="Moderate",
        limits="Most studies are shorter than a year",
        criticism_searched=True,
        local_fit="Fits the time that teams have",
    )


def technique(aim: Aim) -> r.Technique:
    return r.Technique(
        id=f"{aim.id}-technique",
        name=aim.technique,
        description=aim.staff_learn_to,
        evidence_card=f"{aim.id}-evidence",
    )


def programme(aim: Aim, number: int, lead: str) -> r.Programme:
    """A narrow aim, 14 hours for each participant, with all four groups of mechanisms."""
    return r.Programme(
        id=f"{aim.id}-programme",
        code=f"PR{number}",
        title=aim.title,
        priority=aim.id,
        aim=aim.staff_learn_to,
        rationale="One move, practised until it is a habit",
        ambition=Ambition.DELIBERATE,
        scope=ProgrammeScope.NARROW,
        state=ProgrammeState.ACTIVE,
        starts_on=STARTS_ON,
        ends_on=ENDS_ON,
        lead=lead,
        target_group=f"{aim.id}-pupils",
        evidence_card=f"{aim.id}-evidence",
        mechanisms=tuple("A1 A2 B1 B2 C1 C2 C4 C5 D2 D4".split()),
        input_minutes=180,
        practice_minutes=240,
        collaboration_minutes=300,
        coaching_minutes=60,
        review_minutes=60,
    )


def evaluation_plan(aim: Aim, owner: str) -> tuple[r.EvaluationItem, ...]:
    return tuple(
        r.EvaluationItem(
            id=f"{aim.id}-{level.lower()}-{stage}",
            programme=f"{aim.id}-programme",
            level=level,
            stage=stage,
            due_on=due_on,
            owner=owner,
            burden_minutes=10,
        )
        for level, stage, due_on in _DUE
    )


def decision_rule(aim: Aim) -> r.DecisionRule:
    """Three quarters of the way to what is hoped for, written down the day before the start."""
    return r.DecisionRule(
        id=f"{aim.id}-rule",
        programme=f"{aim.id}-programme",
        measure=f"{aim.id}-measure",
        needed=Decimal(aim.baseline + (aim.hoped_for - aim.baseline) * 3 // 4),
        by_on=dt.date(2027, 7, 2),
        otherwise=DecisionKind.ADAPT,
        written_on=dt.date(2026, 9, 1),
    )


def evaluation_results(aim: Aim, plan: tuple[r.EvaluationItem, ...]) -> list[r.EvaluationResult]:
    return [
        r.EvaluationResult(
            id=f"{item.id}-result",
            programme=item.programme,
            item=item.id,
            level=item.level,
            done_on=item.due_on,
            sources=_SOURCES[item.level],
            n=aim.size if item.level == _L5 else None,
            uptake_percent=Decimal(66) if item.level == _L4 else None,
            finding=f"{aim.by_january} of {aim.size}, from {aim.baseline}"
            if item.level == _L5
            else "As hoped",
            confidence=Confidence.SOME if item.level == _L5 else Confidence.HINT,
        )
        for item in plan
        if item.due_on < DEMO_TODAY
    ]
