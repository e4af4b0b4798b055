"""Outside expertise is approved before anyone has said what it is for.

## What it sees

Each engagement that is approved, booked or has taken place, and in which the purpose, the effect
(on pupils directly, or through the organisation) or the depth is empty.

## Why it may matter

Without a purpose nobody can choose between offers, and afterwards nobody can say whether it was
worth the money or the cover.

## What you could do

Answer the three questions before saying yes: why do we want it, whom will it reach, how deep is it
meant to go? If that is hard to say, wait.
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
from goldenthread.snapshot.readings.outside import agreed_engagements, people_of_engagement
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="EXT001",
    name="No purpose or depth",
    family=Family.EXPERTISE,
    severities=(Severity.BLOCK,),
    moments=(Moment.PLAN,),
    source="S1-5a, S1-5c",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for engagement in agreed_engagements(snapshot):
        answers = {
            "purpose": engagement.purpose,
            "effect": engagement.effect,
            "depth": engagement.depth,
        }
        missing = [name for name, answer in answers.items() if not answer]
        if not missing:
            continue
        people = people_of_engagement(snapshot, engagement)
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(engagement),
            f"{engagement.title} names no {listed(missing, 'and no')}.",
            "Answer the three questions: why, for whom, how deep.",
            people=people,
            people_minutes=(engagement.event_minutes or 0) * len(people),
            fix_cost=1,
        )


def _year(purpose: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().add(
        r.Engagement(
            id="keynote",
            title="Keynote “Motivation and mindset”",
            kind="keynote",
            state="approved",
            purpose=purpose,
            effect="direct",
            depth="awareness",
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("awareness")
