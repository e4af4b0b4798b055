"""The tables of evaluation."""

from goldenthread.evaluation.models.barrier import Barrier
from goldenthread.evaluation.models.claim import Claim
from goldenthread.evaluation.models.class_figure import ClassFigure
from goldenthread.evaluation.models.decision_rule import DecisionRule
from goldenthread.evaluation.models.evaluation_item import EvaluationItem
from goldenthread.evaluation.models.evaluation_result import EvaluationResult
from goldenthread.evaluation.models.explain_back import ExplainBack
from goldenthread.evaluation.models.look_pulse import LookPulse
from goldenthread.evaluation.models.pupil_voice import PupilVoice
from goldenthread.evaluation.models.wall_finding import Outcome, WallFinding

__all__ = [
    "Barrier",
    "Claim",
    "ClassFigure",
    "DecisionRule",
    "EvaluationItem",
    "EvaluationResult",
    "ExplainBack",
    "LookPulse",
    "Outcome",
    "PupilVoice",
    "WallFinding",
]
