"""The bound of a plan's one number holds for every plan, found by trying all of them."""

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter
from goldenthread.planner.yardsticks.one_number import gap_in_order, least_number, one_number

MATTERS = (Matter.LEFT_OUT, Matter.COVER, Matter.RHYTHM, Matter.PREFERENCES)

type Values = tuple[int, ...]


def tiers_of(plan: Values, plans: list[Values]) -> list[Tier]:
    """The plan's tiers, each with the least that any plan reaches which is as good above it."""
    told = []
    for place, matter in enumerate(MATTERS):
        as_good = [
            other
            for other in plans
            if all(one <= mine for one, mine in zip(other[:place], plan[:place], strict=True))
        ]
        bound = min(other[place] for other in as_good)
        told.append(Tier(matter.value, plan[place], bound, matter))
    return told


@given(
    st.lists(st.tuples(*[st.integers(0, 40)] * len(MATTERS)), min_size=1, max_size=30), st.data()
)
def test_no_plan_is_below_the_bound_of_another(plans: list[Values], data: st.DataObject) -> None:
    plan = data.draw(st.sampled_from(plans))
    bound = least_number(tiers_of(plan, plans))
    numbers = [
        one_number(Tier(m.value, v, 0, m) for m, v in zip(MATTERS, other, strict=True))
        for other in plans
    ]
    assert bound <= min(numbers)


def test_one_more_in_a_high_tier_never_beats_the_bound_by_what_it_saves_below() -> None:
    """Ninety preferences are proved, yet a plan with one more slow cycle might have none."""
    tiers = [Tier("slow", 4, 4, Matter.RHYTHM), Tier("days", 90, 90, Matter.PREFERENCES)]
    assert (one_number(tiers), least_number(tiers)) == (210, 150)


def test_the_gap_in_order_lets_nothing_make_up_for_what_is_worse_above() -> None:
    tiers = [Tier("left out", 1, 0, Matter.LEFT_OUT), Tier("days", 0, 0, Matter.PREFERENCES)]
    assert gap_in_order(tiers, [0, 500]) == 1.0
    assert gap_in_order(tiers, [1, 0]) == 0.0
