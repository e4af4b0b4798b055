"""When coach and coachee could look and talk next, from both timetables. Pure: no database.

A look takes place while the coachee works with pupils and the coach is free; the talk follows
within two school days where both are free. PPA time is never used, of neither of the two.
"""

import datetime as dt
from collections.abc import Iterator, Set
from dataclasses import dataclass

from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.readings.employment import is_on_leave, works_on
from goldenthread.snapshot.readings.timetabled import lessons_on, periods_on
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LessonKind

WITH_PUPILS = frozenset({LessonKind.LESSON, LessonKind.SUPPORT})
FREE = frozenset({LessonKind.PROTECTED, LessonKind.LEADERSHIP})
SCHOOL_DAYS_UNTIL_THE_TALK = 2
DAYS_BEFORE_DUE, DAYS_AFTER_DUE = 4, 14
FARTHEST_DAYS = 120

type Slot = tuple[dt.date, str]


class DayDoesNotFit(Refusal):
    """The day or period asked for is PPA time, a lesson, no school day, or out of reach."""


@dataclass(frozen=True, slots=True)
class NextDates:
    """A look and the talk after it. Without a period it is agreed by the two, before or after
    school."""

    look_on: dt.date
    look_period: str = ""
    talk_on: dt.date | None = None
    talk_period: str = ""
    class_label: str = ""

    @property
    def key(self) -> str:
        talk = self.talk_on.isoformat() if self.talk_on else ""
        return f"{self.look_on.isoformat()}|{self.look_period}|{talk}|{self.talk_period}"

    @property
    def words(self) -> str:
        look = f"Look {_slot_words(self.look_on, self.look_period)}"
        if self.class_label:
            look += f" ({self.class_label})"
        if self.talk_on is None:
            return look
        return f"{look}; talk {_slot_words(self.talk_on, self.talk_period)}"


def propose(
    snapshot: Snapshot,
    coach: str,
    coachee: str,
    *,
    after: dt.date,
    cadence_weeks: int,
    taken: Set[Slot] = frozenset(),
    most: int = 3,
) -> list[NextDates]:
    """Up to three pairs of dates on different days, near the day that the cadence asks for.

    `taken` are slots that the coach has promised to others.
    """
    due = due_day(snapshot, after, cadence_weeks)
    days = [
        day
        for day in sorted(snapshot.calendar.pupil_days)
        if day > after and -DAYS_BEFORE_DUE <= (day - due).days <= DAYS_AFTER_DUE
    ]
    found = []
    for day in sorted(days, key=lambda day: (abs((day - due).days), day)):
        dates = next(_on(snapshot, coach, coachee, day, taken), None)
        if dates:
            found.append(dates)
        if len(found) == most:
            break
    return sorted(found, key=lambda dates: dates.look_on)


def due_day(snapshot: Snapshot, after: dt.date, cadence_weeks: int) -> dt.date:
    """The same weekday so many teaching weeks on; holidays do not count."""
    calendar = snapshot.calendar
    monday = calendar.monday_of_week(calendar.week_number(after) + cadence_weeks)
    if monday is None:
        return after + dt.timedelta(weeks=cadence_weeks)
    return monday + dt.timedelta(days=min(after.weekday(), 4))


def check(snapshot: Snapshot, coach: str, coachee: str, dates: NextDates, today: dt.date) -> None:
    """Refuse with `DayDoesNotFit` and a sentence where the day or the period cannot be."""
    if dates.talk_on is not None and dates.talk_on < dates.look_on:
        raise DayDoesNotFit(
            "The talk lies before the look.", "Choose a day on or after the day of the look."
        )
    for what, on, period in (
        ("look", dates.look_on, dates.look_period),
        ("talk", dates.talk_on, dates.talk_period),
    ):
        if on is not None:
            _check_day(snapshot, what, on, today)
            _check_period(snapshot, coach, coachee, what, on, period)


def _check_day(snapshot: Snapshot, what: str, on: dt.date, today: dt.date) -> None:
    if on < today:
        raise DayDoesNotFit(
            f"{long_date(on)} is over.", f"Choose a day for the {what} from today on."
        )
    if on > snapshot.year.ends_on or (on - today).days > FARTHEST_DAYS:
        raise DayDoesNotFit(
            f"{long_date(on)} is too far ahead to plan a {what}.", "Choose a day of this term."
        )
    days = snapshot.calendar.school_days
    if days and on not in days:
        raise DayDoesNotFit(
            f"{day_and_date(on)} is not a school day.", f"Choose another day for the {what}."
        )


def _check_period(
    snapshot: Snapshot, coach: str, coachee: str, what: str, on: dt.date, period: str
) -> None:
    if not period:
        return
    when = f"in period {period} on {day_and_date(on)}"
    for person in (coach, coachee):
        name = snapshot.get("people", person).name
        if not works_on(snapshot, person, on) or is_on_leave(snapshot, person, on):
            raise DayDoesNotFit(
                f"{name} is not at work on {day_and_date(on)}.", "Choose another day."
            )
        kind = _kind(snapshot, person, on, period)
        if kind == LessonKind.PPA:
            raise DayDoesNotFit(
                f"{name} has PPA time {when}.",
                "PPA time is never used for coaching: choose another period.",
            )
        is_watched = what == "look" and person == coachee
        if is_watched and kind is None and snapshot.having("timetable", "person", person):
            raise DayDoesNotFit(
                f"{name} has no class {when}.", "Choose a period with pupils for the look."
            )
        if not is_watched and kind is not None and kind not in FREE:
            raise DayDoesNotFit(f"{name} is not free {when}.", "Choose another period.")


def _on(
    snapshot: Snapshot, coach: str, coachee: str, day: dt.date, taken: Set[Slot]
) -> Iterator[NextDates]:
    lessons = lessons_on(snapshot, coachee, day)
    for period in _periods(snapshot, day):
        lesson = lessons.get(period)
        if lesson is None or lesson.kind not in WITH_PUPILS:
            continue
        if (day, period) in taken or not _is_free(snapshot, coach, day, period):
            continue
        if not _is_in(snapshot, coachee, day):
            continue
        talk = _find_talk(snapshot, coach, coachee, (day, period), taken)
        if talk:
            yield NextDates(day, period, *talk, class_label=lesson.class_label)


def _find_talk(
    snapshot: Snapshot, coach: str, coachee: str, look: Slot, taken: Set[Slot]
) -> Slot | None:
    later = [day for day in sorted(snapshot.calendar.pupil_days) if day >= look[0]]
    for day in later[: SCHOOL_DAYS_UNTIL_THE_TALK + 1]:
        if not _is_in(snapshot, coachee, day):
            continue
        periods = _periods(snapshot, day)
        if day == look[0]:
            periods = periods[periods.index(look[1]) + 1 :]
        for period in periods:
            both = all(_is_free(snapshot, person, day, period) for person in (coach, coachee))
            if both and (day, period) not in taken:
                return day, period
    return None


def _periods(snapshot: Snapshot, on: dt.date) -> list[str]:
    rows = periods_on(snapshot, on).values()
    return [row.period for row in sorted(rows, key=lambda row: row.starts_at)]


def _is_in(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    return works_on(snapshot, person, on) and not is_on_leave(snapshot, person, on)


def _is_free(snapshot: Snapshot, person: str, on: dt.date, period: str) -> bool:
    kind = _kind(snapshot, person, on, period)
    return _is_in(snapshot, person, on) and (kind is None or kind in FREE)


def _kind(snapshot: Snapshot, person: str, on: dt.date, period: str) -> str | None:
    lesson = lessons_on(snapshot, person, on).get(period)
    return lesson.kind if lesson else None


def _slot_words(on: dt.date, period: str) -> str:
    return f"{day_and_date(on)}, period {period}" if period else day_and_date(on)
