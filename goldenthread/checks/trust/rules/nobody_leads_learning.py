"""A school of the trust has nobody who leads professional learning.

## What it sees

A school whose `cpd_lead` is empty, or names somebody who is not on its staff today. A head who
leads it themselves counts.

## Why it may matter

What is nobody's task is done by whoever has the last free hour. The trust's offer has no door in
that school.

## What you could do

Name somebody with time for it, or share a leader with a school near by until there is one.
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
from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.trust import Trust

RULE = Rule(
    code="TRU003",
    name="Nobody leads learning",
    family=Family.TRUST,
    severities=(Severity.ERROR,),
    moments=(Moment.RUN,),
    source="S1-6c; a named leader of professional learning in each school",
)


def judge(year: TrustYear, today: dt.date, thresholds: Thresholds) -> Iterator[TrustFinding]:
    for school in by_name(year.schools):
        lead = school.school.cpd_lead
        if lead and is_employed(school, lead, today):
            continue
        what_is_so = "has nobody who leads professional learning."
        if lead:
            what_is_so = "names a leader of professional learning who is not on its staff."
        yield TrustFinding(
            RULE.code,
            Severity.ERROR,
            place_of(school, school.school),
            f"{school.school.name} {what_is_so}",
            "Name somebody and give them time, or share a leader with a school near by.",
        )


def _trust(lead: str) -> tuple[TrustYear, dt.date]:
    schools = (
        small_school("larkhill").snapshot(),
        small_school("millrace").school(cpd_lead=lead).snapshot(),
    )
    return TrustYear(Trust("Aldermoor Learning Trust"), schools), TODAY


def breaking_trust() -> tuple[TrustYear, dt.date]:
    return _trust("")


def mended_trust() -> tuple[TrustYear, dt.date]:
    return _trust("judith-lacey")
