"""All that is known of whether a programme works, on one page that assembles itself."""

import datetime as dt
from collections.abc import Mapping, Sequence

from goldenthread.accounts.public import SchoolYear, label
from goldenthread.evaluation import public as evaluation
from goldenthread.inference.small_counts import FEWEST_SHOWN, may_be_shown, shown
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.class_counts import ClassCounts
from goldenthread.snapshot.readings.verdicts import MeasureVerdict, verdicts_of
from goldenthread.snapshot.records import EvaluationResult, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage, PointKind, ProgrammeState
from goldenthread.threads import public as threads
from goldenthread.ui.slope_chart import Slope, SlopeChart
from goldenthread.workbench.queries.impact_verdict import overall
from goldenthread.workbench.queries.link_verdicts import claim_beyond
from goldenthread.workbench.queries.measure_stories import story_of, what_would_help
from goldenthread.workbench.queries.programme_evidence_types import (
    ClaimTold,
    ComingLook,
    DecisionTold,
    LevelTold,
    LookLine,
    ProgrammeEvidence,
    VoiceTold,
)

EVIDENCE_TABLES = (
    "people",
    "target_groups",
    "needs",
    "priorities",
    "measures",
    "measure_points",
    "programmes",
    "decisions",
    "decision_rules",
    "evaluation_plan",
    "evaluation_results",
    "barriers",
    "claims",
)
# From pupils back to first reactions; pupils are told measure by measure.
LEVELS = {
    EvaluationLevel.L4: "Is it being used?",
    EvaluationLevel.L3: "Did the school make it possible?",
    EvaluationLevel.L2: "What can people explain?",
    EvaluationLevel.L1: "Was it worth people's time?",
}


def get_evidence_snapshot(year: SchoolYear) -> Snapshot:
    """The part of the year that says whether programmes work."""
    return threads.get_snapshot(year, only=EVIDENCE_TABLES)


def evidence_of(
    snapshot: Snapshot, year: SchoolYear, key: str, today: dt.date, *, with_names: bool
) -> ProgrammeEvidence:
    """Assemble the page of one programme of the snapshot. Three queries beside the snapshot's.

    Without names, as governors read it, nobody who looks, decides or checks is named.
    """
    programme = snapshot.get("programmes", key)
    told = told_of(snapshot, programme, today, evaluation.class_counts_of(year))
    stories = tuple(story_of(snapshot, one, key) for one in told)
    results = sorted(
        snapshot.having("evaluation_results", "programme", key),
        key=lambda row: (row.done_on, row.id),
        reverse=True,
    )
    looks = {level: tuple(_look(row) for row in results if row.level == level) for level in LEVELS}
    barriers = list(snapshot.having("barriers", "programme", key))
    asked_on = max((row.on for row in barriers), default=None)
    barriers = sorted((row for row in barriers if row.on == asked_on), key=lambda row: -row.people)
    return ProgrammeEvidence(
        programme=programme,
        stage=stage_of(programme, told),
        verdict=overall(told),
        group=group_of(snapshot, programme),
        measures=stories,
        pupils_looks=tuple(_look(row) for row in results if row.level == EvaluationLevel.L5),
        levels=tuple(
            LevelTold(level, question, looks[level]) for level, question in LEVELS.items()
        ),
        barriers=tuple((label(row.kind), shown(row.people)) for row in barriers),
        barriers_asked=long_date(asked_on) if asked_on else "",
        explained=_explained(year, key),
        voices=_voices(year, key),
        stronger=what_would_help(told),
        looked=_looked(snapshot, told),
        coming=_coming(snapshot, key, today, with_names=with_names),
        claims=claims_of(snapshot, key, told, with_names=with_names),
        decisions=decisions_of(snapshot, key, with_names=with_names),
    )


def told_of(
    snapshot: Snapshot,
    programme: Programme,
    today: dt.date,
    classes: Mapping[str, ClassCounts],
) -> tuple[MeasureVerdict, ...]:
    """The verdict on each measure of what the programme serves; none where it serves nothing."""
    if not programme.priority:
        return ()
    return verdicts_of(snapshot, programme.priority, today, classes)


def stage_of(programme: Programme, told: Sequence[MeasureVerdict]) -> str:
    """`at its mid-point`: the latest stage that pupils were measured at."""
    kinds = {one.latest.kind for one in told if one.latest}
    if programme.state == ProgrammeState.CLOSED or PointKind.END in kinds:
        return "at its end"
    if PointKind.MID_POINT in kinds or programme.state == ProgrammeState.MID_REVIEW:
        return "at its mid-point"
    return "so far"


def group_of(snapshot: Snapshot, programme: Programme) -> str:
    group = snapshot.find("target_groups", programme.target_group)
    if group is None:
        priority = snapshot.find("priorities", programme.priority)
        need = snapshot.find("needs", priority.need) if priority else None
        group = snapshot.find("target_groups", need.target_group) if need else None
    return f"{group.label}: {counted(group.size, 'pupil')}" if group else ""


def claims_of(
    snapshot: Snapshot, key: str, told: Sequence[MeasureVerdict], *, with_names: bool
) -> tuple[ClaimTold, ...]:
    rows = sorted(snapshot.having("claims", "programme", key), key=lambda row: row.id)
    return tuple(
        ClaimTold(
            key=row.id,
            wording=row.wording,
            strength=label(row.strength),
            rests_on=_rests_on(row.n, row.sources, "pupil"),
            caution=row.caution,
            beyond=claim_beyond(row.strength, told),
            reviewed_by=_person(snapshot, row.reviewed_by) if with_names else "",
        )
        for row in rows
    )


def decisions_of(snapshot: Snapshot, key: str, *, with_names: bool) -> tuple[DecisionTold, ...]:
    rows = sorted(snapshot.having("decisions", "programme", key), key=lambda row: (row.on, row.id))
    return tuple(
        DecisionTold(
            label(row.kind),
            long_date(row.on),
            row.reason.rstrip("."),
            _person(snapshot, row.decided_by) if with_names else "",
            row.closing,
        )
        for row in reversed(rows)
    )


def _person(snapshot: Snapshot, key: str) -> str:
    person = snapshot.find("people", key)
    return person.name if person else ""


def _look(row: EvaluationResult) -> LookLine:
    finding = row.finding.rstrip(".")
    if row.uptake_percent is not None and row.n and row.n >= FEWEST_SHOWN and "%" not in finding:
        finding = f"{finding}; {plain_number(row.uptake_percent)}% use it".lstrip("; ")
    return LookLine(
        long_date(row.done_on),
        finding,
        _rests_on(row.n, row.sources, "pupil" if row.level == EvaluationLevel.L5 else "answer"),
        row.caution.rstrip("."),
        row.what_to_change.rstrip("."),
    )


def _rests_on(n: int | None, sources: Sequence[str], of: str) -> str:
    parts = [counted(n, of)] if n is not None else []
    if sources:
        parts.append(listed([label(source).lower() for source in sources]))
    return ": ".join(parts)


def _looked(snapshot: Snapshot, told: Sequence[MeasureVerdict]) -> str:
    if not told:
        return ""
    later = sorted(
        point.on
        for one in told
        for point in snapshot.having("measure_points", "measure", one.measure.id)
        if one.baseline is None or point.on > one.baseline.on
    )
    if not later:
        has_baseline = any(one.baseline for one in told)
        return f"No value has been looked at{' since the baseline' if has_baseline else ''}."
    days = listed([long_date(day) for day in dict.fromkeys(later)])
    if told[0].looks.looks == 1:
        return f"One figure was looked at since the baseline, on {days}."
    return f"{told[0].looks.in_words} They were taken on {days}."


def _coming(
    snapshot: Snapshot, key: str, today: dt.date, *, with_names: bool
) -> tuple[ComingLook, ...]:
    done = {row.item for row in snapshot.having("evaluation_results", "programme", key)}
    rows = sorted(
        (row for row in snapshot.having("evaluation_plan", "programme", key) if row.id not in done),
        key=lambda row: (row.due_on, row.level),
    )
    return tuple(
        ComingLook(
            row.level,
            row.instrument or label(EvaluationStage(row.stage)),
            day_and_date(row.due_on),
            row.due_on < today,
            _person(snapshot, row.owner) if with_names else "",
            in_words(row.burden_minutes) if row.burden_minutes else "",
        )
        for row in rows
    )


def _explained(year: SchoolYear, key: str) -> SlopeChart | None:
    """The first and the latest explain-back of the same questions. One query."""
    rows = [
        row
        for row in evaluation.ExplainBack.objects.filter(
            school=year.school, item__year=year, item__programme__key=key, on__isnull=False
        ).order_by("on", "pk")
        if row.n and may_be_shown(row.n)
    ]
    if len(rows) < 2:
        return None
    first, last = rows[0], rows[-1]
    again = {one["asks"]: one["explained"] for one in last.questions}
    slopes = tuple(
        Slope(
            one["asks"],
            one["explained"] / first.n,
            again[one["asks"]] / last.n,
            f"{one['explained']} of {first.n}",
            f"{again[one['asks']]} of {last.n}",
        )
        for one in first.questions
        if one["asks"] in again and one["explained"] is not None and again[one["asks"]] is not None
    )
    if not slopes or first.on is None or last.on is None:
        return None
    return SlopeChart(
        "How many could explain it, and could again",
        day_and_date(first.on),
        day_and_date(last.on),
        slopes[:6],
        "Question",
    )


def _voices(year: SchoolYear, key: str) -> tuple[VoiceTold, ...]:
    rows = evaluation.PupilVoice.objects.filter(
        school=year.school, year=year, programme__key=key
    ).order_by("-on", "-pk")
    return tuple(
        VoiceTold(
            row.prompt,
            long_date(row.on),
            row.pupils,
            tuple(
                sorted(
                    ((one["theme"], one["pupils"]) for one in row.themes), key=lambda one: -one[1]
                )
            ),
        )
        for row in rows
    )
