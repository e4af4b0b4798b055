"""The closed lists of words that stand in the school folder, the database and the pages."""

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


class CoverSource(StrEnum):
    """Who can take a class, in the order in which a school would ask."""

    TOKEN = "token"
    SWAP = "swap"
    LEADER = "leader"
    COVER_SUPERVISOR = "cover-supervisor"
    SUPPLY = "supply"
    TEACHER = "teacher"


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


class ProgrammeState(StrEnum):
    """The life of a programme."""

    SKETCH = "sketch"
    DESIGNED = "designed"
    READY = "ready"
    ACTIVE = "active"
    MID_REVIEW = "mid-review"
    CLOSING = "closing"
    CLOSED = "closed"


class Ambition(StrEnum):
    """How deep the learning is meant to go."""

    AWARENESS = "awareness"
    PROCEDURAL = "procedural"
    DELIBERATE = "deliberate"
    ADAPTIVE = "adaptive"


class ProgrammeScope(StrEnum):
    """One narrow aim, or general practice."""

    NARROW = "narrow"
    GENERAL = "general"


class Mechanism(StrEnum):
    """The fourteen mechanisms of effective professional development (EEF 2021), by group A to D."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    B3 = "B3"
    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"
    D1 = "D1"
    D2 = "D2"
    D3 = "D3"
    D4 = "D4"

    @property
    def group(self) -> str:
        """The letter of its group: A knowledge, B motivation, C technique, D embedding."""
        return self.value[0]


class Demand(StrEnum):
    """What a programme asks people to do that needs time in the school day."""

    OBSERVATION = "observation"
    PRACTICE = "practice"
    STUDY = "study"
    MODULE = "module"


class SourceType(StrEnum):
    """What an evidence card rests on, strongest first."""

    SYSTEMATIC_REVIEW = "systematic-review"
    SEVERAL_STUDIES = "several-studies"
    SINGLE_STUDY = "single-study"
    GUIDANCE_REPORT = "guidance-report"
    PRACTICE_REPORT = "practice-report"
    OPINION = "opinion"
    VENDOR = "vendor"


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


class DecisionKind(StrEnum):
    """The four endings of a programme."""

    ADOPT = "adopt"
    ADAPT = "adapt"
    EXTEND = "extend"
    STOP = "stop"


class Arm(StrEnum):
    """The side of a trial that a person is on."""

    TREATMENT = "treatment"
    CONTROL = "control"


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
