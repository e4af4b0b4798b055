"""What other apps use of evaluation: `from goldenthread.evaluation import public as evaluation`."""

from goldenthread.evaluation.actions.plan_looks import plan_looks
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import (
    Barrier,
    Claim,
    EvaluationItem,
    EvaluationResult,
)
from goldenthread.evaluation.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "Barrier",
    "Claim",
    "EvaluationItem",
    "EvaluationResult",
    "evaluation_changed",
    "plan_looks",
]
