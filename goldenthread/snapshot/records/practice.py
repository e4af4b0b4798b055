"""Practice: coaching, steps, peer groups, team cycles and enquiry, without their content.

The folder holds that something happened and when, never what was said: coaching notes, step texts
and reflections belong to the people who wrote them and do not leave the database.
"""

import datetime as dt
from dataclasses import dataclass

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import (
    CoachingPart,
    CycleOutcome,
    EnquiryKind,
    PairState,
    PeerGroupKind,
    PromiseOutcome,
    SharedBy,
    SharedWith,
    Spectrum,
    StepOutcome,
    Weekday,
    WeekLabel,
)


@table("coaches", key="person")
@dataclass(frozen=True, slots=True)
class Coach:
    """A person who coaches, with the time protected for it."""

    person: str = column.ref("people", "Coach", required=True)
    protected_minutes: int | None = column.minutes("Protected minutes in a fortnight")
    trained_on: dt.date | None = column.day("Last trained as a coach")
    subject: str = column.text("Subject or phase, for content-rich coaching", longest=80)


@table("coaching_pairs")
@dataclass(frozen=True, slots=True)
class CoachingPair:
    """Who coaches whom, how often."""

    id: str = column.key("Short name")
    coach: str = column.ref("people", "Coach", required=True)
    coachee: str = column.ref("people", "Coachee", required=True)
    programme: str = column.ref("programmes", "Programme it serves")
    spectrum: str = column.one_of(Spectrum, "From reflective to expert")
    cadence_weeks: int | None = column.whole(
        "A cycle every so many weeks", unit="weeks", least=1, most=12
    )
    state: str = column.one_of(PairState, "Where it stands", required=True)
    starts_on: dt.date | None = column.day("First day")
    ends_on: dt.date | None = column.day("Last day")


@table("coaching_slots", key="pair part")
@dataclass(frozen=True, slots=True)
class CoachingSlot:
    """The regular time of a pair's look or talk in the two weeks of the timetable."""

    pair: str = column.ref("coaching_pairs", "Pair", required=True)
    part: str = column.one_of(CoachingPart, "Look or talk", required=True)
    week: str = column.one_of(WeekLabel, "A or B", required=True)
    weekday: str = column.one_of(Weekday, "Day", required=True)
    period: str = column.text("Period, as in `periods.csv`", required=True, longest=20)
    fortnight: int | None = column.whole(
        "A cycle every four weeks: the first or second of two fortnights; empty: every one",
        least=1,
        most=2,
    )


@table("touchpoints", key="pair on")
@dataclass(frozen=True, slots=True)
class Touchpoint:
    """That a coaching pair met: which parts took place, never what was said."""

    pair: str = column.ref("coaching_pairs", "Pair", required=True)
    on: dt.date = column.day("Date", required=True)
    looked: bool = column.yes_no("A look at practice?")
    model_used: bool = column.yes_no("A model studied?")
    step_set: bool = column.yes_no("A step set?")
    rehearsed: bool = column.yes_no("Rehearsed?")


@table("steps")
@dataclass(frozen=True, slots=True)
class Step:
    """That a person took on an action step; its words stay with the person."""

    id: str = column.key("Short name")
    person: str = column.ref("people", "Who", required=True)
    programme: str = column.ref("programmes", "Programme")
    pair: str = column.ref("coaching_pairs", "Coaching pair it came from")
    technique: str = column.ref("techniques", "Technique")
    opened_on: dt.date = column.day("Taken on", required=True)
    closed_on: dt.date | None = column.day("Closed")
    outcome: str = column.one_of(StepOutcome, "How it ended")
    names_when: bool = column.yes_no("Says when?")
    names_class: bool = column.yes_no("Says with which class?")
    uses_logged: int | None = column.whole("Uses logged", unit="uses")


@table("peer_groups")
@dataclass(frozen=True, slots=True)
class PeerGroup:
    """A pair or triad of colleagues."""

    id: str = column.key("Short name")
    kind: str = column.one_of(PeerGroupKind, "Pair or triad", required=True)
    programme: str = column.ref("programmes", "Programme it serves")
    cadence_weeks: int | None = column.whole(
        "Meets every so many weeks", unit="weeks", least=1, most=20
    )
    starts_on: dt.date | None = column.day("Formed")
    ends_on: dt.date | None = column.day("Ended")
    last_met_on: dt.date | None = column.day("Last met")


@table("peer_group_members", key="peer_group person")
@dataclass(frozen=True, slots=True)
class PeerGroupMember:
    """One person's place in a pair or triad."""

    peer_group: str = column.ref("peer_groups", "Pair or triad", required=True)
    person: str = column.ref("people", "Member", required=True)


@table("peer_visits")
@dataclass(frozen=True, slots=True)
class PeerVisit:
    """One colleague visits another's room to watch pupils learn. Never graded."""

    id: str = column.key("Short name")
    host: str = column.ref("people", "Host", required=True)
    visitor: str = column.ref("people", "Visitor", required=True)
    on: dt.date = column.day("Date", required=True)
    period: str = column.text("Period of the timetable", longest=20)
    programme: str = column.ref("programmes", "Programme")
    segment: str = column.text("Which part of the lesson", longest=80)
    focus: str = column.text("What about the pupils")
    took_place: bool = column.yes_no("Took place?")


@table("team_cycles")
@dataclass(frozen=True, slots=True)
class TeamCycle:
    """Three to six team sessions on one theme."""

    id: str = column.key("Short name")
    team: str = column.ref("teams", "Team", required=True)
    programme: str = column.ref("programmes", "Programme")
    theme: str = column.text("Theme", required=True)
    trigger: str = column.text("Assessment information that triggered it")
    starts_on: dt.date = column.day("First session", required=True)
    ends_on: dt.date | None = column.day("Last session")
    outcome: str = column.one_of(CycleOutcome, "How it ended")


@table("promises")
@dataclass(frozen=True, slots=True)
class Promise:
    """That a team member promised to try something; its words stay with the team."""

    id: str = column.key("Short name")
    cycle: str = column.ref("team_cycles", "Team cycle")
    activity: str = column.ref("activities", "Session in which it was made")
    person: str = column.ref("people", "Who", required=True)
    made_on: dt.date = column.day("Made on", required=True)
    outcome: str = column.one_of(PromiseOutcome, "What became of it")


@table("enquiries")
@dataclass(frozen=True, slots=True)
class Enquiry:
    """An enquiry, lesson study, joint plan or improvement project."""

    id: str = column.key("Short name")
    kind: str = column.one_of(EnquiryKind, "Form", required=True)
    question: str = column.text("Question", longest=600)
    lead: str = column.ref("people", "Who leads it", required=True)
    team: str = column.ref("teams", "Team")
    programme: str = column.ref("programmes", "Programme")
    opened_on: dt.date = column.day("Opened", required=True)
    closed_on: dt.date | None = column.day("Closed")
    outcome: str = column.one_of(CycleOutcome, "How it ended")
    shared_on: dt.date | None = column.day("Shared")


@table("enquiry_members", key="enquiry person")
@dataclass(frozen=True, slots=True)
class EnquiryMember:
    """One person's part in an enquiry."""

    enquiry: str = column.ref("enquiries", "Enquiry", required=True)
    person: str = column.ref("people", "Who", required=True)


@table("shared_summaries")
@dataclass(frozen=True, slots=True)
class SharedSummary:
    """That a coaching summary left its pair: by whose hand, and to where."""

    id: str = column.key("Short name")
    pair: str = column.ref("coaching_pairs", "Pair", required=True)
    on: dt.date = column.day("Date", required=True)
    shared_by: str = column.one_of(SharedBy, "By whom", required=True)
    shared_with: str = column.one_of(SharedWith, "Shown or attached where", required=True)
    revoked_on: dt.date | None = column.day("Taken back")
