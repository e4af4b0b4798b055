"""A programme for many people rests on no evidence, on weak evidence, or on no pilot.

## What it sees

Programmes from *ready* to *closing* for more than a quarter of the staff, support staff counted. It
speaks when such a programme has no evidence card, when its card rests on a seller's claim, an
opinion or a single study, and when it is required of its whole audience without an evaluated pilot.
Exactly a quarter is fine: a few people trying it out are the pilot. One finding a programme.

## Why it may matter

What many people are asked to do costs hundreds of hours. Weak evidence is no reason not to try; it
is a reason to try with a few first, and to look.

## What you could do

Look for a review of several studies, and for criticism; write down the limits. Or make it a pilot
for one team, with a measure.
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
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import on_leave, staff_on
from goldenthread.snapshot.readings.evidence_strength import is_weak
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.records import EvidenceCard, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import SourceType

RULE = Rule(
    code="RES001",
    name="No or weak evidence for all",
    family=Family.EVIDENCE,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-7a, S1-7e",
    thresholds=(
        ThresholdSpec(
            "most_of_staff",
            Decimal(25),
            "% of the staff",
            Origin.JUDGEMENT,
            "Largest audience that counts as trying it out",
        ),
    ),
)

WEAK = {
    SourceType.SINGLE_STUDY: "rests on a single study",
    SourceType.OPINION: "rests on an opinion",
    SourceType.VENDOR: "rests on the seller's claim",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    staff = len(set(staff_on(snapshot, today)) - on_leave(snapshot, today))
    for programme in live_programmes(snapshot):
        stake = stake_of_programmes(snapshot, [programme], today)
        if len(stake.people) * 100 <= thresholds["most_of_staff"] * staff:
            continue
        card = snapshot.find("evidence_cards", programme.evidence_card)
        reasons = _reasons(programme, card)
        if not reasons:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title}, for {len(stake.people):,} of "
            f"{counted(staff, 'member')} of staff, {listed(reasons)}.",
            "Look for a review and for criticism, or pilot it with one team first.",
            rows=(ref(card),) if card else (),
            people=stake.people,
            people_minutes=stake.minutes,
        )


def _reasons(programme: Programme, card: EvidenceCard | None) -> list[str]:
    reasons = []
    if card is None:
        reasons.append("has no evidence card")
    elif is_weak(card):
        reasons.append(WEAK[SourceType(card.source_type)])
    if programme.mandatory and not programme.pilot_evaluated:
        reasons.append("is required without an evaluated pilot")
    return reasons


def _year(source_type: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "peter-vance")
    plan.programme("pr4", title="Digital & AI", evidence_card="ai-planning")
    plan.for_whom("pr4", group="teachers")
    plan.add(r.EvidenceCard(id="ai-planning", title="AI planning tools", source_type=source_type))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("vendor")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("several-studies")
