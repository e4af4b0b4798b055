"""Words about the school year, the timetable, time and cover."""

from enum import StrEnum


class Weekday(StrEnum):
    """The working days."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"


class WeekLabel(StrEnum):
    """The two weeks of a two-week timetable; empty means every week."""

    A = "A"
    B = "B"


class TermName(StrEnum):
    """The three terms."""

    AUTUMN = "autumn"
    SPRING = "spring"
    SUMMER = "summer"


class DayKind(StrEnum):
    """A weekday inside term time that is not an ordinary pupil day."""

    INSET = "inset"
    TRUST_DAY = "trust-day"
    BANK_HOLIDAY = "bank-holiday"
    CLOSED = "closed"


class LessonKind(StrEnum):
    """What a person is timetabled for in a period."""

    LESSON = "lesson"
    PPA = "ppa"
    REGISTRATION = "registration"
    DUTY = "duty"
    LEADERSHIP = "leadership"
    PROTECTED = "protected"
    MEETING = "meeting"
    SUPPORT = "support"


class EventKind(StrEnum):
    """A date in the school's calendar that is not learning, but costs time."""

    PARENTS_EVENING = "parents-evening"
    OPEN_EVENING = "open-evening"
    DATA_DROP = "data-drop"
    EXAMS = "exams"
    OTHER = "other"


class LedgerCategory(StrEnum):
    """Where contracted time goes."""

    TEACHING = "teaching"
    PUPIL_DAY = "pupil-day"
    PPA = "ppa"
    INSET = "inset"
    CPD = "cpd"
    MEETING = "meeting"
    PARENTS_EVENING = "parents-evening"
    OPEN_EVENING = "open-evening"
    SUPERVISION = "supervision"
    APPRAISAL = "appraisal"
    REPORTS = "reports"
    LEADERSHIP = "leadership"
    COACHING = "coaching"
    OTHER = "other"


class CoverReason(StrEnum):
    """What a class is covered for."""

    PEER_VISIT = "peer-visit"
    LESSON_STUDY = "lesson-study"
    COACHING = "coaching"
    TEAM = "team"
    OUTSIDE = "outside"
    OTHER = "other"


class CoverSource(StrEnum):
    """Who can take a class, in the order in which a school would ask."""

    TOKEN = "token"
    SWAP = "swap"
    LEADER = "leader"
    COVER_SUPERVISOR = "cover-supervisor"
    SUPPLY = "supply"
    TEACHER = "teacher"
