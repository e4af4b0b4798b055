"""Proposes when to look at whether a programme works, backwards from the pupils.

The usual days are those of Guskey's and Kirkpatrick's levels put together, counted in teaching
weeks: what people thought of it within five school days, what they can explain after two weeks and
again after six, whether the school makes it possible at half-term, whether it is used after six
weeks and after one and two terms, and what is different for pupils at the mid-point and the end.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from goldenthread.kernel.dates import monday_of
from goldenthread.kernel.school_calendar import SchoolCalendar, TeachingWeek
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage

HALF_TERM_WEEKS = 6
# About a term, as in rule EVA003.
TERM_WEEKS = 12
# A half-term that ends sooner after the start has nothing to tell yet.
FEWEST_WEEKS_TO_HALF_TERM = 3
DAYS_FOR_A_PULSE = 5
TWO_WEEKS = dt.timedelta(days=14)
# What is proposed for soon, because its day has gone by, and what comes anyway, lie this far apart.
APART = dt.timedelta(weeks=4)

MINUTES = {
    EvaluationLevel.L1: 2,
    EvaluationLevel.L2: 5,
    EvaluationLevel.L3: 3,
    EvaluationLevel.L4: 5,
    EvaluationLevel.L5: 5,
}
INSTRUMENTS = {
    EvaluationLevel.L1: "3-question pulse",
    EvaluationLevel.L2: "Explain-back, 5 questions",
    EvaluationLevel.L3: "4-item pulse and a leader's note",
    EvaluationLevel.L4: "Self-log and a look at the idea",
    EvaluationLevel.L5: "The measure of the baseline",
}


@dataclass(frozen=True, slots=True)
class ProposedLook:
    """A look on a day with pupils, in no week of exams."""

    level: EvaluationLevel
    stage: EvaluationStage
    due_on: dt.date


@dataclass(frozen=True)
class Timetable:
    """The teaching weeks of a programme. `exam_weeks` are Mondays."""

    calendar: SchoolCalendar
    starts_on: dt.date
    ends_on: dt.date
    exam_weeks: Collection[dt.date] = frozenset()

    @property
    def first_week(self) -> int:
        """The teaching week of the first day, or the one that comes after it."""
        number = self.calendar.week_number(self.starts_on)
        return number if self.calendar.week_of(self.starts_on) else number + 1

    @property
    def last_week(self) -> int:
        return self.calendar.week_number(self.ends_on)

    def usual_looks(self) -> tuple[ProposedLook, ...]:
        """All of them in the order of planning, from the pupils back; none without weeks.

        Those that may wait go to weeks of their own, so that no week asks for much.
        """
        first, last = self.first_week, self.last_week
        weeks = len(self.calendar.teaching_weeks)
        if not weeks or first > weeks:
            return ()
        middle = (first + last) // 2
        taken: set[dt.date] = set()
        end = self._up_to(max(last, first + TERM_WEEKS), taken)
        halves = [middle] if first + TERM_WEEKS <= middle < last else []
        pupils = [*(self._from_week(half, taken) for half in halves), end]
        half_term = self._half_term(taken)
        used = [
            self._from_week(first + later, taken)
            for later in (HALF_TERM_WEEKS, TERM_WEEKS, 2 * TERM_WEEKS)
            if first + later <= weeks
        ]
        explained = [self._within_two_weeks(), self._from_week(first + HALF_TERM_WEEKS, taken)]
        days = {
            EvaluationLevel.L5: pupils,
            EvaluationLevel.L4: used,
            EvaluationLevel.L3: [half_term],
            EvaluationLevel.L2: explained,
            EvaluationLevel.L1: [self._soon_after_the_start()],
        }
        return tuple(
            ProposedLook(level, self.stage_of(day), day)
            for level, found in days.items()
            for day in dict.fromkeys(found)
            if day is not None and day >= self.starts_on
        )

    def proposals(
        self, planned: Sequence[tuple[str, dt.date]], today: dt.date
    ) -> tuple[ProposedLook, ...]:
        """The usual looks that are not planned and still to come, from the pupils back.

        Of a level of which nothing is planned although its day has gone by, one is proposed from
        two weeks on; what people thought of the beginning can no longer be asked.
        """
        proposed: list[ProposedLook] = []
        taken = {monday_of(day) for _, day in planned}
        usual = self.usual_looks()
        for level in reversed(EvaluationLevel):
            of_level = [look for look in usual if look.level == level]
            days = [day for of, day in planned if of == level]
            coming = [look for look in _without(of_level, days) if look.due_on > today]
            gone_by = any(look.due_on <= today for look in of_level)
            if not days and gone_by and level is not EvaluationLevel.L1:
                soon = self._from_day(today + TWO_WEEKS, taken)
                if soon is not None:
                    late = ProposedLook(level, self.stage_of(soon), soon)
                    coming = [late, *(look for look in coming if look.due_on >= soon + APART)]
            proposed += coming
        return tuple(proposed)

    def stage_of(self, day: dt.date) -> EvaluationStage:
        if day > self.ends_on:
            return EvaluationStage.LATER
        third = (self.ends_on - self.starts_on) / 3
        if day <= self.starts_on + third:
            return EvaluationStage.EARLY
        is_middle = day <= self.ends_on - third
        return EvaluationStage.MID_POINT if is_middle else EvaluationStage.END

    def _up_to(self, number: int, taken: set[dt.date]) -> dt.date | None:
        """The last pupil day of this week, or of the nearest one before it without exams."""
        weeks = self.calendar.teaching_weeks
        before = weeks[: min(max(number, 1), len(weeks))]
        return self._first_free(tuple(reversed(before)), set(), taken)

    def _from_week(self, number: int, taken: set[dt.date]) -> dt.date | None:
        """The last pupil day of the first week from this one on that is not taken."""
        weeks = self.calendar.teaching_weeks[max(number, 1) - 1 :]
        return self._first_free(weeks, taken, taken)

    def _from_day(self, day: dt.date, taken: set[dt.date]) -> dt.date | None:
        weeks = [week for week in self.calendar.teaching_weeks if self._last_day_of(week) >= day]
        return self._first_free(weeks, taken, taken)

    def _first_free(
        self, weeks: Sequence[TeachingWeek], avoided: Collection[dt.date], taken: set[dt.date]
    ) -> dt.date | None:
        free = [week for week in weeks if week.monday not in self.exam_weeks]
        found = next((week for week in free if week.monday not in avoided), None)
        if found is None:
            return None
        taken.add(found.monday)
        return self._last_day_of(found)

    def _last_day_of(self, week: TeachingWeek) -> dt.date:
        days = (week.monday + dt.timedelta(days=day) for day in range(7))
        return max(day for day in days if day in self.calendar.pupil_days)

    def _half_term(self, taken: set[dt.date]) -> dt.date | None:
        enough = self.first_week + FEWEST_WEEKS_TO_HALF_TERM
        for block in self.calendar.half_terms:
            number = self.calendar.week_number(block.ends_on)
            if block.ends_on > self.starts_on and number >= enough:
                return self._up_to(number, taken)
        return None

    def _within_two_weeks(self) -> dt.date | None:
        days = [
            day
            for day in self.calendar.pupil_days
            if self.starts_on < day <= self.starts_on + TWO_WEEKS
            if monday_of(day) not in self.exam_weeks
        ]
        return max(days, default=None)

    def _soon_after_the_start(self) -> dt.date | None:
        days = [day for day in self.calendar.school_days if day > self.starts_on]
        return days[DAYS_FOR_A_PULSE - 1] if len(days) >= DAYS_FOR_A_PULSE else None


def weeks_of(events: Collection[tuple[dt.date, dt.date | None]]) -> frozenset[dt.date]:
    """The Mondays of all weeks that events from a day to another touch."""
    mondays = set()
    for first, last in events:
        monday = monday_of(first)
        while monday <= (last or first):
            mondays.add(monday)
            monday += dt.timedelta(days=7)
    return frozenset(mondays)


def _without(usual: Sequence[ProposedLook], planned: Sequence[dt.date]) -> list[ProposedLook]:
    """The usual looks less, for each planned day, the one nearest to it."""
    left = list(usual)
    for day in sorted(planned):
        if left:
            left.remove(min(left, key=lambda look: abs((look.due_on - day).days)))
    return left
