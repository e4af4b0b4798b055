"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.snapshot import records
from goldenthread.years import models as tables

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Term: tables.Term,
    records.SpecialDay: tables.SpecialDay,
    records.CalendarEvent: tables.CalendarEvent,
    records.LedgerEntry: tables.LedgerEntry,
    records.CoverSupply: tables.CoverSupply,
    records.CoverRequest: tables.CoverRequest,
    records.BudgetLine: tables.BudgetLine,
}
