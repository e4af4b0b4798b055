"""Plans the year: its parts one after another, each on the year as the parts before it left it."""

import datetime as dt
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from goldenthread.planner.answers import PartAnswer, Report, YearAnswer, changes_of
from goldenthread.planner.slots.plan import plan_slots
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.weave.plan import plan_weave
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot


class _Planner(Protocol):
    def __call__(
        self,
        snapshot: Snapshot,
        wishes: Wishes,
        today: dt.date,
        *,
        seconds: float,
        seed: int,
        report: Report,
    ) -> PartAnswer: ...


# What a part may take of the time that is left when it begins; what it leaves goes to the next.
_SHARE_OF_WHAT_IS_LEFT: Mapping[Part, float] = {
    Part.SLOTS: 0.6,
    Part.WEAVE: 0.7,
    Part.VISITS: 1.0,
}
# A solver stops a little before its time is over.
NEARLY = 0.95
_PLANNERS: Mapping[Part, _Planner] = {
    Part.SLOTS: plan_slots,
    Part.WEAVE: plan_weave,
    Part.VISITS: plan_visits,
}


def plan_year(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int = 0,
    report: Callable[[YearAnswer], None] = lambda answer: None,
) -> YearAnswer:
    """The best plan found in `seconds`. What lies before `today` stays as it is.

    `report` is told of every better plan on the way; of a whole one, made without looking ahead,
    within seconds. Refuses with `CannotPlan`, one sentence for each mistake in the year. The same
    year, wishes and seed give the same plan unless the time runs out.
    """
    begun = time.monotonic()

    def told(parts: Iterable[PartAnswer]) -> YearAnswer:
        answer = YearAnswer(tuple(parts), time.monotonic() - begun)
        report(answer)
        return answer

    def left() -> float:
        return max(0.0, seconds - (time.monotonic() - begun))

    told(_plan_parts(snapshot, wishes, today, lambda: 0.0, seed, lambda parts: None))
    return told(_plan_parts(snapshot, wishes, today, left, seed, told))


def _plan_parts(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    left: Callable[[], float],
    seed: int,
    report: Callable[[Iterable[PartAnswer]], object],
) -> list[PartAnswer]:
    done: list[PartAnswer] = []
    year = snapshot
    for part, plan in _PLANNERS.items():
        if part not in wishes.parts:
            continue

        def tell(so_far: PartAnswer) -> None:
            report((*done, so_far))

        given = left() * _SHARE_OF_WHAT_IS_LEFT[part]
        since = time.monotonic()
        answer = plan(year, wishes, today, seconds=given, seed=seed, report=tell)
        took = time.monotonic() - since
        done.append(replace(answer, ran_out_of_time=took >= NEARLY * given))
        year = with_changes(year, changes_of(answer.moves))
        report(tuple(done))
    return done
