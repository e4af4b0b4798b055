"""The four priorities of Ashmoor Vale: needs, pupils, how the school knows, and what it let go."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import InsightKind, NeedKind, PriorityState, StaffGroup

TARGET_GROUPS = (
    r.TargetGroup(
        id="y8-lower-reading-band",
        label="Year 8 lower reading band",
        criteria="Standard age score for reading below 85 in September, of 221 in Year 8",
        size=62,
        year_groups="8",
        has_ta_support=True,
    ),
    r.TargetGroup(
        id="y9-10-low-contribution",
        label="Years 9-10 disadvantaged, low contribution",
        criteria="Disadvantaged and rarely offering an answer in the September tallies",
        size=74,
        year_groups="9-10",
        has_ta_support=True,
    ),
    r.TargetGroup(
        id="y9-history-science",
        label="Year 9 in history and science, 2025-26",
        criteria="Year 9 classes of the teachers who tried knowledge organisers last year",
        size=112,
        year_groups="9",
    ),
)

NEEDS = (
    r.Need(
        id="reading-to-learn",
        pupils="62 Year 8 pupils with a standard reading age score below 85",
        cannot_yet=(
            "Skip unfamiliar words in subject texts and cannot state the main point of a paragraph"
        ),
        how_we_know=(
            "Seen by teachers of science, history and geography and by 5 TAs; reading test in "
            "September"
        ),
        context_figure="62 of 221 in Year 8 score below 85",
        kinds=(
            NeedKind.OBSERVED_BEHAVIOUR,
            NeedKind.WORK_FEATURE,
            NeedKind.TEST_OF_THE_SKILL,
        ),
        target_group="y8-lower-reading-band",
    ),
    r.Need(
        id="everyone-thinking",
        pupils="Disadvantaged pupils in Years 9-10",
        cannot_yet=(
            "Rarely offer an answer, and leave lessons with the misconception they came with"
        ),
        how_we_know="Tallies in 18 lessons: 1 contribution in 9 comes from this 31% of pupils",
        context_figure="Pupil premium 29%",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.WORK_FEATURE),
        target_group="y9-10-low-contribution",
    ),
    r.Need(
        id="behaviour-attendance",
        pupils="All",
        cannot_yet="Raise attendance to 94% and cut suspensions by 20%",
        how_we_know="Attendance data",
        context_figure="Attendance 91.2%",
        kinds=(NeedKind.ATTENDANCE, NeedKind.SUSPENSIONS),
    ),
)

PRIORITIES = (
    r.Priority(
        id="reading-to-learn",
        code="P1",
        title="Reading to learn",
        need="reading-to-learn",
        success_for_pupils=(
            "45 of 62 state the main point unaided in two subjects by July; median reading score "
            "up by 5"
        ),
        practice_picture=(
            "Teachers and TAs read aloud, stop at hard words, and ask for the main point in every "
            "subject"
        ),
        owner="tomasz-wilk",
        state=PriorityState.ACTIVE,
        opened_on=dt.date(2026, 6, 15),
        starts_on=dt.date(2026, 9, 2),
        review_on=dt.date(2027, 3, 19),
        instead_of="Whole-school marking crosses; weekly briefings",
        money_pounds=Decimal(7200),
        protected_hours=2600,
    ),
    r.Priority(
        id="everyone-thinking",
        code="P2",
        title="Everyone thinking",
        need="everyone-thinking",
        success_for_pupils=(
            "Each target pupil contributes or responds at least 3 times a lesson; error on hinge "
            "questions halved"
        ),
        practice_picture="Every pupil answers every key question before anyone is told",
        owner="lola-bamgbose",
        state=PriorityState.ACTIVE,
        opened_on=dt.date(2026, 6, 15),
        starts_on=dt.date(2026, 9, 2),
        review_on=dt.date(2027, 3, 19),
        money_pounds=Decimal(1900),
        protected_hours=880,
    ),
    r.Priority(
        id="behaviour-attendance",
        code="P3",
        title="Behaviour and attendance",
        need="behaviour-attendance",
        success_for_pupils="Attendance 94%; suspensions down by 20%",
        owner="hannah-prosser",
        state=PriorityState.ACTIVE,
        opened_on=dt.date(2026, 7, 6),
        starts_on=dt.date(2027, 1, 4),
        money_pounds=Decimal(0),
        protected_hours=0,
    ),
    r.Priority(
        id="digital-ai",
        code="P4",
        title="Digital & AI",
        practice_picture="Staff must be AI-ready",
        owner="peter-vance",
        state=PriorityState.ACTIVE,
        opened_on=dt.date(2026, 11, 16),
        starts_on=dt.date(2027, 2, 4),
        money_pounds=Decimal(2100),
        protected_hours=450,
    ),
)

_SOURCES: tuple[tuple[str, str, InsightKind, dt.date, str], ...] = (
    ("p1-test", "reading-to-learn", InsightKind.PUPIL_MEASURE, dt.date(2026, 9, 9), ""),
    (
        "p1-teachers",
        "reading-to-learn",
        InsightKind.TEACHER_NOTES,
        dt.date(2026, 6, 12),
        StaffGroup.TEACHER,
    ),
    (
        "p1-tas",
        "reading-to-learn",
        InsightKind.SUPPORT_STAFF_NOTES,
        dt.date(2026, 6, 19),
        StaffGroup.SUPPORT_DIRECT,
    ),
    ("p1-pupils", "reading-to-learn", InsightKind.PUPIL_TALK, dt.date(2026, 6, 26), ""),
    ("p2-tallies", "everyone-thinking", InsightKind.PUPIL_MEASURE, dt.date(2026, 9, 14), ""),
    (
        "p2-books",
        "everyone-thinking",
        InsightKind.BOOK_LOOK,
        dt.date(2026, 6, 17),
        StaffGroup.TEACHER,
    ),
    ("p2-survey", "everyone-thinking", InsightKind.PUPIL_SURVEY, dt.date(2026, 7, 1), ""),
    (
        "p3-slt",
        "behaviour-attendance",
        InsightKind.LEADERS_FIGURES,
        dt.date(2026, 7, 3),
        StaffGroup.LEADER,
    ),
    ("p4-slt", "digital-ai", InsightKind.LEADERS_FIGURES, dt.date(2026, 11, 9), StaffGroup.LEADER),
    ("p4-vendor", "digital-ai", InsightKind.VENDOR, dt.date(2026, 11, 12), ""),
)

INSIGHT_SOURCES = tuple(
    r.InsightSource(id=key, priority=priority, kind=kind, on=on, staff_group=group)
    for key, priority, kind, on, group in _SOURCES
)

LET_GO = (
    r.LetGo(
        id="marking-crosses",
        what="Marking crosses across the whole school",
        from_on=dt.date(2026, 9, 1),
        why="Took an hour a week and told nobody what to do next",
        priority="reading-to-learn",
    ),
    r.LetGo(
        id="weekly-briefings",
        what="Weekly briefings, replaced by a bulletin",
        from_on=dt.date(2026, 9, 1),
        minutes_a_week=20,
        why="Notices can be read",
        priority="reading-to-learn",
    ),
)
