"""Expertise was brought in from outside, and nobody has passed it on or looked back at it.

## What it sees

Each engagement that has taken place, from its last contact to today, in teaching weeks. It speaks
when a review is overdue: the short one after two weeks, the medium one after a half-term, the long
one after two terms; and when after so many weeks nothing shows that it was passed on: no word on
how it was transferred, and no activity linked to it that came after the last contact. Exactly the
threshold is fine, and a holiday adds nothing. Training for compliance is left out.

## Why it may matter

The value of a course is in the lessons after it and in the colleagues who were not there. Without a
date to look back, neither happens, and the next booking is made by habit.

## What you could do

Share it by doing, with one colleague: plan a lesson together, or teach each other's class. Do the
review that is due in ten minutes: what was used, by whom, what will we do next.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.outside import (
    activities_of_engagement,
    agreed_engagements,
    ended_on,
    is_passed_on,
    people_of_engagement,
    reviews_due,
    weeks_since_it_ended,
)
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="EXT005",
    name="Went nowhere",
    family=Family.EXPERTISE,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-5a, S1-5e",
    thresholds=(
        ThresholdSpec(
            "transfer_weeks",
            Decimal(8),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Time for passing it on",
        ),
        ThresholdSpec(
            "short_weeks", Decimal(2), "teaching weeks", Origin.SEED, "Time for the short review"
        ),
        ThresholdSpec(
            "medium_weeks",
            Decimal(7),
            "teaching weeks",
            Origin.SEED,
            "Time for the medium review; a half-term has about seven",
        ),
        ThresholdSpec(
            "long_weeks",
            Decimal(26),
            "teaching weeks",
            Origin.SEED,
            "Time for the long review; two terms have about 26",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks = {name: thresholds[f"{name}_weeks"] for name in ("short", "medium", "long")}
    for engagement in agreed_engagements(snapshot):
        last, gap = ended_on(engagement), weeks_since_it_ended(snapshot, engagement, today)
        if last is None or gap is None:
            continue
        due = reviews_due(engagement, today, gap, weeks)
        overdue = [name for name, is_done in due.items() if not is_done]
        is_lost = gap > thresholds["transfer_weeks"] and not is_passed_on(
            snapshot, engagement, today
        )
        if not overdue and not is_lost:
            continue
        people = people_of_engagement(snapshot, engagement)
        review = f"no {listed(overdue, 'or')} review" if overdue else ""
        sharing = "nothing passed on" if is_lost else ""
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(engagement),
            f"{engagement.title} ended on {short_date(last)}: "
            f"{listed([part for part in (sharing, review) if part])} since.",
            "Share it by doing, with one colleague, and note the date."
            if is_lost
            else "Look back for ten minutes: what was used, and what comes next.",
            rows=tuple(ref(each) for each in activities_of_engagement(snapshot, engagement)),
            people=people,
            people_minutes=(engagement.event_minutes or 0) * len(people),
            fix_cost=1,
        )


def _year(transferred_on: dt.date | None, reviewed_on: dt.date | None) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("colin-sharpe")
    plan.add(
        r.Engagement(
            id="leading",
            title="Leading from the middle",
            kind="course",
            state="took-place",
            starts_on=dt.date(2026, 11, 19),
            ends_on=dt.date(2026, 11, 19),
            event_minutes=360,
            short_review_on=dt.date(2026, 12, 3),
            medium_review_on=reviewed_on,
            transferred_on=transferred_on,
        ),
        r.EngagementPerson(engagement="leading", person="colin-sharpe"),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(None, None)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 10), dt.date(2027, 1, 22))
