"""Planning as it is done by hand: what fits first, and what fits first with an eye on the rest."""

from collections import Counter
from collections.abc import Hashable

from goldenthread.planner.yardsticks.asks_and_ways import Choice, Choosing, Taken, Way


def first_fit[T](choosing: Choosing[T]) -> Choice[T]:
    """Asks in their order, each met in the first of its ways that still fits."""
    taken = Taken(choosing)
    for ways in choosing.ways.values():
        for way in ways:
            if taken.fits(way):
                taken.add(way)
                break
    return taken.chosen


def look_ahead[T](choosing: Choosing[T]) -> Choice[T]:
    """The ask with the fewest ways left comes next, in the way that closes least to the others.

    A way that closes another costs as much as a point of its price.
    """
    taken = Taken(choosing)
    left = {ask: len(ways) for ask, ways in choosing.ways.items()}
    open_in: Counter[Hashable] = Counter(
        {thing: len(ways) for thing, ways in choosing.taken_by.items()}
    )
    closed: set[int] = set()
    waiting = dict.fromkeys(choosing.ways)

    def close(way: Way[T]) -> None:
        if id(way) in closed:
            return
        closed.add(id(way))
        left[way.ask] -= 1
        for thing in way.takes:
            open_in[thing] -= 1

    while waiting:
        ask = min(waiting, key=lambda each: left[each])
        del waiting[ask]
        ways = [way for way in choosing.ways[ask] if id(way) not in closed and taken.fits(way)]
        for way in choosing.ways[ask]:
            close(way)
        if not ways:
            continue
        best = min(ways, key=lambda way: way.price + _closes(taken, way, open_in))
        taken.add(best)
        for thing in best.takes:
            if taken.left_of(thing) <= 0:
                for other in choosing.taken_by[thing]:
                    close(other)
    return taken.chosen


def _closes[T](taken: Taken[T], way: Way[T], open_in: Counter[Hashable]) -> int:
    """How many open ways of others would no longer fit, things that stay open left out."""
    return sum(open_in[thing] for thing, many in way.takes.items() if taken.left_of(thing) == many)
