"""The thread of one priority: seven links from pupil need to decision, as they stand on a day."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from goldenthread.inference.small_counts import may_be_shown
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.amounts import amount
from goldenthread.snapshot.readings.time_spent import has_happened, is_development
from goldenthread.snapshot.readings.verdict_words import opening_of
from goldenthread.snapshot.readings.verdicts import verdicts_of
from goldenthread.snapshot.records import Activity, Need, Priority, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    HEADLINE_KINDS,
    ActivityState,
    EvaluationLevel,
    PairState,
    PointKind,
    ProgrammeState,
    Stream,
)

# Practice can be expected once a programme has run for so many teaching weeks (rule STR002).
WEEKS_UNTIL_PRACTICE = 6
# An evaluation is late when it is not done so many days after it was due (rule EVA004).
DAYS_OF_GRACE = 14
STARTED = frozenset(
    {
        ProgrammeState.ACTIVE,
        ProgrammeState.MID_REVIEW,
        ProgrammeState.CLOSING,
        ProgrammeState.CLOSED,
    }
)


class LinkName(StrEnum):
    """The seven links, in order."""

    NEED = "need"
    PRIORITY = "priority"
    PROGRAMME = "programme"
    ACTIVITIES = "activities"
    PRACTICE = "practice"
    EVIDENCE = "evidence"
    DECISION = "decision"


class LinkState(StrEnum):
    """How a link stands."""

    THERE = "there"
    MISSING = "missing"
    LATE = "late"
    NOT_YET_DUE = "not yet due"


@dataclass(frozen=True, slots=True)
class Strand:
    """The activities of one stream that serve the priority."""

    stream: str
    happened: int
    to_come: int
    minutes: int

    @property
    def count(self) -> int:
        return self.happened + self.to_come


@dataclass(frozen=True, slots=True)
class Link:
    """One link.

    `heading` names the thing that is there, `fact` says its one line, `note` what is missing or
    late, `rows` where it stands: folder table and key.
    """

    name: LinkName
    state: LinkState
    heading: str = ""
    fact: str = ""
    note: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    strands: tuple[Strand, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """A priority with its seven links."""

    priority: Priority
    links: tuple[Link, ...]
    programmes: tuple[Programme, ...] = field(default=())

    def link(self, name: LinkName) -> Link:
        return self.links[list(LinkName).index(name)]


def thread_of(snapshot: Snapshot, priority: Priority, today: dt.date) -> Thread:
    """Read the seven links of one priority. Counts only: it names nobody's practice."""
    programmes = tuple(
        sorted(snapshot.having("programmes", "priority", priority.id), key=lambda row: row.code)
    )
    readers: tuple[Callable[[Snapshot, Priority, tuple[Programme, ...], dt.date], Link], ...] = (
        _need,
        _priority,
        _programme,
        _activities,
        _practice,
        _evidence,
        _decision,
    )
    links = tuple(read(snapshot, priority, programmes, today) for read in readers)
    return Thread(priority, links, programmes)


def is_complete_need(need: Need | None) -> bool:
    """Whether the need says which pupils and how the school knows.

    A staff-only aim may declare its indirect effect with the organisational outcome instead.
    """
    if need is None:
        return False
    if need.indirect_effect and need.organisational_outcome:
        return True
    return bool(need.pupils and need.how_we_know)


def activities_of(snapshot: Snapshot, priority: Priority) -> tuple[Activity, ...]:
    """Development activities that serve the priority, in date order."""
    # Through the indexes, so that a school with many priorities is read in one go.
    serving = list(snapshot.having("activities", "priority", priority.id))
    for programme in snapshot.having("programmes", "priority", priority.id):
        rows = snapshot.having("activities", "programme", programme.id)
        serving += [row for row in rows if not row.priority]
    return tuple(
        sorted((row for row in serving if is_development(row)), key=lambda row: (row.on, row.id))
    )


def _need(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    need = snapshot.find("needs", priority.need)
    if need is None:
        note = "No pupil need is written."
        return Link(LinkName.NEED, LinkState.MISSING, note=note)
    rows = (("needs", need.id),)
    group = snapshot.find("target_groups", need.target_group)
    heading = group.label if group else need.pupils
    number = counted(group.size, "pupil") if group else ""
    fact = ": ".join(part for part in (number, need.cannot_yet) if part)
    if not is_complete_need(need):
        note = "It does not say which pupils, or how the school knows."
        return Link(LinkName.NEED, LinkState.MISSING, heading, fact, note, rows)
    headline_only = need.kinds and set(need.kinds) <= HEADLINE_KINDS
    note = "Known from headline figures only." if headline_only else ""
    return Link(LinkName.NEED, LinkState.THERE, heading, fact, note, rows)


def _priority(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    rows = (("priorities", priority.id),)
    if not priority.success_for_pupils:
        note = "It does not say what will be seen in pupils."
        return Link(LinkName.PRIORITY, LinkState.MISSING, note=note, rows=rows)
    heading, fact = "Success for pupils", priority.success_for_pupils
    if priority.review_on and priority.review_on < today and not priority.retired_on:
        note = f"Its review was due on {short_date(priority.review_on)}."
        return Link(LinkName.PRIORITY, LinkState.LATE, heading, fact, note, rows)
    return Link(LinkName.PRIORITY, LinkState.THERE, heading, fact, rows=rows)


def planned_minutes(programme: Programme) -> int:
    """Minutes planned for each participant, all five parts together."""
    parts = (
        programme.input_minutes,
        programme.practice_minutes,
        programme.collaboration_minutes,
        programme.coaching_minutes,
        programme.review_minutes,
    )
    return sum(part or 0 for part in parts)


def _programme(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    if not programmes:
        note = "No programme serves it."
        return Link(LinkName.PROGRAMME, LinkState.MISSING, note=note)
    rows = tuple(("programmes", row.id) for row in programmes)
    heading = listed([row.title for row in programmes])
    fact = "; ".join(
        f"{row.ambition.capitalize()}, {in_words(planned_minutes(row))} for each participant"
        for row in programmes
    )
    waiting = [
        row
        for row in programmes
        if row.starts_on and row.starts_on <= today and row.state not in STARTED
    ]
    if waiting:
        names = listed([row.title for row in waiting])
        note = f"{names} should have started."
        return Link(LinkName.PROGRAMME, LinkState.LATE, heading, fact, note, rows)
    return Link(LinkName.PROGRAMME, LinkState.THERE, heading, fact, rows=rows)


def _activities(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    activities = activities_of(snapshot, priority)
    if not activities:
        note = "Nothing is planned in any stream."
        return Link(LinkName.ACTIVITIES, LinkState.MISSING, note=note)
    strands = tuple(_strand(stream, activities) for stream in Stream)
    over = sum(strand.happened for strand in strands)
    heading = counted(len(activities), "activity", "activities")
    fact = f"{over} done, {len(activities) - over} to come"
    rows = tuple(("activities", row.id) for row in activities)
    empty = [_stream_words(strand.stream) for strand in strands if not strand.count]
    pairs = _live_pairs(snapshot, programmes)
    if pairs and _stream_words(Stream.INDIVIDUAL) in empty:
        empty.remove(_stream_words(Stream.INDIVIDUAL))
    if empty:
        note = f"Nothing for {listed(empty, 'or')}."
        return Link(LinkName.ACTIVITIES, LinkState.MISSING, heading, fact, note, rows, strands)
    overdue = [
        row
        for row in activities
        if (row.ends_on or row.on) < today
        and row.state in (ActivityState.SLOT, ActivityState.PLANNED, ActivityState.PUBLISHED)
    ]
    if overdue:
        note = f"{counted(len(overdue), 'date')} passed without a word that it happened."
        return Link(LinkName.ACTIVITIES, LinkState.LATE, heading, fact, note, rows, strands)
    return Link(LinkName.ACTIVITIES, LinkState.THERE, heading, fact, "", rows, strands)


def _stream_words(stream: str) -> str:
    return {
        Stream.WHOLE_SCHOOL: "the whole school",
        Stream.TEAM: "teams",
        Stream.INDIVIDUAL: "individuals",
    }[Stream(stream)]


def _strand(stream: str, activities: tuple[Activity, ...]) -> Strand:
    own = [row for row in activities if row.stream == stream]
    happened = sum(has_happened(row) for row in own)
    return Strand(stream, happened, len(own) - happened, sum(row.minutes for row in own))


def _live_pairs(snapshot: Snapshot, programmes: tuple[Programme, ...]) -> int:
    return sum(
        pair.state == PairState.RUNNING
        for programme in programmes
        for pair in snapshot.having("coaching_pairs", "programme", programme.id)
    )


def _practice(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    keys = [row.id for row in programmes]
    # Each with the person who practises, so that few people are not counted out.
    practised = {
        "steps": [row.person for key in keys for row in snapshot.having("steps", "programme", key)],
        "coaching pairs": [
            row.coachee
            for key in keys
            for row in snapshot.having("coaching_pairs", "programme", key)
            if row.state == PairState.RUNNING
        ],
        "peer visits": [
            row.visitor
            for key in keys
            for row in snapshot.having("peer_visits", "programme", key)
            if row.took_place
        ],
        "enquiries": [
            row.lead for key in keys for row in snapshot.having("enquiries", "programme", key)
        ],
    }
    parts = [
        f"{len(people):,} {words}" if may_be_shown(len(set(people))) else f"some {words}"
        for words, people in practised.items()
        if people
    ]
    if parts:
        return Link(LinkName.PRACTICE, LinkState.THERE, "Trying it out", listed(parts))
    begun = [row.starts_on for row in programmes if row.starts_on and row.state in STARTED]
    if begun and snapshot.calendar.weeks_between(min(begun), today) > WEEKS_UNTIL_PRACTICE:
        weeks = snapshot.calendar.weeks_between(min(begun), today)
        note = f"No step, visit or coaching after {counted(weeks, 'teaching week')}."
        return Link(LinkName.PRACTICE, LinkState.MISSING, note=note)
    return Link(LinkName.PRACTICE, LinkState.NOT_YET_DUE)


def _evidence(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    measures = snapshot.having("measures", "priority", priority.id)
    points = [
        point
        for measure in measures
        for point in snapshot.having("measure_points", "measure", measure.id)
    ]
    items = [
        item
        for programme in programmes
        for item in snapshot.having("evaluation_plan", "programme", programme.id)
    ]
    done = {
        row.item
        for programme in programmes
        for row in snapshot.having("evaluation_results", "programme", programme.id)
    }
    rows = tuple(("measures", row.id) for row in measures)
    heading, fact = _movement(snapshot, priority, today)
    if not measures or not any(point.kind == PointKind.BASELINE for point in points):
        starts = [row.starts_on for row in programmes if row.starts_on]
        if measures and starts and today < min(starts):
            note = f"No baseline yet: take it before {short_date(min(starts))}."
            return Link(LinkName.EVIDENCE, LinkState.NOT_YET_DUE, heading, fact, note, rows)
        note = "No baseline was taken: not evaluable." if measures else "No measure is set."
        return Link(LinkName.EVIDENCE, LinkState.MISSING, heading, fact, note, rows)
    overdue = [
        item for item in items if item.id not in done and (today - item.due_on).days > DAYS_OF_GRACE
    ]
    if overdue:
        first = min(overdue, key=lambda item: item.due_on)
        note = f"{first.level} was due on {short_date(first.due_on)}."
        return Link(LinkName.EVIDENCE, LinkState.LATE, heading, fact, note, rows)
    if not any(item.level == EvaluationLevel.L5 for item in items):
        note = "No look at pupils is planned."
        return Link(LinkName.EVIDENCE, LinkState.MISSING, heading, fact, note, rows)
    return Link(LinkName.EVIDENCE, LinkState.THERE, heading, fact, rows=rows)


def _movement(snapshot: Snapshot, priority: Priority, today: dt.date) -> tuple[str, str]:
    """`Main point stated`, `11 → 27 pupils of 62. A hint that it got better.`

    The first measure that has a value; with its verdict once it was measured again.
    """
    for told in verdicts_of(snapshot, priority.id, today):
        measure = told.measure
        points = sorted(
            snapshot.having("measure_points", "measure", measure.id), key=lambda row: row.on
        )
        if points:
            values = [f"{point.value.normalize():f}" for point in points]
            figures = amount(
                " → ".join(dict.fromkeys((values[0], values[-1]))), measure.unit, measure.name
            )
            # Without a baseline the note says so.
            is_judged = told.baseline is not None and told.latest is not None
            return measure.name, f"{figures}. {opening_of(told)}" if is_judged else figures
    return "", ""


def _decision(
    snapshot: Snapshot, priority: Priority, programmes: tuple[Programme, ...], today: dt.date
) -> Link:
    decisions = [
        row
        for programme in programmes
        for row in snapshot.having("decisions", "programme", programme.id)
    ]
    rows = tuple(("decisions", row.id) for row in decisions)
    if decisions:
        last = max(decisions, key=lambda row: row.on)
        fact = f"{short_date(last.on)}: {last.reason}"
        return Link(LinkName.DECISION, LinkState.THERE, last.kind.capitalize(), fact, rows=rows)
    over = [
        row
        for row in programmes
        if row.state == ProgrammeState.CLOSED or (row.ends_on and row.ends_on < today)
    ]
    if over:
        note = f"{listed([row.title for row in over])} ended without a decision."
        return Link(LinkName.DECISION, LinkState.LATE, note=note)
    ends = [row.ends_on for row in programmes if row.ends_on]
    fact = f"Due by {short_date(max(ends))}" if ends else ""
    return Link(LinkName.DECISION, LinkState.NOT_YET_DUE, fact=fact)
