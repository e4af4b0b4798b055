"""Recording takes more of people's week than it is worth, or a form has too many fields.

## What it sees

For everyone in a live programme that has begun, leaders included, the minutes of recording a week
that all their programmes together require. It speaks when half of the people have more than the
threshold. And each form with at least one field that must be filled in, when it has more than
eight fields in all. People on leave are left out; exactly ten minutes and eight fields are fine.

## Why it may matter

Every minute of writing about learning is taken from learning, and forms grow by a field a year.
What nobody reads is the first thing that people resent.

## What you could do

Delete fields until the last one that somebody acts on. What the coach or the team leader can note
in a tap, nobody else need write.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import programme_participants
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="TIM008",
    name="Paper weight",
    family=Family.WORKLOAD,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S2, S1-6a",
    thresholds=(
        ThresholdSpec(
            "minutes_above", Decimal(10), "minutes a week", Origin.JUDGEMENT, "Most recording"
        ),
        ThresholdSpec(
            "fields_above", Decimal(8), "fields", Origin.JUDGEMENT, "Most fields of a form"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    yield from _recording(snapshot, today, thresholds["minutes_above"])
    yield from _forms(snapshot, thresholds["fields_above"])


def _recording(snapshot: Snapshot, today: dt.date, minutes_above: Decimal) -> Iterator[Finding]:
    begun = [row for row in live_programmes(snapshot) if row.starts_on and row.starts_on <= today]
    minutes: dict[str, Decimal] = defaultdict(Decimal)
    for programme in begun:
        for person in programme_participants(snapshot, programme, today):
            if not is_on_leave(snapshot, person, today):
                minutes[person] += programme.recording_minutes_a_week or 0
    usual = median(minutes.values()) if minutes else Decimal(0)
    if usual <= minutes_above:
        return
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(snapshot.year),
        f"Half of the {counted(len(minutes), 'person', 'people')} in programmes are asked for "
        f"{plain_number(usual)} minutes of recording a week or more.",
        "Delete what nobody acts on.",
        rows=tuple(ref(row) for row in begun if row.recording_minutes_a_week),
        people=tuple(minutes),
        people_minutes=round(sum(minutes.values())),
        fix_cost=1,
        about="recording",
    )


def _forms(snapshot: Snapshot, fields_above: Decimal) -> Iterator[Finding]:
    for form in sorted({field.form for field in snapshot.form_fields}):
        fields = snapshot.having("form_fields", "form", form)
        if len(fields) <= fields_above or not any(field.required for field in fields):
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.year),
            f"The form “{form}” has {counted(len(fields), 'field')}.",
            f"Delete fields until at most {plain_number(fields_above)} are left.",
            rows=tuple(ref(field) for field in fields),
            fix_cost=1,
            about=form,
        )


def _year(fields: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan()
    for number in range(1, fields + 1):
        plan.add(r.FormField(form="Course request", field=f"Question {number}", required=True))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(9)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(8)
