"""What was planned to be looked at in each programme, what came out, and what is claimed."""

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

L1, L2, L3, L4, L5 = EvaluationLevel
EARLY, MID, END, LATER = EvaluationStage

# Programme, level, stage, due, instrument, owner, minutes it costs.
_PLAN: tuple[tuple[str, EvaluationLevel, EvaluationStage, dt.date, str, str, int], ...] = (
    ("pr1", L1, EARLY, dt.date(2026, 9, 7), "3-question pulse", "tomasz-wilk", 2),
    ("pr1", L2, EARLY, dt.date(2026, 9, 16), "Explain-back, 5 questions", "priya-nair", 5),
    ("pr1", L3, EARLY, dt.date(2026, 10, 23), "4-item pulse, leaders' note", "tomasz-wilk", 3),
    ("pr1", L4, EARLY, dt.date(2026, 11, 20), "Self-log and looks at the idea", "sian-hughes", 5),
    ("pr1", L2, MID, dt.date(2026, 12, 11), "Explain-back, 5 questions", "priya-nair", 5),
    ("pr1", L4, MID, dt.date(2027, 1, 22), "Self-log, pupils' work", "sian-hughes", 5),
    ("pr1", L5, MID, dt.date(2027, 1, 22), "Main-point check, pupil talk", "pam-ashe", 5),
    ("pr1", L3, MID, dt.date(2027, 3, 19), "4-item pulse", "tomasz-wilk", 3),
    ("pr1", L4, END, dt.date(2027, 6, 25), "Self-log, pupils' work", "sian-hughes", 5),
    ("pr1", L1, END, dt.date(2027, 6, 25), "3-question pulse", "tomasz-wilk", 2),
    ("pr1", L5, END, dt.date(2027, 7, 9), "Main-point check, reading test", "pam-ashe", 45),
    ("pr2", L1, EARLY, dt.date(2026, 9, 7), "3-question pulse", "lola-bamgbose", 2),
    ("pr2", L1, MID, dt.date(2026, 12, 18), "3-question pulse", "lola-bamgbose", 2),
    ("pr2", L1, END, dt.date(2027, 7, 2), "3-question pulse", "lola-bamgbose", 2),
    ("pr3", L1, END, dt.date(2027, 2, 12), "3-question pulse", "hannah-prosser", 2),
    ("pr3", L5, LATER, dt.date(2027, 3, 25), "Attendance and suspensions", "hannah-prosser", 0),
    ("pr4", L1, EARLY, dt.date(2027, 2, 9), "3-question pulse", "peter-vance", 2),
    ("ko", L1, EARLY, dt.date(2025, 9, 8), "3-question pulse", "tomasz-wilk", 2),
    ("ko", L2, EARLY, dt.date(2025, 10, 17), "Quiz", "tomasz-wilk", 5),
    ("ko", L3, MID, dt.date(2026, 2, 13), "4-item pulse", "tomasz-wilk", 3),
    ("ko", L4, END, dt.date(2026, 5, 22), "Self-log", "tomasz-wilk", 5),
    ("ko", L5, END, dt.date(2026, 7, 10), "End-of-unit quizzes", "tomasz-wilk", 20),
)

PROGRAMME_OF = {
    "pr1": "reading-to-learn",
    "pr2": "everyone-thinking",
    "pr3": "behaviour-attendance",
    "pr4": "digital-ai",
    "ko": "knowledge-organisers",
}


def _key(short: str, level: EvaluationLevel, stage: EvaluationStage) -> str:
    return f"{short}-{level.lower()}-{stage}"


EVALUATION_PLAN = tuple(
    r.EvaluationItem(
        id=_key(short, level, stage),
        programme=PROGRAMME_OF[short],
        level=level,
        stage=stage,
        instrument=instrument,
        due_on=due_on,
        owner=owner,
        burden_minutes=minutes,
    )
    for short, level, stage, due_on, instrument, owner, minutes in _PLAN
)

DECISION_RULES = (
    r.DecisionRule(
        id="pr1-main-point",
        programme="reading-to-learn",
        measure="main-point",
        needed=Decimal(40),
        by_on=dt.date(2027, 7, 9),
        otherwise=DecisionKind.ADAPT,
        written_on=dt.date(2026, 9, 1),
    ),
)


def _result(
    short: str,
    level: EvaluationLevel,
    stage: EvaluationStage,
    done_on: dt.date,
    n: int,
    sources: tuple[EvidenceSource, ...],
    finding: str,
    confidence: Confidence,
    *,
    uptake: int | None = None,
    caution: str = "",
    what_to_change: str = "",
) -> r.EvaluationResult:
    return r.EvaluationResult(
        id=f"{_key(short, level, stage)}-result",
        programme=PROGRAMME_OF[short],
        item=_key(short, level, stage),
        level=level,
        done_on=done_on,
        sources=tuple(sorted(sources, key=tuple(EvidenceSource).index)),
        n=n,
        uptake_percent=None if uptake is None else Decimal(uptake),
        finding=finding,
        confidence=confidence,
        caution=caution,
        what_to_change=what_to_change,
    )


_PULSE, _EXPLAIN = EvidenceSource.STAFF_PULSE, EvidenceSource.EXPLAIN_BACK
_LOG, _WALK, _WORK = (
    EvidenceSource.SELF_LOG,
    EvidenceSource.LEARNING_WALK,
    EvidenceSource.PUPIL_WORK,
)
_MEASURE, _VOICE = EvidenceSource.PUPIL_MEASURE, EvidenceSource.PUPIL_VOICE
_NOTE = EvidenceSource.LEADER_NOTE

EVALUATION_RESULTS = (
    _result(
        "pr1",
        L1,
        EARLY,
        dt.date(2026, 9, 7),
        79,
        (_PULSE,),
        "66 of 79 found it worth their time",
        Confidence.SOME,
    ),
    _result(
        "pr1",
        L2,
        EARLY,
        dt.date(2026, 9, 15),
        74,
        (_EXPLAIN,),
        "52 of 74 explain why pupils skip words",
        Confidence.SOME,
        what_to_change="Show the eye-movement clip again in the first TLC",
    ),
    _result(
        "pr1",
        L3,
        EARLY,
        dt.date(2026, 10, 22),
        71,
        (_PULSE, _NOTE),
        "Time is there; texts that can be marked are short in PE and D&T",
        Confidence.SOME,
        what_to_change="Print readers for PE and D&T",
    ),
    _result(
        "pr1",
        L4,
        EARLY,
        dt.date(2026, 11, 20),
        68,
        (_LOG, _WALK),
        "Reading aloud is in use in all departments, seldom in computing",
        Confidence.SOME,
        uptake=58,
    ),
    _result(
        "pr1",
        L2,
        MID,
        dt.date(2026, 12, 10),
        70,
        (_EXPLAIN,),
        "61 of 70 explain when to stop at a word",
        Confidence.SOME,
    ),
    _result(
        "pr1",
        L4,
        MID,
        dt.date(2027, 1, 21),
        88,
        (_LOG, _WORK, _WALK),
        "71% use the moves every week with a Year 8 class",
        Confidence.GOOD,
        uptake=71,
    ),
    _result(
        "pr1",
        L5,
        MID,
        dt.date(2027, 1, 22),
        62,
        (_MEASURE, _VOICE),
        "27 of 62 state the main point, 11 in September; 15 pupils say they now stop at words",
        Confidence.SOME,
        caution="The paragraphs differ; no comparison group",
        what_to_change="More modelling with TAs in science",
    ),
    _result(
        "pr2",
        L1,
        EARLY,
        dt.date(2026, 9, 7),
        34,
        (_PULSE,),
        "29 of 34 found it worth their time",
        Confidence.HINT,
    ),
    _result(
        "ko", L1, EARLY, dt.date(2025, 9, 8), 13, (_PULSE,), "11 of 13 liked it", Confidence.HINT
    ),
    _result(
        "ko",
        L2,
        EARLY,
        dt.date(2025, 10, 16),
        14,
        (_EXPLAIN,),
        "12 of 14 explain why",
        Confidence.SOME,
    ),
    _result(
        "ko", L3, MID, dt.date(2026, 2, 12), 12, (_PULSE,), "Printing was slow", Confidence.SOME
    ),
    _result(
        "ko",
        L4,
        END,
        dt.date(2026, 5, 21),
        14,
        (_LOG,),
        "In use in half the units",
        Confidence.SOME,
        uptake=50,
    ),
    _result(
        "ko",
        L5,
        END,
        dt.date(2026, 7, 9),
        112,
        (_MEASURE, _WORK),
        "Quiz results rose in history, not in science",
        Confidence.SOME,
        caution="Different units in the two subjects",
    ),
)

BARRIERS = (
    r.Barrier(
        programme="reading-to-learn",
        kind=BarrierKind.RESOURCES,
        on=dt.date(2026, 10, 22),
        people=9,
    ),
    r.Barrier(
        programme="reading-to-learn", kind=BarrierKind.TIME, on=dt.date(2026, 10, 22), people=14
    ),
    r.Barrier(
        programme="reading-to-learn",
        kind=BarrierKind.CONFIDENCE,
        on=dt.date(2026, 10, 22),
        people=6,
    ),
)

CLAIMS = (
    r.Claim(
        id="pr1-main-point",
        programme="reading-to-learn",
        wording="27 of the 62 pupils now state the main point unaided, against 11 in September",
        strength=ClaimStrength.MODERATE,
        sources=(_MEASURE, _WORK, _VOICE),
        n=62,
        caution="No comparison group; the paragraphs differ from term to term",
        made_on=dt.date(2027, 1, 26),
        reviewed_by="hannah-prosser",
    ),
    r.Claim(
        id="pr2-participation",
        programme="everyone-thinking",
        wording="Participation is up 30%",
        strength=ClaimStrength.MODERATE,
        sources=(EvidenceSource.TALLY,),
        n=24,
        is_percentage=True,
        made_on=dt.date(2026, 12, 14),
    ),
)
