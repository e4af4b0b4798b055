"""What a plan of visits is judged by, in the order of the wishes, and what each chance costs."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.wishes import Matter, Wishes


class Goal(Enum):
    """What is counted; the words name the tier."""

    LEFT_OUT = "visits that find no time"
    MOVED = "visits with a time that move or lose it"
    COVERED = "lessons covered for visits"
    PRICE = "price of the cover, by who takes the class"
    SECOND_COVERS = "lessons covered beyond one of a person in a half-term"
    LAST_WEEKS = "visits in the last week of a half-term"
    CROWDED = "visits too many in a fortnight"
    OUT_OF_TURN = "visits to another than the one whose turn it is"
    LEFT_ALONE = "visits in weeks or times that are better left alone"
    OTHER_DAY = "visits that change their day"


_OF_MATTER: Mapping[Matter, tuple[Goal, ...]] = {
    Matter.LEFT_OUT: (Goal.LEFT_OUT,),
    Matter.MOVED: (Goal.MOVED,),
    Matter.COVER: (Goal.COVERED, Goal.PRICE),
    Matter.FAIRNESS: (Goal.SECOND_COVERS,),
    Matter.RHYTHM: (Goal.LAST_WEEKS, Goal.CROWDED),
    Matter.CLOSENESS: (Goal.OUT_OF_TURN,),
    Matter.PREFERENCES: (Goal.LEFT_ALONE, Goal.OTHER_DAY),
}


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal in its place."""

    goal: Goal
    matter: Matter


def aims_of(wishes: Wishes, asks: Sequence[Ask]) -> tuple[Aim, ...]:
    """The goals from most to least important; moving counts only where visits have times."""
    is_in_use = any(ask.was_in for ask in asks)
    return tuple(
        Aim(goal, matter)
        for matter in wishes.order
        for goal in _OF_MATTER[matter]
        if is_in_use or matter is not Matter.MOVED
    )


def stays(ask: Ask, chance: Chance) -> bool:
    """Whether the visit is where it was: day, period, host and visitors."""
    return (
        (chance.on, chance.period) == (ask.was_on, ask.was_in)
        and bool(ask.rows)
        and all(row.host == chance.host for row in ask.rows)
        and {row.visitor for row in ask.rows} == set(chance.party)
    )


def last_weeks(calendar: SchoolCalendar) -> frozenset[dt.date]:
    """Mondays of the last teaching week of each half-term."""
    last = {week.half_term: week.monday for week in calendar.teaching_weeks}
    return frozenset(last.values())


def costs_by_goal(
    calendar: SchoolCalendar, asks: Sequence[Ask]
) -> Mapping[Goal, Callable[[Chance], int]]:
    """What a chance costs by itself; the other goals are counted over several visits."""
    ends = last_weeks(calendar)
    return {
        Goal.MOVED: lambda c: int(bool(asks[c.ask].was_in) and not stays(asks[c.ask], c)),
        Goal.COVERED: lambda c: len(c.covered),
        Goal.LAST_WEEKS: lambda c: int(c.monday in ends),
        Goal.OUT_OF_TURN: lambda c: int(c.host != asks[c.ask].hosts[0]),
        Goal.LEFT_ALONE: lambda c: int(c.left_alone),
        Goal.OTHER_DAY: lambda c: int(c.on != (asks[c.ask].was_on or c.on)),
    }
