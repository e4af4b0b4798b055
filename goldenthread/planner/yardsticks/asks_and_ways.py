"""A problem of choosing in its plainest form: asks, the ways to meet each, and what they take.

The yardsticks know nothing else. Whatever is unlawful is no way; what two ways cannot share is a
thing that each of them takes.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, eq=False)
class Way[T]:
    """One way to meet an ask: how many of each thing it takes, its price, what it stands for."""

    ask: str
    takes: Mapping[Hashable, int]
    price: int
    means: T


@dataclass(frozen=True)
class Choosing[T]:
    """Each ask is met in one way or in none. Of a thing there is one, unless `room` says more.

    `unmet` is the price of each ask that is not met.
    """

    ways: Mapping[str, tuple[Way[T], ...]]
    unmet: Mapping[str, int]
    room: Mapping[Hashable, int] = field(default_factory=dict)

    def room_of(self, thing: Hashable) -> int:
        return self.room.get(thing, 1)

    def could_fit(self, way: Way[T]) -> bool:
        """Whether it fits where nothing else is."""
        return all(self.room_of(thing) >= many for thing, many in way.takes.items())

    @cached_property
    def taken_by(self) -> Mapping[Hashable, tuple[Way[T], ...]]:
        """The ways that take a thing."""
        found: dict[Hashable, list[Way[T]]] = {}
        for ways in self.ways.values():
            for way in ways:
                for thing in way.takes:
                    found.setdefault(thing, []).append(way)
        return {thing: tuple(ways) for thing, ways in found.items()}

    def price_of(self, chosen: Mapping[str, Way[T]]) -> int:
        """What a choice costs; asks that it does not name are not met."""
        met = sum(way.price for way in chosen.values())
        return met + sum(price for ask, price in self.unmet.items() if ask not in chosen)


type Choice[T] = dict[str, Way[T]]


class Taken[T]:
    """What a choice has taken so far, and which ways still fit."""

    def __init__(self, choosing: Choosing[T]) -> None:
        self.choosing = choosing
        self.chosen: Choice[T] = {}
        self._by: dict[Hashable, list[Way[T]]] = {}
        self._used: Counter[Hashable] = Counter()

    def left_of(self, thing: Hashable) -> int:
        return self.choosing.room_of(thing) - self._used[thing]

    def fits(self, way: Way[T]) -> bool:
        return all(self.left_of(thing) >= many for thing, many in way.takes.items())

    def in_the_way(self, way: Way[T]) -> list[Way[T]]:
        """Chosen ways that this one would push out: of each thing the one that took it last."""
        found: dict[str, Way[T]] = {}
        for thing, many in way.takes.items():
            if self.left_of(thing) < many:
                last = self._by[thing][-1]
                found[last.ask] = last
        return list(found.values())

    def add(self, way: Way[T]) -> None:
        self.chosen[way.ask] = way
        for thing, many in way.takes.items():
            self._by.setdefault(thing, []).append(way)
            self._used[thing] += many

    def remove(self, way: Way[T]) -> None:
        del self.chosen[way.ask]
        for thing, many in way.takes.items():
            self._by[thing].remove(way)
            self._used[thing] -= many
