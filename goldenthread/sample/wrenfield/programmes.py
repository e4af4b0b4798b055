"""Wrenfield's six programmes: one sound, two too thin for their aim, three small ones."""

import datetime as dt

from goldenthread.sample.wrenfield.cast import ASSISTANTS, MIDDAY, assistants_of
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import Ambition, Demand, ProgrammeScope, ProgrammeState, SourceType

# The two HLTAs work in every year, so they learn with the classes of Years 1 to 4.
FLUENCY_ASSISTANTS = ("donna-reeve", "pat-sweeney", *assistants_of("1", "2", "3", "4"))
OTHER_ASSISTANTS = tuple(a.key for a in ASSISTANTS if a.key not in FLUENCY_ASSISTANTS)
AWARD_STAFF = ("jerome-bailey", "angela-royle", "steph-yardley", *(c.key for c in MIDDAY))

EVIDENCE_CARDS = (
    r.EvidenceCard(
        id="repeated-reading",
        title="Guided and repeated reading aloud",
        claim="Reading the same text aloud with an adult several times raises fluency",
        source_type=SourceType.SYSTEMATIC_REVIEW,
        strength="Many trials, most in other countries",
        limits="Less is known about effects that last beyond a year",
        criticism_searched=True,
        local_fit="Fits the ten minutes after lunch",
    ),
    r.EvidenceCard(
        id="talk-for-reasons",
        title="Talk that asks for reasons in mathematics",
        claim="Asking for reasons helps pupils see the structure of a problem",
        source_type=SourceType.SEVERAL_STUDIES,
        strength="Moderate",
        limits="Teachers in the studies had more training than we plan",
        criticism_searched=True,
        local_fit="Sentence frames are known from English",
    ),
    r.EvidenceCard(
        id="transcription-first",
        title="Transcription frees the mind for composing",
        claim="Fluent spelling and handwriting leave more attention for the sentence",
        source_type=SourceType.SYSTEMATIC_REVIEW,
        strength="Fair",
        limits="Few studies with six-year-olds",
        criticism_searched=True,
        local_fit="Ten minutes a day are there",
    ),
    r.EvidenceCard(
        id="structured-talk",
        title="Structured talk in class",
        claim="Openers and turns let quiet pupils speak longer",
        source_type=SourceType.SEVERAL_STUDIES,
        strength="Moderate",
        limits="Short studies",
        criticism_searched=True,
        local_fit="Year 6 uses talk partners already",
    ),
)

TECHNIQUES = (
    r.Technique(
        id="echo-reading",
        name="Echo reading",
        description="Let a pupil hear fluent reading and copy it at once",
        looks_like="Adult reads a sentence, pupil reads it back, then both together",
        common_slips="Sentences that are too long",
        evidence_card="repeated-reading",
    ),
    r.Technique(
        id="how-do-you-know",
        name="How do you know?",
        description="Ask every answer for its reason",
        looks_like="Pause, question, frame with “because”",
        common_slips="Asking only after wrong answers",
        evidence_card="talk-for-reasons",
    ),
    r.Technique(
        id="say-count-write",
        name="Say it, count it, write it",
        description="Hold a sentence in mind while writing",
        looks_like="Whole sentence aloud, fingers for words, then the pencil",
        common_slips="Dictating word by word",
        evidence_card="transcription-first",
    ),
)


def _programme(
    code: str,
    key: str,
    title: str,
    priority: str,
    lead: str,
    target_group: str,
    aim: str,
    card: str,
    ambition: Ambition,
    scope: ProgrammeScope,
    hours_in_minutes: tuple[int, int, int, int, int],
    mechanisms: str,
    starts_on: dt.date,
    ends_on: dt.date,
    protected_minutes: int,
    state: ProgrammeState = ProgrammeState.ACTIVE,
) -> r.Programme:
    taught, practised, together, coached, reviewed = hours_in_minutes
    return r.Programme(
        id=key,
        code=code,
        title=title,
        priority=priority,
        aim=aim,
        rationale="Little and often, with the people who teach the same pupils",
        ambition=ambition,
        scope=scope,
        state=state,
        starts_on=starts_on,
        ends_on=ends_on,
        lead=lead,
        target_group=target_group,
        evidence_card=card,
        mechanisms=tuple(mechanisms.split()),
        input_minutes=taught,
        practice_minutes=practised,
        collaboration_minutes=together,
        coaching_minutes=coached,
        review_minutes=reviewed,
        demands=(Demand.PRACTICE,),
        protected_minutes=protected_minutes,
        cover_tokens=0,
    )


SEPTEMBER, JANUARY = dt.date(2026, 9, 2), dt.date(2027, 1, 4)
MARCH, JULY = dt.date(2027, 3, 25), dt.date(2027, 7, 9)
GENERAL, NARROW = ProgrammeScope.GENERAL, ProgrammeScope.NARROW

PROGRAMMES = (
    # 6 + 9.5 + 12 + 4.5 + 4 = 36 hours.
    _programme(
        "FL",
        "fluency",
        "Fluent by seven",
        "fluent-by-seven",
        "farah-iqbal",
        "slow-decoders",
        "Read aloud with pupils so that they hear, try and repeat fluent reading",
        "repeated-reading",
        Ambition.ADAPTIVE,
        GENERAL,
        (360, 570, 720, 270, 240),
        "A1 A2 B1 B2 B3 C1 C2 C3 C4 C5 D2 D3 D4",
        SEPTEMBER,
        JULY,
        570,
    ),
    # 6 + 8 + 6 + 2 + 2 = 24 hours, for teachers only.
    _programme(
        "TM",
        "maths-talk",
        "Talking maths",
        "talking-maths",
        "rosalind-pike",
        "reasons-in-maths",
        "Ask for reasons and wait for them",
        "talk-for-reasons",
        Ambition.ADAPTIVE,
        GENERAL,
        (360, 480, 360, 120, 120),
        "A1 A2 B1 B2 C1 C2 C3 C4 C5 D2 D4",
        SEPTEMBER,
        JULY,
        480,
    ),
    # 4 + 5 + 4 + 2 + 1 = 16 hours in one term.
    _programme(
        "RS",
        "sentences",
        "Ready sentences",
        "ready-sentences",
        "josie-flint",
        "sentence-holders",
        "Teach pupils to hold a sentence in mind and write it",
        "transcription-first",
        Ambition.DELIBERATE,
        GENERAL,
        (240, 300, 240, 120, 60),
        "A1 A2 B1 B2 C1 C2 C4 C5 D2 D4",
        JANUARY,
        MARCH,
        300,
    ),
    _programme(
        "OR",
        "oracy",
        "Speak up",
        "speak-up",
        "adam-whitby",
        "quiet-in-talk",
        "Use openers and turns in class talk",
        "structured-talk",
        Ambition.PROCEDURAL,
        NARROW,
        (120, 180, 180, 0, 60),
        "A1 B1 C1 C5 D2",
        dt.date(2027, 2, 22),
        JULY,
        60,
        ProgrammeState.READY,
    ),
    _programme(
        "OL",
        "outdoors",
        "Out and about",
        "outdoor-learning",
        "grace-okafor",
        "watchers-outdoors",
        "Start shared play outdoors and step back",
        "",
        Ambition.PROCEDURAL,
        NARROW,
        (60, 240, 360, 0, 60),
        "A1 B1 C2 C5 D2",
        SEPTEMBER,
        JULY,
        60,
    ),
    _programme(
        "WA",
        "kind-lunchtimes",
        "Kind lunchtimes",
        "wellbeing-award",
        "jerome-bailey",
        "uneasy-lunchtimes",
        "Ask the same three questions when pupils quarrel",
        "",
        Ambition.PROCEDURAL,
        NARROW,
        (45, 120, 200, 0, 45),
        "A1 B1 C3 C5 D1",
        SEPTEMBER,
        JULY,
        60,
    ),
)

PROGRAMME_AUDIENCE = (
    *(r.ProgrammeAudience(programme="fluency", team=team) for team in ("ks1", "lks2")),
    *(r.ProgrammeAudience(programme="fluency", person=key) for key in FLUENCY_ASSISTANTS),
    r.ProgrammeAudience(programme="maths-talk", team="lks2"),
    r.ProgrammeAudience(programme="sentences", team="ks1"),
    *(r.ProgrammeAudience(programme="sentences", person=key) for key in assistants_of("1", "2")),
    r.ProgrammeAudience(programme="oracy", team="uks2"),
    *(r.ProgrammeAudience(programme="oracy", person=key) for key in OTHER_ASSISTANTS),
    r.ProgrammeAudience(programme="outdoors", team="eyfs"),
    *(r.ProgrammeAudience(programme="kind-lunchtimes", person=key) for key in AWARD_STAFF),
)


def _units(programme: str, technique: str, *ideas: str) -> list[r.Unit]:
    return [
        r.Unit(
            id=f"{programme}-{position}",
            programme=programme,
            position=position,
            big_idea=idea,
            requires=f"{programme}-{position - 1}" if position > 1 else "",
            technique=technique,
        )
        for position, idea in enumerate(ideas, start=1)
    ]


UNITS = (
    *_units(
        "fluency",
        "echo-reading",
        "Fluency is the bridge from words to meaning",
        "Echo, choral, and paired reading",
        "Repeat the same text until it sings",
        "From fluent reading to retelling",
    ),
    *_units(
        "maths-talk",
        "how-do-you-know",
        "An answer is half a thought",
        "Wait, ask, frame",
        "Pupils ask each other",
    ),
    *_units(
        "sentences",
        "say-count-write",
        "Hold it before you write it",
        "Spelling and hand without a halt",
    ),
)
