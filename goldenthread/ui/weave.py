"""What the weave is made of: weeks across, streams and teams down, knots and threads."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from goldenthread.kernel.dates import MONTHS
from goldenthread.kernel.minutes import in_words
from goldenthread.kernel.sentences import counted
from goldenthread.ui.marks import PriorityMark

KnotState = Literal["happened", "planned", "slot", "cancelled"]
RowLevel = Literal["stream", "team", "statutory"]

KNOT_STATE_WORDS: dict[KnotState, str] = {
    "happened": "Happened",
    "planned": "Planned",
    "slot": "Date kept, content open",
    "cancelled": "Cancelled",
}


def day_range(first: date, last: date) -> str:
    """`1 Sep – 23 Oct`; the year is left to the page."""
    return " – ".join(f"{day.day} {MONTHS[day.month - 1][:3]}" for day in (first, last))


@dataclass(frozen=True, slots=True)
class WeekColumn:
    """One teaching week; `monday` stands for it, `number` is how people count it."""

    number: int
    monday: date

    @property
    def in_words(self) -> str:
        friday = self.monday + timedelta(days=4)
        return f"Week {self.number}, {day_range(self.monday, friday)}"


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """Indexes count the weeks from 0, both ends included."""

    label: str
    first_index: int
    last_index: int
    first_day: date
    last_day: date

    @property
    def dates(self) -> str:
        return day_range(self.first_day, self.last_day)


@dataclass(frozen=True, slots=True)
class Knot:
    """One activity in one week. `priority` None means that it serves no priority."""

    week_index: int
    priority: PriorityMark | None
    label: str
    title: str
    url: str
    minutes: int
    state: KnotState = "planned"
    finding_count: int = 0

    @property
    def state_words(self) -> str:
        return KNOT_STATE_WORDS[self.state]

    @property
    def in_words(self) -> str:
        priority = f"{self.priority.letters} " if self.priority else ""
        found = f", {counted(self.finding_count, 'finding')}" if self.finding_count else ""
        length = in_words(self.minutes)
        return f"{priority}{self.title}, {length}, {self.state_words.lower()}{found}"


@dataclass(frozen=True, slots=True)
class ThreadSpan:
    """The thread of one priority between two neighbouring knots of a row."""

    priority: PriorityMark
    first_index: int
    last_index: int
    broken: bool

    @property
    def weeks(self) -> int:
        return self.last_index - self.first_index


@dataclass(frozen=True, slots=True)
class WeaveRow:
    """`open_url` opens or closes the row's teams; `statutory` rows are thin and carry no thread."""

    key: str
    label: str
    level: RowLevel
    knots: tuple[Knot, ...] = ()
    threads: tuple[ThreadSpan, ...] = ()
    open_url: str = ""
    is_open: bool = False
    note: str = ""

    @property
    def in_words(self) -> str:
        minutes = sum(knot.minutes for knot in self.knots if knot.state != "cancelled")
        activities = counted(len(self.knots), "activity", "activities")
        return f"{self.label}: {activities}, {in_words(minutes)}"


@dataclass(frozen=True, slots=True)
class WeavePicture:
    weeks: tuple[WeekColumn, ...]
    half_terms: tuple[HalfTerm, ...]
    rows: tuple[WeaveRow, ...]
    now_index: int | None = None
    title: str = "The year, week by week"


def threads_between(knots: Sequence[Knot], longest_gap: int = 4) -> tuple[ThreadSpan, ...]:
    """Join each priority's knots in week order; more than `longest_gap` weeks apart breaks the
    thread. Counted in columns, which are teaching weeks, so a holiday never looks like a gap."""
    weeks: defaultdict[PriorityMark, set[int]] = defaultdict(set)
    for knot in knots:
        if knot.priority and knot.state != "cancelled":
            weeks[knot.priority].add(knot.week_index)
    return tuple(
        ThreadSpan(priority, first, last, broken=last - first > longest_gap)
        for priority, indexes in sorted(weeks.items(), key=lambda pair: pair[0].number)
        for first, last in pairwise(sorted(indexes))
    )
