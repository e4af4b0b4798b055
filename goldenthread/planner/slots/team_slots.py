"""A regular slot that a team could have, and the weeks and days of the frame it lies in."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.planner.fortnight import FRAME, SCHOOL_DAYS, Slot
from goldenthread.planner.slots.columns import Ask, Time
from goldenthread.planner.slots.team_asks import TeamAsk
from goldenthread.snapshot.records import Activity

# An evening is one place in the day after every period; when exactly it begins does not matter.
EVENING, EVENING_NAME = 99, "after school"
SLOWER = {1: 2, 2: 4}
type Dated = tuple[Activity, dt.date]


@dataclass(frozen=True, eq=False)
class TeamSlot:
    """A regular slot. `covered` are the lessons in four weeks that somebody else would take; `away`
    counts members who do not work on the day, each as often as the team meets until summer.

    `sessions` are those that exist, with their day; `days` are the dates of a new slot.
    """

    team: TeamAsk
    weekday: int
    places: tuple[int, ...]
    every_weeks: int
    after_hours: bool
    period: str
    starts_at: dt.time | None
    minutes: int
    taken: tuple[Time, ...]
    covered: tuple[Time, ...] = ()
    away: int = 0
    is_kept: bool = False
    sessions: tuple[Dated, ...] = ()
    days: tuple[dt.date, ...] = ()

    @property
    def ask(self) -> Ask:
        return self.team.ask

    @property
    def group(self) -> str:
        return self.team.teams[0].id

    @property
    def is_slower(self) -> bool:
        return self.every_weeks > self.team.every_weeks

    def with_taken(self, taken: tuple[Time, ...]) -> "TeamSlot":
        return dataclasses.replace(self, taken=taken)


def time_of(slot: Slot, place: int, person: str) -> Time:
    return person, slot, place // 2


def day_of(place: int, weekday: int) -> int:
    """The day of the fortnight."""
    return (place % 2) * SCHOOL_DAYS + weekday


def evening_slot(day: int) -> Slot:
    return Slot(day, EVENING, EVENING_NAME)


def letters(places: Sequence[int]) -> set[int]:
    return {place % 2 for place in places}


def places_of(every_weeks: int) -> list[tuple[int, ...]]:
    """The weeks of the frame that a rhythm may take; one that four weeks cannot tell takes all."""
    if every_weeks % 4 == 0:
        return [(place,) for place in range(FRAME)]
    if every_weeks % 2 == 0:
        return [(0, 2), (1, 3)]
    return [tuple(range(FRAME))]


def rhythms_of(ask: TeamAsk) -> list[int]:
    slower = SLOWER.get(ask.every_weeks)
    # A slot that stands keeps its rhythm: what it is for was planned with it.
    return [ask.every_weeks, slower] if slower and not ask.present else [ask.every_weeks]
