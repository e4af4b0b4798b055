"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.findings import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Threshold: tables.Threshold,
    records.AcceptedFinding: tables.AcceptedFinding,
}
