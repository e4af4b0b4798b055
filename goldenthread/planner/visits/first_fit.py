"""Plans visits without looking ahead: whoever has fewest chances first, each at the best one left.

The yardstick of the planner, its start, and what is kept when time runs out at once.
"""

from collections import Counter, defaultdict

from goldenthread.planner.visits.block import Block
from goldenthread.planner.visits.chances import Chance


def first_fit(block: Block) -> tuple[Chance, ...]:
    """A lawful plan; asks without a chance left have none in it."""
    of_ask: dict[int, list[Chance]] = defaultdict(list)
    for chance in block.chances:
        of_ask[chance.ask].append(chance)
    costs = [block.costs[aim.goal] for aim in block.aims if aim.goal in block.costs]
    filled = _Filled(block)
    waits = _Waits(block)
    for place in sorted(of_ask, key=lambda place: (len(of_ask[place]), place)):
        own = sorted(
            of_ask[place],
            key=lambda chance: (*(cost(chance) for cost in costs), waits.of(chance)),
        )
        for chance in own:
            if filled.holds(chance):
                filled.take(chance)
                break
    return tuple(filled.chosen)


class _Waits:
    """Which of equal days comes first: groups begin on days spread over the half-term, so that not
    all visits fall into its first week and those of a group are near one another.
    """

    def __init__(self, block: Block) -> None:
        self._asks = block.asks
        self._days = {day: n for n, day in enumerate(sorted({c.on for c in block.chances}))}
        groups = sorted({ask.group for ask in block.asks})
        self._begins = {g: n * len(self._days) // len(groups) for n, g in enumerate(groups)}

    def of(self, chance: Chance) -> int:
        begins = self._begins[self._asks[chance.ask].group]
        return (self._days[chance.on] - begins) % len(self._days)


class _Filled:
    """What has been taken so far."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self.chosen: list[Chance] = []
        self._taken: set[object] = set()
        self._covers: Counter[object] = Counter()

    def holds(self, chance: Chance) -> bool:
        """Whether there is still room for it."""
        if self._taken & _takes(chance):
            return False
        room, half_term = self._block.room, self._block.asks[chance.ask].half_term.id
        number = len(chance.covered)
        return not number or (
            self._covers[chance.on] + number <= room.on_day(chance.on)
            and self._covers["week", chance.monday] + number <= room.in_week(chance.monday)
            and all(
                self._covers[person, half_term] < room.of_person(person, half_term)
                for person in chance.covered
            )
        )

    def take(self, chance: Chance) -> None:
        self.chosen.append(chance)
        self._taken |= _takes(chance)
        half_term = self._block.asks[chance.ask].half_term.id
        for person in chance.covered:
            self._covers.update([chance.on, ("week", chance.monday), (person, half_term)])


def _takes(chance: Chance) -> set[object]:
    """One visit of a person a day, one thing at a time for everybody."""
    days = {(person, chance.on) for person in chance.party}
    return {*days, *((person, chance.on, chance.period) for person in chance.people)}
