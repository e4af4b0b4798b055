"""What the gallery shows: a slice of Ashmoor Vale on Friday 5 February 2027."""

from dataclasses import dataclass
from datetime import date

from goldenthread.ui.bars import Bar, BarPart, BarPicture
from goldenthread.ui.listing import Column, Filter
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.navigation import AccountMenu, NavigationItem, Place
from goldenthread.ui.summary import SummaryRow
from goldenthread.ui.thread_drawing import LinkPicture, StrandPicture, ThreadPicture

DEMO_DAY = date(2027, 2, 5)
HERE = "#content"

READING = PriorityMark(1, "Reading to learn")
THINKING = PriorityMark(2, "Everyone thinking")
BEHAVIOUR = PriorityMark(3, "Behaviour and attendance")
DIGITAL = PriorityMark(4, "Digital and AI")
MARKS = (
    READING,
    THINKING,
    BEHAVIOUR,
    DIGITAL,
    PriorityMark(5, "A fifth priority"),
    PriorityMark(6, "A sixth priority"),
)

PLACE = Place("Ashmoor Vale Academy", note="2026-27", url=HERE)
PLACES = ("Today", "Thread", "Year", "Practice", "Impact", "Review", "Check")
NAVIGATION = tuple(NavigationItem(label, HERE, label == "Thread") for label in PLACES)
RUNNING_NAVIGATION = tuple(
    NavigationItem(label, HERE) for label in ("People", "Library", "Reports", "Administration")
)
ACCOUNT_MENU = AccountMenu(
    name="Tomasz Wilk",
    role="CPD leader, Ashmoor Vale Academy",
    items=tuple(
        NavigationItem(label, HERE)
        for label in ("My record and certificates", "Who looked at my record", "Settings")
    ),
    sign_out_url=HERE,
)
TABS = (
    NavigationItem("Programme", HERE, current=True),
    NavigationItem("Sessions", HERE),
    NavigationItem("Evaluation", HERE),
)
IMPORT_STEPS = ("Choose a folder", "See what was understood", "Bring it in")
SUMMARY = (
    SummaryRow("Target group", "62 pupils in Year 8, lower reading band", url=HERE),
    SummaryRow("Baseline", "11 of 62, 9–18 September 2026", url=HERE),
    SummaryRow("Led by", "Tomasz Wilk", change_url=HERE),
)
WRONG_ANSWERS = {"title": "", "baseline_on": "31/2/2027", "team": "en", "minutes": "2"}


@dataclass(frozen=True, slots=True)
class SampleMessage:
    text: str
    level_tag: str

    def __str__(self) -> str:
        return self.text


MESSAGES = (
    SampleMessage("The 9 March return is planned for all six teams.", "success"),
    SampleMessage("Two rows of staff.csv were not understood. Nothing has changed.", "warning"),
)


@dataclass(frozen=True, slots=True)
class SamplePerson:
    name: str
    team: str
    route: str
    minutes: int
    seen: date


PEOPLE = (
    SamplePerson("Bea Marlowe", "Creative arts", "Coach", 540, date(2027, 2, 3)),
    SamplePerson("Denise Obi", "TAs and HLTAs", "Triad", 270, date(2027, 2, 2)),
    SamplePerson("Ellie Marsh", "Mathematics", "Instructional coaching", 1045, date(2027, 2, 4)),
    SamplePerson("Mark Ellery", "History", "Self-directed", 0, date(2026, 12, 15)),
    SamplePerson("Priya Nair", "English", "Coach", 1310, date(2026, 12, 4)),
    SamplePerson("Sian Hughes", "English", "Coach", 1180, date(2027, 1, 26)),
)
PEOPLE_COLUMNS = (
    Column("name", "Name", sort_by=("name",)),
    Column("team", "Team", sort_by=("team", "name")),
    Column("route", "Route"),
    Column("minutes", "Development time", sort_by=("minutes",), numeric=True),
    Column("seen", "Last session"),
)
PEOPLE_FILTERS = (
    Filter("team", "Team", (("en", "English"), ("ma", "Mathematics"))),
    Filter("route", "Route", (("coach", "Coach"), ("triad", "Triad"))),
)

_STREAMS = ("Whole school", "Teams", "Individuals")


def _strands(*facts: str) -> tuple[StrandPicture, ...]:
    pairs = zip(_STREAMS, facts, strict=True)
    return tuple(
        StrandPicture(label, fact, "missing" if fact.startswith("none") else "there")
        for label, fact in pairs
    )


READING_THREAD = ThreadPicture(
    READING,
    "Reading to learn",
    (
        LinkPicture("need", "Unfamiliar words are skipped", "62 pupils in Year 8", url=HERE),
        LinkPicture(
            "priority", "Reading to learn", "Agreed 7 July 2026, led by Tomasz Wilk", url=HERE
        ),
        LinkPicture(
            "programme", "Reading in every subject", "75 teachers, 12 TAs, 34 h each", url=HERE
        ),
        LinkPicture(
            "activities",
            "41 activities",
            "26 have happened",
            url=HERE,
            strands=_strands("3 sessions", "24 sessions", "14 rounds"),
        ),
        LinkPicture(
            "practice", "Read aloud, stop, say the point", "71% tried it this half-term", url=HERE
        ),
        LinkPicture(
            "evidence",
            "Mid-point, 22 January",
            "11 of 62 → 27 of 62",
            url=HERE,
            note="Too early to tell for reading scores.",
        ),
        LinkPicture(
            "decision", "Carry on, adapt or stop", "Due 16 July 2027", "not yet due", url=HERE
        ),
    ),
    url=HERE,
)
THINKING_THREAD = ThreadPicture(
    THINKING,
    "Everyone thinking",
    (
        LinkPicture("need", "Few answers, same mistakes", "74 pupils in Years 9 and 10", url=HERE),
        LinkPicture("priority", "Everyone thinking", "Agreed 7 July 2026", url=HERE),
        LinkPicture(
            "programme",
            "Questions that reach everyone",
            "40 teachers, 22 h each",
            url=HERE,
            finding_count=2,
        ),
        LinkPicture(
            "activities",
            "16 activities",
            "9 have happened",
            url=HERE,
            finding_count=1,
            strands=_strands("1 twilight", "14 sessions", "1 round"),
        ),
        LinkPicture(
            "practice",
            "Hinge questions",
            "Nothing logged since 20 October",
            "missing",
            "16 weeks without a session",
            HERE,
        ),
        LinkPicture(
            "evidence",
            "Mid-point",
            "0.8 answers a lesson in September",
            "late",
            "due 18 December, 7 weeks ago",
            HERE,
            finding_count=1,
        ),
        LinkPicture(
            "decision", "Carry on, adapt or stop", "Due 16 July 2027", "not yet due", url=HERE
        ),
    ),
    url=HERE,
)
DIGITAL_THREAD = ThreadPicture(
    DIGITAL,
    "Digital and AI",
    (
        LinkPicture("need", "No pupil need is written", "", "missing", "write it first", HERE),
        LinkPicture(
            "priority", "Digital and AI", "Added 16 November 2026", url=HERE, finding_count=2
        ),
        LinkPicture("programme", "AI tools for all", "75 teachers, 6 h each", url=HERE),
        LinkPicture(
            "activities",
            "1 activity",
            "It was yesterday",
            url=HERE,
            finding_count=2,
            strands=_strands("1 twilight", "none planned", "none planned"),
        ),
        LinkPicture("practice", "No technique is named", "", "missing", "choose one", HERE),
        LinkPicture(
            "evidence",
            "Reaction only",
            "No pupil measure",
            "missing",
            "add a measure with a baseline",
            HERE,
        ),
        LinkPicture("decision", "Carry on, adapt or stop", "No date", "not yet due", url=HERE),
    ),
    url=HERE,
)
THREADS = (READING_THREAD, THINKING_THREAD, DIGITAL_THREAD)

LEDGER = BarPicture(
    "Development time planned for a teacher, in hours",
    (
        Bar(
            "Reading to learn",
            (BarPart("used", 19, "mark-1"), BarPart("left", 15, "planned")),
            "34 h",
            HERE,
            note="19 h used",
        ),
        Bar(
            "Everyone thinking",
            (BarPart("used", 11, "mark-1"), BarPart("left", 11, "planned")),
            "22 h",
            HERE,
            note="11 h used",
        ),
        Bar(
            "Digital and AI",
            (BarPart("used", 2, "mark-1"), BarPart("left", 4, "planned")),
            "6 h",
            HERE,
            note="2 h used",
        ),
    ),
    row_heading="Priority",
)
DIRECTED_TIME = BarPicture(
    "Directed time of a full-time teacher, against the limit",
    (
        Bar("Standard budget", (BarPart("", 1225.4),), "1,225.4 h", HERE),
        Bar("With the extra twilight", (BarPart("", 1227.4),), "1,227.4 h", HERE),
        Bar("Heads of year", (BarPart("", 1281.0, "over"),), "1,281 h", HERE),
    ),
    limit=1265,
    limit_label="1,265 hours a year",
    row_heading="Who",
)
