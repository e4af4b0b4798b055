"""Plans the dates of the year: from snapshot to answer."""

import datetime as dt
import time

from goldenthread.planner.answers import CannotPlan, PartAnswer, Report, changes_of
from goldenthread.planner.tiers import Tier
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.planner.weave.evenings import read_evenings, read_meetings
from goldenthread.planner.weave.impossible import find_contradiction
from goldenthread.planner.weave.inputs import read_inputs
from goldenthread.planner.weave.model import build_model
from goldenthread.planner.weave.moves import plan_moves
from goldenthread.planner.weave.places import read_places, read_units
from goldenthread.planner.weave.reasons import reasons_for, unplaced_names
from goldenthread.planner.weave.solving import solve
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

# Turning a plan into moves and reasons takes a moment: not every better one is told.
_SECONDS_BETWEEN_REPORTS = 1.0


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
    told: list[tuple[Weave, float]] = []

    def better(weave: Weave, tiers: tuple[Tier, ...]) -> None:
        now = time.monotonic()
        if not told or (weave != told[-1][0] and now - told[-1][1] > _SECONDS_BETWEEN_REPORTS):
            told.append((weave, now))
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
