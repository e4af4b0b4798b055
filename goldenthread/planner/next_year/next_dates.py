"""The dates of the coming year as they are proposed, before anybody has changed one."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.kernel.dates import months_later
from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar, calendar_from
from goldenthread.planner.next_year.half_terms import next_half_terms, weeks_on
from goldenthread.planner.next_year.special_days import (
    STAFF_DAYS,
    bank_holidays_in,
    next_staff_days,
)
from goldenthread.snapshot.records import SpecialDay, Term, Year
from goldenthread.snapshot.snapshot import Snapshot

SCHOOL_DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True)
class NextDates:
    """`weeks` is how far dates go on; `mended` has a sentence for each that went elsewhere.

    `days` are INSET and trust days. Bank holidays follow from the half-terms.
    """

    year: Year
    weeks: int
    terms: tuple[Term, ...]
    days: tuple[SpecialDay, ...]
    week_a_starts_on: dt.date | None
    mended: tuple[str, ...]


def next_dates(snapshot: Snapshot) -> NextDates:
    """Propose half-terms, INSET days and the first week A of the year after this one."""
    year = year_after(snapshot.year)
    weeks = weeks_on(snapshot.year, year)
    terms, said = next_half_terms(snapshot.terms, snapshot.year, year)
    days, said_of_days = next_staff_days(snapshot.days, snapshot.calendar, terms, weeks)
    return NextDates(year, weeks, terms, days, first_week_a(terms, days), (*said, *said_of_days))


def year_after(year: Year) -> Year:
    """The next year without its week A: `2027-28`, a calendar year on."""
    starts_on = months_later(year.starts_on, 12)
    label = f"{starts_on.year}-{(starts_on.year + 1) % 100:02}"
    return Year(id=label, starts_on=starts_on, ends_on=months_later(year.ends_on, 12))


def first_week_a(terms: tuple[Term, ...], days: tuple[SpecialDay, ...]) -> dt.date | None:
    """The Monday of the first week in which pupils come every day; None where there is none."""
    calendar = calendar_of(terms, days)
    for week in calendar.teaching_weeks:
        every_day = (week.monday + dt.timedelta(days=n) for n in range(SCHOOL_DAYS_A_WEEK))
        if all(day in calendar.pupil_days for day in every_day):
            return week.monday
    return calendar.monday_of_week(1)


def calendar_of(
    terms: tuple[Term, ...],
    days: tuple[SpecialDay, ...],
    timetable_weeks: int = 1,
    week_a_starts_on: dt.date | None = None,
) -> SchoolCalendar:
    """The calendar of half-terms and INSET days, its bank holidays closed."""
    return calendar_from(
        (HalfTerm(t.id, t.term, t.name, t.starts_on, t.ends_on) for t in terms),
        (day.on for day in days if day.kind in STAFF_DAYS),
        (day.on for day in bank_holidays_in(terms)),
        timetable_weeks,
        week_a_starts_on,
    )
