"""The appraiser wrote the objectives and agreed them alone.

## What it sees

Each appraisal that is going on, and its objectives whose first draft is the appraiser's, which the
appraiser has agreed and the appraisee has not. An objective drafted by the appraisee or by both is
fine, and so is a draft that neither has agreed yet. People on leave are left out.

## Why it may matter

People work at what they have chosen. An objective that arrives finished is somebody else's, and it
is met on paper.

## What you could do

Let the appraisee write the first draft, in two sentences: what I want to get better at, with which
pupils. Then agree it together.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Status, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.appraisals import objectives_of, open_appraisals, which_of
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Drafter

RULE = Rule(
    code="APP005",
    name="Done to, not with",
    family=Family.APPRAISAL,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6e",
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for appraisal in open_appraisals(snapshot, today):
        objectives = objectives_of(snapshot, appraisal)
        alone = [
            objective
            for objective in objectives
            if objective.drafted_by == Drafter.APPRAISER
            and objective.agreed_by_appraiser
            and not objective.agreed_by_appraisee
        ]
        if not alone or is_on_leave(snapshot, appraisal.person, today):
            continue
        which = which_of(len(alone), len(objectives))
        was = "was" if len(alone) == 1 else "were"
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(appraisal),
            f"{which[:1].upper()}{which[1:]} {was} written and agreed by the appraiser alone.",
            "Let the appraisee draft first, and agree it together.",
            rows=tuple(ref(objective) for objective in alone),
            people=(appraisal.person,),
            person_level=True,
            fix_cost=1,
        )


def _year(*, agreed_by_both: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "sian-hughes")
    plan.add(
        r.Appraisal(id="ellie-2027", person="ellie-marsh", appraiser="sian-hughes"),
        r.Objective(
            id="ellie-1",
            appraisal="ellie-2027",
            kind="learning",
            drafted_by="appraiser",
            agreed_by_appraiser=True,
            agreed_by_appraisee=agreed_by_both,
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(agreed_by_both=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(agreed_by_both=True)
