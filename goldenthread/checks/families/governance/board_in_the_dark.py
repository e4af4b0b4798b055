"""Governors hear too little about professional learning, or nobody is named who leads it.

## What it sees

Once a priority is active: whether the last term that is over had a report to governors, or a report
has come since; whether governors themselves have learned something within twelve months, that day
included; and whether the school names somebody who leads professional learning and is on the staff.
While no term of the year is over, reports are not looked at. One finding for the school.

## Why it may matter

Governors decide on money and time. What they do not know of, they cannot protect, and they hear
about it first when it is to be cut.

## What you could do

Send the one-page report; it is made from what is recorded already. Put half an hour of learning on
a governors' agenda. Name the person whom everybody can ask.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import long_date, months_later
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.readings.governors import governor_events_so_far, last_term_over
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import GovernorEventKind

RULE = Rule(
    code="GOV001",
    name="Board in the dark",
    family=Family.GOVERNANCE,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-6c, S1-6d",
    thresholds=(
        ThresholdSpec(
            "months_of_learning",
            Decimal(12),
            "months",
            Origin.JUDGEMENT,
            "Longest time without learning of the governors' own",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    if not active_priorities(snapshot):
        return
    reports = governor_events_so_far(snapshot, GovernorEventKind.REPORT, today)
    learning = governor_events_so_far(snapshot, GovernorEventKind.LEARNING, today)
    months = int(thresholds["months_of_learning"])
    gaps = []
    hints = []
    last_term = last_term_over(snapshot, today)
    if last_term and not any(event.on >= last_term[0] for event in reports):
        since = f" since {long_date(reports[-1].on)}" if reports else ""
        gaps.append(f"Governors have had no report on professional learning{since}")
        hints.append("Send governors the one-page report")
    if not learning or months_later(learning[-1].on, months) < today:
        gaps.append(f"Governors have learned nothing themselves for {months} months")
        hints.append("Put half an hour of learning on their agenda")
    if not is_employed(snapshot, snapshot.school.cpd_lead, today):
        gaps.append("Nobody is named who leads professional learning")
        hints.append("Name a lead")
    if not gaps:
        return
    lead = snapshot.find("people", snapshot.school.cpd_lead)
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.school),
        f"{'; '.join([gaps[0], *(gap[0].lower() + gap[1:] for gap in gaps[1:])])}.",
        f"{'; '.join([hints[0], *(hint[0].lower() + hint[1:] for hint in hints[1:])])}.",
        rows=(
            *(ref(event) for event in (*reports[-1:], *learning[-1:])),
            *((ref(lead),) if lead else ()),
        ),
        fix_cost=1,
    )


def _year(report_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan(cpd_lead="tomasz-wilk").person("tomasz-wilk").priority("reading-to-learn")
    plan.add(
        r.GovernorEvent(id="report", kind="report", on=report_on),
        r.GovernorEvent(id="evening", kind="learning", on=dt.date(2026, 5, 14)),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 7, 9))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 3))
