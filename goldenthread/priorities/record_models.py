"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.priorities import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.TargetGroup: tables.TargetGroup,
    records.Need: tables.Need,
    records.Priority: tables.Priority,
    records.InsightSource: tables.InsightSource,
    records.Measure: tables.Measure,
    records.MeasurePoint: tables.MeasurePoint,
    records.LetGo: tables.LetGo,
    records.NeedNote: tables.NeedNote,
}
