"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.reviews import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.StatementScore: tables.StatementScore,
    records.FormField: tables.FormField,
    records.GovernorEvent: tables.GovernorEvent,
}
