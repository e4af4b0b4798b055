"""What may be said of each measure of a thread, and what was decided since it was last taken."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.accounts.public import label
from goldenthread.inference.evidence import Strength
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.thread import Thread
from goldenthread.snapshot.readings.verdict_words import facts_of, opening_of, reasons_of
from goldenthread.snapshot.readings.verdicts import MeasureVerdict, verdicts_of
from goldenthread.snapshot.records import Claim
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ClaimStrength
from goldenthread.ui.summary import SummaryRow

NEEDED_FOR = {
    ClaimStrength.WEAK: Strength.HINT,
    ClaimStrength.MODERATE: Strength.SOME,
    ClaimStrength.STRONG: Strength.GOOD,
}


@dataclass(frozen=True, slots=True)
class VerdictTold:
    """One measure as its page tells it: the verdict first, then why, then the figures."""

    heading: str
    opening: str
    reasons: tuple[str, ...]
    facts: tuple[SummaryRow, ...]


def verdicts_told(snapshot: Snapshot, thread: Thread, today: dt.date) -> tuple[VerdictTold, ...]:
    return tuple(
        VerdictTold(
            told.measure.name,
            opening_of(told),
            reasons_of(told),
            tuple(SummaryRow(name, words) for name, words in _all_facts(snapshot, thread, told)),
        )
        for told in verdicts_of(snapshot, thread.priority.id, today)
    )


def openings(snapshot: Snapshot, thread: Thread, today: dt.date) -> tuple[SummaryRow, ...]:
    """Each measure with its verdict alone, for whoever is about to decide."""
    return tuple(
        SummaryRow(told.measure.name, opening_of(told))
        for told in verdicts_of(snapshot, thread.priority.id, today)
    )


def claims_beyond(snapshot: Snapshot, thread: Thread, claims: list[Claim], today: dt.date) -> str:
    """A sentence for each claim that is stronger than the measures allow, or nothing."""
    told = verdicts_of(snapshot, thread.priority.id, today)
    said = ((claim, claim_beyond(claim.strength, told)) for claim in claims)
    return " ".join(f"“{claim.wording}” {beyond}" for claim, beyond in said if beyond)


def claim_beyond(strength: str, told: Sequence[MeasureVerdict]) -> str:
    """That a claim is stronger than the measures allow, and the most that they do; or nothing."""
    strengths = [one.verdict.strength for one in told if one.verdict]
    if not strengths or not strength:
        return ""
    most = max(strengths)
    if NEEDED_FOR[ClaimStrength(strength)] <= most:
        return ""
    return f"is claimed as {strength}; the most that the measures allow is “{most.words}”."


def _all_facts(snapshot: Snapshot, thread: Thread, told: MeasureVerdict) -> list[tuple[str, str]]:
    facts = list(facts_of(told))
    if told.measure.caution:
        facts.append(("Caution", told.measure.caution))
    if told.latest:
        facts.append(
            ("Rests on", listed([label(row).lower() for row in told.sources]).capitalize())
        )
        facts.append(("Decided since", _decided_since(snapshot, thread, told.latest.on)))
    return facts


def _decided_since(snapshot: Snapshot, thread: Thread, day: dt.date) -> str:
    decisions = sorted(
        (
            row
            for programme in thread.programmes
            for row in snapshot.having("decisions", "programme", programme.id)
            if row.on >= day
        ),
        key=lambda row: (row.on, row.id),
    )
    return (
        ". ".join(f"{label(row.kind)}, on {long_date(row.on)}: {row.reason}" for row in decisions)
        or "Nothing yet"
    )
