"""A school's own calendar lays something over a day that belongs to the trust.

## What it sees

A trust day on which a school has a date of its own in its calendar, such as a data drop, a
parents' evening or exams, or which its calendar does not keep as a trust or INSET day at all. The
days of the trust are those in `trust.toml`, or else those that any of its schools marks as a trust
day.

## Why it may matter

People are asked to be in two places, or leave the day early to do what falls due in school. Those
who stay away seldom get the day back.

## What you could do

Move the school's date before calendars are printed, or agree with the trust to do without that part
of the day.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY
from goldenthread.checks.trust.finding import TrustFinding, by_name, place_of
from goldenthread.checks.trust.rule_file import TrustYear
from goldenthread.checks.trust.small_trust import small_school
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.records import CalendarEvent, SpecialDay
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import Trust
from goldenthread.snapshot.words import DayKind

RULE = Rule(
    code="TRU002",
    name="Clash with a trust day",
    family=Family.TRUST,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-6a; one calendar for a trust",
)

KEPT_FREE = frozenset({DayKind.TRUST_DAY, DayKind.INSET})


def judge(year: TrustYear, today: dt.date, thresholds: Thresholds) -> Iterator[TrustFinding]:
    days = set(year.trust.days) or {
        row.on for school in year.schools for row in school.days if row.kind == DayKind.TRUST_DAY
    }
    for school in by_name(year.schools):
        for day in sorted(days):
            if school.year.starts_on <= day <= school.year.ends_on:
                yield from _judge_day(school, day)


def _judge_day(school: Snapshot, day: dt.date) -> Iterator[TrustFinding]:
    name = school.school.name
    kept = [row for row in school.days if row.on == day]
    events = sorted(
        (row for row in school.events if row.on <= day <= (row.ends_on or row.on)),
        key=lambda row: row.id,
    )
    if not any(row.kind in KEPT_FREE for row in kept):
        what_is_so = f"{name} does not keep the trust day on {short_date(day)} free."
    elif events:
        titles = [f"“{row.title}”" for row in events]
        what_is_so = f"{name} has {listed(titles)} on the trust day, {short_date(day)}."
    else:
        return
    yield TrustFinding(
        RULE.code,
        Severity.WARNING,
        place_of(school, events[0] if events else school.year),
        what_is_so,
        "Move the school's date, or agree with the trust which part of the day is its own.",
        rows=tuple(place_of(school, row) for row in (*kept, *events)),
        about=day.isoformat(),
    )


def _trust(reports_on: dt.date) -> tuple[TrustYear, dt.date]:
    day = dt.date(2026, 11, 3)
    plans = [small_school(key) for key in ("hollin-bank", "larkhill")]
    for plan in plans:
        plan.add(SpecialDay(on=day, kind="trust-day", minutes=360))
    plans[0].add(CalendarEvent(id="reports", title="Reports", kind="data-drop", on=reports_on))
    schools = tuple(plan.snapshot() for plan in plans)
    return TrustYear(Trust("Aldermoor Learning Trust", days=(day,)), schools), TODAY


def breaking_trust() -> tuple[TrustYear, dt.date]:
    return _trust(dt.date(2026, 11, 3))


def mended_trust() -> tuple[TrustYear, dt.date]:
    return _trust(dt.date(2026, 11, 10))
