"""Words about needs, measures and priorities."""

from enum import StrEnum


class NeedKind(StrEnum):
    """What a statement of need, or a measure, rests on."""

    OBSERVED_BEHAVIOUR = "observed-behaviour"
    WORK_FEATURE = "work-feature"
    TEST_OF_THE_SKILL = "test-of-the-skill"
    PUPIL_TALK = "pupil-talk"
    PASS_RATE = "pass-rate"
    GRADE_THRESHOLD = "grade-threshold"
    GAP = "gap"
    ATTENDANCE = "attendance"
    SUSPENSIONS = "suspensions"
    BROAD_LABEL = "broad-label"


HEADLINE_KINDS = frozenset(
    {
        NeedKind.PASS_RATE,
        NeedKind.GRADE_THRESHOLD,
        NeedKind.GAP,
        NeedKind.ATTENDANCE,
        NeedKind.SUSPENSIONS,
        NeedKind.BROAD_LABEL,
    }
)


class InsightKind(StrEnum):
    """A channel through which a need became known."""

    PUPIL_MEASURE = "pupil-measure"
    TEACHER_NOTES = "teacher-notes"
    SUPPORT_STAFF_NOTES = "support-staff-notes"
    PUPIL_TALK = "pupil-talk"
    PUPIL_SURVEY = "pupil-survey"
    BOOK_LOOK = "book-look"
    TEAM_DISCUSSION = "team-discussion"
    APPRAISAL_THEMES = "appraisal-themes"
    STAFF_SURVEY = "staff-survey"
    LEADERS_FIGURES = "leaders-figures"
    VENDOR = "vendor"


class NoteState(StrEnum):
    """What became of a need note."""

    NOTED = "noted"
    CLUSTERED = "clustered"
    ADOPTED = "adopted"
    ANSWERED = "answered"


class Direction(StrEnum):
    """Which way a measure should move."""

    UP = "up"
    DOWN = "down"


class PointKind(StrEnum):
    """Whether a value was taken before the start, on the way, or at the end."""

    BASELINE = "baseline"
    MID_POINT = "mid-point"
    END = "end"
    OTHER = "other"


class PriorityState(StrEnum):
    """The life of a priority."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    AGREED = "agreed"
    ACTIVE = "active"
    REVIEW = "review"
    ACHIEVED = "achieved"
    CARRIED_ON = "carried-on"
    STOPPED = "stopped"
