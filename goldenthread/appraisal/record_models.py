"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.appraisal import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Appraisal: tables.Appraisal,
    records.Objective: tables.Objective,
    records.AppraisalTouch: tables.AppraisalTouch,
}
