"""A priority does not say which pupils need something, or how the school knows.

## What it sees

Priorities in the states *active* and *review* without a need, or whose need leaves out which pupils
it is about or how the school knows. An aim for staff alone is fine when its need says that the
effect is indirect and what will then be better in the organisation.

## Why it may matter

Without pupils in it a priority cannot be judged by what happens to pupils, and everybody fills it
with something of their own. What follows from it, from the choice of method to the measure, hangs
in the air.

## What you could do

Write three short things: which pupils, what they cannot yet do, how you know. If the aim works
through the organisation, say so and write down what will be better.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.records import Need
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="NEE001",
    name="Priority without a pupil need",
    family=Family.NEEDS,
    severities=(Severity.BLOCK,),
    moments=(Moment.PLAN,),
    source="S1-3a, S1-3b",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for priority in active_priorities(snapshot):
        need = snapshot.find("needs", priority.need)
        missing = _missing(need)
        if missing:
            stake = stake_of_priorities(snapshot, [priority], today)
            yield Finding(
                RULE.code,
                Severity.BLOCK,
                ref(priority),
                f"{priority.title} does not say {listed(missing, 'or')}.",
                "Write which pupils, what they cannot yet do and how you know, "
                "or declare an indirect effect.",
                rows=(ref(need),) if need else (),
                people=stake.people,
                people_minutes=stake.minutes,
                fix_cost=1,
            )


def _missing(need: Need | None) -> list[str]:
    if need is None:
        return ["which pupils need it", "how the school knows"]
    if need.indirect_effect:
        outcome = need.organisational_outcome.strip()
        return [] if outcome else ["what will be better in the organisation"]
    missing = []
    if not need.pupils.strip():
        missing.append("which pupils need it")
    if not need.how_we_know.strip():
        missing.append("how the school knows")
    return missing


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return SmallPlan().priority("digital-and-ai", title="Digital and AI").snapshot(), TODAY


def mended_plan() -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().need("main-point").priority("reading-to-learn", need="main-point")
    return plan.snapshot(), TODAY
