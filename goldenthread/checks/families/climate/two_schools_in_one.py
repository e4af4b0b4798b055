"""Leaders and staff see the same thing very differently.

## What it sees

The latest review that has closed and has results: for each statement, the percentage of leaders who
agree less the percentage of staff who agree. It speaks from 15 points on for the statements that
carry the most weight (1a, 1c, 2a, 3a, 3b, 3c, 4a, 4d, 6a) and from 20 points on for all others. One
finding a statement; staff who agree more than leaders do are no finding.

## Why it may matter

Leaders plan for the school that they see. Where staff see another one, good plans meet the wrong
problem, and nobody says so.

## What you could do

Show both figures to everybody, and ask a few people from different groups what lies behind the gap.
Come back with one change.
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
from goldenthread.snapshot import records as r
from goldenthread.snapshot.records import Survey
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="CUL002",
    name="Two schools in one",
    family=Family.CLIMATE,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="All statements of the diagnostic",
    thresholds=(
        ThresholdSpec(
            "weighty_from",
            Decimal(15),
            "percentage points",
            Origin.JUDGEMENT,
            "Gap from which on a statement of the most weight speaks",
        ),
        ThresholdSpec(
            "other_from",
            Decimal(20),
            "percentage points",
            Origin.JUDGEMENT,
            "Gap from which on any statement speaks",
        ),
    ),
)

# The statements of weight 3.
WEIGHTY = frozenset({"1a", "1c", "2a", "3a", "3b", "3c", "4a", "4d", "6a"})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    survey = _latest_with_scores(snapshot, today)
    if survey is None:
        return
    for score in snapshot.having("statement_scores", "survey", survey.id):
        if score.staff_percent is None or score.leader_percent is None:
            continue
        gap = score.leader_percent - score.staff_percent
        is_weighty = score.statement.strip().lower() in WEIGHTY
        if gap < thresholds["weighty_from" if is_weighty else "other_from"]:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(score),
            f"Statement {score.statement}: {plain_number(score.leader_percent)}% of leaders agree "
            f"and {plain_number(score.staff_percent)}% of staff, {plain_number(gap)} points apart.",
            "Show both figures, and ask a small mixed group what lies behind the gap.",
            rows=(ref(survey),),
            fix_cost=2,
        )


def _latest_with_scores(snapshot: Snapshot, today: dt.date) -> Survey | None:
    closed = [
        survey
        for survey in snapshot.surveys
        if (survey.closes_on or survey.opens_on) <= today
        and snapshot.having("statement_scores", "survey", survey.id)
    ]
    return max(closed, key=lambda each: (each.closes_on or each.opens_on, each.id), default=None)


def _year(staff_percent: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().add(
        r.Survey(
            id="review",
            title="Professional learning review",
            kind="diagnostic",
            opens_on=dt.date(2026, 11, 9),
            closes_on=dt.date(2026, 11, 20),
            invited=120,
            answered=94,
        ),
        r.StatementScore(
            survey="review",
            statement="1c",
            staff_percent=Decimal(staff_percent),
            leader_percent=Decimal(68),
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(52)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(60)
