"""Where rows about a person are found: every table that refers to one, in one table.

A test walks all models: whoever adds one that refers to a person, to an account or holds sealed
words says here what of it belongs to whom, or why it is not shown.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows of one model. `mine` and `named` are look-ups that lead to the person.

    A row that is `mine` is shown whole. One that only names the person tells that it does, and what
    it is: its other columns are about others. `leaves_out` names columns that say nothing to
    anybody. `account` says that the look-ups lead to the account and not to the person.
    """

    model: str
    group: str
    title: str
    mine: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    account: bool = False


PERSON = ("person",)

HOLDINGS: tuple[Holding, ...] = (
    Holding("accounts.User", "account", "Your account", ("pk",), (), ("password",), account=True),
    Holding("accounts.RoleAssignment", "account", "Your roles", ("user",), account=True),
    Holding("account.EmailAddress", "account", "Addresses", ("user",), account=True),
    Holding(
        "mfa.Authenticator",
        "account",
        "Passkeys and second steps",
        ("user",),
        (),
        ("data",),
        account=True,
    ),
    Holding(
        "socialaccount.SocialAccount",
        "account",
        "Sign-in by another service",
        ("user",),
        account=True,
    ),
    Holding("findings.DigestWish", "account", "Mail about the check", ("user",), account=True),
    Holding("reminders.ReminderWish", "account", "Reminders", ("user",), account=True),
    Holding(
        "reminders.CalendarFeed",
        "account",
        "Calendar addresses",
        ("user",),
        (),
        ("digest",),
        account=True,
    ),
    Holding("people.Person", "work", "Your entry in the staff list", ("user",), account=True),
    Holding("people.Post", "work", "Your posts", PERSON, ("line_manager", "appraiser")),
    Holding("people.TeamMember", "work", "Your teams", PERSON),
    Holding("people.Team", "work", "Teams you lead", (), ("leader",)),
    Holding("people.WorkingHours", "work", "Working hours", PERSON),
    Holding("people.Lesson", "work", "Timetable", PERSON),
    Holding("people.Leave", "work", "Days away", PERSON),
    Holding("programmes.Participation", "learning", "Sessions", PERSON),
    Holding("programmes.ActivityAudience", "learning", "Activities meant for you", PERSON),
    Holding("programmes.ProgrammeAudience", "learning", "Programmes meant for you", PERSON),
    Holding("programmes.TrialArm", "learning", "Trials", PERSON),
    Holding("years.LedgerEntry", "learning", "Directed time", PERSON),
    Holding("expertise.ExpertiseEntry", "learning", "What you know well", PERSON),
    Holding("expertise.EngagementPerson", "learning", "Work with people from outside", PERSON),
    Holding("practice.Step", "practice", "Steps", PERSON),
    Holding("practice.StepWords", "practice", "What the steps say", ("step__person",)),
    Holding("practice.StepOtherWords", "practice", "Second versions", ("step__person",)),
    Holding("practice.PracticeLog", "practice", "Logs", PERSON, (), ("number",)),
    Holding("practice.Coach", "coaching", "Your work as a coach", PERSON),
    Holding("practice.CoachingPair", "coaching", "Pairs", ("coach", "coachee")),
    Holding(
        "practice.PairAgreement", "coaching", "What was agreed", ("pair__coachee", "pair__coach")
    ),
    Holding("practice.CoachingSlot", "coaching", "Regular times", ("pair__coachee", "pair__coach")),
    Holding("practice.Touchpoint", "coaching", "Meetings", ("pair__coachee", "pair__coach")),
    Holding(
        "practice.TouchpointWords",
        "coaching",
        "Notes of meetings",
        ("touchpoint__pair__coachee", "touchpoint__pair__coach"),
    ),
    Holding(
        "practice.SharedSummary",
        "coaching",
        "Summaries that were shown",
        ("pair__coachee", "pair__coach"),
    ),
    Holding(
        "practice.SharedWords",
        "coaching",
        "What the summaries say",
        ("shared_summary__pair__coachee", "shown_to"),
    ),
    Holding("practice.PeerVisit", "visits", "Visits", ("host", "visitor")),
    Holding(
        "practice.VisitArrangement",
        "visits",
        "What was arranged and seen",
        ("visit__host", "visit__visitor"),
        ("asked_by",),
    ),
    Holding("practice.PeerGroupMember", "visits", "Groups that visit each other", PERSON),
    Holding("practice.CoverToken", "visits", "Cover tokens", ("owner",)),
    Holding("practice.CoverOffer", "visits", "Cover you offered", ("offered_by",)),
    Holding("years.CoverRequest", "visits", "Cover that was asked for you", PERSON),
    Holding("practice.Promise", "team", "Promises", PERSON),
    Holding(
        "practice.PromiseWords",
        "team",
        "What the promises say",
        ("promise__person",),
        ("looked_at_by",),
    ),
    Holding("practice.AgendaSegment", "team", "Parts of sessions you lead", ("lead",)),
    Holding("practice.SessionRun", "team", "Sessions you ran", ("run_by",), (), ("began_before",)),
    Holding("practice.Enquiry", "enquiry", "Enquiries you lead", ("lead",)),
    Holding("practice.EnquiryMember", "enquiry", "Enquiries you are in", PERSON),
    Holding("practice.EnquiryNote", "enquiry", "Your notes", ("author",)),
    Holding("practice.PlanVersion", "enquiry", "Your plans", ("author",)),
    Holding(
        "practice.EnquiryFindings",
        "enquiry",
        "Findings you share in",
        ("enquiry__lead", "enquiry__enquiry_members__person"),
    ),
    Holding("priorities.NeedNote", "said", "Need notes", ("raised_by",)),
    Holding("priorities.Proposal", "said", "Proposals", PERSON, (), ("token",)),
    Holding("priorities.InnovationTry", "said", "What you tried in an innovation week", PERSON),
    Holding("years.DraftComment", "said", "Comments on the plan of a year", PERSON),
    Holding("programmes.CardRemark", "said", "Remarks on evidence cards", PERSON, (), ("token",)),
    Holding("programmes.TechniqueVariant", "said", "Technique cards you wrote", ("written_by",)),
    Holding(
        "programmes.TechniqueModel", "said", "Models you added", ("added_by",), (), ("stored_as",)
    ),
    Holding("surveys.SurveyMember", "said", "Surveys you are invited to", PERSON),
    Holding("evaluation.ClassFigure", "said", "Figures of your classes", ("taken_by",)),
    Holding("evaluation.WallFinding", "said", "Findings you shared", ("shared_by",)),
    Holding("reviews.SelfEvaluation", "said", "What you wrote in a review", ("written_by",)),
    Holding("appraisal.Appraisal", "appraisal", "Appraisals", PERSON, ("appraiser",)),
    Holding("appraisal.Objective", "appraisal", "Objectives", ("appraisal__person",)),
    Holding("appraisal.AppraisalTouch", "appraisal", "Check-ins", ("appraisal__person",)),
    Holding("compliance.ComplianceRecord", "compliance", "Required training", PERSON),
    Holding(
        "compliance.Entitlement",
        "compliance",
        "Entitlements",
        PERSON,
        ("mentor", "tutor", "assessor"),
    ),
    Holding("priorities.Priority", "plan", "Priorities", (), ("owner",)),
    Holding("programmes.Programme", "plan", "Programmes", (), ("lead",)),
    Holding("programmes.Activity", "plan", "Activities", (), ("facilitator",)),
    Holding("programmes.Decision", "plan", "Decisions", (), ("decided_by",)),
    Holding("evaluation.EvaluationItem", "plan", "Evaluation", (), ("owner",)),
    Holding("evaluation.Claim", "plan", "Claims", (), ("reviewed_by",)),
    Holding("reviews.ReviewAction", "plan", "Actions after a survey", (), ("owner",)),
    Holding("findings.AcceptedFinding", "plan", "Accepted findings", (), ("owner",)),
)

# Models that refer to a person and are not in the table above, each with the reason.
ELSEWHERE = {
    "proposals.Proposal": "is a draft of the year; what was accepted stands in its own tables",
    "surveys.BallotBox": "holds how many answered what; nobody's answers can be found in it",
    "accounts.RecordOpening": "has a page of its own, and those the reader opened stand in the log",
}
