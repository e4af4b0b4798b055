"""Half-terms that can be planned by themselves: no week, cover or person ties two of them."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.chances import Chance, chances_of
from goldenthread.planner.visits.cover_room import CoverRoom
from goldenthread.planner.visits.diary import Diary
from goldenthread.planner.visits.goals import Aim, Goal, costs_by_goal
from goldenthread.snapshot.records import PeerVisit
from goldenthread.snapshot.snapshot import Snapshot

# A person who visits is left to their own classes in the week after it.
WEEKS_OF_A_WINDOW = 2

type Window = tuple[str, int]


@dataclass(frozen=True)
class Block:
    """Asks and their chances, with the rules that tie them. `chances` refer to `asks` by place.

    `standing` counts, by person and first week of a fortnight, visits that stay as they are.
    """

    asks: tuple[Ask, ...]
    chances: tuple[Chance, ...]
    aims: tuple[Aim, ...]
    costs: Mapping[Goal, Callable[[Chance], int]]
    room: CoverRoom
    calendar: SchoolCalendar
    standing: Mapping[Window, int]

    def windows_of(self, person: str, on: dt.date) -> tuple[Window, ...]:
        """The fortnights, by their first week, in which a visit on this day lies."""
        number = self.calendar.week_number(on)
        return tuple((person, number - back) for back in range(WEEKS_OF_A_WINDOW))

    def room_in_window(self, window: Window) -> int:
        """Visits that a person can make in the fortnight without crowding it."""
        return max(0, 1 - self.standing.get(window, 0))

    def first_covers(self, person: str, half_term: str) -> int:
        """Lessons of the half-term in which the person can be covered as a first one: 1 or 0."""
        return int(not self.room.already_of(person, half_term))

    def without(self, kept: Callable[[Chance], bool]) -> "Block":
        """The same asks with those chances only."""
        return replace(self, chances=tuple(filter(kept, self.chances)))


def blocks_of(
    snapshot: Snapshot,
    asks: Sequence[Ask],
    aims: Sequence[Aim],
    diary: Diary,
    room: CoverRoom,
    standing: Iterable[PeerVisit],
) -> list[Block]:
    """One block for each half-term; half-terms that share a week are one."""
    calendar = snapshot.calendar
    number_of = _numbers(calendar, asks)
    members: dict[int, list[int]] = {}
    for place, ask in enumerate(asks):
        members.setdefault(number_of[ask.half_term.id], []).append(place)
    crowd: Counter[Window] = Counter()
    for visit in standing:
        number = calendar.week_number(visit.on)
        crowd.update((visit.visitor, number - back) for back in range(WEEKS_OF_A_WINDOW))
    blocks = []
    for _, places in sorted(members.items()):
        own = tuple(asks[place] for place in places)
        blocks.append(
            Block(
                own,
                tuple(chances_of(snapshot, diary, room, own)),
                tuple(aims),
                costs_by_goal(calendar, own),
                room,
                calendar,
                crowd,
            )
        )
    return blocks


def _numbers(calendar: SchoolCalendar, asks: Sequence[Ask]) -> dict[str, int]:
    """The number of each half-term's block."""
    numbers: dict[str, int] = {}
    last: dt.date | None = None
    number = 0
    asked = {ask.half_term.id: ask for ask in asks}
    for half_term in calendar.half_terms:
        monday = half_term.starts_on - dt.timedelta(days=half_term.starts_on.weekday())
        if last is None or monday > last:
            number += 1
        last = half_term.ends_on - dt.timedelta(days=half_term.ends_on.weekday())
        if half_term.id in asked:
            numbers[half_term.id] = number
    return numbers
