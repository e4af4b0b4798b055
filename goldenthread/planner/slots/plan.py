"""Plans what recurs in the two weeks of the timetable: coaching cycles and the slots of teams."""

import datetime as dt
import time
from collections.abc import Callable

from goldenthread.planner.answers import PartAnswer, Report
from goldenthread.planner.slots.goals import Way
from goldenthread.planner.slots.model import SlotPlan
from goldenthread.planner.slots.question import read_question
from goldenthread.planner.slots.settling import Settings
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot

# Of the time at hand, what is kept for pricing the ways out of a shortage; and at most.
LEVERS_SHARE, LEVERS_SECONDS = 0.1, 12.0
# Progress is told no more often than a page can show it.
SECONDS_BETWEEN_REPORTS = 0.5


def plan_slots(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int,
    report: Report,
) -> PartAnswer:
    """Who coaches whom and when, and when each team meets, as one choice.

    Refuses with `CannotPlan`, one sentence for each mistake, five at most. With times of coaching
    in the snapshot a plan is in use, and moving it is what the school's order says of `MOVED`.
    """
    begun = time.monotonic()
    question = read_question(snapshot, wishes, today)

    def spent() -> float:
        return time.monotonic() - begun

    left = max(0.0, seconds * (1 - LEVERS_SHARE) - spent())
    plan = question.settle(
        Settings(left, seed, wishes.good_enough_percent),
        _rarely(lambda so_far: report(question.answer(so_far, (), spent()))),
    )
    left = min(LEVERS_SECONDS, max(0.0, seconds - spent()))
    reasons = question.reasons(plan, left, seed)
    done = question.answer(plan, tuple(reasons), spent())
    report(done)
    return done


def _rarely(tell: Callable[[SlotPlan[Way]], None]) -> Callable[[SlotPlan[Way]], None]:
    last = float("-inf")

    def told(plan: SlotPlan[Way]) -> None:
        nonlocal last
        if time.monotonic() - last >= SECONDS_BETWEEN_REPORTS:
            tell(plan)
            last = time.monotonic()

    return told
