"""Practice was looked at too soon after the input, or has not been looked at after a term.

## What it sees

Programmes from *ready* to *closing* that have begun, and their looks at practice (L4) up to today.
It speaks when there is none more than twelve teaching weeks, about a term, after the first day;
exactly twelve is fine. It also speaks when each of them came fewer than six teaching weeks after
the latest input before it; exactly six is fine, and one that waited long enough is enough. While
such a later look is still planned for today or a day to come, the second reason is silent.

Input is an INSET session, a twilight, a keynote, a conference or a course in the whole-school or
team stream; where the programme has none of these, its first session.

## Why it may matter

In the first weeks people show good will. Whether a new way of teaching has become a habit can be
seen after six weeks at the earliest, and again after a term.

## What you could do

Plan a look six weeks after the last input and another a term later. A self-log and a walk on the
idea, not on persons, are enough.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.new_input import input_activities
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import Activity, EvaluationResult, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EvaluationLevel

RULE = Rule(
    code="EVA003",
    name="Measured too soon",
    family=Family.EVALUATION,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-3f, S1-5a",
    thresholds=(
        ThresholdSpec(
            "weeks_after_input",
            Decimal(6),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Least time between input and a look at practice",
        ),
        ThresholdSpec(
            "term_weeks",
            Decimal(12),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Most time without any look at practice; about a term",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if programme.starts_on is None or programme.starts_on > today:
            continue
        looks = [
            result
            for result in snapshot.having("evaluation_results", "programme", programme.id)
            if result.level == EvaluationLevel.L4 and result.done_on <= today
        ]
        looks.sort(key=lambda result: (result.done_on, result.id))
        inputs = input_activities(snapshot, programme)
        weeks = snapshot.calendar.weeks_between(programme.starts_on, today)
        if not looks and weeks > thresholds["term_weeks"]:
            what_is_so = (
                f"nobody has looked at practice (L4) in {counted(weeks, 'teaching week')} since "
                f"the start on {short_date(programme.starts_on)}"
            )
        elif looks and _all_too_soon(snapshot, programme, inputs, looks, today, thresholds):
            last = looks[-1]
            before = _input_before(inputs, last.done_on)
            assert before is not None
            gap = snapshot.calendar.weeks_between(before.on, last.done_on)
            what_is_so = (
                f"the latest look at practice (L4), on {short_date(last.done_on)}, came "
                f"{counted(gap, 'teaching week')} after “{before.title}”"
            )
        else:
            continue
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title}: {what_is_so}.",
            "Plan a look six weeks after the last input, and another a term later.",
            rows=(*(ref(look) for look in looks), *(ref(each) for each in inputs)),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _all_too_soon(
    snapshot: Snapshot,
    programme: Programme,
    inputs: Sequence[Activity],
    looks: Sequence[EvaluationResult],
    today: dt.date,
    thresholds: Thresholds,
) -> bool:
    days = [look.done_on for look in looks]
    days += [
        item.due_on
        for item in snapshot.having("evaluation_plan", "programme", programme.id)
        if item.level == EvaluationLevel.L4 and item.due_on >= today
    ]
    return all(
        before is not None
        and snapshot.calendar.weeks_between(before.on, day) < thresholds["weeks_after_input"]
        for day in days
        for before in [_input_before(inputs, day)]
    )


def _input_before(inputs: Sequence[Activity], day: dt.date) -> Activity | None:
    """The latest input up to this day."""
    earlier = [activity for activity in inputs if activity.on <= day]
    return earlier[-1] if earlier else None


def _year(looked_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").for_whom("pr2", "ellie-marsh")
    plan.programme("pr2", title="Everyone thinking", input_minutes=90)
    plan.activity(
        "launch", "ellie-marsh", on=dt.date(2026, 9, 2), kind="inset-session", programme="pr2"
    )
    plan.add(r.EvaluationResult(id="look", programme="pr2", level="L4", done_on=looked_on))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 9, 24))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 10, 22))
