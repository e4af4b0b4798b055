"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.expertise import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Provider: tables.Provider,
    records.Engagement: tables.Engagement,
    records.EngagementPerson: tables.EngagementPerson,
    records.EngagementActivity: tables.EngagementActivity,
    records.ExpertiseEntry: tables.ExpertiseEntry,
}
