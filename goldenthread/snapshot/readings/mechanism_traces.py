"""What each mechanism of professional development leaves behind in the records of a programme."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from goldenthread.snapshot.readings.time_spent import has_happened
from goldenthread.snapshot.records import Activity, CoachingPair, Programme, Promise, Step
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    DeliveredBy,
    EnquiryKind,
    EvidenceSource,
    LinkKind,
    Mechanism,
    StepOutcome,
    Stream,
)

# A return to earlier content after less than this is still the same content.
DAYS_BEFORE_A_RETURN = 14
USES_TO_SEE_ONESELF = 2
USES_TO_EMBED = 4
DAYS_TO_EMBED = 28


def mechanisms_shown(
    snapshot: Snapshot, programme: Programme, today: dt.date
) -> frozenset[Mechanism]:
    """The mechanisms of which the programme's records up to this day hold a trace.

    A held session that is tagged with a mechanism is always a trace. One trace is enough. Nothing
    else shows D1: the folder has no row for a reminder.
    """
    key = programme.id
    planned = [
        row
        for row in snapshot.having("activities", "programme", key)
        if row.state != ActivityState.CANCELLED
    ]
    held = [row for row in planned if has_happened(row) and row.on <= today]
    steps = [row for row in snapshot.having("steps", "programme", key) if row.opened_on <= today]
    promises = promises_of(snapshot, programme, today)
    pairs = snapshot.having("coaching_pairs", "programme", key)
    coaching = [
        row
        for pair in pairs
        for row in snapshot.having("touchpoints", "pair", pair.id)
        if row.on <= today
    ]
    shown = {
        Mechanism.A1: any(row.unit or row.technique for row in held),
        Mechanism.A2: any(_revisits(snapshot, row) for row in planned),
        Mechanism.B1: bool(steps or promises),
        Mechanism.B2: _has_a_source(snapshot, programme, planned),
        Mechanism.B3: _recognises_progress(snapshot, held, pairs, today),
        Mechanism.C1: any(row.technique for row in (*planned, *steps)),
        Mechanism.C2: _has_practical_help(snapshot, programme, planned, pairs),
        Mechanism.C3: any(row.model_used for row in coaching),
        Mechanism.C4: any(row.looked for row in coaching) or _was_visited(snapshot, key, held),
        Mechanism.C5: any(row.rehearsed for row in coaching),
        Mechanism.D2: bool(promises) or any(s.names_when and s.names_class for s in steps),
        Mechanism.D3: _watches_itself(snapshot, key, steps),
        Mechanism.D4: _repeats_in_context(steps, today),
    }
    tagged = {Mechanism(tag) for row in held for tag in row.mechanisms}
    return frozenset(tagged | {mechanism for mechanism, is_there in shown.items() if is_there})


def promises_of(snapshot: Snapshot, programme: Programme, today: dt.date) -> list[Promise]:
    """Promises made up to this day in the programme's sessions and team cycles, each once."""
    made = {
        promise.id: promise
        for table, column in (("team_cycles", "cycle"), ("activities", "activity"))
        for row in snapshot.having(table, "programme", programme.id)
        for promise in snapshot.having("promises", column, row.id)
        if promise.made_on <= today
    }
    return list(made.values())


def _revisits(snapshot: Snapshot, activity: Activity) -> bool:
    links = snapshot.having("activity_links", "activity", activity.id)
    revisited = [snapshot.find("activities", x.to) for x in links if x.kind == LinkKind.REVISITS]
    return any(
        earlier is not None and (activity.on - earlier.on).days >= DAYS_BEFORE_A_RETURN
        for earlier in revisited
    )


def _has_a_source(snapshot: Snapshot, programme: Programme, planned: Sequence[Activity]) -> bool:
    if snapshot.find("evidence_cards", programme.evidence_card):
        return True
    return any(
        row.delivered_by == DeliveredBy.EXTERNAL
        or bool(row.facilitator and snapshot.having("expertise", "person", row.facilitator))
        for row in planned
    )


def _recognises_progress(
    snapshot: Snapshot, held: Sequence[Activity], pairs: Sequence[CoachingPair], today: dt.date
) -> bool:
    if any(row.kind == ActivityKind.SHARING for row in held):
        return True
    for pair in pairs:
        met = [t.on for t in snapshot.having("touchpoints", "pair", pair.id) if t.on <= today]
        last = max(met, default=dt.date.min)
        for step in snapshot.having("steps", "pair", pair.id):
            if step.outcome == StepOutcome.GOT_IT and step.closed_on and step.closed_on <= last:
                return True
    return False


def _has_practical_help(
    snapshot: Snapshot,
    programme: Programme,
    planned: Sequence[Activity],
    pairs: Sequence[CoachingPair],
) -> bool:
    tables = ("peer_groups", "peer_visits", "team_cycles", "enquiries")
    return (
        bool(pairs)
        or any(row.stream == Stream.TEAM for row in planned)
        or any(snapshot.having(table, "programme", programme.id) for table in tables)
    )


def _was_visited(snapshot: Snapshot, programme: str, held: Sequence[Activity]) -> bool:
    kinds = (ActivityKind.PEER_VISIT, ActivityKind.LESSON_STUDY)
    return (
        any(row.kind in kinds for row in held)
        or any(row.took_place for row in snapshot.having("peer_visits", "programme", programme))
        or any(
            row.kind == EnquiryKind.LESSON_STUDY
            for row in snapshot.having("enquiries", "programme", programme)
        )
    )


def _watches_itself(snapshot: Snapshot, programme: str, steps: Sequence[Step]) -> bool:
    own = {EvidenceSource.SELF_LOG, EvidenceSource.TALLY}
    return any((step.uses_logged or 0) >= USES_TO_SEE_ONESELF for step in steps) or any(
        own & set(row.sources)
        for row in snapshot.having("evaluation_results", "programme", programme)
    )


def _repeats_in_context(steps: Sequence[Step], today: dt.date) -> bool:
    """Whether somebody's steps hold four uses between them over four weeks."""
    by_person: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_person[step.person].append(step)
    for own in by_person.values():
        uses = sum(step.uses_logged or 0 for step in own)
        first = min(step.opened_on for step in own)
        last = max(min(step.closed_on or today, today) for step in own)
        if uses >= USES_TO_EMBED and (last - first).days >= DAYS_TO_EMBED:
            return True
    return False
