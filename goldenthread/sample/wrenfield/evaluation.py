"""How Wrenfield means to find out whether its programmes work, and what came out so far."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    BarrierKind,
    ClaimStrength,
    Confidence,
    DecisionKind,
    EvaluationLevel,
    EvaluationStage,
    EvidenceSource,
)

L1, L2, L3, L4, L5 = tuple(EvaluationLevel)
EARLY, MID, END, _LATER = tuple(EvaluationStage)

_HOW = {
    L1: "Three questions on a card",
    L2: "Explain it back to a colleague",
    L3: "Four questions about time and backing",
    L4: "Own tallies and looks in pairs",
    L5: "The measure of the baseline",
}
_DUE: dict[str, tuple[tuple[EvaluationLevel, EvaluationStage, dt.date], ...]] = {
    "fluency": (
        (L1, EARLY, dt.date(2026, 9, 7)),
        (L2, EARLY, dt.date(2026, 9, 16)),
        (L3, EARLY, dt.date(2026, 10, 23)),
        (L4, MID, dt.date(2026, 12, 15)),
        (L5, MID, dt.date(2027, 1, 22)),
        (L4, END, dt.date(2027, 6, 18)),
        (L5, END, dt.date(2027, 7, 2)),
    ),
    "maths-talk": (
        (L1, EARLY, dt.date(2026, 9, 7)),
        (L2, EARLY, dt.date(2026, 9, 16)),
        (L3, EARLY, dt.date(2026, 10, 23)),
        (L4, MID, dt.date(2026, 12, 16)),
        (L5, MID, dt.date(2027, 1, 22)),
        (L5, END, dt.date(2027, 7, 2)),
    ),
    "sentences": (
        (L1, EARLY, dt.date(2027, 1, 8)),
        (L2, EARLY, dt.date(2027, 1, 18)),
        (L3, MID, dt.date(2027, 2, 26)),
        (L4, END, dt.date(2027, 3, 19)),
        (L5, END, dt.date(2027, 3, 24)),
    ),
    "oracy": (
        (L1, EARLY, dt.date(2027, 3, 1)),
        (L2, EARLY, dt.date(2027, 3, 8)),
        (L3, MID, dt.date(2027, 4, 23)),
        (L4, END, dt.date(2027, 6, 18)),
        (L5, END, dt.date(2027, 7, 2)),
    ),
    "outdoors": (
        (L1, EARLY, dt.date(2026, 9, 14)),
        (L2, EARLY, dt.date(2026, 9, 21)),
        (L3, EARLY, dt.date(2026, 10, 23)),
        (L4, MID, dt.date(2027, 1, 15)),
        (L5, MID, dt.date(2027, 1, 15)),
        (L5, END, dt.date(2027, 7, 2)),
    ),
    "kind-lunchtimes": (
        (L1, EARLY, dt.date(2026, 9, 24)),
        (L2, EARLY, dt.date(2026, 10, 1)),
        (L3, EARLY, dt.date(2026, 11, 6)),
        (L4, MID, dt.date(2027, 1, 27)),
        (L5, MID, dt.date(2027, 1, 27)),
        (L5, END, dt.date(2027, 7, 2)),
    ),
}
_OWNER = {
    "fluency": "farah-iqbal",
    "maths-talk": "rosalind-pike",
    "sentences": "josie-flint",
    "oracy": "adam-whitby",
    "outdoors": "grace-okafor",
    "kind-lunchtimes": "jerome-bailey",
}


def _item_key(programme: str, level: EvaluationLevel, stage: EvaluationStage) -> str:
    return f"{programme}-{level.lower()}-{stage}"


EVALUATION_PLAN = tuple(
    r.EvaluationItem(
        id=_item_key(programme, level, stage),
        programme=programme,
        level=level,
        stage=stage,
        instrument=_HOW[level],
        due_on=due_on,
        owner=_OWNER[programme],
        burden_minutes=5 if level is L1 else 15,
    )
    for programme, items in _DUE.items()
    for level, stage, due_on in items
)

# The sound programme has its rule from before the start; the others have what was hoped for.
DECISION_RULES = (
    r.DecisionRule(
        id="fluency-words-a-minute",
        programme="fluency",
        measure="words-a-minute",
        needed=Decimal(80),
        by_on=dt.date(2027, 7, 2),
        otherwise=DecisionKind.ADAPT,
        written_on=dt.date(2026, 9, 1),
    ),
)

_SOURCES: dict[str, tuple[EvidenceSource, ...]] = {
    L1: (EvidenceSource.STAFF_PULSE,),
    L2: (EvidenceSource.EXPLAIN_BACK,),
    L3: (EvidenceSource.STAFF_PULSE, EvidenceSource.LEADER_NOTE),
    L4: (EvidenceSource.SELF_LOG, EvidenceSource.PEER_LOOK),
    L5: (EvidenceSource.PUPIL_MEASURE, EvidenceSource.PUPIL_VOICE),
}
_FINDING = {
    "fluency-l4-mid-point": "17 of 20 read aloud with pupils every day; rehearsal is what helps",
    "fluency-l5-mid-point": "Median 63 words a minute, from 47; five pupils say why they repeat",
    "maths-talk-l4-mid-point": "5 of 9 use the frame most days; waiting is the hard part",
    "maths-talk-l5-mid-point": "14 of 60 use “because”, from 6",
    "outdoors-l5-mid-point": "5 of 14 took part in shared play in a week",
    "kind-lunchtimes-l5-mid-point": "17 came indoors upset in a fortnight, from 24",
}
_UPTAKE = {"fluency": 85, "maths-talk": 56, "outdoors": 75, "kind-lunchtimes": 71}
_N = {"fluency": 19, "maths-talk": 60, "outdoors": 14, "kind-lunchtimes": 24}
_SEEN_UNTIL = dt.date(2027, 2, 5)


def _result(item: r.EvaluationItem) -> r.EvaluationResult:
    is_pupils = item.level == L5
    return r.EvaluationResult(
        id=f"{item.id}-result",
        programme=item.programme,
        item=item.id,
        level=item.level,
        done_on=item.due_on,
        method=item.instrument,
        sources=_SOURCES[item.level],
        n=_N.get(item.programme) if is_pupils else None,
        uptake_percent=Decimal(_UPTAKE[item.programme]) if item.level == L4 else None,
        finding=_FINDING.get(item.id, "As hoped; nothing to change yet"),
        confidence=Confidence.SOME if is_pupils else Confidence.HINT,
        caution="Few pupils: one child moves the figure" if is_pupils else "",
    )


EVALUATION_RESULTS = tuple(_result(item) for item in EVALUATION_PLAN if item.due_on < _SEEN_UNTIL)

BARRIERS = (
    r.Barrier(
        programme="maths-talk", kind=BarrierKind.CONFIDENCE, on=dt.date(2026, 12, 16), people=3
    ),
    r.Barrier(programme="maths-talk", kind=BarrierKind.TIME, on=dt.date(2026, 12, 16), people=1),
)

CLAIMS = (
    r.Claim(
        id="fluency-by-january",
        programme="fluency",
        wording="The 19 pupils read faster than in September: median 63 words a minute, from 47",
        strength=ClaimStrength.MODERATE,
        sources=(
            EvidenceSource.PUPIL_MEASURE,
            EvidenceSource.PUPIL_VOICE,
            EvidenceSource.PEER_LOOK,
        ),
        n=19,
        is_percentage=False,
        caution="Pupils of this age gain about ten words in a term anyway",
        made_on=dt.date(2027, 1, 29),
        reviewed_by="ellen-marsh",
    ),
)
