"""The evaluation of a programme asks whether people liked it, and not what changed.

## What it sees

Each programme that is ready, active, in mid-review or closing. It speaks when no evaluation is
planned for one of the levels L2 (what staff now know), L3 (whether the school made it possible), L4
(whether it is used) or L5 (what is different for pupils). It also speaks when the whole plan is
there but only L1 has been done by the mid-point: the first due date of the mid-point stage, or else
the day half-way through the programme. It is a warning, and an error while the programme closes.

## Why it may matter

Liking a session says next to nothing about using it. What was not planned before the start is
seldom gathered afterwards, and then nobody can tell whether to go on.

## What you could do

Take over the usual timetable: L2 within two weeks, L3 at half-term, L4 after six weeks and after a
term, L5 at the mid-point and the end. Ten minutes for each are enough to begin with.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage, ProgrammeState

RULE = Rule(
    code="EVA002",
    name="Plan stops at smiles",
    family=Family.EVALUATION,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN, Moment.CLOSE),
    source="S1-3c, S1-3e, S1-3f",
)

BEYOND_SMILES = {
    EvaluationLevel.L2: "what staff now know (L2)",
    EvaluationLevel.L3: "whether the school made it possible (L3)",
    EvaluationLevel.L4: "whether it is used (L4)",
    EvaluationLevel.L5: "what is different for pupils (L5)",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        plan = snapshot.having("evaluation_plan", "programme", programme.id)
        results = snapshot.having("evaluation_results", "programme", programme.id)
        done = {result.level for result in results if result.done_on <= today}
        planned = {item.level for item in plan}
        missing = [words for level, words in BEYOND_SMILES.items() if level not in planned]
        if missing:
            what_is_so = f"nothing is planned to find out {listed(missing, 'or')}"
        elif done == {EvaluationLevel.L1} and _is_past_mid_point(snapshot, programme, today):
            what_is_so = "past the mid-point, only people's reactions (L1) have been looked at"
        else:
            continue
        closing = programme.state == ProgrammeState.CLOSING
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.ERROR if closing else Severity.WARNING,
            ref(programme),
            f"{programme.title}: {what_is_so}.",
            "Take over the usual timetable for the missing levels.",
            rows=(*(ref(item) for item in plan), *(ref(result) for result in results)),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _is_past_mid_point(snapshot: Snapshot, programme: Programme, today: dt.date) -> bool:
    plan = snapshot.having("evaluation_plan", "programme", programme.id)
    due = [item.due_on for item in plan if item.stage == EvaluationStage.MID_POINT]
    if due:
        return min(due) < today
    if programme.starts_on and programme.ends_on:
        return programme.starts_on + (programme.ends_on - programme.starts_on) / 2 < today
    return programme.state in (ProgrammeState.MID_REVIEW, ProgrammeState.CLOSING)


def _year(*levels: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("everyone-thinking")
    plan.programme("pr2", priority="everyone-thinking")
    for level in levels:
        due_on = dt.date(2027, 7, 2)
        plan.add(
            r.EvaluationItem(
                id=f"pr2-{level.lower()}", programme="pr2", level=level, stage="end", due_on=due_on
            )
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("L1", "L5")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("L1", "L2", "L3", "L4", "L5")
