"""Time, a mentor or a qualification that a post brings by regulation is short.

## What it sees

Of early career teachers on the staff: less time off timetable than a tenth in the first year or a
twentieth in the second, beyond PPA; no mentor; or a mentor who is the only one to assess them.
Exactly the share is fine; an empty cell counts as no time. Of SENCOs: those who are neither
qualified nor enrolled while fewer months are left than the qualification takes, and those whose
time has run out. Without a date by which to qualify, three years from the appointment are counted.
People on leave are left out. One finding a person.

## Why it may matter

These are rights, and they are what makes people stay. A mentor who also passes judgement hears only
what goes well.

## What you could do

Change the timetable from the next half-term and give back what was missed. Name a mentor who does
not assess. Enrol, or agree with the responsible body what happens instead.
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
from goldenthread.kernel.numbers import plain_number
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import is_employed, is_on_leave
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Entitlement
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import EntitlementKind

RULE = Rule(
    code="STA002",
    name="Entitlement short",
    family=Family.DUTY,
    severities=(Severity.ERROR,),
    moments=(Moment.RUN,),
    source="Statutory induction guidance; SENCO regulations",
    thresholds=(
        ThresholdSpec(
            "first_year_percent",
            Decimal(10),
            "percent",
            Origin.LAW,
            "Time off timetable in the first year, beyond PPA",
        ),
        ThresholdSpec(
            "second_year_percent",
            Decimal(5),
            "percent",
            Origin.LAW,
            "Time off timetable in the second year, beyond PPA",
        ),
        ThresholdSpec(
            "months_to_qualify",
            Decimal(22),
            "months",
            Origin.JUDGEMENT,
            "Months that the SENCO qualification takes, from enrolling to the award",
        ),
    ),
    is_law=True,
)

YEARS_TO_QUALIFY = 3
SHARES = {
    EntitlementKind.ECT_YEAR_1: "first_year_percent",
    EntitlementKind.ECT_YEAR_2: "second_year_percent",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for entitlement in snapshot.entitlements:
        person = entitlement.person
        if not is_employed(snapshot, person, today) or is_on_leave(snapshot, person, today):
            continue
        if entitlement.kind == EntitlementKind.SENCO:
            short = _of_a_senco(entitlement, today, thresholds)
            hint = "Enrol, or agree what happens instead."
        else:
            short = _of_an_early_career_teacher(entitlement, thresholds)
            hint = "Change the timetable, and name a mentor who does not assess."
        if not short:
            continue
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(entitlement),
            f"{name_of(snapshot, person)} {listed(short)}.",
            hint,
            people=(person,),
            person_level=True,
            fix_cost=3,
        )


def _of_an_early_career_teacher(entitlement: Entitlement, thresholds: Thresholds) -> list[str]:
    short = []
    due = thresholds[SHARES[EntitlementKind(entitlement.kind)]]
    has = entitlement.time_percent or Decimal(0)
    if has < due:
        short.append(f"has {plain_number(has)}% of time off timetable instead of {due}%")
    if not entitlement.mentor:
        short.append("has no mentor")
    elif entitlement.mentor == entitlement.assessor:
        short.append("is mentored by the person who assesses")
    return short


def _of_a_senco(entitlement: Entitlement, today: dt.date, thresholds: Thresholds) -> list[str]:
    deadline = entitlement.must_qualify_by
    if deadline is None and entitlement.appointed_on is not None:
        deadline = months_later(entitlement.appointed_on, 12 * YEARS_TO_QUALIFY)
    if deadline is None or _has_come(entitlement.qualified_on, today):
        return []
    if deadline < today:
        return [f"was to hold the SENCO qualification by {long_date(deadline)}"]
    is_late = months_later(today, int(thresholds["months_to_qualify"])) > deadline
    if is_late and not _has_come(entitlement.enrolled_on, today):
        return [
            "is not enrolled on the SENCO qualification, which is due by "
            f"{long_date(deadline)} and takes {thresholds['months_to_qualify']} months"
        ]
    return []


def _has_come(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day <= today


def _year(percent: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("adam-rigby", "kirsty-munro", "imran-sadiq")
    plan.add(
        r.Entitlement(
            person="adam-rigby",
            kind="ect-year-1",
            time_percent=Decimal(percent),
            mentor="kirsty-munro",
            tutor="imran-sadiq",
            assessor="imran-sadiq",
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(8)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(10)
