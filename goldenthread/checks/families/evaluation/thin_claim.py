"""A claim of impact says more than its evidence can carry.

## What it sees

Each claim, for any of three reasons. A claim of moderate or strong impact rests on fewer than two
independent kinds of evidence; exactly two are fine. Any claim rests on pupils' voice alone. Or it
gives a percentage from fewer than thirty pupils, or does not say from how many, and prints no
caution beside it; exactly thirty are fine.

## Why it may matter

In a group of twenty-four one pupil is four per cent. A claim that falls at the first question costs
the next three their trust, and true gains with them.

## What you could do

Say it in numbers of pupils instead of per cent, lower the strength, or add a second kind of
evidence: pupils' work beside the tally, a colleague's look beside the log.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from textwrap import shorten

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import Claim
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ClaimStrength, EvidenceSource

RULE = Rule(
    code="EVA006",
    name="Thin claim",
    family=Family.EVALUATION,
    severities=(Severity.WARNING,),
    moments=(Moment.CLOSE,),
    source="S1-3g, S1-6e",
    thresholds=(
        ThresholdSpec(
            "least_sources",
            Decimal(2),
            "kinds of evidence",
            Origin.SEED,
            "Least for a claim of moderate or strong impact",
        ),
        ThresholdSpec(
            "least_pupils",
            Decimal(30),
            "pupils",
            Origin.JUDGEMENT,
            "Least for a percentage without a caution",
        ),
    ),
)

LONGEST_QUOTE = 100
NEEDS_TWO = frozenset({ClaimStrength.MODERATE, ClaimStrength.STRONG})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for claim in snapshot.claims:
        reasons = list(_reasons(claim, thresholds))
        if not reasons:
            continue
        programme = snapshot.find("programmes", claim.programme)
        stake = stake_of_programmes(snapshot, [programme] if programme else [], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(claim),
            f"“{_shortened(claim.wording)}” {listed(reasons)}.",
            "Lower the claim, say it in numbers of pupils, or add another kind of evidence.",
            rows=(ref(programme),) if programme else (),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _shortened(wording: str) -> str:
    return shorten(wording, LONGEST_QUOTE, placeholder="…").rstrip(".")


def _reasons(claim: Claim, thresholds: Thresholds) -> Iterator[str]:
    sources = set(claim.sources)
    if sources == {EvidenceSource.PUPIL_VOICE}:
        yield "rests on pupils' voice alone"
    elif claim.strength in NEEDS_TWO and len(sources) < thresholds["least_sources"]:
        yield (
            f"claims {claim.strength} impact on "
            f"{counted(len(sources), 'kind', 'kinds')} of evidence"
        )
    if claim.is_percentage and not claim.caution:
        if claim.n is None:
            yield "gives a percentage without the number of pupils"
        elif claim.n < thresholds["least_pupils"]:
            yield f"gives a percentage of {counted(claim.n, 'pupil')} without a caution"


def _year(**columns: object) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().programme("pr2", title="Everyone thinking")
    claim: dict[str, object] = {
        "id": "participation",
        "programme": "pr2",
        "wording": "Participation is up 30%",
        "strength": "moderate",
        "sources": ("tally",),
        "n": 24,
        "is_percentage": True,
    }
    plan.add(r.Claim(**(claim | columns)))  # type: ignore[arg-type]
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year()


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(
        wording="14 of 24 pupils took part, 8 in September",
        sources=("pupil-voice", "tally"),
        is_percentage=False,
    )
