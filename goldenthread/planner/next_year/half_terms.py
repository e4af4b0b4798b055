"""The half-terms of the coming year: those of this year moved on, and mended for the calendar.

Moved on by whole weeks alone, dates fall into August, onto bank holidays, and leave Easter in term
time. What an authority does about that each spring is done here, and each mending has a sentence.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from goldenthread.kernel.dates import WEEKDAYS, days_between, long_date, monday_of
from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.next_year.bank_holidays import (
    EASTER_MONDAY,
    GOOD_FRIDAY,
    bank_holidays_between,
)
from goldenthread.snapshot.records import Term, Year
from goldenthread.snapshot.words import TermName

# A holiday further away than this is not the same holiday moved: it is left for people to settle.
MOST_WEEKS_MOVED = 3
MOST_DAYS_ADDED = 8
_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


def weeks_on(before: Year, after: Year) -> int:
    """How many weeks dates go on: 52, and 53 where the first of the year comes round to a Friday.

    The Monday nearest to the first day of the year is where a school year hangs in the calendar.
    """
    return (_nearest_monday(after.starts_on) - _nearest_monday(before.starts_on)).days // 7


def next_half_terms(
    terms: Iterable[Term], before: Year, after: Year
) -> tuple[tuple[Term, ...], tuple[str, ...]]:
    """The half-terms of the year after, and a sentence for everything that was mended."""
    blocks = sorted(terms, key=lambda term: term.starts_on)
    if not blocks:
        return (), ()
    return _Moving(blocks, before, after).moved()


class _Moving:
    def __init__(self, blocks: Sequence[Term], before: Year, after: Year) -> None:
        self.blocks = blocks
        self.before = before
        self.after = after
        self.weeks = weeks_on(before, after)
        last = blocks[-1].ends_on
        self.old_holidays = bank_holidays_between(blocks[0].starts_on, last)
        self.holidays = bank_holidays_between(
            after.starts_on - 2 * _WEEK, max(after.ends_on, last + (self.weeks + 3) * _WEEK)
        )
        self.said: list[str] = []

    def moved(self) -> tuple[tuple[Term, ...], tuple[str, ...]]:
        if self.weeks != 52:
            self._say(
                f"The Monday nearest to {long_date(self.after.starts_on)} is {self.weeks} weeks "
                f"after this year's, so every date goes on by {self.weeks} weeks."
            )
        by = self.weeks * _WEEK
        starts = [self._meant_start(n) + by for n in range(len(self.blocks))]
        ends = [self._meant_end(block.ends_on) + by for block in self.blocks]
        for n in range(len(self.blocks) - 1):
            self._move_holiday(n, starts, ends)
        starts[0] = max(starts[0], self._open(self.after.starts_on, _DAY))
        new = [
            replace(block, starts_on=self._open(start, _DAY), ends_on=self._open(end, -_DAY))
            for block, start, end in zip(self.blocks, starts, ends, strict=True)
        ]
        self._tell_moved_ends(new, starts, ends)
        new[-1] = self._keep_school_days(new)
        return tuple(new), tuple(self.said)

    def _say(self, sentence: str) -> None:
        self.said.append(sentence)

    def _meant_start(self, n: int) -> dt.date:
        """The day on which this year's half-term would have begun had no bank holiday, and not
        the first of the year, stood in its way.
        """
        day = self.blocks[n].starts_on
        monday = monday_of(day)
        if n == 0 and monday < self.before.starts_on <= day:
            first = self._weekday_from(self.before.starts_on)
            return monday if day == first else day
        while day > monday and day - _DAY in self.old_holidays:
            day -= _DAY
        return day

    def _meant_end(self, day: dt.date) -> dt.date:
        while day.weekday() < 4 and day + _DAY in self.old_holidays:
            day += _DAY
        return day

    def _move_holiday(self, n: int, starts: list[dt.date], ends: list[dt.date]) -> None:
        """Move the holiday after half-term n by whole weeks, so that it holds what it has to."""
        before, after = self.blocks[n], self.blocks[n + 1]
        held = {
            name
            for day, name in self.old_holidays.items()
            if before.ends_on < day < after.starts_on
        }
        if before.term == TermName.SPRING and after.term == TermName.SUMMER:
            held |= {GOOD_FRIDAY, EASTER_MONDAY}
        around = (ends[n] - 8 * _WEEK, starts[n + 1] + 8 * _WEEK)
        wanted = [d for d, name in self.holidays.items() if name in held]
        wanted = [day for day in wanted if around[0] <= day <= around[1]]
        tries = sorted(range(-MOST_WEEKS_MOVED, MOST_WEEKS_MOVED + 1), key=lambda w: (abs(w), -w))
        for weeks in tries:
            end, start = ends[n] + weeks * _WEEK, starts[n + 1] + weeks * _WEEK
            first, last = self._open(end, -_DAY), self._open(start, _DAY)
            whole = first > starts[n] + _WEEK and last < ends[n + 1] - _WEEK
            # One of them may lengthen the holiday by a day; where all do, it is a week too early.
            holds = all(first < day < last for day in wanted)
            holds = holds and (not wanted or any(end < day < start for day in wanted))
            if holds and (whole or not weeks):
                break
        else:
            self._say(
                f"The holiday after {before.name} does not hold {self._named(wanted)}: "
                "write its dates yourself."
            )
            return
        ends[n], starts[n + 1] = end, start
        if weeks:
            self._say(
                f"The holiday after {before.name} begins {_week_words(weeks)}, so that it holds "
                f"{self._named(wanted)}."
            )

    def _named(self, days: Iterable[dt.date]) -> str:
        return listed([f"{self.holidays[day]} ({long_date(day)})" for day in sorted(days)])

    def _tell_moved_ends(
        self, new: Sequence[Term], starts: Sequence[dt.date], ends: Sequence[dt.date]
    ) -> None:
        first, plain = new[0], self.blocks[0].starts_on + self.weeks * _WEEK
        if first.starts_on != plain and not self.holidays.get(starts[0]):
            self._say(
                f"{first.name} begins on {_full(first.starts_on)}: {self.weeks} weeks on would be "
                f"{_full(plain)}."
            )
        for block, start, end in zip(new, starts, ends, strict=True):
            if block.starts_on != start:
                self._say(
                    f"{block.name} begins on {_full(block.starts_on)}, because "
                    f"{long_date(start)} is {self._why(start)}."
                )
            if block.ends_on != end:
                self._say(
                    f"{block.name} ends on {_full(block.ends_on)}, because "
                    f"{long_date(end)} is {self._why(end)}."
                )

    def _why(self, day: dt.date) -> str:
        return self.holidays.get(day) or f"a {WEEKDAYS[day.weekday()]}"

    def _keep_school_days(self, new: Sequence[Term]) -> Term:
        """The last half-term, ended so that the year has as many school days as this one."""
        last = new[-1]
        if last.term != TermName.SUMMER:
            return last
        had = _school_days(self.blocks, self.old_holidays)
        missing = had - _school_days(new, self.holidays)
        if not missing or abs(missing) > MOST_DAYS_ADDED:
            return last
        step = _DAY if missing > 0 else -_DAY
        end = last.ends_on
        for _ in range(abs(missing)):
            end = self._open(end + step, step)
        if not last.starts_on + _WEEK < end <= self.after.ends_on:
            return last
        self._say(
            f"{last.name} ends on {_full(end)}, {counted(abs(missing), 'school day')} "
            f"{'later' if missing > 0 else 'earlier'}: so the year keeps its {had} school days."
        )
        return replace(last, ends_on=end)

    def _open(self, day: dt.date, step: dt.timedelta) -> dt.date:
        """This day, or the next one in this direction that is neither weekend nor bank holiday."""
        while day.weekday() > 4 or day in self.holidays:
            day += step
        return day

    @staticmethod
    def _weekday_from(day: dt.date) -> dt.date:
        while day.weekday() > 4:
            day += _DAY
        return day


def _school_days(blocks: Iterable[Term], holidays: dict[dt.date, str]) -> int:
    return sum(
        day.weekday() < 5 and day not in holidays
        for block in blocks
        for day in days_between(block.starts_on, block.ends_on)
    )


def _nearest_monday(day: dt.date) -> dt.date:
    return monday_of(day + 3 * _DAY)


def _week_words(weeks: int) -> str:
    many = "a week" if abs(weeks) == 1 else f"{abs(weeks)} weeks"
    return f"{many} {'later' if weeks > 0 else 'earlier'}"


def _full(day: dt.date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"
