"""Plans a whole year in the way of a yardstick, part after part, with the moves of a real plan."""

import datetime as dt
import time
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.planner.answers import PartAnswer, YearAnswer, changes_of
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.planner.yardsticks.choosers import CHOOSERS, CP_SAT_ALONE, FIRST_FIT, HIGHS_ALONE
from goldenthread.planner.yardsticks.slots import slots_by
from goldenthread.planner.yardsticks.visits import visits_by
from goldenthread.planner.yardsticks.weave import by_cp_sat_alone, by_hand
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

METHODS = tuple(CHOOSERS)


@dataclass(frozen=True, slots=True)
class YearBeside:
    """A yardstick's year, and the least number that it proved for a part, where it proved one."""

    answer: YearAnswer
    bounds: Mapping[Part, int]


def plan_by(
    name: str,
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: Mapping[Part, float],
    seed: int = 0,
) -> YearBeside:
    """Within so many seconds a part; a part without seconds is not planned.

    Dates are laid out by hand, looking ahead for every method but first fit; CP-SAT alone has them
    as a model. HiGHS has no such model and leaves them as they are.
    """
    begun = time.monotonic()
    chooser = CHOOSERS[name]
    done: list[PartAnswer] = []
    bounds: dict[Part, int] = {}
    year = snapshot
    for part in Part:
        if part not in seconds or (part is Part.WEAVE and name == HIGHS_ALONE):
            continue
        limit = seconds[part]
        if part is Part.SLOTS:
            slots = slots_by(chooser, year, wishes, today, seconds=limit, seed=seed)
            answer, bound = slots.answer, slots.bound
        elif part is Part.VISITS:
            answer = visits_by(chooser, year, wishes, today, seconds=limit, seed=seed)
            bound = 0
        elif name == CP_SAT_ALONE:
            weave = by_cp_sat_alone(year, wishes, today, seconds=limit, seed=seed)
            answer, bound = weave.answer, weave.bound
        else:
            answer = by_hand(year, wishes, today, looks_ahead=name != FIRST_FIT).answer
            bound = 0
        done.append(answer)
        bounds[part] = bound
        year = with_changes(year, changes_of(answer.moves))
    return YearBeside(YearAnswer(tuple(done), time.monotonic() - begun), bounds)
