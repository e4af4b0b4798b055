"""Two surveys whose figures differ by one to four people are found, by whatever sums."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.inference.near_audiences import fewest_apart

TEN = {f"p{number}": number // 5 for number in range(10)}


def test_the_same_people_in_the_same_groups_can_be_asked_again() -> None:
    assert fewest_apart(TEN, TEN) == 0
    # Parts of the same people are sums of one another.
    assert fewest_apart(TEN, dict.fromkeys(TEN, 0)) == 0
    assert fewest_apart(TEN, {f"q{number}": 0 for number in range(9)}) == 0


def test_somebody_more_less_or_in_another_group_is_one_apart() -> None:
    assert fewest_apart(TEN, TEN | {"new": 1}) == 1
    # A group of four is no figure: all nine are one, and lack one of the ten.
    assert fewest_apart(TEN, {key: group for key, group in TEN.items() if key != "p0"}) == 1
    eleven = TEN | {"p10": 1}
    assert fewest_apart(eleven, eleven | {"p10": 0}) == 1
    assert fewest_apart(TEN, TEN | {f"new-{number}": 1 for number in range(4)}) == 4
    assert fewest_apart(TEN, TEN | {f"new-{number}": 1 for number in range(5)}) == 0


def test_a_group_of_the_one_and_everybody_of_the_other() -> None:
    six = dict.fromkeys(list(TEN)[:6], 0)
    assert fewest_apart(TEN, six) == 1


PEOPLE = [f"p{number}" for number in range(24)]
places = st.dictionaries(st.sampled_from(PEOPLE), st.integers(0, 2), min_size=5)


@given(places, places)
@settings(max_examples=150, deadline=None)
def test_no_sum_of_groups_was_overlooked(one: dict[str, int], two: dict[str, int]) -> None:
    def sums(asked: dict[str, int]) -> list[set[str]]:
        sizes = [list(asked.values()).count(group) for group in set(asked.values())]
        told = asked if min(sizes) >= 5 else dict.fromkeys(asked, 0)
        return [
            {person for person, group in told.items() if chosen[group]}
            for chosen in product((False, True), repeat=3)
        ]

    apart = {len(here ^ there) for here, there in product(sums(one), sums(two))}
    assert fewest_apart(one, two) == min((few for few in apart if 0 < few < 5), default=0)
