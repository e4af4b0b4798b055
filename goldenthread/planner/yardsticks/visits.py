"""Plans visits in the way of a yardstick, among the chances and with the moves of a real plan."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Hashable, Sequence

from goldenthread.planner.answers import PartAnswer
from goldenthread.planner.fortnight import read_fortnight
from goldenthread.planner.tiers import Tier
from goldenthread.planner.visits.asks import read_asks
from goldenthread.planner.visits.block import Block, blocks_of
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.counts import counted
from goldenthread.planner.visits.cover_requests import replaced_requests
from goldenthread.planner.visits.cover_room import CoverRoom
from goldenthread.planner.visits.diary import Diary
from goldenthread.planner.visits.goals import Aim, Goal, aims_of
from goldenthread.planner.visits.moves import moves_of
from goldenthread.planner.visits.solve import Plan
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.planner.yardsticks.asks_and_ways import Choosing, Way
from goldenthread.planner.yardsticks.choosers import Chooser
from goldenthread.planner.yardsticks.one_number import WEIGHTS
from goldenthread.snapshot.snapshot import Snapshot


def visits_by(
    chooser: Chooser,
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int = 0,
) -> PartAnswer:
    """Prices are those of single visits; what is counted over several is left to luck. So a
    solver's bound on them is none on the part, and none is told.
    """
    begun = time.monotonic()

    def half_term_of(day: dt.date) -> str:
        half_term = snapshot.calendar.half_term_of(day)
        return half_term.id if half_term else ""

    found = read_asks(snapshot, wishes, today)
    old = replaced_requests(snapshot, wishes, today, found)
    kept = [row for row in snapshot.cover_requests if row not in set(old)]
    asked = {ask.activity.id for ask in found.asks if ask.activity is not None}
    room = CoverRoom(snapshot, wishes, kept, half_term_of)
    diary = Diary(snapshot, read_fortnight(snapshot), found.standing, kept, asked)
    aims = aims_of(wishes, found.asks)
    blocks = blocks_of(snapshot, found.asks, aims, diary, room, found.standing)
    left = max(0.0, seconds - (time.monotonic() - begun))
    chosen = chooser(_choosing(blocks), left, seed).chosen
    visits, left_out = [], []
    taken: list[list[Chance]] = []
    for number, block in enumerate(blocks):
        own = {
            place: chosen[name].means
            for place in range(len(block.asks))
            if (name := _name(number, place)) in chosen
        }
        taken.append(list(own.values()))
        visits += [(block.asks[place], chance) for place, chance in own.items()]
        left_out += [ask for place, ask in enumerate(block.asks) if place not in own]
    plan = Plan(tuple(visits), tuple(left_out), _tiers(blocks, aims, taken))
    moves = moves_of(snapshot, plan, room, old, found.gone, {})
    unplaced = tuple(ask.key for ask in left_out)
    return PartAnswer(
        Part.VISITS, plan.tiers, moves, (), unplaced, plan.lessons_covered, time.monotonic() - begun
    )


def _name(block: int, place: int) -> str:
    return f"{block} {place}"


def _choosing(blocks: Sequence[Block]) -> Choosing[Chance]:
    ways: dict[str, list[Way[Chance]]] = {
        _name(number, place): []
        for number, block in enumerate(blocks)
        for place in range(len(block.asks))
    }
    room: dict[Hashable, int] = {}
    for number, block in enumerate(blocks):
        priced = [
            (WEIGHTS[a.matter], block.costs[a.goal]) for a in block.aims if a.goal in block.costs
        ]
        for chance in block.chances:
            if chance.is_coached:
                continue
            name = _name(number, chance.ask)
            half_term = block.asks[chance.ask].half_term.id
            takes: list[Hashable] = [(person, chance.on) for person in chance.party]
            takes += [(person, chance.on, chance.period) for person in chance.people]
            for person in chance.covered:
                takes += [chance.on, ("week", chance.monday), (person, half_term)]
                room[chance.on] = block.room.on_day(chance.on)
                room["week", chance.monday] = block.room.in_week(chance.monday)
                room[person, half_term] = block.room.of_person(person, half_term)
            price = sum(weight * cost(chance) for weight, cost in priced)
            ways[name].append(Way(name, Counter(takes), price, chance))
    unmet = dict.fromkeys(ways, WEIGHTS[next(iter(WEIGHTS))])
    return Choosing({name: tuple(own) for name, own in ways.items()}, unmet, room)


def _tiers(
    blocks: Sequence[Block], aims: Sequence[Aim], taken: Sequence[Sequence[Chance]]
) -> tuple[Tier, ...]:
    def value(goal: Goal) -> int:
        return sum(
            counted(block, chances, goal) for block, chances in zip(blocks, taken, strict=True)
        )

    return tuple(Tier(aim.goal.value, value(aim.goal), 0, aim.matter) for aim in aims)
