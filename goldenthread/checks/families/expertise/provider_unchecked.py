"""A paid provider has not answered the four questions.

## What it sees

Each engagement that costs money and is approved, booked or has taken place, and in which one of the
four answers is empty: what evidence the provider gives, how the provider follows up, how the
provider evaluates, who vouches for the provider. An error from a cost or a number of people on, a
warning below both. A visit to another school is left out.

## Why it may matter

Providers differ more than their leaflets do. The four questions take a day to answer, and a
provider who cannot answer them has told the school something.

## What you could do

Send the four questions, and ask a school that has bought the same.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.outside import (
    agreed_engagements,
    is_to_be_checked,
    people_of_engagement,
    unanswered,
)
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="EXT004",
    name="Provider unchecked",
    family=Family.EXPERTISE,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S1-5c",
    thresholds=(
        ThresholdSpec(
            "error_from_pounds",
            Decimal(500),
            "pounds",
            Origin.JUDGEMENT,
            "Cost from which on it is an error",
        ),
        ThresholdSpec(
            "error_from_people",
            Decimal(10),
            "people",
            Origin.JUDGEMENT,
            "Number of people from which on it is an error",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for engagement in agreed_engagements(snapshot):
        cost = engagement.cost_pounds or Decimal(0)
        if not is_to_be_checked(snapshot, engagement):
            continue
        missing = unanswered(engagement)
        if not missing:
            continue
        people = people_of_engagement(snapshot, engagement)
        provider = snapshot.find("providers", engagement.provider)
        is_large = (
            cost >= thresholds["error_from_pounds"]
            or len(people) >= thresholds["error_from_people"]
        )
        yield Finding(
            RULE.code,
            Severity.ERROR if is_large else Severity.WARNING,
            ref(engagement),
            f"{engagement.title}: {provider.name if provider else 'the provider'} has not "
            f"answered {'any of the four questions' if len(missing) == 4 else listed(missing)}.",
            "Send the four questions, and ask a school that has bought the same.",
            rows=(ref(provider),) if provider else (),
            people=people,
            people_minutes=(engagement.event_minutes or 0) * len(people),
            fix_cost=1,
        )


def _year(evaluation: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().add(
        r.Provider(id="northern", name="Northern Leadership Training", kind="company"),
        r.Engagement(
            id="leading",
            title="Leading from the middle",
            kind="course",
            provider="northern",
            state="booked",
            cost_pounds=Decimal(395),
            check_evidence="Two studies with comparison groups",
            check_followup="Reads a plan of each participant",
            check_evaluation=evaluation,
            check_vouched="A head of department in another school",
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("Pupils' work before and after")
