"""A whole year of endings, and not one of them was to adapt or to stop.

## What it sees

Everything that ended in the last twelve months: team cycles, enquiries and programmes that are
closed or whose closing decision was taken then. From ten endings on it speaks when none is recorded
as adapted or stopped. A decision on the way to adapt or stop a programme counts as well, for such
a school does change its mind.

## Why it may matter

Where everything succeeds, either nothing hard was tried or nobody says what happened. What did not
work here, and why, is the most useful thing that colleagues can tell each other.

## What you could do

Let a leader begin: five minutes in the next meeting on something of their own that did not work.
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
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.endings import endings_between
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="EVA009",
    name="Nothing ever fails",
    family=Family.EVALUATION,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="S1-1c",
    thresholds=(
        ThresholdSpec(
            "endings_from", Decimal(10), "endings", Origin.JUDGEMENT, "Endings from which it speaks"
        ),
        ThresholdSpec(
            "window_months", Decimal(12), "months", Origin.JUDGEMENT, "How far back endings count"
        ),
    ),
    status=Status.PREVIEW,
)

ENDINGS = "cycles, enquiries and programmes"


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    since = months_later(today, -int(thresholds["window_months"]))
    ended = endings_between(snapshot, since, today)
    endings = ended.all
    if not endings or ended.something_failed or len(endings) < thresholds["endings_from"]:
        return
    yield Finding(
        RULE.code,
        Severity.INFORMATION,
        ref(snapshot.year),
        f"{counted(len(endings), 'cycle, enquiry or programme', ENDINGS)} ended in the last "
        f"{int(thresholds['window_months'])} months, and none is recorded as adapted or stopped.",
        "Let a leader tell first of something that did not work.",
        rows=tuple(ref(row) for row in (*endings, *ended.decisions)),
        fix_cost=1,
    )


def _year(last_outcome: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("sian-hughes").team("english", "sian-hughes")
    for number in range(1, 11):
        plan.add(
            r.TeamCycle(
                id=f"cycle-{number}",
                team="english",
                theme="Reading aloud",
                starts_on=dt.date(2026, 9, 8),
                ends_on=dt.date(2026, 12, 8),
                outcome=last_outcome if number == 10 else "adopted",
            )
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("adopted")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("adapted")
