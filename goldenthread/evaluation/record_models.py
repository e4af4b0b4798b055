"""Which table keeps which record of the school folder."""

from django.db import models

from goldenthread.evaluation import models as tables
from goldenthread.snapshot import records

RECORD_MODELS: dict[type, type[models.Model]] = {
    records.EvaluationItem: tables.EvaluationItem,
    records.DecisionRule: tables.DecisionRule,
    records.EvaluationResult: tables.EvaluationResult,
    records.Barrier: tables.Barrier,
    records.Claim: tables.Claim,
}
