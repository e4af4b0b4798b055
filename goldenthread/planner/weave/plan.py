"""Plans the dates of the year: from snapshot to answer."""

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.planner.answers import CannotPlan, Move, PartAnswer, Report, changes_of
from goldenthread.planner.tiers import Tier
from goldenthread.planner.weave.alternatives import Alternative, find_alternatives
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.planner.weave.evenings import read_evenings, read_meetings
from goldenthread.planner.weave.impossible import find_contradiction
from goldenthread.planner.weave.inputs import read_inputs
from goldenthread.planner.weave.model import build_model
from goldenthread.planner.weave.moves import (
    alternative_moves,
    content_moves,
    evening_key,
    evening_moves,
    return_moves,
)
from goldenthread.planner.weave.places import read_places, read_units
from goldenthread.planner.weave.prompts import prompt_moves
from goldenthread.planner.weave.reasons import reasons_for, unplaced_names
from goldenthread.planner.weave.solving import solve
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.snapshot.snapshot import Snapshot


def plan_weave(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int,
    report: Report,
) -> PartAnswer:
    """The best dates found in `seconds`. What lies before tomorrow keeps its date.

    Refuses with `CannotPlan` a year without teaching weeks. Where pins contradict one another the
    answer is a smallest set of sentences that cannot all hold, and no moves.
    """
    begun = time.monotonic()
    if not snapshot.calendar.teaching_weeks:
        raise CannotPlan(
            "The year has no teaching weeks, so nothing can be given a date.",
            "Enter the terms and plan again.",
        )
    impossible = find_contradiction(snapshot, wishes, today, seed=seed)
    if impossible:
        answer = PartAnswer(Part.WEAVE, impossible=impossible, seconds=time.monotonic() - begun)
        report(answer)
        return answer
    asks = read_asks(snapshot, wishes, today)
    told: list[Weave] = []

    def better(weave: Weave, tiers: tuple[Tier, ...]) -> None:
        if weave not in told[-1:]:
            told.append(weave)
            report(_answer(snapshot, asks, wishes, today, weave, tiers, begun))

    weave, tiers = solve(
        build_model(snapshot, asks, wishes, today),
        seconds=seconds - (time.monotonic() - begun),
        seed=seed,
        good_enough_percent=wishes.good_enough_percent,
        better=better,
    )
    answer = _answer(snapshot, asks, wishes, today, weave, tiers, begun)
    report(answer)
    return answer


def read_asks(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> WeaveAsks:
    """Everything about which something may be decided from tomorrow on."""
    places = read_places(snapshot, wishes, today)
    evenings = read_evenings(snapshot, wishes, today)
    return WeaveAsks(
        places,
        read_units(snapshot, places),
        evenings,
        read_meetings(snapshot, wishes, today),
        read_inputs(snapshot, wishes, today, evenings),
    )


def _answer(
    snapshot: Snapshot,
    asks: WeaveAsks,
    wishes: Wishes,
    today: dt.date,
    weave: Weave,
    tiers: tuple[Tier, ...],
    begun: float,
) -> PartAnswer:
    moves = plan_moves(snapshot, asks, wishes, today, weave)
    year = with_changes(snapshot, changes_of(moves))
    return PartAnswer(
        Part.WEAVE,
        tiers,
        moves,
        reasons_for(snapshot, year, asks, wishes, today, weave),
        unplaced_names(snapshot, year, asks, wishes, today, weave),
        seconds=time.monotonic() - begun,
    )


def plan_moves(
    snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, today: dt.date, weave: Weave
) -> tuple[Move, ...]:
    """The plan as moves, in the order in which they make sense."""
    dated = [
        *evening_moves(snapshot, asks, wishes, weave),
        *content_moves(snapshot, asks, weave),
    ]
    dated += return_moves(snapshot, asks, weave, tuple(dated))
    year = with_changes(snapshot, changes_of(dated))
    # Alternatives hang on nothing but the dates, and nothing hangs on them.
    found = find_alternatives(year, wishes, today)
    moved = {evening_key(key) for key in _moved_evenings(asks, weave)}
    with_evening = [each for each in found if evening_key(each.activity.id) in moved]
    dated = [_with_alternatives(snapshot, move, with_evening) for move in dated]
    return (
        *dated,
        *prompt_moves(year, asks, wishes, today, frozenset(moved)),
        *alternative_moves(snapshot, [each for each in found if each not in with_evening]),
    )


def _moved_evenings(asks: WeaveAsks, weave: Weave) -> list[str]:
    return [
        evening.activity.id
        for evening in asks.evenings
        if weave.evenings[evening.activity.id] != evening.activity.on
    ]


def _with_alternatives(snapshot: Snapshot, move: Move, found: Sequence[Alternative]) -> Move:
    """The evening with the alternatives that its new date asks for: they go together."""
    own = [each for each in found if evening_key(each.activity.id) == move.key]
    if not own:
        return move
    new = {}
    for each in own:
        key = Change(each.row).key
        new[key] = Change(each.row, snapshot.find("participation", key))
    kept = [change for change in move.changes if change.key not in new]
    people = {*move.people, *(each.row.person for each in own)}
    return replace(move, changes=(*kept, *new.values()), people=tuple(sorted(people)))
