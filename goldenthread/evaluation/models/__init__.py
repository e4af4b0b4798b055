"""The tables of evaluation."""

from goldenthread.evaluation.models.barrier import Barrier
from goldenthread.evaluation.models.claim import Claim
from goldenthread.evaluation.models.evaluation_item import EvaluationItem
from goldenthread.evaluation.models.evaluation_result import EvaluationResult

__all__ = [
    "Barrier",
    "Claim",
    "EvaluationItem",
    "EvaluationResult",
]
