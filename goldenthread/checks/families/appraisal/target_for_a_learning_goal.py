"""An objective is judged by figures that are not the person's own to reach.

## What it sees

Each appraisal without a report yet, and its objectives measured by pupils' attainment, by a grade
threshold, or by another outcome outside the person's control. Own practice, named pupils and
milestones are fine. One finding an appraisal; it sees the kind of measure, never words.

## Why it may matter

A figure that depends on a cohort, a paper or a colleague tells nobody what to learn. It makes
people choose safe targets and safe classes.

## What you could do

Rewrite it together as a learning goal: what the person will get better at, with which pupils, and
what both will look at.
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
    OUTSIDE_CONTROL,
    objectives_of,
    open_appraisals,
    which_of,
)
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ObjectiveMeasure

RULE = Rule(
    code="APP003",
    name="Target where a learning goal belongs",
    family=Family.APPRAISAL,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6e",
)

WORDS = {
    ObjectiveMeasure.PUPIL_ATTAINMENT: "pupils' attainment",
    ObjectiveMeasure.GRADE_THRESHOLD: "a grade threshold",
    ObjectiveMeasure.OTHER_OUTSIDE_CONTROL: "an outcome outside the person's control",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for appraisal in open_appraisals(snapshot, today):
        objectives = objectives_of(snapshot, appraisal)
        targets = [each for each in objectives if each.measure in OUTSIDE_CONTROL]
        if not targets:
            continue
        kinds = {each.measure for each in targets}
        by_what = (
            WORDS[ObjectiveMeasure(targets[0].measure)]
            if len(kinds) == 1
            else "outcomes outside the person's control"
        )
        are = "is" if len(targets) == 1 else "are"
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(appraisal),
            f"{name_of(snapshot, appraisal.person)}: {which_of(len(targets), len(objectives))} "
            f"{are} judged by {by_what}.",
            "Rewrite it together as a learning goal, with the pupils and the approach.",
            rows=tuple(ref(each) for each in targets),
            people=(appraisal.person,),
            person_level=True,
            fix_cost=2,
        )


def _year(measure: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.add(
        r.Appraisal(id="ellie-2027", person="ellie-marsh", appraiser="sian-hughes"),
        r.Objective(id="ellie-1", appraisal="ellie-2027", kind="performance", measure=measure),
        r.Objective(id="ellie-2", appraisal="ellie-2027", kind="career", measure="milestone"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("grade-threshold")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("named-pupils")
