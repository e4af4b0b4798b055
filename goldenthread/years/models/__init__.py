"""The tables of years."""

from goldenthread.years.models.budget_line import BudgetLine
from goldenthread.years.models.calendar_event import CalendarEvent
from goldenthread.years.models.cover_request import CoverRequest
from goldenthread.years.models.cover_supply import CoverSupply
from goldenthread.years.models.draft_comment import DraftComment
from goldenthread.years.models.ledger_entry import LedgerEntry
from goldenthread.years.models.special_day import SpecialDay
from goldenthread.years.models.term import Term
from goldenthread.years.models.year_draft import YearDraft

__all__ = [
    "BudgetLine",
    "CalendarEvent",
    "CoverRequest",
    "CoverSupply",
    "DraftComment",
    "LedgerEntry",
    "SpecialDay",
    "Term",
    "YearDraft",
]
