"""Something new begins while nothing ends, or a programme ends before it could work.

## What it sees

Two signs. First, a priority that came onto the plan after the fourth teaching week and is being
worked on, in a year in which no priority has been retired. Second, a programme that ended or was
set aside within one term of its start, without a decision that closes it. Ended means closed, or
past its last day; set aside means that it has begun with a session and is back to a sketch or a
design. The terms counted are those touched between its first day and its end; what ended before
this school year is left alone.

## Why it may matter

Each new start takes time and belief from the one before. When aims come and go without a word,
staff learn to wait until the present one passes too.

## What you could do

Write down the reason, and what gives way. If nothing can, protect the first aim and let the new one
begin next year.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities, stake_of_programmes
from goldenthread.snapshot.readings.time_spent import has_happened
from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PriorityState, ProgrammeState, TermName

RULE = Rule(
    code="FOC007",
    name="Initiative churn",
    family=Family.FOCUS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S0, S1-2a",
    thresholds=(
        ThresholdSpec(
            "terms_from", Decimal(2), "terms", Origin.SEED, "Fewest terms a programme runs"
        ),
        ThresholdSpec(
            "settled_after_week",
            Decimal(4),
            "teaching week",
            Origin.SEED,
            "Last week in which a priority may still be added",
        ),
    ),
    status=Status.PREVIEW,
)

OFF_THE_PLAN = frozenset({PriorityState.ACHIEVED, PriorityState.CARRIED_ON, PriorityState.STOPPED})
NOT_YET_READY = frozenset({ProgrammeState.SKETCH, ProgrammeState.DESIGNED})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    if not _has_retired_one(snapshot, today):
        yield from _added_late(snapshot, today, thresholds)
    yield from _ended_early(snapshot, today, thresholds)


def _has_retired_one(snapshot: Snapshot, today: dt.date) -> bool:
    return any(
        snapshot.year.starts_on <= row.retired_on <= today
        if row.retired_on
        else row.state in OFF_THE_PLAN
        for row in snapshot.priorities
    )


def _added_late(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for priority in active_priorities(snapshot):
        opened_on = priority.opened_on
        if opened_on is None or not snapshot.year.starts_on <= opened_on <= today:
            continue
        week = snapshot.calendar.week_number(opened_on)
        if week <= thresholds["settled_after_week"]:
            continue
        stake = stake_of_priorities(snapshot, [priority], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(priority),
            f"{priority.title} came onto the plan on {short_date(opened_on)}, in teaching week "
            f"{week}, and no priority has been retired this year.",
            "Record the reason and what gives way, or protect the first aims and begin it later.",
            people=stake.people,
            people_minutes=stake.minutes,
        )


def _ended_early(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in snapshot.programmes:
        ended_on = _ended_on(snapshot, programme, today)
        decisions = snapshot.having("decisions", "programme", programme.id)
        if ended_on is None or any(decision.closing for decision in decisions):
            continue
        if programme.starts_on is None or ended_on < snapshot.year.starts_on:
            continue
        terms = _terms_touched(snapshot, programme.starts_on, ended_on)
        if not terms or terms >= thresholds["terms_from"]:
            continue
        how = "was set aside" if programme.state in NOT_YET_READY else "ended"
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.title} began on {short_date(programme.starts_on)} and {how} by "
            f"{short_date(ended_on)} without a decision.",
            "Write down why, and whether to adopt, adapt, extend or stop.",
            rows=tuple(ref(decision) for decision in decisions),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _ended_on(snapshot: Snapshot, programme: Programme, today: dt.date) -> dt.date | None:
    """Its last day, or the day on which it was last worked on; None while it goes on."""
    if programme.ends_on and programme.ends_on < today and programme.state not in NOT_YET_READY:
        return programme.ends_on
    if programme.state not in (ProgrammeState.CLOSED, *NOT_YET_READY):
        return None
    activities = snapshot.having("activities", "programme", programme.id)
    held = [each.on for each in activities if has_happened(each) and each.on <= today]
    if held or programme.state in NOT_YET_READY:
        return max(held, default=None)
    return programme.starts_on


def _terms_touched(snapshot: Snapshot, first: dt.date, last: dt.date) -> int:
    spans = [snapshot.calendar.term_span(term) for term in TermName]
    touched = sum(span is not None and first <= span[1] and span[0] <= last for span in spans)
    return touched + (first < snapshot.year.starts_on)


def _year(*, retired: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("reading-to-learn", opened_on=dt.date(2026, 6, 15))
    plan.priority("digital-and-ai", title="Digital and AI", opened_on=dt.date(2026, 11, 16))
    if retired:
        plan.priority("oracy", state="stopped", retired_on=dt.date(2026, 11, 16))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(retired=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(retired=True)
