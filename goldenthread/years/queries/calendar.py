"""The calendar of a stored school year."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from goldenthread.accounts.public import Line, Lines, SchoolYear, as_lines
from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar, calendar_from
from goldenthread.snapshot.words import DayKind
from goldenthread.years.models import SpecialDay, Term

WITHOUT_PUPILS = {DayKind.INSET, DayKind.TRUST_DAY}
WITHOUT_SCHOOL = {DayKind.BANK_HOLIDAY, DayKind.CLOSED}


def get_calendar(year: SchoolYear) -> SchoolCalendar:
    """Return the same calendar as the year's snapshot has, in two queries instead of seventy."""
    terms = Term.objects.filter(school=year.school, year=year)
    days = SpecialDay.objects.filter(school=year.school, year=year).values_list("on", "kind")
    half_terms = (
        HalfTerm(row.key, row.term, row.name, row.starts_on, row.ends_on) for row in terms
    )
    return _calendar(year, half_terms, list(days))


def calendar_lines(year: SchoolYear) -> list[Lines]:
    """Terms and special days, for a page that reads them together with other lines."""
    terms = Term.objects.filter(school=year.school, year=year)
    days = SpecialDay.objects.filter(school=year.school, year=year)
    return [
        as_lines(
            terms, "term", key="key", words="name", more="term", on="starts_on", until="ends_on"
        ),
        as_lines(days, "special-day", key="kind", on="on"),
    ]


def calendar_of_lines(lines: Mapping[str, Sequence[Line]], year: SchoolYear) -> SchoolCalendar:
    half_terms = (
        HalfTerm(line.key, line.more, line.words, line.on, line.until)
        for line in lines.get("term", ())
        if line.on and line.until
    )
    days = [(line.on, line.key) for line in lines.get("special-day", ()) if line.on]
    return _calendar(year, half_terms, days)


def _calendar(
    year: SchoolYear, half_terms: Iterable[HalfTerm], days: Sequence[tuple[dt.date, str]]
) -> SchoolCalendar:
    return calendar_from(
        half_terms,
        (on for on, kind in days if kind in WITHOUT_PUPILS),
        (on for on, kind in days if kind in WITHOUT_SCHOOL),
        year.school.timetable_weeks,
        year.week_a_starts_on,
    )
