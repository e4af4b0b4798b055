"""Which term is running, and which half-term was the last to be complete."""

import datetime as dt

from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar


def term_begun(calendar: SchoolCalendar, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day of the term that began last; None before the first day of the year.

    In a holiday this is the term that the holiday follows, so a holiday opens no empty term.
    """
    begun = [block for block in calendar.half_terms if block.starts_on <= today]
    return calendar.term_span(begun[-1].term) if begun else None


def last_complete_half_term(calendar: SchoolCalendar, today: dt.date) -> HalfTerm | None:
    """The latest half-term whose last day lies before this day."""
    over = [block for block in calendar.half_terms if block.ends_on < today]
    return over[-1] if over else None
