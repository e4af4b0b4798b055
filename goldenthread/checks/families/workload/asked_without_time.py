"""A programme asks for something in the school day and sets no time aside for it.

## What it sees

Programmes from *ready* to *closing* that ask their participants to observe, practise, study or work
through a module, with neither protected minutes nor cover tokens. Either of the two is enough;
whether it is enough time, other rules ask. An empty cell counts as nothing.

## Why it may matter

What is asked without time comes out of planning, lunch or the evening, or it does not happen. Both
are blamed on the participants.

## What you could do

Protect minutes for it, or set cover tokens aside; or stop asking, and say so.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.asked_time import is_asked_without_time
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Demand

RULE = Rule(
    code="TIM004",
    name="Asked, but no time given",
    family=Family.WORKLOAD,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="S1-5a, S1-6a",
)

ASKED = {
    Demand.OBSERVATION: "observation",
    Demand.PRACTICE: "practice",
    Demand.STUDY: "study",
    Demand.MODULE: "a module",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if not is_asked_without_time(programme):
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        audience = snapshot.having("programme_audience", "programme", programme.id)
        asked = listed([words for demand, words in ASKED.items() if demand in programme.demands])
        whom = f" of {counted(len(stake.people), 'person', 'people')}" if stake.people else ""
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(programme),
            f"{programme.code} {programme.title} asks {asked}{whom}, with no protected time and "
            "no cover.",
            "Protect time or set cover tokens aside, or stop asking.",
            rows=tuple(ref(row) for row in audience),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=3,
        )


def _year(cover_tokens: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("aisha-rahman", "gareth-owen")
    plan.programme(
        "pr2",
        title="Everyone thinking",
        demands=("observation",),
        protected_minutes=0,
        cover_tokens=cover_tokens,
    )
    return plan.for_whom("pr2", "aisha-rahman", "gareth-owen").snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(0)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(4)
