"""Plans a school's coaching from its folder: the whole way from snapshot to answer."""

import datetime as dt
import time
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.planner.answers import CannotPlan
from goldenthread.planner.fortnight import Fortnight, read_fortnight
from goldenthread.planner.slots.coaching_asks import CoachingAsks, read_asks
from goldenthread.planner.slots.coaching_columns import legal_cycles
from goldenthread.planner.slots.coaching_model import CoachingPlan, plan_coaching
from goldenthread.planner.slots.coaching_reasons import reasons_for
from goldenthread.planner.slots.first_fit import first_fit
from goldenthread.planner.slots.published import PublishedCycle
from goldenthread.planner.slots.refusals import first_of, of_coach_pins
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class CoachingAnswer:
    """The plan with what is proved of it, the time it took, and a sentence for what it lacks."""

    plan: CoachingPlan
    reasons: tuple[str, ...]
    seconds: float

    @property
    def status(self) -> str:
        """`optimal` where every tier is proved, `good` where the first is, else `out of time`."""
        if self.plan.is_proved:
            return "optimal"
        return "good" if self.plan.tiers[0].is_proved else "out of time"


def answer_coaching(
    snapshot: Snapshot,
    today: dt.date,
    *,
    seconds: float,
    pins: Mapping[str, str],
    published: Mapping[str, PublishedCycle] | None = None,
) -> CoachingAnswer:
    """Plan pairs and times together; with a `published` plan, move as few people as can be.

    Refuses with `CannotPlan`, one sentence for each mistake.
    """
    begun = time.monotonic()
    fortnight = read_fortnight(snapshot)
    asks = read_asks(snapshot, today, pins, published or {})
    _refuse_what_cannot_be(snapshot, fortnight, asks)
    cycles = legal_cycles(fortnight, asks)
    start = first_fit(asks, cycles)
    left = max(0.0, seconds - (time.monotonic() - begun))
    plan = plan_coaching(asks, cycles, seconds=left, start=start, published=published)
    reasons = reasons_for(snapshot, fortnight, asks, cycles, plan.cycles, plan.left_out)
    return CoachingAnswer(plan, tuple(map(str, reasons)), time.monotonic() - begun)


def _refuse_what_cannot_be(snapshot: Snapshot, fortnight: Fortnight, asks: CoachingAsks) -> None:
    if not snapshot.timetable:
        raise CannotPlan("The folder has no timetable.", "Bring it in: goldenthread understand.")
    if fortnight.clashes:
        raise CannotPlan(first_of(fortnight.clashes))
    if not asks.coachees:
        raise CannotPlan("Nobody is coached or pinned to a coach.", "Offer pairs, or use --pin.")
    if not asks.coaches:
        raise CannotPlan("Nobody coaches here: coaches.csv names no one at school today.")
    pins = {coachee.person: coachee.pinned for coachee in asks.coachees}
    told = list(of_coach_pins(snapshot, pins, asks))
    if told:
        raise CannotPlan(first_of(told))
