"""Half-way through the year an objective has no learning behind it.

## What it sees

From the middle of the year on, each appraisal without a report yet, and its objectives that are
linked to no programme, no activity and no step of the person's own. One finding an appraisal; it
sees links, never words. People on leave are left out.

## Why it may matter

An objective without a way to get there is a wish in September and a reproach in July.

## What you could do

Add one route: a programme that is running anyway, a peer visit, a step with a coach. One is enough.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.appraisals import (
    has_nothing_behind_it,
    objectives_of,
    open_appraisals,
    which_of,
)
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="APP002",
    name="Nothing behind it",
    family=Family.APPRAISAL,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-6e, S4",
    thresholds=(
        ThresholdSpec(
            "from_week",
            Decimal(19),
            "teaching week",
            Origin.JUDGEMENT,
            "Week from which on learning is expected behind an objective; half of 38",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    if snapshot.calendar.week_number(today) < thresholds["from_week"]:
        return
    for appraisal in open_appraisals(snapshot, today):
        if is_on_leave(snapshot, appraisal.person, today):
            continue
        objectives = objectives_of(snapshot, appraisal)
        bare = [each for each in objectives if has_nothing_behind_it(each)]
        if not bare:
            continue
        have = "has" if len(bare) == 1 else "have"
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(appraisal),
            f"{name_of(snapshot, appraisal.person)}: {which_of(len(bare), len(objectives))} "
            f"{have} no learning activity and no step behind it by mid-year.",
            "Add one route: a programme, a peer visit, or a step with a coach.",
            rows=tuple(ref(each) for each in bare),
            people=(appraisal.person,),
            person_level=True,
            fix_cost=2,
        )


def _year(programme: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes").programme("pr1")
    plan.add(
        r.Appraisal(id="ellie-2027", person="ellie-marsh", appraiser="sian-hughes"),
        r.Objective(id="ellie-1", appraisal="ellie-2027", kind="learning", programme=programme),
        r.Objective(id="ellie-2", appraisal="ellie-2027", kind="career", step_linked=True),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("pr1")
