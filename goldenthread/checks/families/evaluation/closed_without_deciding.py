"""A programme is closed, and nobody wrote down what follows from it.

## What it sees

Each closed programme without a decision that is marked as closing it. A decision taken on the way
does not close a programme.

## Why it may matter

Adopt, adapt, extend and stop are all good endings. A programme that only fades away leaves people
unsure whether they should still do it, and the next one begins without its lesson.

## What you could do

Choose one of the four, with one sentence of reason and a date; ten minutes with the people who took
part are enough, even a year later.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ProgrammeState

RULE = Rule(
    code="EVA008",
    name="Closed without deciding",
    family=Family.EVALUATION,
    severities=(Severity.BLOCK,),
    moments=(Moment.CLOSE,),
    source="S0, S1-3f",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in snapshot.having("programmes", "state", ProgrammeState.CLOSED):
        decisions = snapshot.having("decisions", "programme", programme.id)
        if any(decision.closing for decision in decisions):
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(programme),
            f"{programme.title} is closed without a decision.",
            "Adopt, adapt, extend or stop: choose one and write why.",
            rows=tuple(ref(decision) for decision in decisions),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(*, closing: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("knowledge-organisers", state="closed")
    plan.add(
        r.Decision(
            id="knowledge-organisers-july",
            programme="knowledge-organisers",
            kind="adapt",
            on=dt.date(2026, 7, 10),
            reason="Pupils use them for homework and not in lessons",
            closing=closing,
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(closing=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(closing=True)
