"""Words about outside expertise."""

from enum import StrEnum


class ProviderKind(StrEnum):
    """Who brings outside expertise."""

    COMPANY = "company"
    UNIVERSITY = "university"
    HUB = "hub"
    EXAM_BOARD = "exam-board"
    SCHOOL = "school"
    CONSULTANT = "consultant"
    CHARITY = "charity"


class EngagementKind(StrEnum):
    """Forms of outside expertise."""

    KEYNOTE = "keynote"
    COURSE = "course"
    PARTNERSHIP = "partnership"
    VISIT = "visit"
    STANDARDISING = "standardising"
    CONFERENCE = "conference"
    QUALIFICATION = "qualification"


class EngagementPurpose(StrEnum):
    """Why outside expertise is wanted."""

    AWARENESS = "awareness"
    SUBJECT_KNOWLEDGE = "subject-knowledge"
    PUPIL_OUTCOMES = "pupil-outcomes"
    LEADERSHIP = "leadership"
    COMPLIANCE = "compliance"


class Effect(StrEnum):
    """Meant to reach pupils through teaching, or through the organisation."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class EngagementState(StrEnum):
    """The life of an engagement."""

    IDEA = "idea"
    REQUEST = "request"
    APPROVED = "approved"
    BOOKED = "booked"
    TOOK_PLACE = "took-place"
    CLOSED = "closed"
    DECLINED = "declined"
