"""A person works on more programmes in one half-term than anyone can practise.

## What it sees

For each person the different programmes whose development activities they take part in between the
first and the last day of the current half-term, past and planned; in a holiday, of the half-term
that comes next. Two are fine. The induction of a trainee or an early career teacher counts as one,
however many sessions it has. Statutory training counts as none. People on leave are left out, and
so are people in their first six weeks.

## Why it may matter

Changing a habit in front of a class takes weeks of attention to one thing. With three or four aims
at once people hear about all of them and practise none.

## What you could do

Release the person from one programme this half-term, or let the programmes come one after another.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.foci import INDUCTION, foci_by_person, half_term_at_hand
from goldenthread.snapshot.readings.settled import is_settled
from goldenthread.snapshot.readings.time_spent import development_minutes
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="FOC003",
    name="Overloaded person",
    family=Family.FOCUS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.RUN,),
    source="S1-2a",
    thresholds=(
        ThresholdSpec(
            "warning_above", Decimal(2), "programmes", Origin.JUDGEMENT, "Most without a warning"
        ),
        ThresholdSpec(
            "error_above", Decimal(3), "programmes", Origin.JUDGEMENT, "Most without an error"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    half_term = half_term_at_hand(snapshot, today)
    if half_term is None:
        return
    for person, foci in sorted(foci_by_person(snapshot, half_term, today).items()):
        if len(foci) <= thresholds["warning_above"] or not is_settled(snapshot, person, today):
            continue
        activities = [activity for group in foci.values() for activity in group]
        programmes = [snapshot.find("programmes", key) for key in foci if key != INDUCTION]
        names = sorted(programme.title for programme in programmes if programme)
        names += ["induction"] if INDUCTION in foci else []
        person_row = snapshot.get("people", person)
        yield Finding(
            RULE.code,
            Severity.ERROR if len(foci) > thresholds["error_above"] else Severity.WARNING,
            ref(person_row),
            f"{person_row.name} works on {counted(len(foci), 'programme')} in {half_term.name}: "
            f"{listed(names)}.",
            "Release the person from one of them, or let them come one after another.",
            rows=tuple(ref(row) for row in (*activities, *programmes) if row),
            people=(person,),
            person_level=True,
            people_minutes=sum(development_minutes(activity) for activity in activities),
            about=half_term.id,
        )


def _year(third_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh")
    plan.programme("reading-to-learn").programme("calm-corridors")
    plan.programme("ai-tools", title="AI tools")
    plan.activity("reading", "ellie-marsh", on=dt.date(2027, 1, 5), programme="reading-to-learn")
    plan.activity("tutors", "ellie-marsh", on=dt.date(2027, 1, 12), programme="calm-corridors")
    plan.activity("twilight", "ellie-marsh", on=third_on, programme="ai-tools")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2027, 2, 4))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2027, 3, 4))
