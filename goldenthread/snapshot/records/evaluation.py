"""Evaluation: what is due when, what came out, and what is claimed."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import (
    BarrierKind,
    ClaimStrength,
    Confidence,
    DecisionKind,
    EvaluationLevel,
    EvaluationStage,
    EvidenceSource,
)


@table("evaluation_plan")
@dataclass(frozen=True, slots=True)
class EvaluationItem:
    """One planned look at whether a programme works."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    level: str = column.one_of(EvaluationLevel, "L1 to L5", required=True)
    stage: str = column.one_of(EvaluationStage, "When in the programme", required=True)
    instrument: str = column.text("How")
    due_on: dt.date = column.day("Due", required=True)
    owner: str = column.ref("people", "Who sees to it")
    burden_minutes: int | None = column.minutes("Minutes it costs")


@table("decision_rules")
@dataclass(frozen=True, slots=True)
class DecisionRule:
    """What follows if a measure falls short of a value by a day, written down before the start."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    measure: str = column.ref("measures", "Measure", required=True)
    needed: Decimal = column.number("Value that it has to reach", required=True)
    by_on: dt.date = column.day("By which day", required=True)
    otherwise: str = column.one_of(DecisionKind, "What is done otherwise", required=True)
    written_on: dt.date = column.day("Written down on", required=True)


@table("evaluation_results")
@dataclass(frozen=True, slots=True)
class EvaluationResult:
    """What one look at a programme showed."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    item: str = column.ref("evaluation_plan", "Planned item it answers")
    level: str = column.one_of(EvaluationLevel, "L1 to L5", required=True)
    done_on: dt.date = column.day("Done", required=True)
    method: str = column.text("How")
    sources: tuple[str, ...] = column.some_of(EvidenceSource, "Independent kinds of evidence")
    n: int | None = column.whole("Answers or pupils it rests on")
    uptake_percent: Decimal | None = column.number(
        "Participants seen to use it", unit="percent", least="0", most="100"
    )
    finding: str = column.text("What came out", longest=600)
    confidence: str = column.one_of(Confidence, "How far to trust it")
    caution: str = column.text("Caution")
    what_to_change: str = column.text("What to change", longest=600)


@table("barriers", key="programme kind on")
@dataclass(frozen=True, slots=True)
class Barrier:
    """How many people gave one reason why practice has not changed."""

    programme: str = column.ref("programmes", "Programme", required=True)
    kind: str = column.one_of(BarrierKind, "Reason", required=True)
    on: dt.date = column.day("Asked on", required=True)
    people: int = column.whole("How many people", unit="people", required=True)


@table("claims")
@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that something changed, with what it rests on."""

    id: str = column.key("Short name")
    programme: str = column.ref("programmes", "Programme", required=True)
    wording: str = column.text("The claim", required=True, longest=600)
    strength: str = column.one_of(ClaimStrength, "How much it claims", required=True)
    sources: tuple[str, ...] = column.some_of(EvidenceSource, "Independent kinds of evidence")
    n: int | None = column.whole("Pupils it rests on", unit="pupils")
    is_percentage: bool = column.yes_no("Claims a percentage?")
    caution: str = column.text("Caution printed beside it")
    made_on: dt.date | None = column.day("Made on")
    reviewed_by: str = column.ref("people", "Who checked it")
