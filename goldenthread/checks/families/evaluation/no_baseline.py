"""A programme is under way, and a measure of its priority has no baseline from the start.

## What it sees

Each programme that is active, in mid-review or closing, and the measures of its priority. Each
measure needs a baseline dated at the latest two weeks after the programme's first day. A baseline
that came later and is marked as late turns the error into a warning: it cannot be taken back, but
whoever reads a result must know. A priority without any measure belongs to other rules.

## Why it may matter

Without a value from before, nobody can say whether pupils gained anything. A baseline taken in
spring already holds some of the effect that it is meant to show.

## What you could do

Take the value now and mark it as late. Where a similar value from before exists, in last year's
test or in pupils' books, use that and say so.
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
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.baselines import baselines_of, measures_without_baseline
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import Measure, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ProgrammeState

RULE = Rule(
    code="EVA001",
    name="No baseline",
    family=Family.EVALUATION,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN, Moment.RUN),
    source="S1-3b",
    thresholds=(
        ThresholdSpec(
            "days_after_start", Decimal(14), "days", Origin.JUDGEMENT, "Latest day of a baseline"
        ),
    ),
)

# Begun, and not yet closed.
UNDER_WAY = frozenset({ProgrammeState.ACTIVE, ProgrammeState.MID_REVIEW, ProgrammeState.CLOSING})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in snapshot.programmes:
        if programme.state not in UNDER_WAY or not programme.priority:
            continue
        measures = snapshot.having("measures", "priority", programme.priority)
        missing = measures_without_baseline(
            snapshot, programme, int(thresholds["days_after_start"])
        )
        if not missing:
            continue
        owned_up = all(
            any(point.late for point in baselines_of(snapshot, each)) for each in missing
        )
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING if owned_up else Severity.ERROR,
            ref(programme),
            f"{programme.title}: {_what_is_so(programme, missing, len(measures), owned_up)}.",
            "Say beside every result that the baseline came late."
            if owned_up
            else "Take the value now and mark it as late.",
            rows=(
                *(ref(measure) for measure in missing),
                *(ref(point) for each in missing for point in baselines_of(snapshot, each)),
            ),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=2,
        )


def _what_is_so(programme: Programme, missing: list[Measure], measures: int, owned_up: bool) -> str:
    starts_on = programme.starts_on
    start = f" from the start on {short_date(starts_on)}" if starts_on else ""
    which = (
        f"“{missing[0].name}”"
        if len(missing) == 1
        else f"{len(missing)} of {counted(measures, 'measure')}"
    )
    have = "has" if len(missing) == 1 else "have"
    if owned_up:
        return f"{which} {have} a late baseline and none{start}"
    return f"{which} {have} no baseline{start}"


def _year(baseline_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("reading-to-learn").programme("pr1", priority="reading-to-learn")
    plan.add(
        r.Measure(
            id="main-point",
            priority="reading-to-learn",
            name="States the main point unaided",
            kind="observed-behaviour",
            direction="up",
        ),
        r.MeasurePoint(
            measure="main-point", on=baseline_on, kind="baseline", value=Decimal(11), n=62
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 11, 20))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 9, 16))
