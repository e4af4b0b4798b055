"""The central team's own learning is recorded nowhere.

## What it sees

Posts of the central team in `trust.toml` without hours of development this year. None is not the
same as nothing written down: a post with 0 hours is left to the people who read it.

## Why it may matter

A trust is an employer too. What holds for support staff in schools holds for the people in finance,
IT and HR, and those who lead learning need some of their own.

## What you could do

Write the hours of each post into `trust.toml`, and offer the team a slot of its own.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY
from goldenthread.checks.trust.finding import THE_TRUST, TrustFinding
from goldenthread.checks.trust.rule_file import TrustYear
from goldenthread.checks.trust.small_trust import small_school
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.trust import CentralPost, Trust

RULE = Rule(
    code="TRU005",
    name="Central team forgotten",
    family=Family.TRUST,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-2h; INC001 for the trust as an employer",
)


def judge(year: TrustYear, today: dt.date, thresholds: Thresholds) -> Iterator[TrustFinding]:
    everyone = sum(post.people for post in year.trust.central_team)
    without = sum(post.people for post in year.trust.central_team if post.hours is None)
    if not without:
        return
    whom = f"{without:,} of {counted(everyone, 'person', 'people')} in the central team"
    if without == everyone:
        whom = f"the central team of {everyone:,}"
    yield TrustFinding(
        RULE.code,
        Severity.WARNING,
        THE_TRUST,
        f"The learning of {whom} is recorded nowhere.",
        "Write the hours of each post into trust.toml, and offer the team a slot of its own.",
    )


def _trust(hours: Decimal | None) -> tuple[TrustYear, dt.date]:
    posts = (CentralPost("Finance", 6, hours), CentralPost("IT", 4, hours))
    trust = Trust("Aldermoor Learning Trust", central_team=posts)
    return TrustYear(trust, (small_school("larkhill").snapshot(),)), TODAY


def breaking_trust() -> tuple[TrustYear, dt.date]:
    return _trust(None)


def mended_trust() -> tuple[TrustYear, dt.date]:
    return _trust(Decimal(60))
