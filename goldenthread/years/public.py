"""What other apps use of years: `from goldenthread.years import public as years`."""

from goldenthread.years.actions.begin_draft import begin_draft, take_back_to_draft
from goldenthread.years.actions.change_ledger import change_ledger
from goldenthread.years.actions.comment_on_draft import answer_comment, comment_on_draft
from goldenthread.years.actions.lock_dates import lock_dates
from goldenthread.years.actions.publish_draft import publish_draft, write_consultation_note
from goldenthread.years.actions.write_cover import write_cover
from goldenthread.years.actions.write_ledger import LedgerLine, WrittenTwice, write_ledger
from goldenthread.years.events import years_changed
from goldenthread.years.models import (
    BudgetLine,
    CalendarEvent,
    CoverRequest,
    CoverSupply,
    DraftComment,
    LedgerEntry,
    SpecialDay,
    Term,
    YearDraft,
)
from goldenthread.years.models.draft_comment import LONGEST_COMMENT
from goldenthread.years.queries.calendar import calendar_lines, calendar_of_lines, get_calendar
from goldenthread.years.queries.drafts import (
    draft_lines,
    find_draft,
    list_comments,
    list_own_comments,
    list_year_news,
)
from goldenthread.years.record_models import RECORD_MODELS

__all__ = [
    "LONGEST_COMMENT",
    "RECORD_MODELS",
    "BudgetLine",
    "CalendarEvent",
    "CoverRequest",
    "CoverSupply",
    "DraftComment",
    "LedgerEntry",
    "LedgerLine",
    "SpecialDay",
    "Term",
    "WrittenTwice",
    "YearDraft",
    "answer_comment",
    "begin_draft",
    "calendar_lines",
    "calendar_of_lines",
    "change_ledger",
    "comment_on_draft",
    "draft_lines",
    "find_draft",
    "get_calendar",
    "list_comments",
    "list_own_comments",
    "list_year_news",
    "lock_dates",
    "publish_draft",
    "take_back_to_draft",
    "write_consultation_note",
    "write_cover",
    "write_ledger",
    "years_changed",
]
