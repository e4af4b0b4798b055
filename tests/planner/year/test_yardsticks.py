"""The yardsticks plan lawfully, and nothing is better than what the solvers prove."""

from collections import Counter
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.planner.yardsticks.asks_and_ways import Choice, Choosing, Way
from goldenthread.planner.yardsticks.greedy import first_fit, look_ahead
from goldenthread.planner.yardsticks.local_search import local_search
from goldenthread.planner.yardsticks.solver_alone import cp_sat_alone, highs_alone

THINGS = "vwxyz"


@st.composite
def choosings(draw: st.DrawFn) -> Choosing[int]:
    """Up to four asks of up to three ways each, about five things."""
    asks = [f"ask-{number}" for number in range(draw(st.integers(1, 4)))]
    # A way may take two of a thing.
    number = st.lists(st.lists(st.sampled_from(THINGS), min_size=1, max_size=3), max_size=3)
    ways = {
        ask: tuple(
            Way(ask, Counter(takes), draw(st.integers(0, 40)), place)
            for place, takes in enumerate(draw(number))
        )
        for ask in asks
    }
    room: dict[Any, int] = draw(st.dictionaries(st.sampled_from(THINGS), st.integers(0, 2)))
    return Choosing(ways, {ask: draw(st.sampled_from([50, 100])) for ask in asks}, room)


def is_lawful(choosing: Choosing[int], chosen: Choice[int]) -> bool:
    used: Counter[Any] = Counter()
    for way in chosen.values():
        used.update(way.takes)
    return all(number <= choosing.room.get(thing, 1) for thing, number in used.items())


def least_price(choosing: Choosing[int]) -> int:
    """By trying everything."""
    asks = list(choosing.ways)
    choices = (
        {ask: way for ask, way in zip(asks, one, strict=True) if way is not None}
        for one in product(*([None, *choosing.ways[ask]] for ask in asks))
    )
    return min(choosing.price_of(one) for one in choices if is_lawful(choosing, one))


@given(choosings())
@settings(max_examples=60, deadline=None)
def test_every_yardstick_is_lawful_and_none_beats_the_best(choosing: Choosing[int]) -> None:
    least = least_price(choosing)
    highs, cp_sat = highs_alone(choosing, seconds=5), cp_sat_alone(choosing, seconds=5)
    for chosen in (
        first_fit(choosing),
        look_ahead(choosing),
        local_search(choosing, first_fit(choosing), seconds=0.01),
        highs.chosen,
        cp_sat.chosen,
    ):
        assert is_lawful(choosing, chosen)
        assert choosing.price_of(chosen) >= least
    assert (highs.bound, cp_sat.bound) == (least, least)
    assert choosing.price_of(highs.chosen) == choosing.price_of(cp_sat.chosen) == least


def test_looking_ahead_leaves_the_only_way_to_whoever_has_no_other() -> None:
    ways = {
        "many": (Way("many", {"monday": 1}, 0, 1), Way("many", {"tuesday": 1}, 0, 2)),
        "one": (Way("one", {"monday": 1}, 0, 3),),
    }
    choosing = Choosing(ways, {"many": 9, "one": 9})
    assert set(first_fit(choosing)) == {"many"}
    assert {ask: way.means for ask, way in look_ahead(choosing).items()} == {"one": 3, "many": 2}


def test_local_search_makes_room_that_first_fit_did_not() -> None:
    ways = {
        "many": (Way("many", {"monday": 1}, 0, 1), Way("many", {"tuesday": 1}, 0, 2)),
        "one": (Way("one", {"monday": 1}, 0, 3),),
    }
    choosing = Choosing(ways, {"many": 9, "one": 9})
    found = local_search(choosing, first_fit(choosing), seconds=0.05)
    assert choosing.price_of(found) == 0
