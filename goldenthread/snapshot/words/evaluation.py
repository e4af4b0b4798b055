"""Words about evaluation, claims, surveys and the review."""

from enum import StrEnum


class EvaluationLevel(StrEnum):
    """Reaction, learning, organisation, use, pupils."""

    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L4 = "L4"
    L5 = "L5"


class EvaluationStage(StrEnum):
    """When in a programme an evaluation is due."""

    EARLY = "early"
    MID_POINT = "mid-point"
    END = "end"
    LATER = "later"


class EvidenceSource(StrEnum):
    """Independent kinds of evidence."""

    PUPIL_MEASURE = "pupil-measure"
    PUPIL_WORK = "pupil-work"
    PUPIL_VOICE = "pupil-voice"
    SELF_LOG = "self-log"
    PEER_LOOK = "peer-look"
    LEARNING_WALK = "learning-walk"
    EXPLAIN_BACK = "explain-back"
    STAFF_PULSE = "staff-pulse"
    LEADER_NOTE = "leader-note"
    TALLY = "tally"


class Confidence(StrEnum):
    """How far a result can be trusted."""

    HINT = "hint"
    SOME = "some"
    GOOD = "good"


class ClaimStrength(StrEnum):
    """How much a claim of impact claims."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"


class BarrierKind(StrEnum):
    """Why practice has not changed."""

    UNDERSTANDING = "understanding"
    TIME = "time"
    RESOURCES = "resources"
    CLASH = "clash"
    LEADERSHIP = "leadership"
    CONFIDENCE = "confidence"


class SurveyKind(StrEnum):
    """Ways of asking staff."""

    DIAGNOSTIC = "diagnostic"
    PULSE = "pulse"
    FOCUS_GROUP = "focus-group"


class CutState(StrEnum):
    """What became of a request to see answers by group."""

    ASKED = "asked"
    SHOWN = "shown"
    REFUSED = "refused"


class GovernorEventKind(StrEnum):
    """Ways in which governors follow professional learning."""

    REPORT = "report"
    LEARNING = "learning"
    BUDGET_NOTE = "budget-note"
