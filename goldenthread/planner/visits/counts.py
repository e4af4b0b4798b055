"""Counts what a plan of a block costs in each goal, without solving anything."""

from collections import Counter
from collections.abc import Sequence

from goldenthread.planner.visits.block import Block
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.cover_room import PRICE, CoverRoom
from goldenthread.planner.visits.goals import Goal


def counted(block: Block, chosen: Sequence[Chance], goal: Goal) -> int:
    """The value of the goal."""
    match goal:
        case Goal.LEFT_OUT:
            return len(block.asks) - len(chosen)
        case Goal.MOVED:
            placed = {chance.ask for chance in chosen}
            lost = [n for n, ask in enumerate(block.asks) if ask.was_in and n not in placed]
            return len(lost) + sum(map(block.costs[goal], chosen))
        case Goal.PRICE:
            return sum(PRICE.get(source, 0) for source in sources_for(block.room, chosen).values())
        case Goal.SECOND_COVERS:
            covers = Counter(
                (person, block.asks[chance.ask].half_term.id)
                for chance in chosen
                for person in chance.covered
            )
            return sum(max(0, n - block.first_covers(*about)) for about, n in covers.items())
        case Goal.CROWDED:
            windows = Counter(
                window
                for chance in chosen
                for person in chance.party
                for window in block.windows_of(person, chance.on)
            )
            return sum(max(0, n - block.room_in_window(about)) for about, n in windows.items())
        case _:
            return sum(map(block.costs[goal], chosen))


def sources_for(room: CoverRoom, chosen: Sequence[Chance]) -> dict[tuple[Chance, str], str]:
    """Who takes the class of each covered visitor: in each week the cheapest sources first."""
    left: dict[object, list[str]] = {}
    found: dict[tuple[Chance, str], str] = {}
    for chance in sorted(chosen, key=lambda chance: (chance.on, chance.period, chance.people)):
        for person in chance.covered:
            if chance.monday not in left:
                left[chance.monday] = [
                    source
                    for source, lessons in room.sources(chance.monday).items()
                    for _ in range(lessons)
                ]
            found[chance, person] = left[chance.monday].pop(0)
    return found
