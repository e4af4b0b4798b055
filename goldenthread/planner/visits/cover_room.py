"""How many lessons can still be covered in a week, on a day and for a person."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.records import CoverRequest
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoverSource

# In the order in which a school would ask; the place is the price. Teachers are never asked.
PRICE: Mapping[str, int] = {
    CoverSource.TOKEN: 1,
    CoverSource.SWAP: 2,
    CoverSource.LEADER: 3,
    CoverSource.COVER_SUPERVISOR: 4,
    CoverSource.SUPPLY: 5,
}
# Cover that a school allows without having written down who takes the class.
NOBODY_NAMED = ""


class CoverRoom:
    """What cover there is, less what the requests that stay take of it already."""

    def __init__(
        self,
        snapshot: Snapshot,
        wishes: Wishes,
        kept: Iterable[CoverRequest],
        half_term_of: Callable[[dt.date], str],
    ) -> None:
        self._wishes = wishes
        self._supply = _supply(snapshot)
        self._in_week: Counter[dt.date] = Counter()
        self._of_source: dict[dt.date, Counter[str]] = defaultdict(Counter)
        self._on_day: Counter[dt.date] = Counter()
        self._of_person: Counter[tuple[str, str]] = Counter()
        for request in kept:
            monday = monday_of(request.on)
            self._in_week[monday] += request.lessons
            self._of_source[monday][request.source] += request.lessons
            self._on_day[request.on] += request.lessons
            if request.person:
                self._of_person[request.person, half_term_of(request.on)] += request.lessons

    def sources(self, monday: dt.date) -> dict[str, int]:
        """Lessons that each source can still take in the week, cheapest first."""
        most = self._wishes.most_covers_a_week
        if not self._supply:
            return {NOBODY_NAMED: most or 0}
        ordinary, special = self._supply.get(None, {}), self._supply.get(monday, {})
        of_week = ordinary | special
        taken = self._of_source[monday]
        return {
            source: max(0, of_week[source] - taken[source]) for source in PRICE if source in of_week
        }

    def in_week(self, monday: dt.date) -> int:
        """Lessons that can still be covered in the week, whoever takes them."""
        rooms = [sum(self.sources(monday).values())]
        if self._supply:
            of_week = self._supply.get(None, {}) | self._supply.get(monday, {})
            rooms.append(sum(of_week.values()) - self._in_week[monday])
        if self._wishes.most_covers_a_week is not None:
            rooms.append(self._wishes.most_covers_a_week - self._in_week[monday])
        return max(0, min(rooms))

    def on_day(self, on: dt.date) -> int:
        return max(0, self._wishes.most_covers_a_day - self._on_day[on])

    def of_person(self, person: str, half_term: str) -> int:
        """Lessons in which the person can still be covered in the half-term."""
        return max(0, self._wishes.most_covers_a_person - self.already_of(person, half_term))

    def already_of(self, person: str, half_term: str) -> int:
        """Lessons in which the person is covered in the half-term by requests that stay."""
        return self._of_person[person, half_term]


def _supply(snapshot: Snapshot) -> Mapping[dt.date | None, dict[str, int]]:
    """Lessons by source, of each week that has rows of its own and of an ordinary one (None)."""
    supply: dict[dt.date | None, dict[str, int]] = defaultdict(dict)
    for row in snapshot.cover_supply:
        if row.source in PRICE:
            monday = monday_of(row.week_starting) if row.week_starting else None
            supply[monday][row.source] = row.lessons
    return supply
