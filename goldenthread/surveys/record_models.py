"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.snapshot import records
from goldenthread.surveys import models as tables

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.Survey: tables.Survey,
    records.SurveyCut: tables.SurveyCut,
}
