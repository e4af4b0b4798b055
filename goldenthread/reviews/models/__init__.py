"""The tables of reviews."""

from goldenthread.reviews.models.evidence_figure import EvidenceFigure
from goldenthread.reviews.models.form_field import FormField
from goldenthread.reviews.models.framework import Framework
from goldenthread.reviews.models.governor_event import GovernorEvent
from goldenthread.reviews.models.review import Review, ReviewState
from goldenthread.reviews.models.review_action import ReviewAction, WithoutPriority
from goldenthread.reviews.models.self_evaluation import SelfEvaluation
from goldenthread.reviews.models.statement import Statement
from goldenthread.reviews.models.statement_score import StatementScore

__all__ = [
    "EvidenceFigure",
    "FormField",
    "Framework",
    "GovernorEvent",
    "Review",
    "ReviewAction",
    "ReviewState",
    "SelfEvaluation",
    "Statement",
    "StatementScore",
    "WithoutPriority",
]
