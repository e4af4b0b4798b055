"""Planning by trying: one ask at a time gets another way, and what is worse is given up again."""

import math
import random
import time
from collections.abc import Callable, Mapping, Sequence

from goldenthread.planner.yardsticks.asks_and_ways import Choice, Choosing, Taken, Way

# A step may push out so many others, who look for another way at once.
MOST_PUSHED_OUT = 3
# Warm enough to give up one unmet ask in a hundred at the start, and cold at the end.
WARM_SHARE, COLD = 0.25, 0.3
STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 64


def local_search[T](
    choosing: Choosing[T],
    start: Choice[T],
    *,
    seconds: float,
    seed: int = 0,
    better: Callable[[Choice[T]], None] = lambda chosen: None,
) -> Choice[T]:
    """The best choice met on the way from `start`, by annealing: what is worse is kept with a
    chance that falls with the time. `better` is told of each improvement.

    A step gives one ask another way, pushes out whoever stands in it, and finds them the cheapest
    way that fits. Ends after `seconds`.
    """
    dice = random.Random(seed)  # noqa: S311 - a plan keeps no secret
    taken = Taken(choosing)
    for way in start.values():
        taken.add(way)
    cheapest_first = {
        ask: sorted(filter(choosing.could_fit, ways), key=lambda way: way.price)
        for ask, ways in choosing.ways.items()
    }
    asks = [ask for ask, ways in cheapest_first.items() if ways]
    price = best_price = choosing.price_of(taken.chosen)
    best = dict(taken.chosen)
    begun = time.monotonic()
    dearest = max(choosing.unmet.values(), default=1)
    warm, heat, step = max(COLD, dearest * WARM_SHARE / math.log(100)), 0.0, 0
    while asks:
        if step % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0:
            gone = (time.monotonic() - begun) / seconds if seconds > 0 else 1
            if gone >= 1:
                break
            heat = warm * (COLD / warm) ** gone
        step += 1
        undo = _step(taken, cheapest_first, dice.choice(asks), dice)
        if undo is None:
            continue
        after = price + sum(
            (way.price - choosing.unmet[way.ask]) * (1 if added else -1) for added, way in undo
        )
        if after <= price or dice.random() < math.exp((price - after) / heat):
            price = after
            if price < best_price:
                best_price, best = price, dict(taken.chosen)
                better(best)
        else:
            _take_back(taken, undo)
    return best


type _Steps[T] = list[tuple[bool, Way[T]]]


def _step[T](
    taken: Taken[T],
    cheapest_first: Mapping[str, Sequence[Way[T]]],
    ask: str,
    dice: random.Random,
) -> _Steps[T] | None:
    """Give the ask another way; what was done, or None where too many stand in it."""
    way = dice.choice(cheapest_first[ask])
    now = taken.chosen.get(ask)
    if way is now:
        return None
    done: _Steps[T] = []
    if now is not None:
        taken.remove(now)
        done.append((False, now))
    pushed = []
    while others := taken.in_the_way(way):
        for other in others:
            taken.remove(other)
            done.append((False, other))
            pushed.append(other.ask)
        if len(pushed) > MOST_PUSHED_OUT:
            _take_back(taken, done)
            return None
    taken.add(way)
    done.append((True, way))
    for other_ask in pushed:
        found = next((each for each in cheapest_first[other_ask] if taken.fits(each)), None)
        if found is not None:
            taken.add(found)
            done.append((True, found))
    return done


def _take_back[T](taken: Taken[T], done: _Steps[T]) -> None:
    for added, way in reversed(done):
        if added:
            taken.remove(way)
        else:
            taken.add(way)
