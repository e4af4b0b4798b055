"""The calendar of one school year: pupil days, INSET days, half-terms and teaching weeks."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from goldenthread.kernel.dates import days_between, monday_of

# A week counts as a teaching week from this many pupil days on.
PUPIL_DAYS_OF_A_TEACHING_WEEK = 3


@dataclass(frozen=True, slots=True)
class HalfTerm:
    """One block of term time, from its first to its last school day."""

    id: str
    term: str
    name: str
    starts_on: dt.date
    ends_on: dt.date


@dataclass(frozen=True, slots=True)
class TeachingWeek:
    """A week with pupils in school. `number` counts from 1 through the year; `label` is A or B."""

    number: int
    monday: dt.date
    label: str
    half_term: str


@dataclass(frozen=True)
class SchoolCalendar:
    """What kind of day each date is, and which teaching week it falls in.

    `closed_days` are weekdays inside a half-term without school (bank holidays, closures);
    `inset_days` are weekdays on which staff work and pupils do not come. `timetable_weeks` is 1 or
    2; with 2, labels A and B alternate by teaching week from `week_a_starts_on`, so that a
    half-term holiday never repeats or skips a letter.
    """

    half_terms: tuple[HalfTerm, ...]
    inset_days: frozenset[dt.date] = frozenset()
    closed_days: frozenset[dt.date] = frozenset()
    timetable_weeks: int = 1
    week_a_starts_on: dt.date | None = None

    @cached_property
    def school_days(self) -> tuple[dt.date, ...]:
        """Weekdays of term time on which staff work, in order."""
        return tuple(
            sorted(
                day
                for half_term in self.half_terms
                for day in days_between(half_term.starts_on, half_term.ends_on)
                if day.weekday() < 5 and day not in self.closed_days
            )
        )

    @cached_property
    def pupil_days(self) -> frozenset[dt.date]:
        """School days on which pupils come."""
        return frozenset(self.school_days) - self.inset_days

    @cached_property
    def teaching_weeks(self) -> tuple[TeachingWeek, ...]:
        """The weeks with at least three pupil days, numbered from 1."""
        pupil_days_in: dict[dt.date, int] = {}
        for day in self.pupil_days:
            monday = monday_of(day)
            pupil_days_in[monday] = pupil_days_in.get(monday, 0) + 1
        mondays = sorted(
            monday
            for monday, pupil_days in pupil_days_in.items()
            if pupil_days >= PUPIL_DAYS_OF_A_TEACHING_WEEK
        )
        return tuple(
            TeachingWeek(number, monday, self._label(number, mondays), self._block_of_week(monday))
            for number, monday in enumerate(mondays, start=1)
        )

    def _label(self, number: int, mondays: list[dt.date]) -> str:
        if self.timetable_weeks == 1:
            return "A"
        first_a = 1
        if self.week_a_starts_on is not None:
            first_a = bisect_right(mondays, self.week_a_starts_on)
        return "AB"[(number - first_a) % 2]

    def _block_of_week(self, monday: dt.date) -> str:
        friday = monday + dt.timedelta(days=4)
        for half_term in self.half_terms:
            if half_term.starts_on <= friday and monday <= half_term.ends_on:
                return half_term.id
        raise AssertionError("a teaching week lies in a half-term")

    @cached_property
    def _mondays(self) -> list[dt.date]:
        return [week.monday for week in self.teaching_weeks]

    @cached_property
    def _numbers(self) -> dict[dt.date, int]:
        """What was asked for before: a few hundred days, asked for thousands of times."""
        return {}

    def week_number(self, day: dt.date) -> int:
        """How many teaching weeks have begun by the week of this day.

        0 before the first. In a holiday it is the number of the week before, so that a gap counted
        as a difference of week numbers is not lengthened by a holiday.
        """
        number = self._numbers.get(day)
        if number is None:
            number = self._numbers[day] = bisect_right(self._mondays, monday_of(day))
        return number

    def weeks_between(self, earlier: dt.date, later: dt.date) -> int:
        """The gap in teaching weeks: the difference of the two week numbers."""
        return self.week_number(later) - self.week_number(earlier)

    def week_of(self, day: dt.date) -> TeachingWeek | None:
        """The teaching week that holds this day, or None in a holiday or a part-week."""
        number = self.week_number(day)
        if number and self.teaching_weeks[number - 1].monday == monday_of(day):
            return self.teaching_weeks[number - 1]
        return None

    def half_term_of(self, day: dt.date) -> HalfTerm | None:
        """The half-term that holds this day, or None in a holiday."""
        for half_term in self.half_terms:
            if half_term.starts_on <= day <= half_term.ends_on:
                return half_term
        return None

    def term_of(self, day: dt.date) -> str | None:
        """`autumn`, `spring` or `summer`; None in a holiday between or inside terms."""
        half_term = self.half_term_of(day)
        return half_term.term if half_term else None

    def term_span(self, term: str) -> tuple[dt.date, dt.date] | None:
        """First and last school day of the term, or None when the year has no such term."""
        blocks = [block for block in self.half_terms if block.term == term]
        if not blocks:
            return None
        return min(b.starts_on for b in blocks), max(b.ends_on for b in blocks)

    def monday_of_week(self, number: int) -> dt.date | None:
        """The Monday of the teaching week with this number, or None when there is none."""
        if 1 <= number <= len(self.teaching_weeks):
            return self.teaching_weeks[number - 1].monday
        return None


def calendar_from(
    half_terms: Iterable[HalfTerm],
    inset_days: Iterable[dt.date],
    closed_days: Iterable[dt.date],
    timetable_weeks: int = 1,
    week_a_starts_on: dt.date | None = None,
) -> SchoolCalendar:
    """Build the calendar from plain lists, half-terms in date order."""
    return SchoolCalendar(
        tuple(sorted(half_terms, key=lambda block: block.starts_on)),
        frozenset(inset_days),
        frozenset(closed_days),
        timetable_weeks,
        week_a_starts_on,
    )
