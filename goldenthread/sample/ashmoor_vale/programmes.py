"""The programmes of Ashmoor Vale with their audiences, units and decisions."""

import datetime as dt
from decimal import Decimal

from goldenthread.sample.ashmoor_vale.people import key_of_name
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import (
    Ambition,
    AudienceGroup,
    DecisionKind,
    Demand,
    Mechanism,
    ProgrammeScope,
    ProgrammeState,
)

# The six teams of Everyone thinking: 40 teachers.
TEAMS_OF_PR2 = (
    "mathematics",
    "science",
    "design-food",
    "computing-business",
    "pe",
    "creative-arts",
)

# The two TAs of the inclusion room are not in Reading to learn; the other twelve are.
TAS_OF_PR1 = MEMBERS["teaching-assistants"][:12]

TUTORS_OF_PR3 = tuple(
    map(
        key_of_name,
        (
            "Daniel Achebe",
            "Niamh Gallagher",
            "Catrin Bevan",
            "Amara Eze",
            "Michael Tran",
            "Callum Brodie",
            "Rosie Kettlewell",
            "Kwame Boateng",
            "Lewis Carrick",
            "Isla McKendrick",
            "Ben Whitaker",
            "Tom Ashworth",
            "Ryan Coombes",
            "Freya Donnelly",
        ),
    )
)


def _mechanisms(codes: str) -> tuple[Mechanism, ...]:
    return tuple(map(Mechanism, codes.split()))


PROGRAMMES = (
    r.Programme(
        id="reading-to-learn",
        code="PR1",
        title="Reading to learn",
        priority="reading-to-learn",
        aim="Teach pupils to unlock unfamiliar words and state the main point in every subject",
        rationale="Reading is taught best in the subject whose texts are read",
        ambition=Ambition.ADAPTIVE,
        scope=ProgrammeScope.GENERAL,
        state=ProgrammeState.ACTIVE,
        starts_on=dt.date(2026, 9, 2),
        ends_on=dt.date(2027, 7, 9),
        lead="tomasz-wilk",
        target_group="y8-lower-reading-band",
        evidence_card="disciplinary-reading",
        mechanisms=_mechanisms("A1 A2 B1 B2 B3 C1 C2 C3 C4 C5 D2 D3 D4"),
        input_minutes=360,
        practice_minutes=540,
        collaboration_minutes=660,
        coaching_minutes=300,
        review_minutes=180,
        mandatory=True,
        pilot_evaluated=True,
        demands=(Demand.OBSERVATION, Demand.PRACTICE, Demand.STUDY),
        protected_minutes=1500,
        cover_tokens=75,
        recording_minutes_a_week=Decimal(4),
        consultation_note="Shared with staff and unions in June; TLC dates moved off report weeks",
    ),
    r.Programme(
        id="everyone-thinking",
        code="PR2",
        title="Everyone thinking",
        priority="everyone-thinking",
        aim="Have every pupil think and answer before anyone is told",
        rationale="Those who answer least learn least",
        ambition=Ambition.ADAPTIVE,
        scope=ProgrammeScope.GENERAL,
        state=ProgrammeState.ACTIVE,
        starts_on=dt.date(2026, 9, 2),
        ends_on=dt.date(2027, 7, 9),
        lead="lola-bamgbose",
        target_group="y9-10-low-contribution",
        evidence_card="questioning-guidance",
        mechanisms=_mechanisms("A1 B2 C1 C3"),
        input_minutes=720,
        practice_minutes=180,
        collaboration_minutes=300,
        coaching_minutes=120,
        review_minutes=0,
        demands=(Demand.OBSERVATION,),
        protected_minutes=0,
        cover_tokens=0,
        recording_minutes_a_week=Decimal(3),
    ),
    r.Programme(
        id="behaviour-attendance",
        code="PR3",
        title="Behaviour and attendance",
        priority="behaviour-attendance",
        aim="Tutors hold attendance conversations",
        ambition=Ambition.ADAPTIVE,
        scope=ProgrammeScope.GENERAL,
        state=ProgrammeState.ACTIVE,
        starts_on=dt.date(2027, 1, 11),
        ends_on=dt.date(2027, 2, 12),
        lead="hannah-prosser",
        mechanisms=_mechanisms("A1 B2"),
        input_minutes=240,
        practice_minutes=90,
        collaboration_minutes=180,
        coaching_minutes=0,
        review_minutes=60,
    ),
    r.Programme(
        id="digital-ai",
        code="PR4",
        title="Digital & AI",
        priority="digital-ai",
        aim="Use AI tools for planning",
        ambition=Ambition.PROCEDURAL,
        scope=ProgrammeScope.GENERAL,
        state=ProgrammeState.ACTIVE,
        starts_on=dt.date(2027, 2, 4),
        ends_on=dt.date(2027, 7, 9),
        lead="peter-vance",
        evidence_card="ai-vendor-case",
        mechanisms=_mechanisms("A1 B2 C1"),
        input_minutes=240,
        practice_minutes=60,
        collaboration_minutes=60,
        mandatory=True,
    ),
    r.Programme(
        id="knowledge-organisers",
        code="KO",
        title="Knowledge organisers",
        aim="One page of core knowledge for each unit",
        ambition=Ambition.PROCEDURAL,
        scope=ProgrammeScope.NARROW,
        state=ProgrammeState.CLOSED,
        starts_on=dt.date(2025, 9, 3),
        ends_on=dt.date(2026, 7, 17),
        lead="tomasz-wilk",
        target_group="y9-history-science",
        evidence_card="retrieval-practice",
        mechanisms=_mechanisms("A1 A2 C1"),
        input_minutes=180,
        practice_minutes=300,
        collaboration_minutes=240,
        review_minutes=60,
    ),
)

PROGRAMME_AUDIENCE = (
    r.ProgrammeAudience(programme="reading-to-learn", group=AudienceGroup.TEACHERS),
    *(r.ProgrammeAudience(programme="reading-to-learn", person=key) for key in TAS_OF_PR1),
    r.ProgrammeAudience(programme="reading-to-learn", person="pam-ashe"),
    *(r.ProgrammeAudience(programme="everyone-thinking", team=team) for team in TEAMS_OF_PR2),
    *(r.ProgrammeAudience(programme="behaviour-attendance", person=key) for key in TUTORS_OF_PR3),
    r.ProgrammeAudience(programme="digital-ai", group=AudienceGroup.TEACHERS),
    r.ProgrammeAudience(programme="knowledge-organisers", team="history"),
    r.ProgrammeAudience(programme="knowledge-organisers", team="science"),
)

# Programme, big ideas in order, technique of each.
_SEQUENCES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "reading-to-learn",
        "pr1",
        (
            ("Why pupils skip words and lose the thread", "stop-at-hard-words"),
            ("Reading aloud so that pupils hear how it is done", "model-reading-aloud"),
            ("Unlocking unfamiliar words in our subject", "stop-at-hard-words"),
            ("Stating the main point of a paragraph", "main-point"),
            ("Reading longer texts in our subject", "main-point"),
            ("Letting go: pupils read and judge for themselves", "main-point"),
        ),
    ),
    (
        "everyone-thinking",
        "pr2",
        (
            ("Everyone answers", "everyone-answers"),
            ("Hinge questions", "hinge-question"),
            ("Acting on what the answers show", "hinge-question"),
        ),
    ),
    (
        "behaviour-attendance",
        "pr3",
        (("Attendance conversations", "attendance-talk"),),
    ),
    (
        "digital-ai",
        "pr4",
        (("What the tools can do", ""),),
    ),
)

UNITS = tuple(
    r.Unit(
        id=f"{short}-unit-{position}",
        programme=programme,
        position=position,
        big_idea=big_idea,
        requires=f"{short}-unit-{position - 1}" if position > 1 else "",
        technique=technique,
    )
    for programme, short, ideas in _SEQUENCES
    for position, (big_idea, technique) in enumerate(ideas, start=1)
)

# Nothing was ever decided about Knowledge organisers.
DECISIONS = (
    r.Decision(
        id="pr1-mid-point",
        programme="reading-to-learn",
        kind=DecisionKind.ADAPT,
        on=dt.date(2027, 1, 27),
        reason=(
            "27 of 62 now state the main point; words are still skipped in science. More modelling "
            "with TAs in science"
        ),
        decided_by="ruth-adeyemi-clarke",
    ),
)
