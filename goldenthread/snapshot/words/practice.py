"""Words about coaching, steps, peer groups, team cycles and enquiry."""

from enum import StrEnum


class Spectrum(StrEnum):
    """From content-free to content-rich coaching."""

    REFLECTIVE = "reflective"
    BALANCED = "balanced"
    EXPERT = "expert"


class PairState(StrEnum):
    """The life of a coaching pair."""

    OFFERED = "offered"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class CoachingPart(StrEnum):
    """The two parts of a coaching cycle that have a regular time."""

    LOOK = "look"
    TALK = "talk"


class StepOutcome(StrEnum):
    """How an action step ended."""

    GOT_IT = "got-it"
    NEARLY = "nearly"
    DROPPED = "dropped"


class PeerGroupKind(StrEnum):
    """How many colleagues support one another."""

    PAIR = "pair"
    TRIAD = "triad"


class PromiseOutcome(StrEnum):
    """What became of a promise by the next session."""

    DONE = "done"
    ADAPTED = "adapted"
    NOT_YET = "not-yet"


class EnquiryKind(StrEnum):
    """The forms of enquiry into one's own work."""

    ENQUIRY = "enquiry"
    LESSON_STUDY = "lesson-study"
    JOINT_PLAN = "joint-plan"
    IMPROVEMENT_PROJECT = "improvement-project"


class CycleOutcome(StrEnum):
    """How a cycle or an enquiry ended; all three are good endings."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    STOPPED = "stopped"


class SharedWith(StrEnum):
    """Where a coaching summary was shown or attached."""

    APPRAISAL = "appraisal"
    LINE_MANAGER = "line-manager"
    SENIOR_LEADERS = "senior-leaders"
    COLLEAGUE = "colleague"


class SharedBy(StrEnum):
    """Whose hand shared it."""

    COACHEE = "coachee"
    COACH = "coach"
    OTHER = "other"
