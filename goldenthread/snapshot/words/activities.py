"""Words about activities, whom they are for and who took part."""

from enum import StrEnum


class Stream(StrEnum):
    """The three streams."""

    WHOLE_SCHOOL = "whole-school"
    TEAM = "team"
    INDIVIDUAL = "individual"


class ActivityKind(StrEnum):
    """What an activity is; the last six are work that is not development."""

    INSET_SESSION = "inset-session"
    TWILIGHT = "twilight"
    KEYNOTE = "keynote"
    CONFERENCE = "conference"
    DEPARTMENT_SESSION = "department-session"
    TEAM_SESSION = "team-session"
    TLC = "tlc"
    SUPERVISION_GROUP = "supervision-group"
    LESSON_STUDY = "lesson-study"
    ENQUIRY = "enquiry"
    PEER_VISIT = "peer-visit"
    COACHING = "coaching"
    COURSE = "course"
    EXTERNAL_VISIT = "external-visit"
    STANDARDISING = "standardising"
    READING = "reading"
    MODULE = "module"
    REFLECTION = "reflection"
    SHARING = "sharing"
    STATUTORY_TRAINING = "statutory-training"
    BRIEFING = "briefing"
    ADMINISTRATION = "administration"
    PREPARATION = "preparation"
    BUSINESS_MEETING = "business-meeting"
    PASTORAL_MEETING = "pastoral-meeting"


class ActivityState(StrEnum):
    """The life of an activity."""

    SLOT = "slot"
    PLANNED = "planned"
    PUBLISHED = "published"
    HAPPENED = "happened"
    FOLLOW_UP_DUE = "follow-up-due"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


class Exemption(StrEnum):
    """Why an activity need not serve a priority; empty means that it should."""

    STATUTORY = "statutory"
    CAREER = "career"
    PERSONAL = "personal"


class ContentArea(StrEnum):
    """What an activity teaches its participants."""

    SUBJECT_PEDAGOGY = "subject-pedagogy"
    SUBJECT_KNOWLEDGE = "subject-knowledge"
    GENERAL_PEDAGOGY = "general-pedagogy"
    CURRICULUM_EXAM = "curriculum-exam"
    PASTORAL = "pastoral"
    ROLE_SPECIFIC = "role-specific"


class DeliveredBy(StrEnum):
    """Who brings the content."""

    IN_HOUSE = "in-house"
    EXTERNAL = "external"


class LinkKind(StrEnum):
    """How one activity stands to an earlier one."""

    FOLLOWS = "follows"
    REVISITS = "revisits"
    REQUIRES = "requires"


class AudienceGroup(StrEnum):
    """A staff group as an audience; teachers here include leaders."""

    EVERYONE = "everyone"
    TEACHERS = "teachers"
    LEADERS = "leaders"
    SUPPORT_DIRECT = "support-direct"
    SUPPORT_GENERAL = "support-general"


class ParticipationState(StrEnum):
    """What one person did about one activity."""

    INVITED = "invited"
    ATTENDED = "attended"
    CAUGHT_UP = "caught-up"
    EXCUSED = "excused"
