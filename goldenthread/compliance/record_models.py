"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.compliance import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.ComplianceItem: tables.ComplianceItem,
    records.ComplianceRecord: tables.ComplianceRecord,
    records.Entitlement: tables.Entitlement,
}
