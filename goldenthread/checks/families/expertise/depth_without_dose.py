"""Outside expertise is meant to change practice and comes once, or informs at a high price.

## What it sees

Each engagement that is approved, booked or has taken place. An error where it means to go deep,
*deliberate* or *adaptive*, and has fewer contacts than the threshold, or where its first and last
contact lie less than a term apart, counted in teaching weeks. A warning where it is for *awareness*
and costs more for each person than the threshold. Exactly the threshold is fine.

Contacts are those written down, or else the days of its activities. The people are those named, or
else the participants of its activities; while nobody is known, the price is not judged.

## Why it may matter

One good day gives people something to think about. To teach differently they need to come back,
with what happened in their lessons, to somebody who knows more.

## What you could do

Ask for a series with time between the contacts, or call it awareness and pay for awareness.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.ambition import DEEP
from goldenthread.snapshot.readings.outside import (
    activities_of_engagement,
    agreed_engagements,
    contacts_of,
    people_of_engagement,
)
from goldenthread.snapshot.records import Engagement
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Ambition

RULE = Rule(
    code="EXT002",
    name="Depth does not match dose",
    family=Family.EXPERTISE,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN,),
    source="S1-5c",
    thresholds=(
        ThresholdSpec(
            "least_contacts",
            Decimal(3),
            "contacts",
            Origin.JUDGEMENT,
            "Fewest contacts that can change practice",
        ),
        ThresholdSpec(
            "least_weeks",
            Decimal(11),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Shortest span from first to last contact; a short term has about eleven",
        ),
        ThresholdSpec(
            "most_pounds",
            Decimal(300),
            "pounds a person",
            Origin.JUDGEMENT,
            "Highest price of awareness",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for engagement in agreed_engagements(snapshot):
        if engagement.depth in DEEP:
            yield from _judge_series(snapshot, engagement, thresholds)
        elif engagement.depth == Ambition.AWARENESS:
            yield from _judge_price(snapshot, engagement, thresholds)


def _judge_series(
    snapshot: Snapshot, engagement: Engagement, thresholds: Thresholds
) -> Iterator[Finding]:
    contacts = contacts_of(snapshot, engagement)
    weeks = _span(snapshot, engagement)
    too_few = contacts < thresholds["least_contacts"]
    too_short = weeks is not None and weeks < thresholds["least_weeks"]
    if not too_few and not too_short:
        return
    people = people_of_engagement(snapshot, engagement)
    over = f" over {counted(weeks, 'teaching week')}" if weeks is not None and contacts > 1 else ""
    yield Finding(
        RULE.code,
        Severity.ERROR,
        ref(engagement),
        f"{engagement.title} means to go {engagement.depth}, with {counted(contacts, 'contact')}"
        f"{over}.",
        "Ask for a series over a term or more, or call it awareness.",
        rows=tuple(ref(each) for each in activities_of_engagement(snapshot, engagement)),
        people=people,
        people_minutes=(engagement.event_minutes or 0) * len(people),
        fix_cost=3,
    )


def _span(snapshot: Snapshot, engagement: Engagement) -> int | None:
    """Teaching weeks from the first to the last contact, or None while a date is not known."""
    if engagement.starts_on is None or engagement.ends_on is None:
        return None
    return snapshot.calendar.weeks_between(engagement.starts_on, engagement.ends_on)


def _judge_price(
    snapshot: Snapshot, engagement: Engagement, thresholds: Thresholds
) -> Iterator[Finding]:
    people = people_of_engagement(snapshot, engagement)
    cost = engagement.cost_pounds or Decimal(0)
    if not people or cost <= thresholds["most_pounds"] * len(people):
        return
    each = plain_number((cost / len(people)).quantize(Decimal(1)))
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(engagement),
        f"{engagement.title} is for awareness and costs £{each} a person.",
        "Send more people, look for a cheaper way to hear of it, or ask for a series.",
        rows=tuple(ref(row) for row in activities_of_engagement(snapshot, engagement)),
        people=people,
        people_minutes=(engagement.event_minutes or 0) * len(people),
    )


def _year(contacts: int, ends_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("colin-sharpe")
    plan.add(
        r.Engagement(
            id="leading",
            title="Leading from the middle",
            kind="course",
            state="booked",
            depth="adaptive",
            contacts=contacts,
            starts_on=dt.date(2026, 11, 19),
            ends_on=ends_on,
        ),
        r.EngagementPerson(engagement="leading", person="colin-sharpe"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(1, dt.date(2026, 11, 19))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(4, dt.date(2027, 3, 11))
