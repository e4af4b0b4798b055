"""An objective of appraisal serves neither a priority nor an aim of the person's team.

## What it sees

Each appraisal without a report yet, and its objectives that name no priority and no team. An
objective marked as *career* may stand alone. One finding an appraisal; it sees links, never words.

## Why it may matter

Appraisal and professional learning then pull in two directions, and the one with the deadline wins.

## What you could do

At the next conversation, ask which priority or team aim the objective helps, and link it. If it is
about growing into a role, mark it as career: that is a good reason.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.appraisals import (
    hangs_loose,
    objectives_of,
    open_appraisals,
    which_of,
)
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="APP001",
    name="Objective hangs loose",
    family=Family.APPRAISAL,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6e, S4",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for appraisal in open_appraisals(snapshot, today):
        objectives = objectives_of(snapshot, appraisal)
        loose = [each for each in objectives if hangs_loose(each)]
        if not loose:
            continue
        serve = "serves" if len(loose) == 1 else "serve"
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(appraisal),
            f"{name_of(snapshot, appraisal.person)}: {which_of(len(loose), len(objectives))} "
            f"{serve} no priority and no team aim.",
            "Link it at the next conversation, or mark it as career.",
            rows=tuple(ref(each) for each in loose),
            people=(appraisal.person,),
            person_level=True,
            fix_cost=1,
        )


def _year(priority: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes").priority("reading-to-learn")
    plan.add(
        r.Appraisal(id="ellie-2027", person="ellie-marsh", appraiser="sian-hughes"),
        r.Objective(id="ellie-1", appraisal="ellie-2027", kind="learning", priority=priority),
        r.Objective(id="ellie-2", appraisal="ellie-2027", kind="career"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("reading-to-learn")
