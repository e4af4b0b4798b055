"""What other apps use of evaluation: `from goldenthread.evaluation import public as evaluation`."""

from goldenthread.evaluation.access.claims import get_editable_claim_or_404, has_written
from goldenthread.evaluation.access.plan import can_edit_plan
from goldenthread.evaluation.actions.load_sample_looks import load_sample_looks
from goldenthread.evaluation.actions.load_sample_wall import load_sample_wall
from goldenthread.evaluation.actions.plan_looks import plan_looks
from goldenthread.evaluation.actions.write_claim import check_claim, write_claim
from goldenthread.evaluation.baseline_gate import is_in_time
from goldenthread.evaluation.claim_forms import ClaimForm
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import (
    Barrier,
    Claim,
    DecisionRule,
    EvaluationItem,
    EvaluationResult,
    ExplainBack,
    PupilVoice,
    WallFinding,
)
from goldenthread.evaluation.queries.class_counts import class_counts_of
from goldenthread.evaluation.queries.due_list import DueLook, due_looks
from goldenthread.evaluation.queries.wall import list_wall
from goldenthread.evaluation.record_models import RECORD_MODELS

__all__ = [
    "Barrier",
    "Claim",
    "ClaimForm",
    "DecisionRule",
    "DueLook",
    "EvaluationItem",
    "EvaluationResult",
    "ExplainBack",
    "PupilVoice",
    "RECORD_MODELS",
    "WallFinding",
    "check_claim",
    "can_edit_plan",
    "class_counts_of",
    "due_looks",
    "evaluation_changed",
    "get_editable_claim_or_404",
    "has_written",
    "is_in_time",
    "list_wall",
    "load_sample_looks",
    "load_sample_wall",
    "plan_looks",
    "write_claim",
]
