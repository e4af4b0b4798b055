"""What other apps use of years: `from goldenthread.years import public as years`."""

from goldenthread.years.actions.write_cover import write_cover
from goldenthread.years.events import years_changed
from goldenthread.years.models import (
    BudgetLine,
    CalendarEvent,
    CoverRequest,
    CoverSupply,
    LedgerEntry,
    SpecialDay,
    Term,
)
from goldenthread.years.queries.calendar import calendar_lines, calendar_of_lines, get_calendar
from goldenthread.years.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "BudgetLine",
    "CalendarEvent",
    "CoverRequest",
    "CoverSupply",
    "LedgerEntry",
    "SpecialDay",
    "Term",
    "calendar_lines",
    "calendar_of_lines",
    "get_calendar",
    "write_cover",
    "years_changed",
]
