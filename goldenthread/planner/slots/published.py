"""The coaching plan that people live by already: a new one moves as few of them as can be."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.fortnight import Slot
from goldenthread.planner.slots.coaching_columns import Cycle

# What a change costs beside another: a new coach is a new beginning, a new time is a diary entry.
# Our judgement.
COACH_CHANGED, TIME_CHANGED = 3, 1


class NotAPlan(Refusal):
    """The file is not what `goldenthread plan --format json` wrote."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is no plan that Goldenthread wrote.",
            "Give the file that `goldenthread plan --format json` wrote.",
        )


@dataclass(frozen=True, slots=True)
class PublishedCycle:
    """Coach and times, told as the plan's file tells them."""

    coach: str
    times: tuple[Any, ...]


def read_published(text: str, name: str) -> Mapping[str, PublishedCycle]:
    """Cycles by coachee, from the answer in JSON. Raises `NotAPlan`."""
    try:
        rows = json.loads(text)["coaching"]
        return {
            row["coachee"]: PublishedCycle(
                row["coach"],
                (_place(row["look"]), _place(row["talk"]), tuple(row["fortnights"])),
            )
            for row in rows
        }
    except (ValueError, KeyError, TypeError) as error:
        raise NotAPlan(name) from error


def cost_of_change(cycle: Cycle, published: Mapping[str, PublishedCycle]) -> int:
    """0 where the coachee keeps coach and times; nothing is changed for who had no cycle."""
    before = published.get(cycle.coachee)
    if before is None:
        return 0
    if before.coach != cycle.coach:
        return COACH_CHANGED
    return TIME_CHANGED if before.times != times_of(cycle) else 0


def times_of(cycle: Cycle) -> tuple[Any, ...]:
    fortnights = tuple(one + 1 for one in cycle.fortnights)
    return (_of_slot(cycle.look), _of_slot(cycle.talk), fortnights)


def _of_slot(slot: Slot) -> tuple[str, str, str]:
    return (slot.week, slot.weekday, slot.period)


def _place(told: Mapping[str, str]) -> tuple[str, str, str]:
    return (told["week"], told["weekday"], told["period"])
