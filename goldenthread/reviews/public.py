"""What other apps use of reviews: `from goldenthread.reviews import public as reviews`."""

from goldenthread.reviews.models import (
    EvidenceFigure,
    FormField,
    Framework,
    GovernorEvent,
    Review,
    ReviewAction,
    ReviewState,
    Statement,
    StatementScore,
)
from goldenthread.reviews.record_models import RECORD_MODELS

__all__ = [
    "RECORD_MODELS",
    "EvidenceFigure",
    "FormField",
    "Framework",
    "GovernorEvent",
    "Review",
    "ReviewAction",
    "ReviewState",
    "Statement",
    "StatementScore",
]
