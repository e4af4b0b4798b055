"""The headings under which a person reads what is held about them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """`clock` says in `clocks.py` how long it is kept; `also_seen_by` who else reads it."""

    code: str
    title: str
    lead: str
    also_seen_by: str
    clock: str


GROUPS: tuple[Group, ...] = (
    Group(
        "account",
        "Account, roles and settings",
        "How you sign in, what you may do, and what is sent to you.",
        "Whoever runs the system sees your name, address and roles.",
        "account",
    ),
    Group(
        "work",
        "Your work at the school",
        "Posts, teams, working hours, timetable and days away.",
        "Everybody on the staff sees job and teams. Hours and days away: your line manager and "
        "leaders.",
        "employment",
    ),
    Group(
        "learning",
        "What you took part in",
        "Sessions and programmes you were invited to, and time that counts for you.",
        "The CPD leader; your line manager sees the list. Whoever leads a session sees what you "
        "have instead of it.",
        "learning",
    ),
    Group(
        "practice",
        "Your steps and logs",
        "What you try, and how it went.",
        "Nobody, but the coach of the pair a step came from while the pair lasts.",
        "practice",
    ),
    Group(
        "coaching",
        "Coaching",
        "Pairs you are in, when you met, and what was written.",
        "The words: coach and coachee alone, and whom the coachee shows a summary.",
        "coaching",
    ),
    Group(
        "visits",
        "Visits and release",
        "Whom you visited or invited, and lessons freed for it.",
        "Host and visitor. Leaders see counts.",
        "visits",
    ),
    Group(
        "team",
        "Team sessions",
        "Promises you made, and parts of sessions you led.",
        "The members of the team.",
        "team",
    ),
    Group(
        "enquiry",
        "Enquiry",
        "Questions you work on with others, your notes and plans.",
        "The members; findings that were shared, everybody on the staff.",
        "enquiry",
    ),
    Group(
        "said",
        "What you noticed, proposed and remarked",
        "Need notes, with your name or without, proposals and remarks.",
        "Everybody on the staff, but for who wrote a note without a name.",
        "said",
    ),
    Group(
        "appraisal",
        "Appraisal",
        "Dates and kinds of objectives.",
        "Your appraiser and the head.",
        "appraisal",
    ),
    Group(
        "compliance",
        "Required training and entitlements",
        "What you have done, until when it holds, and time that is yours by law.",
        "Your line manager and leaders.",
        "compliance",
    ),
    Group(
        "plan",
        "Where the plan names you",
        "What you lead, own, decided or reviewed.",
        "Everybody who reads the plan.",
        "plan",
    ),
    Group(
        "check",
        "What the check says of you",
        "Findings that name you.",
        "You and, by the finding, whoever can mend it.",
        "check",
    ),
    Group(
        "log",
        "Lines of the audit log",
        "Changes you made, and changes to your roles and entry.",
        "Leaders; whoever runs the system sees when and by whom.",
        "audit",
    ),
)


def find_group(code: str) -> Group | None:
    return next((group for group in GROUPS if group.code == code), None)
