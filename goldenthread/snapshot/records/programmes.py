"""Programmes as sequences: aim, units, evidence, audience and decisions."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import Scope, table
from goldenthread.snapshot.words import (
    Ambition,
    Arm,
    AudienceGroup,
    DecisionKind,
    Demand,
    Mechanism,
    ProgrammeScope,
    ProgrammeState,
    SourceType,
)


@table("evidence_cards", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """What research or practice says about an approach, how strongly, and its limits."""

    id: str = column.key("Short name")
    title: str = column.text("Title", required=True)
    claim: str = column.text("What it says", longest=600)
    source_type: str = column.one_of(SourceType, "What it rests on", required=True)
    strength: str = column.text("How strong, in words")
    limits: str = column.text("Limits", longest=600)
    criticism_searched: bool = column.yes_no("Has criticism been looked for?")
    local_fit: str = column.text("How it fits this school", longest=600)


@table("techniques", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Technique:
    """A teaching move with a name that everyone uses."""

    id: str = column.key("Short name")
    name: str = column.text("Name", required=True)
    description: str = column.text("Plain description", longest=600)
    looks_like: str = column.text("What it looks like", longest=600)
    common_slips: str = column.text("Common slips", longest=600)
    evidence_card: str = column.ref("evidence_cards", "Evidence card")


@table("programmes")
@dataclass(frozen=True, slots=True)
class Programme:
    """A planned sequence of learning towards an aim. Planned minutes are for each participant."""

    id: str = column.key("Short name, used in addresses")
    code: str = column.text("Two to four characters: `PR1`", required=True, longest=4)
    title: str = column.text("Title", required=True)
    priority: str = column.ref("priorities", "Priority it serves")
    aim: str = column.text("What staff will learn to do", longest=600)
    rationale: str = column.text("Why this way", longest=600)
    ambition: str = column.one_of(Ambition, "How deep the learning is meant to go", required=True)
    scope: str = column.one_of(ProgrammeScope, "One narrow aim, or general practice", required=True)
    state: str = column.one_of(ProgrammeState, "Where it stands", required=True)
    starts_on: dt.date | None = column.day("First day")
    ends_on: dt.date | None = column.day("Last day")
    lead: str = column.ref("people", "Who leads it")
    target_group: str = column.ref("target_groups", "Pupils it is for")
    evidence_card: str = column.ref("evidence_cards", "Evidence it stands on")
    mechanisms: tuple[str, ...] = column.some_of(Mechanism, "Mechanisms it uses, A1 to D4")
    input_minutes: int | None = column.minutes("Planned: input")
    practice_minutes: int | None = column.minutes("Planned: practice in class")
    collaboration_minutes: int | None = column.minutes("Planned: work with colleagues")
    coaching_minutes: int | None = column.minutes("Planned: coaching")
    review_minutes: int | None = column.minutes("Planned: review")
    mandatory: bool = column.yes_no("Required of its whole audience?")
    pilot_evaluated: bool = column.yes_no("Was it piloted and the pilot evaluated?")
    demands: tuple[str, ...] = column.some_of(Demand, "What it asks for in the school day")
    protected_minutes: int | None = column.minutes("Time protected for that, each participant")
    cover_tokens: int | None = column.whole("Cover tokens set aside", unit="tokens")
    recording_minutes_a_week: Decimal | None = column.number(
        "Recording it requires of a participant", unit="minutes a week", least="0"
    )
    consultation_note: str = column.text("What staff and unions said", longest=600)


@table("programme_audience", key="programme team group person")
@dataclass(frozen=True, slots=True)
class ProgrammeAudience:
    """Whom a programme is for: a team, a staff group or a person; one of the three a row."""

    programme: str = column.ref("programmes", "Programme", required=True)
    team: str = column.ref("teams", "A team")
    group: str = column.one_of(AudienceGroup, "A staff group")
    person: str = column.ref("people", "A person")


@table("units")
@dataclass(frozen=True, slots=True)
class Unit:
    """A step of a programme's sequence."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    position: int = column.whole("Place in the sequence, from 1", required=True, least=1, most=200)
    big_idea: str = column.text("The one idea", required=True)
    requires: str = column.ref("units", "Unit that must come before")
    technique: str = column.ref("techniques", "Technique it teaches")


@table("decisions")
@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a programme, and why."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    kind: str = column.one_of(DecisionKind, "Adopt, adapt, extend or stop", required=True)
    on: dt.date = column.day("Date", required=True)
    reason: str = column.text("Why", required=True, longest=600)
    decided_by: str = column.ref("people", "Who decided")
    closing: bool = column.yes_no("Does it close the programme?")


@table("trial_arms", key="programme person")
@dataclass(frozen=True, slots=True)
class TrialArm:
    """A person's side in a trial; the control side waits for the method."""

    programme: str = column.ref("programmes", "Programme under trial", required=True)
    person: str = column.ref("people", "Who", required=True)
    arm: str = column.one_of(Arm, "Treatment or control", required=True)
    until_on: dt.date | None = column.day("Until")
