"""Rules of the plan that count more than one thing at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from goldenthread.planner.fortnight import SCHOOL_DAYS
from goldenthread.planner.slots.coaching_asks import CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.goals import Way
from goldenthread.planner.slots.model import Limit
from goldenthread.planner.slots.team_slots import EVENING, TeamSlot
from goldenthread.planner.wishes import Wishes

type Weights = dict[Any, dict[int, int]]


def limits_of(ways: Sequence[Way], asks: CoachingAsks, wishes: Wishes) -> Iterator[Limit]:
    yield from _of_coaching(ways, asks)
    yield from _of_evenings(ways, wishes.most_evenings_a_week)
    yield from _of_cover(ways, wishes)


def _of_coaching(ways: Sequence[Way], asks: CoachingAsks) -> Iterator[Limit]:
    """No more cycles than a coach's protected minutes hold; nobody coaches their own coach."""
    of_coach: Weights = defaultdict(dict)
    of_two: Weights = defaultdict(dict)
    both_ways = {(way.coachee, way.coach) for way in ways if isinstance(way, Cycle)}
    for place, way in enumerate(ways):
        if not isinstance(way, Cycle):
            continue
        for fortnight in way.fortnights:
            of_coach[way.coach, fortnight][place] = 1
        if (way.coach, way.coachee) in both_ways:
            of_two[frozenset((way.coach, way.coachee))][place] = 1
    room = {coach.person: coach.cycles_a_fortnight for coach in asks.coaches}
    for (coach, _), weights in of_coach.items():
        yield Limit(weights, room[coach])
    for weights in of_two.values():
        yield Limit(weights, 1)


def _of_evenings(ways: Sequence[Way], most: int) -> Iterator[Limit]:
    """No more evenings in a week for anybody than the school allows, or than they have today."""
    of_week: Weights = defaultdict(dict)
    today: Counter[Any] = Counter()
    for place, way in enumerate(ways):
        if not isinstance(way, TeamSlot) or not way.after_hours:
            continue
        # Once a week for each person, whatever the day; who is there is told by the slot's times.
        weeks = {
            (person, slot.day // SCHOOL_DAYS, fortnight)
            for person, slot, fortnight in way.taken
            if slot.place == EVENING
        }
        for week in weeks:
            of_week[week][place] = 1
        if way.is_kept:
            today.update(weeks)
    for week, weights in of_week.items():
        allowed = max(most, today[week])
        if len({ways[place].ask for place in weights}) > allowed:
            yield Limit(weights, allowed)


def _of_cover(ways: Sequence[Way], wishes: Wishes) -> Iterator[Limit]:
    """Lessons covered on a day and in a week; what stands today is not asked for anew."""
    of_day: Weights = defaultdict(lambda: defaultdict(int))
    of_week: Weights = defaultdict(lambda: defaultdict(int))
    for place, way in enumerate(ways):
        if not isinstance(way, TeamSlot) or way.is_kept:
            continue
        for _, slot, fortnight in way.covered:
            of_day[slot.day, fortnight][place] += 1
            of_week[slot.day // SCHOOL_DAYS, fortnight][place] += 1
    for weights in of_day.values():
        yield Limit(weights, wishes.most_covers_a_day)
    if wishes.most_covers_a_week is not None:
        for weights in of_week.values():
            yield Limit(weights, wishes.most_covers_a_week)
