"""A programme that wants general practice to change is over within a term.

## What it sees

Programmes from *ready* to *closing* with a general scope and the ambition *deliberate* or
*adaptive*, and the terms they touch: the terms in which people meet the programme in activities,
coaching, steps or peer visits, planned ones included; while there is nothing of this kind yet, the
terms between its first and its last day. A programme that began before this school year, or goes on
after it, touches one more term on that side. One term is a warning, two are a remark.

## Why it may matter

Habits come back. What is practised over a year, with returns to it, has a chance to stay.

## What you could do

Extend the programme to the next term, with returns rather than new input.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.ambition import is_deep_and_general
from goldenthread.snapshot.readings.contacts import programme_contacts
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import TermName

RULE = Rule(
    code="DUR003",
    name="Too short a run",
    family=Family.DURATION,
    severities=(Severity.WARNING, Severity.INFORMATION),
    moments=(Moment.PLAN,),
    source="S1-2a",
    thresholds=(
        ThresholdSpec("warning_below", Decimal(2), "terms", Origin.SEED, "Least terms to touch"),
        ThresholdSpec("remark_below", Decimal(3), "terms", Origin.SEED, "A year is more usual"),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if not is_deep_and_general(programme):
            continue
        by_term = _by_term(snapshot, programme, today)
        terms = len(by_term) + _terms_outside(snapshot, programme)
        if not terms or terms >= thresholds["remark_below"]:
            continue
        is_warning = terms < thresholds["warning_below"]
        names = listed([f"the {term} term" for term in TermName if term in by_term])
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.WARNING if is_warning else Severity.INFORMATION,
            ref(programme),
            f"{programme.code} {programme.title} touches {names} only.",
            "Extend it to the next term." if is_warning else "A year is more usual: extend it.",
            rows=tuple(row for rows in by_term.values() for row in rows),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=3,
        )


def _by_term(snapshot: Snapshot, programme: Programme, today: dt.date) -> dict[str, set[RowRef]]:
    """The terms touched, and the rows that touch each."""
    calendar = snapshot.calendar
    contacts = programme_contacts(snapshot, programme.id, today).values()
    rows = {id(contact.row): contact for of_person in contacts for contact in of_person}
    touched: dict[str, set[RowRef]] = defaultdict(set)
    for contact in rows.values():
        term = calendar.term_of(contact.on)
        if term:
            touched[term].add(ref(contact.row))
    if touched or programme.starts_on is None or programme.ends_on is None:
        return touched
    for term in TermName:
        span = calendar.term_span(term)
        if span and programme.starts_on <= span[1] and span[0] <= programme.ends_on:
            touched[term] = {ref(row) for row in snapshot.terms if row.term == term}
    return touched


def _terms_outside(snapshot: Snapshot, programme: Programme) -> int:
    before = programme.starts_on is not None and programme.starts_on < snapshot.year.starts_on
    after = programme.ends_on is not None and programme.ends_on > snapshot.year.ends_on
    return before + after


def _year(*days: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").programme("pr3", title="Calm starts")
    for number, day in enumerate(days):
        plan.activity(f"session-{number}", "ellie-marsh", on=day, programme="pr3")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2027, 1, 12), dt.date(2027, 2, 9))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 11, 10), dt.date(2027, 1, 12), dt.date(2027, 4, 20))
