"""Pupil needs, the priorities that answer them, and what is measured."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import (
    Direction,
    InsightKind,
    NeedKind,
    NoteState,
    PointKind,
    PriorityState,
    StaffGroup,
)


@table("target_groups")
@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The pupils a priority is for: a label, criteria and a count, never names."""

    id: str = column.key("Short name")
    label: str = column.text("Label: `Year 8 lower reading band`", required=True)
    criteria: str = column.text("Who belongs to it, in words")
    size: int = column.whole("Pupils in the group", unit="pupils", required=True)
    year_groups: str = column.text("Year groups: `9-10`", longest=40)
    has_ta_support: bool = column.yes_no("Do these pupils work with teaching assistants?")


@table("needs")
@dataclass(frozen=True, slots=True)
class Need:
    """What pupils cannot yet do or do not yet experience, and how the school knows."""

    id: str = column.key("Short name")
    pupils: str = column.text("Which pupils")
    cannot_yet: str = column.text("What they cannot yet do, or what they experience", longest=600)
    how_we_know: str = column.text("How we know", longest=600)
    context_figure: str = column.text("Headline figure for context")
    kinds: tuple[str, ...] = column.some_of(NeedKind, "What the statement rests on")
    target_group: str = column.ref("target_groups", "The pupils, as a group that can be followed")
    indirect_effect: bool = column.yes_no("A staff-only aim that works through the organisation?")
    organisational_outcome: str = column.text("Then: what will be better in the organisation")


@table("priorities")
@dataclass(frozen=True, slots=True)
class Priority:
    """One of the few aims of the year."""

    id: str = column.key("Short name, used in addresses: `reading-to-learn`")
    code: str = column.text("Two or three characters for pictures: `P1`", required=True, longest=4)
    title: str = column.text("Title", required=True)
    need: str = column.ref("needs", "The pupil need it answers")
    success_for_pupils: str = column.text("What will be seen in pupils", longest=600)
    practice_picture: str = column.text("What will be seen in staff practice", longest=600)
    owner: str = column.ref("people", "Who owns it")
    state: str = column.one_of(PriorityState, "Where it stands", required=True)
    opened_on: dt.date | None = column.day("On the plan since")
    starts_on: dt.date | None = column.day("Work starts")
    review_on: dt.date | None = column.day("Next review")
    retired_on: dt.date | None = column.day("Off the plan since")
    instead_of: str = column.text("What it replaces")
    money_pounds: Decimal | None = column.pounds("Money set aside")
    protected_hours: int | None = column.whole("Protected staff hours set aside", unit="hours")


@table("insight_sources")
@dataclass(frozen=True, slots=True)
class InsightSource:
    """A channel through which the need behind a priority became known."""

    id: str = column.key("Short name")
    priority: str = column.ref("priorities", "Priority", required=True)
    kind: str = column.one_of(InsightKind, "Channel", required=True)
    on: dt.date = column.day("When", required=True)
    staff_group: str = column.one_of(StaffGroup, "Staff group it came from, if from staff")


@table("measures")
@dataclass(frozen=True, slots=True)
class Measure:
    """What will be counted or looked at to see whether pupils gained."""

    id: str = column.key("Short name")
    priority: str = column.ref("priorities", "Priority", required=True)
    name: str = column.text("Name", required=True)
    kind: str = column.one_of(NeedKind, "What it rests on", required=True)
    unit: str = column.text("Unit: `pupils of 62`, `words a minute`", longest=40)
    direction: str = column.one_of(Direction, "Which way it should move", required=True)
    instrument: str = column.text("How it is taken")
    collector: str = column.text("Who takes it, by role")
    burden_minutes: int | None = column.minutes("Minutes it costs one class")
    target: Decimal | None = column.number("Value hoped for at the end")
    caution: str = column.text("What to be careful about")


@table("measure_points", key="measure on")
@dataclass(frozen=True, slots=True)
class MeasurePoint:
    """One value of a measure, for the target group as a whole."""

    measure: str = column.ref("measures", "Measure", required=True)
    on: dt.date = column.day("Date taken", required=True)
    kind: str = column.one_of(PointKind, "Baseline, mid-point, end", required=True)
    value: Decimal = column.number("Value", required=True)
    n: int | None = column.whole("Pupils it rests on", unit="pupils")
    late: bool = column.yes_no("Taken later than planned?")


@table("let_go")
@dataclass(frozen=True, slots=True)
class LetGo:
    """Something the school stopped to make room."""

    id: str = column.key("Short name")
    what: str = column.text("What stopped", required=True)
    from_on: dt.date | None = column.day("Since")
    minutes_a_week: int | None = column.minutes("Minutes a week freed for each person")
    why: str = column.text("Why")
    priority: str = column.ref("priorities", "Priority it makes room for")


@table("need_notes")
@dataclass(frozen=True, slots=True)
class NeedNote:
    """A quick note of something pupils cannot yet do."""

    id: str = column.key("Short name")
    on: dt.date = column.day("Date", required=True)
    pupils: str = column.text("Which pupils, as a label")
    observation: str = column.text("What they cannot yet do", required=True, longest=280)
    raised_by: str = column.ref("people", "Who raised it; empty when they chose to stay hidden")
    state: str = column.one_of(NoteState, "What became of it", required=True)
    need: str = column.ref("needs", "The need it was adopted into")
    answer: str = column.text("The answer given")
    answered_on: dt.date | None = column.day("When it was answered")
