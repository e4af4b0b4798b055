"""A special school or alternative provision belongs to none of the trust's networks.

## What it sees

A special school or alternative provision without a single team of the kind `network` that has
members, in a trust that has networks: written down in `trust.toml`, or joined by another school.

## Why it may matter

These schools are often the only ones of their kind in a trust. Their staff then learn alone, and
the others miss what they know best.

## What you could do

Ask which network would be of use, and meet there once; or found one on needs that all schools have.
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
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import Trust
from goldenthread.snapshot.words import Phase, TeamKind

RULE = Rule(
    code="TRU004",
    name="Outside all networks",
    family=Family.TRUST,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-4f; networks across a trust",
)

OFTEN_ALONE = frozenset({Phase.SPECIAL, Phase.ALTERNATIVE})


def judge(year: TrustYear, today: dt.date, thresholds: Thresholds) -> Iterator[TrustFinding]:
    joined = {school.school.id for school in year.schools if _is_in_a_network(school, today)}
    if not year.trust.networks and not joined:
        return
    for school in by_name(year.schools):
        if school.school.phase in OFTEN_ALONE and school.school.id not in joined:
            yield TrustFinding(
                RULE.code,
                Severity.WARNING,
                place_of(school, school.school),
                f"{school.school.name} belongs to none of the trust's networks.",
                "Ask its staff which network would be of use, and meet there once.",
                rows=tuple(
                    place_of(school, team) for team in school.teams if team.kind == TeamKind.NETWORK
                ),
            )


def _is_in_a_network(school: Snapshot, today: dt.date) -> bool:
    return any(
        team.kind == TeamKind.NETWORK and team_members(school, team.id, today)
        for team in school.teams
    )


def _trust(*, joins: bool) -> tuple[TrustYear, dt.date]:
    special = small_school("the-beacon", phase=Phase.SPECIAL)
    special.team("network-send", *(("judith-lacey",) if joins else ()), kind="network")
    trust = Trust("Aldermoor Learning Trust", networks=("SEND",))
    return TrustYear(trust, (small_school("larkhill").snapshot(), special.snapshot())), TODAY


def breaking_trust() -> tuple[TrustYear, dt.date]:
    return _trust(joins=False)


def mended_trust() -> tuple[TrustYear, dt.date]:
    return _trust(joins=True)
