"""Staff are asked too seldom how their professional learning is going.

## What it sees

How many times staff were asked in the last twelve months: reviews, pulses and focus groups that
have opened, each once. Below three it speaks. A school without staff on the list is left alone.

## Why it may matter

What one long survey a year tells is old when it is read. Three short ones show whether something
changes, and that answers lead to something.

## What you could do

Plan two pulses of five items between the yearly reviews, and say each time what became of the last.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import months_later
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import staff_on
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="CUL001",
    name="One survey a year",
    family=Family.CLIMATE,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="S1-3d",
    thresholds=(
        ThresholdSpec(
            "times_from", Decimal(3), "times", Origin.JUDGEMENT, "Fewest times of asking"
        ),
        ThresholdSpec(
            "window_months", Decimal(12), "months", Origin.JUDGEMENT, "How far back they count"
        ),
    ),
    status=Status.PREVIEW,
)

HOW_OFTEN = {0: "not been asked", 1: "been asked once", 2: "been asked twice"}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    since = months_later(today, -int(thresholds["window_months"]))
    asked = [survey for survey in snapshot.surveys if since <= survey.opens_on <= today]
    people = staff_on(snapshot, today)
    if len(asked) >= thresholds["times_from"] or not people:
        return
    yield Finding(
        RULE.code,
        Severity.INFORMATION,
        ref(snapshot.year),
        f"Staff have {HOW_OFTEN.get(len(asked), f'been asked {len(asked)} times')} in the last "
        f"{int(thresholds['window_months'])} months how their professional learning is going.",
        "Plan two pulses of five items.",
        rows=tuple(ref(survey) for survey in asked),
        people=people,
        fix_cost=1,
    )


def _year(*opens_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh")
    for day in opens_on:
        plan.add(r.Survey(id=f"asked-{day}", title="Five items", kind="pulse", opens_on=day))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 11, 9))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 6, 22), dt.date(2026, 11, 9), dt.date(2027, 1, 18))
