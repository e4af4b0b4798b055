"""Plans visits: from snapshot to answer."""

import datetime as dt
import time
from collections.abc import Callable

from goldenthread.planner.answers import PartAnswer, Report, changes_of
from goldenthread.planner.fortnight import read_fortnight
from goldenthread.planner.visits.asks import read_asks
from goldenthread.planner.visits.block import blocks_of
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.cover_requests import replaced_requests
from goldenthread.planner.visits.cover_room import CoverRoom
from goldenthread.planner.visits.diary import Diary
from goldenthread.planner.visits.goals import aims_of
from goldenthread.planner.visits.groups import form_groups
from goldenthread.planner.visits.moves import moves_of, title_of
from goldenthread.planner.visits.reasons import reasons_for
from goldenthread.planner.visits.refusals import refuse_what_cannot_be
from goldenthread.planner.visits.solve import Plan, plan_blocks
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

# Forming groups is quick; dating visits is what takes time.
_SHARE_OF_GROUPS = 0.2


def plan_visits(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int,
    report: Report,
) -> PartAnswer:
    """Who visits whom, when and with whose cover, in every half-term from `today` on.

    Refuses with `CannotPlan`, one sentence for each mistake in the year.
    """
    begun = time.monotonic()
    fortnight = read_fortnight(snapshot)
    refuse_what_cannot_be(snapshot, fortnight, wishes)
    formed = form_groups(
        snapshot, fortnight, wishes, today, seconds=seconds * _SHARE_OF_GROUPS, seed=seed
    )
    year = with_changes(snapshot, changes_of(formed.moves))
    found = read_asks(year, wishes, today)
    old = replaced_requests(year, wishes, today, found)
    kept = [row for row in year.cover_requests if row not in set(old)]
    asked = {ask.activity.id for ask in found.asks if ask.activity is not None}
    room = CoverRoom(year, wishes, kept, _half_term_of(year))
    diary = Diary(year, fortnight, found.standing, kept, asked)
    aims = aims_of(wishes, found.asks)
    blocks = blocks_of(year, found.asks, aims, diary, room, found.standing)
    chances: dict[str, list[Chance]] = {ask.key: [] for ask in found.asks}
    for block in blocks:
        for chance in block.chances:
            chances[block.asks[chance.ask].key].append(chance)
    new_groups = {
        ask.key: formed.move_of[ask.group] for ask in found.asks if ask.group in formed.move_of
    }

    def answer(plan: Plan) -> PartAnswer:
        moves = moves_of(year, plan, room, old, found.gone, new_groups)
        reasons = reasons_for(year, diary, plan, chances)
        return PartAnswer(
            Part.VISITS,
            plan.tiers,
            (*formed.moves, *moves),
            (*formed.reasons, *reasons),
            (*formed.unplaced, *(title_of(year, ask) for ask in plan.left_out)),
            plan.lessons_covered,
            time.monotonic() - begun,
        )

    plan = plan_blocks(
        blocks,
        aims,
        ends=begun + seconds,
        seed=seed,
        gap=wishes.good_enough_percent / 100,
        report=lambda so_far: report(answer(so_far)),
    )
    return answer(plan)


def _half_term_of(year: Snapshot) -> Callable[[dt.date], str]:
    def half_term_of(day: dt.date) -> str:
        half_term = year.calendar.half_term_of(day)
        return half_term.id if half_term else ""

    return half_term_of
