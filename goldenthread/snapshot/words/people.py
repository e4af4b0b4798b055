"""Words about the school, its staff and its teams."""

from enum import StrEnum


class Phase(StrEnum):
    """What kind of school it is."""

    NURSERY = "nursery"
    INFANT = "infant"
    JUNIOR = "junior"
    PRIMARY = "primary"
    MIDDLE = "middle"
    SECONDARY = "secondary"
    ALL_THROUGH = "all-through"
    SPECIAL = "special"
    ALTERNATIVE = "alternative"
    COLLEGE = "college"


class StaffGroup(StrEnum):
    """The four staff groups; leaders are teachers on the leadership scale."""

    TEACHER = "teacher"
    LEADER = "leader"
    SUPPORT_DIRECT = "support-direct"
    SUPPORT_GENERAL = "support-general"


class PayScale(StrEnum):
    """The pay range, only as far as it decides whose hours are directed."""

    MAIN = "main"
    UPPER = "upper"
    LEADERSHIP = "leadership"
    UNQUALIFIED = "unqualified"
    SUPPORT = "support"


class CareerStage(StrEnum):
    """Where a person stands in their career."""

    TRAINEE = "trainee"
    ECT_YEAR_1 = "ect-year-1"
    ECT_YEAR_2 = "ect-year-2"
    ESTABLISHED = "established"
    MIDDLE_LEADER = "middle-leader"
    SENIOR_LEADER = "senior-leader"


class TeamKind(StrEnum):
    """What holds a team together."""

    SUBJECT = "subject"
    YEAR = "year"
    PHASE = "phase"
    PASTORAL = "pastoral"
    SUPPORT = "support"
    LEADERSHIP = "leadership"
    LEARNING_COMMUNITY = "learning-community"
    NETWORK = "network"
    INTEREST = "interest"


class Readiness(StrEnum):
    """How ready a team is for open, demanding work together."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
