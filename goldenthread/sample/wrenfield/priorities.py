"""Wrenfield's six priorities: the needs behind them, their pupils, and what was let go."""

import datetime as dt
from decimal import Decimal

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import InsightKind, NeedKind, NoteState, PriorityState, StaffGroup


def _group(
    key: str, label: str, size: int, years: str, criteria: str, *, with_assistants: bool
) -> r.TargetGroup:
    return r.TargetGroup(
        id=key,
        label=label,
        criteria=criteria,
        size=size,
        year_groups=years,
        has_ta_support=with_assistants,
    )


TARGET_GROUPS = (
    _group(
        "slow-decoders",
        "Year 2 and 3 slow decoders",
        19,
        "2-3",
        "Fewer than 60 words a minute in the September reading aloud",
        with_assistants=True,
    ),
    _group(
        "reasons-in-maths",
        "Year 3-4 pupils who answer without a reason",
        60,
        "3-4",
        "One table in each lesson, followed all year",
        with_assistants=True,
    ),
    _group(
        "sentence-holders",
        "Year 1-2 pupils who lose the sentence",
        22,
        "1-2",
        "Cannot hold and write a sentence of six words",
        with_assistants=True,
    ),
    _group(
        "quiet-in-talk",
        "Year 5-6 pupils who seldom speak in class talk",
        18,
        "5-6",
        "No turn of more than one sentence in three lessons listened to",
        with_assistants=True,
    ),
    _group(
        "watchers-outdoors",
        "Reception children who watch others play",
        14,
        "R",
        "Joined no shared play outdoors in two weeks of noticing",
        with_assistants=False,
    ),
    _group(
        "uneasy-lunchtimes",
        "Pupils who leave the playground upset",
        24,
        "1-6",
        "Came indoors upset at least twice in a fortnight",
        with_assistants=False,
    ),
)

NEEDS = (
    r.Need(
        id="fluency",
        pupils="19 pupils in Years 2 and 3",
        cannot_yet="Decode slowly, fewer than 60 words a minute, and lose the meaning on the way",
        how_we_know="Reading aloud one minute in September; heard by teachers and TAs every week",
        context_figure="Phonics check last June: 79%",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.TEST_OF_THE_SKILL),
        target_group="slow-decoders",
    ),
    r.Need(
        id="reasons",
        pupils="60 pupils in Years 3 and 4",
        cannot_yet="Give answers in mathematics without reasons; 6 in 60 use “because”",
        how_we_know="Tallies in eight lessons in September; teachers' notes; books",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.WORK_FEATURE),
        target_group="reasons-in-maths",
    ),
    r.Need(
        id="sentences",
        pupils="22 pupils in Years 1 and 2",
        cannot_yet="Hold a sentence of six words in mind and write it",
        how_we_know="Dictated sentences in September and December; TAs' notes",
        kinds=(NeedKind.WORK_FEATURE, NeedKind.TEST_OF_THE_SKILL),
        target_group="sentence-holders",
    ),
    r.Need(
        id="talk",
        pupils="18 pupils in Years 5 and 6",
        cannot_yet="Say more than one sentence when the class discusses",
        how_we_know="Turns counted in nine lessons; five pupils asked",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.PUPIL_TALK),
        target_group="quiet-in-talk",
    ),
    r.Need(
        id="outdoors",
        pupils="14 children in Reception",
        cannot_yet="Join and keep up shared play outdoors",
        how_we_know="Two weeks of noticing by teachers and practitioners",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR,),
        target_group="watchers-outdoors",
    ),
    r.Need(
        id="lunchtimes",
        pupils="24 pupils across Years 1 to 6",
        cannot_yet="Settle a quarrel at lunchtime without coming indoors upset",
        how_we_know="Midday supervisors' tallies; the learning mentor's talks with pupils",
        kinds=(NeedKind.OBSERVED_BEHAVIOUR, NeedKind.PUPIL_TALK),
        target_group="uneasy-lunchtimes",
    ),
)


def _priority(
    code: str,
    key: str,
    title: str,
    need: str,
    owner: str,
    success: str,
    practice: str,
    money: str,
    hours: int,
    starts_on: dt.date = dt.date(2026, 9, 2),
) -> r.Priority:
    return r.Priority(
        id=key,
        code=code,
        title=title,
        need=need,
        success_for_pupils=success,
        practice_picture=practice,
        owner=owner,
        state=PriorityState.ACTIVE,
        opened_on=dt.date(2026, 9, 2),
        starts_on=starts_on,
        review_on=dt.date(2027, 3, 19),
        money_pounds=Decimal(money),
        protected_hours=hours,
    )


PRIORITIES = (
    _priority(
        "W1",
        "fluent-by-seven",
        "Fluent by seven",
        "fluency",
        "farah-iqbal",
        "15 of the 19 read 90 words a minute in July and retell what they read",
        "Adults read aloud with pupils, echo and repeat, a little every day",
        "4500",
        900,
    ),
    _priority(
        "W2",
        "talking-maths",
        "Talking maths",
        "reasons",
        "rosalind-pike",
        "30 of the 60 give a reason unasked in a lesson",
        "Teachers wait, ask “how do you know?” and keep the frame on the wall",
        "1200",
        240,
    ),
    _priority(
        "W3",
        "ready-sentences",
        "Ready sentences",
        "sentences",
        "josie-flint",
        "16 of the 22 hold and write a sentence of six words by Easter",
        "Say it, count it, write it, check it, every day for ten minutes",
        "800",
        180,
        dt.date(2027, 1, 4),
    ),
    _priority(
        "W4",
        "speak-up",
        "Oracy: speak up",
        "talk",
        "adam-whitby",
        "Each of the 18 takes one long turn a week",
        "Talk partners, sentence openers, and a pause before the next hand",
        "300",
        90,
        dt.date(2027, 2, 22),
    ),
    _priority(
        "W5",
        "outdoor-learning",
        "Outdoor learning",
        "outdoors",
        "grace-okafor",
        "10 of the 14 take part in shared play outdoors every day",
        "Adults start a game, stay a minute, and step back",
        "600",
        80,
    ),
    _priority(
        "W6",
        "wellbeing-award",
        "Wellbeing award",
        "lunchtimes",
        "jerome-bailey",
        "Half as many pupils come indoors upset",
        "Every adult outside uses the same three questions",
        "400",
        60,
    ),
)

_TEACHER, _DIRECT = StaffGroup.TEACHER, StaffGroup.SUPPORT_DIRECT
INSIGHT_SOURCES = tuple(
    r.InsightSource(
        id=f"{priority}-{kind}",
        priority=priority,
        kind=kind,
        on=dt.date(2026, month, day),
        staff_group=group,
    )
    for priority, kind, month, day, group in (
        ("fluent-by-seven", InsightKind.PUPIL_MEASURE, 9, 14, ""),
        ("fluent-by-seven", InsightKind.TEACHER_NOTES, 7, 3, _TEACHER),
        ("fluent-by-seven", InsightKind.SUPPORT_STAFF_NOTES, 7, 3, _DIRECT),
        ("talking-maths", InsightKind.TEACHER_NOTES, 9, 8, _TEACHER),
        ("talking-maths", InsightKind.BOOK_LOOK, 9, 18, _TEACHER),
        ("talking-maths", InsightKind.SUPPORT_STAFF_NOTES, 9, 18, _DIRECT),
        ("ready-sentences", InsightKind.PUPIL_MEASURE, 12, 11, ""),
        ("ready-sentences", InsightKind.SUPPORT_STAFF_NOTES, 12, 11, _DIRECT),
        ("speak-up", InsightKind.TEACHER_NOTES, 9, 25, _TEACHER),
        ("speak-up", InsightKind.PUPIL_TALK, 9, 25, ""),
        ("outdoor-learning", InsightKind.TEACHER_NOTES, 9, 11, _TEACHER),
        ("outdoor-learning", InsightKind.SUPPORT_STAFF_NOTES, 9, 11, _DIRECT),
        ("wellbeing-award", InsightKind.SUPPORT_STAFF_NOTES, 9, 16, _DIRECT),
        ("wellbeing-award", InsightKind.PUPIL_TALK, 9, 17, ""),
    )
)

LET_GO = (
    r.LetGo(
        id="weekly-reading-records",
        what="Weekly sheets that record every book read at home",
        from_on=dt.date(2026, 9, 7),
        minutes_a_week=25,
        why="Nobody read them; the time goes to the weekly rehearsal",
        priority="fluent-by-seven",
    ),
)

NEED_NOTES = (
    r.NeedNote(
        id="year-3-word-by-word",
        on=dt.date(2026, 7, 3),
        pupils="Year 3 table by the window",
        observation="Read word by word and cannot say what the page was about",
        raised_by="jean-foxley",
        state=NoteState.ADOPTED,
        need="fluency",
        answer="Became the first priority of the year",
        answered_on=dt.date(2026, 9, 2),
    ),
    r.NeedNote(
        id="year-6-spelling",
        on=dt.date(2026, 11, 20),
        pupils="Year 6",
        observation="Spell the same ten words wrong in every subject",
        raised_by="megan-rowe",
        state=NoteState.ANSWERED,
        answer="Not now: there are six priorities already; a list goes home instead",
        answered_on=dt.date(2026, 11, 27),
    ),
)
