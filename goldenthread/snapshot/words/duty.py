"""Words about appraisal and statutory training."""

from enum import StrEnum


class ObjectiveKind(StrEnum):
    """Get better at something, reach a figure, or grow into a role."""

    LEARNING = "learning"
    PERFORMANCE = "performance"
    CAREER = "career"


class ObjectiveMeasure(StrEnum):
    """What an objective is judged by."""

    OWN_PRACTICE = "own-practice"
    NAMED_PUPILS = "named-pupils"
    PUPIL_ATTAINMENT = "pupil-attainment"
    GRADE_THRESHOLD = "grade-threshold"
    OTHER_OUTSIDE_CONTROL = "other-outside-control"
    MILESTONE = "milestone"


class Drafter(StrEnum):
    """Who wrote the first draft."""

    APPRAISEE = "appraisee"
    APPRAISER = "appraiser"
    BOTH = "both"


class DutyBasis(StrEnum):
    """Why an item of training is required."""

    STATUTORY = "statutory"
    EXPECTED = "expected"
    RISK = "risk"


class EntitlementKind(StrEnum):
    """Time or a qualification that a post brings by regulation."""

    ECT_YEAR_1 = "ect-year-1"
    ECT_YEAR_2 = "ect-year-2"
    SENCO = "senco"
