"""What makes two colleagues good partners for visits: apart in rank and subject, with times."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from goldenthread.planner.fortnight import Fortnight, Has, Slot
from goldenthread.snapshot.readings.employment import line_managers
from goldenthread.snapshot.readings.subjects import subjects_of
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LessonKind

# Nobody to be visited without cover outweighs colleagues of one subject. Our judgement.
NO_CHANCE, SAME_SUBJECT = 20, 1


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """People who can host and visit, in order; what two of them cost; pairs that may not be."""

    people: tuple[str, ...]
    cost: dict[frozenset[str], int]
    barred: frozenset[frozenset[str]]

    def may_be(self, members: Iterable[str]) -> bool:
        """Whether nobody in it line-manages or appraises another."""
        return not any(frozenset(two) in self.barred for two in combinations(members, 2))

    def cost_of(self, members: Iterable[str]) -> int:
        return sum(self.cost[frozenset(two)] for two in combinations(members, 2))


def read_acquaintance(
    snapshot: Snapshot, fortnight: Fortnight, asking: Sequence[str], on: dt.date
) -> Acquaintance:
    """Of those who ask, whoever has a class to be visited and a free period to visit in."""
    free = {person: set(fortnight.slots_with(person, Has.FREE)) for person in asking}
    classes = {person: _classes(snapshot, fortnight, person) for person in asking}
    people = tuple(person for person in asking if free[person] and classes[person])
    subjects = {person: set(subjects_of(snapshot, person, on)) for person in people}
    above = {person: line_managers(snapshot, person, on) for person in people}
    cost, barred = {}, set()
    for one, other in combinations(people, 2):
        two = frozenset((one, other))
        if one in above[other] or other in above[one]:
            barred.add(two)
        cost[two] = (
            SAME_SUBJECT * bool(subjects[one] & subjects[other])
            + NO_CHANCE * (not free[one] & classes[other])
            + NO_CHANCE * (not free[other] & classes[one])
        )
    return Acquaintance(people, cost, frozenset(barred))


def _classes(snapshot: Snapshot, fortnight: Fortnight, person: str) -> set[Slot]:
    """When the person can be visited; one who teaches no lessons, while they support a class."""
    lessons = set(fortnight.slots_with(person, Has.TEACHING))
    if lessons:
        return lessons
    supported = {
        (row.week, row.weekday, row.period)
        for row in snapshot.having("timetable", "person", person)
        if row.kind == LessonKind.SUPPORT
    }
    return {
        slot
        for slot in fortnight.slots_with(person, Has.TAKEN)
        if {
            (slot.week, slot.weekday.lower(), slot.period),
            ("", slot.weekday.lower(), slot.period),
        }
        & supported
    }
