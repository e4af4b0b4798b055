"""Several schools of the trust bought the same course from the same provider, each on its own.

## What it sees

Outside courses, conferences, qualifications and keynotes of this year with the same title and the
same provider in at least three schools. Ideas, requests and what was declined do not count, nor
does a purchase that was free of charge for all. Titles and names are compared by their letters.

## Why it may matter

A provider who comes once for all, or a price for the trust, leaves money for the follow-up. People
who go together can also carry on together.

## What you could do

Ask the provider for one price or one day for all, and bring those who went into one network.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY
from goldenthread.checks.trust.finding import THE_TRUST, TrustFinding, by_name, place_of
from goldenthread.checks.trust.rule_file import TrustYear
from goldenthread.checks.trust.small_trust import small_school
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.records import Engagement, Provider
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import Trust
from goldenthread.snapshot.words import EngagementKind, EngagementState

RULE = Rule(
    code="TRU001",
    name="Same course bought apart",
    family=Family.TRUST,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="S1-5b; buying as one trust",
    thresholds=(
        ThresholdSpec(
            "schools_from",
            Decimal(3),
            "schools",
            Origin.JUDGEMENT,
            "Schools from which on it is told",
        ),
    ),
)

KINDS = frozenset(
    {
        EngagementKind.COURSE,
        EngagementKind.CONFERENCE,
        EngagementKind.QUALIFICATION,
        EngagementKind.KEYNOTE,
    }
)
NOT_BOUGHT = frozenset({EngagementState.IDEA, EngagementState.REQUEST, EngagementState.DECLINED})


def judge(year: TrustYear, today: dt.date, thresholds: Thresholds) -> Iterator[TrustFinding]:
    bought: dict[tuple[str, str], list[tuple[Snapshot, Engagement]]] = defaultdict(list)
    for school in by_name(year.schools):
        for row in sorted(school.engagements, key=lambda each: each.id):
            provider = school.find("providers", row.provider)
            if row.kind in KINDS and row.state not in NOT_BOUGHT and provider is not None:
                bought[_letters(row.title), _letters(provider.name)].append((school, row))
    for (title, provider_name), rows in sorted(bought.items()):
        schools = {school.school.id: school.school.name for school, _ in rows}
        pounds = sum((row.cost_pounds or Decimal(0) for _, row in rows), Decimal(0))
        if len(schools) < thresholds["schools_from"] or not pounds:
            continue
        first_school, first = rows[0]
        provider = first_school.get("providers", first.provider)
        yield TrustFinding(
            RULE.code,
            Severity.INFORMATION,
            THE_TRUST,
            f"{counted(len(schools), 'school')} bought “{first.title}” from {provider.name} each "
            f"on their own, for £{pounds:,.0f} together: {listed(list(schools.values()))}.",
            "Ask for one price or one day for all, and let those who went carry on together.",
            rows=tuple(place_of(school, row) for school, row in rows),
            about=f"{title}|{provider_name}",
        )


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _trust(schools: int) -> tuple[TrustYear, dt.date]:
    plans = []
    for number, key in enumerate(("hollin-bank", "larkhill", "wrenfield")):
        plan = small_school(key)
        if number < schools:
            plan.add(
                Provider(id="northern", name="Northern Leadership Training", kind="company"),
                Engagement(
                    id="middle-leaders",
                    title="Leading from the middle",
                    kind="course",
                    provider="northern",
                    state="booked",
                    cost_pounds=Decimal(395),
                ),
            )
        plans.append(plan.snapshot())
    return TrustYear(Trust("Aldermoor Learning Trust"), tuple(plans)), TODAY


def breaking_trust() -> tuple[TrustYear, dt.date]:
    return _trust(3)


def mended_trust() -> tuple[TrustYear, dt.date]:
    """One school books for all."""
    return _trust(1)
