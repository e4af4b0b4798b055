"""A programme on general practice is evaluated without anybody asking pupils.

## What it sees

Programmes from *ready* to *closing* of general scope. Pupils are heard when pupil voice is among
the sources of a result or a claim, when a measure of the priority rests on pupil talk, or when a
planned look names it in its instrument: pupil talk, voice, interview, conversation, discussion or
survey, or a talk with pupils.

## Why it may matter

Whether it has become clearer, safer or harder in lessons, pupils know first. Five of them for ten
minutes tell things that no score shows.

## What you could do

Plan one conversation with five pupils of the target group, with three open questions, no names and
no teacher's name.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Status, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.evaluations import hears_pupils
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ProgrammeScope

RULE = Rule(
    code="EVA007",
    name="Pupils unheard",
    family=Family.EVALUATION,
    severities=(Severity.INFORMATION,),
    moments=(Moment.PLAN,),
    source="S1-3g",
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if programme.scope != ProgrammeScope.GENERAL or hears_pupils(snapshot, programme):
            continue
        rows = [
            *snapshot.having("evaluation_plan", "programme", programme.id),
            *snapshot.having("evaluation_results", "programme", programme.id),
        ]
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.INFORMATION,
            ref(programme),
            f"Nothing in the evaluation of {programme.code} {programme.title} asks pupils.",
            "Plan one conversation with five pupils of the target group.",
            rows=tuple(ref(row) for row in rows),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(instrument: str) -> tuple[Snapshot, dt.date]:
    plan = (
        SmallPlan()
        .programme("pr2", title="Everyone thinking")
        .add(
            r.EvaluationItem(
                id="pr2-pupils",
                programme="pr2",
                level="L5",
                stage="end",
                instrument=instrument,
                due_on=dt.date(2027, 7, 2),
            )
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("Hinge-question errors")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("Hinge-question errors, pupil talk")
